import { commandListRules, commandRules, type CommandBody } from './command-rules';
import type { FakeState } from './fake-state';
import { failure, NO_CONTENT, ok, param, type Call, type Reply, type Route } from './rest-types';
import type { SchemaName } from './specification';

/** Registering commands, globally and for one guild. */
export const COMMAND_ROUTES: readonly Route[] = [
  ...scoped('/applications/:application/commands'),
  ...scoped('/applications/:application/guilds/:guild/commands'),
];

function scoped(template: string): readonly Route[] {
  const one = `${template}/:command`;
  return [
    { method: 'GET', template, answer: (call, fake) => ok(listed(call, fake)) },
    { method: 'PUT', template, check: checkList, answer: replaceAll },
    { method: 'POST', template, check: checkOne, answer: (call, fake) => ok(put(call, fake)) },
    { method: 'GET', template: one, answer: read },
    { method: 'PATCH', template: one, check: checkPatch, answer: patch },
    { method: 'DELETE', template: one, answer: remove },
  ];
}

/** Translations come only where they are asked for. */
function listed({ query, params }: Call, fake: FakeState): readonly object[] {
  const all = fake.commands.list(params['guild']);
  return query.get('with_localizations') === 'true'
    ? all
    : all.map((command) => JSON.parse(JSON.stringify(command, untranslated)) as object);
}

function untranslated(key: string, value: unknown): unknown {
  return key.endsWith('_localizations') ? undefined : value;
}

function checkList({ body }: Call, fake: FakeState): readonly string[] {
  if (!Array.isArray(body)) return ['expected a list of commands, found something else'];
  const faults = body.flatMap((command: unknown, index) =>
    specified('ApplicationCommandUpdateRequestSchema', command, fake).map((fault) => `commands[${index}].${fault}`),
  );
  return faults.length > 0 ? faults : commandListRules(body as readonly CommandBody[]);
}

function checkOne({ body }: Call, fake: FakeState): readonly string[] {
  const faults = specified('ApplicationCommandCreateRequestSchema', body, fake);
  return faults.length > 0 ? faults : commandRules(body as CommandBody);
}

function checkPatch(call: Call, fake: FakeState): readonly string[] {
  const faults = specified('ApplicationCommandPatchRequestPartialSchema', call.body, fake);
  const before = find(call, fake);
  if (faults.length > 0 || before === undefined) return faults;
  return commandRules({ ...before, ...(call.body as CommandBody) });
}

/** The specification has permissions as an integer where bots send digits, as the documentation asks. */
function specified(schema: SchemaName, command: unknown, fake: FakeState): readonly string[] {
  if (typeof command !== 'object' || command === null) return ['body: expected a command, found something else'];
  const given = (command as Partial<CommandBody>).default_member_permissions;
  const digits = typeof given === 'string' && /^\d+$/.test(given);
  return fake.specification(schema, digits ? { ...command, default_member_permissions: Number(given) } : command);
}

function replaceAll({ body, params }: Call, fake: FakeState): Reply {
  return ok(fake.commands.replace(body as readonly CommandBody[], params['guild']));
}

function put({ body, params }: Call, fake: FakeState): object {
  return fake.commands.put(body as CommandBody, params['guild']);
}

function find(call: Call, fake: FakeState): CommandBody | undefined {
  return fake.commands.list(call.params['guild']).find(({ id }) => id === param(call, 'command')) as
    CommandBody | undefined;
}

function read(call: Call, fake: FakeState): Reply {
  const found = find(call, fake);
  return found === undefined ? unknownCommand() : ok(found);
}

function patch(call: Call, fake: FakeState): Reply {
  const found = find(call, fake);
  if (found === undefined) return unknownCommand();
  return ok(fake.commands.put({ ...found, ...(call.body as CommandBody) }, call.params['guild']));
}

function remove(call: Call, fake: FakeState): Reply {
  return fake.commands.remove(param(call, 'command'), call.params['guild']) ? NO_CONTENT : unknownCommand();
}

function unknownCommand(): Reply {
  return failure(404, 10063, 'Unknown application command');
}
