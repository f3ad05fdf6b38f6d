import { MessageFlags, type APIMessage } from 'discord-api-types/v10';
import { postFor } from './acknowledge';
import type { FakeState } from './fake-state';
import { TOKEN_LIFE_MS, type InteractionRecord, type Step } from './interaction-record';
import type { MessageBody } from './message-body';
import { edited } from './message-payloads';
import { messageRules } from './message-rules';
import { failure, NO_CONTENT, ok, param, type Call, type Reply, type Route } from './rest-types';

const HOOK = '/webhooks/:application/:token';
const ONE = `${HOOK}/messages/:message`;

/** What comes after the first answer to an interaction: edits, deletions, follow-ups. */
export const WEBHOOK_ROUTES: readonly Route[] = [
  { method: 'POST', template: HOOK, open: true, check: checkFollowUp, answer: alive(followUp) },
  { method: 'GET', template: ONE, open: true, answer: alive((_, call, fake) => onMessage(call, fake, ok)) },
  { method: 'PATCH', template: ONE, open: true, check: checkEdit, answer: alive(edit) },
  { method: 'DELETE', template: ONE, open: true, answer: alive(remove) },
];

type Answer = (record: InteractionRecord, call: Call, fake: FakeState) => Reply;

/** Only for a token that was given out, not older than 15 minutes, whose interaction was acknowledged. */
function alive(answer: Answer): Route['answer'] {
  return (call, fake) => {
    const record = find(call, fake);
    if (record === undefined) {
      fake.journal.accuse(`${call.method} ${call.path}: expected the token of an interaction, found an unknown one`);
      return failure(404, 10015, 'Unknown Webhook');
    }
    if (call.time - record.createdAt > TOKEN_LIFE_MS) return failure(401, 50027, 'Invalid Webhook Token');
    return record.acknowledged === undefined ? tooEarly(record, call, fake) : answer(record, call, fake);
  };
}

function tooEarly({ overHttp }: InteractionRecord, call: Call, fake: FakeState): Reply {
  if (overHttp !== true) fake.journal.accuse(`${call.method} ${call.path}: expected a callback before it, found none`);
  return failure(404, 10015, 'Unknown Webhook');
}

/** The token ends in the id of its interaction. */
function find(call: Call, fake: FakeState): InteractionRecord | undefined {
  const token = param(call, 'token');
  const record = fake.interactions.get(token.split('.').at(-1) ?? '');
  return record?.interaction.token === token ? record : undefined;
}

function target(call: Call, fake: FakeState): APIMessage | undefined {
  const id = param(call, 'message');
  const original = id === '@original' ? find(call, fake)?.originalId : id;
  return original === undefined ? undefined : fake.messages.get(original);
}

function checkFollowUp(call: Call, fake: FakeState): readonly string[] {
  const faults = fake.specification('IncomingWebhookRequestPartialSchema', call.body);
  if (faults.length > 0) return refused('follow-up', faults, call, fake);
  const broken = messageRules(call.body as MessageBody, 'follow-up', undefined, call.files.length);
  return refused('follow-up', broken, call, fake);
}

function checkEdit(call: Call, fake: FakeState): readonly string[] {
  const faults = fake.specification('IncomingWebhookUpdateRequestPartialSchema', call.body);
  if (faults.length > 0) return refused('edit', faults, call, fake);
  const broken = messageRules(call.body as MessageBody, 'edit', target(call, fake), call.files.length);
  return refused('edit', broken, call, fake);
}

/** A refused request is a step as well. */
function refused(kind: Step['kind'], faults: readonly string[], call: Call, fake: FakeState): readonly string[] {
  const record = find(call, fake);
  if (faults.length > 0 && record !== undefined) enter(record, { kind, status: 400, body: call.body }, fake);
  return faults;
}

/** Straight after a deferral a follow-up fills the waiting message instead of making a new one. */
function followUp(record: InteractionRecord, call: Call, fake: FakeState): Reply {
  const original = fake.messages.get(record.originalId ?? '');
  const waits = ((original?.flags ?? 0) & MessageFlags.Loading) !== 0;
  const message = original !== undefined && waits ? fill(original, call, fake) : add(record, call, fake);
  enter(record, { kind: 'follow-up', status: 200, body: call.body, message }, fake);
  return ok(message);
}

function fill(original: APIMessage, call: Call, fake: FakeState): APIMessage {
  const { flags = 0, ...body } = call.body as MessageBody;
  const kept = { ...body, flags: (flags ?? 0) & ~MessageFlags.Ephemeral };
  const message = edited(original, kept, call.files);
  fake.messages.set(message.id, message);
  return message;
}

function add(record: InteractionRecord, call: Call, fake: FakeState): APIMessage {
  const message = postFor(record, call.body as MessageBody, call.files, fake);
  record.followUpIds.push(message.id);
  return message;
}

function edit(record: InteractionRecord, call: Call, fake: FakeState): Reply {
  return onMessage(call, fake, (before) => {
    const message = edited(before, call.body as MessageBody, call.files);
    fake.messages.set(message.id, message);
    enter(record, { kind: 'edit', status: 200, body: call.body, message }, fake);
    return ok(message);
  });
}

function remove(record: InteractionRecord, call: Call, fake: FakeState): Reply {
  return onMessage(call, fake, (before) => {
    fake.messages.delete(before.id);
    enter(record, { kind: 'delete', status: 204, body: undefined }, fake);
    return NO_CONTENT;
  });
}

function onMessage(call: Call, fake: FakeState, act: (message: APIMessage) => Reply): Reply {
  const message = target(call, fake);
  return message === undefined ? failure(404, 10008, 'Unknown Message') : act(message);
}

function enter(record: InteractionRecord, step: Step, fake: FakeState): void {
  record.steps.push(step);
  fake.events.emit(`interaction:${record.interaction.id}`);
}
