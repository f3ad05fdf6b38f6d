import { ask } from './raw-request';
import { startFakeDiscord, type FakeDiscord } from './start-fake-discord';

let fake: FakeDiscord;

beforeAll(async () => {
  fake = await startFakeDiscord();
});
afterAll(() => fake.close());

const option = (name: string, more: object = {}): object => ({ type: 3, name, description: 'd', ...more });
const command = (more: object = {}): object => ({ name: 'ask', description: 'Ask', ...more });
const letters = (count: number): string => 'x'.repeat(count);
const numbered = (count: number): number[] => Array.from({ length: count }, (_, n) => n);
const choices = (count: number): object[] => numbered(count).map((n) => ({ name: `n${n}`, value: `v${n}` }));

async function register(commands: unknown): Promise<{ status: number; broken: readonly string[] }> {
  const before = fake.violations.length;
  const { status } = await ask(fake, 'PUT', `/applications/${fake.applicationId}/commands`, commands);
  return { status, broken: fake.violations.slice(before) };
}

test.each<[string, object[]]>([
  ['a plain command', [command()]],
  ['a name in another script', [command({ name: 'вопрос' })]],
  ['required options before optional ones', [command({ options: [option('a', { required: true }), option('b')] })]],
  ['25 choices', [command({ options: [option('a', { choices: choices(25) })] })]],
  ['permissions in digits, as discord.js sends them', [command({ default_member_permissions: '8192' })]],
  ['a translated description', [command({ description_localizations: { de: 'Frage' } })]],
  ['a message command beside a slash command of that name', [command(), { name: 'ask', type: 3 }]],
  ['subcommands', [command({ options: [{ type: 1, name: 'all', description: 'd', options: [option('a')] }] })]],
  ['contexts and installation types', [command({ contexts: [0, 1, 2], integration_types: [0, 1] })]],
])('registers %s', async (_, commands) => {
  expect(await register(commands)).toEqual({ status: 200, broken: [] });
  expect(fake.commands.list()).toHaveLength(commands.length);
});

const manyLetters = numbered(20).map((n) =>
  option(`o${n}`, {
    choices: [
      { name: letters(100), value: `${letters(99)}${n}`.slice(-100) },
      { name: letters(99), value: letters(99) },
    ],
  }),
);

test.each<[string, unknown, RegExp]>([
  ['a name with upper case', [command({ name: 'Ask' })], /lower case, found "Ask"/],
  ['a name with a blank', [command({ name: 'ask me' })], /found "ask me"/],
  ['a name of 33 letters', [command({ name: letters(33) })], /name: expected at most 32/],
  ['an empty description', [command({ description: '' })], /description: expected 1 to 100 characters, found ""/],
  ['no description', [{ name: 'ask' }], /description: expected 1 to 100 characters, found nothing/],
  ['a description of 101 letters', [command({ description: letters(101) })], /description: expected at most 100/],
  ['a blank option description', [command({ options: [option('a', { description: ' ' })] })], /ask a.description/],
  ['an option name with upper case', [command({ options: [option('Topic')] })], /lower case, found "Topic"/],
  [
    'a required option after an optional one',
    [command({ options: [option('a'), option('b', { required: true })] })],
    /required options first, found "b"/,
  ],
  ['an option twice', [command({ options: [option('a'), option('a')] })], /each option once, found "a"/],
  ['a command twice', [command(), command()], /each name once a kind, found "1:ask"/],
  ['26 options', [command({ options: numbered(26).map((n) => option(`o${n}`)) })], /at most 25/],
  ['26 choices', [command({ options: [option('a', { choices: choices(26) })] })], /at most 25/],
  [
    'a choice twice',
    [command({ options: [option('a', { choices: [...choices(1), ...choices(1)] })] })],
    /each choice once/,
  ],
  [
    'a choice of 101 letters',
    [command({ options: [option('a', { choices: [{ name: letters(101), value: 'v' }] })] })],
    /at most 100/,
  ],
  [
    'choices beside autocomplete',
    [command({ options: [option('a', { autocomplete: true, choices: choices(1) })] })],
    /choices or autocomplete, found both/,
  ],
  [
    'min_length over max_length',
    [command({ options: [option('a', { min_length: 9, max_length: 3 })] })],
    /min_length up to max_length/,
  ],
  [
    'subcommands beside options',
    [command({ options: [{ type: 1, name: 'all', description: 'd' }, option('a')] })],
    /subcommands or options, found both/,
  ],
  ['over 8000 characters', [command({ options: manyLetters })], /at most 8000 characters in all, found \d+/],
  [
    'a locale Discord has not',
    [command({ description_localizations: { xx: 'x' } })],
    /a locale of Discord, found "xx"/,
  ],
  ['a translated name in upper case', [command({ name_localizations: { de: 'Frage' } })], /lower case, found "Frage"/],
  [
    'a description on a message command',
    [{ name: 'Ask', type: 3, description: 'd' }],
    /no description on a context-menu/,
  ],
  ['options on a message command', [{ name: 'Ask', type: 3, options: [option('a')] }], /no options on a context-menu/],
  ['a blank name of a message command', [{ name: ' ', type: 3 }], /expected a name, found blanks/],
  ['16 message commands', numbered(16).map((n) => ({ name: `m${n}`, type: 3 })), /at most 15 of type 3, found 16/],
  ['101 slash commands', numbered(101).map((n) => command({ name: `c${n}` })), /at most 100 of type 1, found 101/],
  ['permissions that are no bit set', [command({ default_member_permissions: 'ADMIN' })], /default_member_permissions/],
  ['a misspelt field', [command({ contextes: [0] })], /contextes: expected a field of the specification/],
  [
    'an unknown option type',
    [command({ options: [{ ...option('a'), type: 99 }] })],
    /options\[0\]: expected one of the shapes/,
  ],
  ['something that is no list', { commands: [] }, /expected a list of commands/],
])('refuses %s, and says so', async (_, commands, said) => {
  const { status, broken } = await register(commands);
  expect(status).toBe(400);
  expect(broken.join('\n')).toMatch(said);
  expect(broken[0]).toMatch(/^PUT \/applications\/\d+\/commands: .*expected .*found/);
});

test('commands of one guild stand beside the global ones, and keep their ids when they are put again', async () => {
  const [guild] = fake.guilds;
  const path = `/applications/${fake.applicationId}/guilds/${guild?.id ?? ''}/commands`;
  await ask(fake, 'PUT', path, [command({ name: 'here' })]);
  const [first] = fake.commands.list(guild?.id);
  await ask(fake, 'POST', path, command({ name: 'here', description: 'again' }));
  expect(fake.commands.list(guild?.id)).toMatchObject([{ id: first?.id, description: 'again' }]);
  expect(fake.commands.list().map(({ name }) => name)).not.toContain('here');
});
