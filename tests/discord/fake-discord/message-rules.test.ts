import { ask } from './raw-request';
import { startFakeDiscord, type FakeDiscord } from './start-fake-discord';

let fake: FakeDiscord;

beforeAll(async () => {
  fake = await startFakeDiscord();
});
afterAll(() => fake.close());

const V2 = 1 << 15;
const EPHEMERAL = 1 << 6;
const MUTE = { allowed_mentions: { parse: [], replied_user: false } };
const letters = (count: number): string => 'x'.repeat(count);
const times = <T>(count: number, make: (n: number) => T): T[] => Array.from({ length: count }, (_, n) => make(n));

const text = (content: string): object => ({ type: 10, content });
const button = (custom_id: string): object => ({ type: 2, style: 1, label: 'b', custom_id });
const row = (...components: object[]): object => ({ type: 1, components });
const select = (more: object): object => ({ type: 3, custom_id: 's', options: [{ label: 'a', value: 'a' }], ...more });
const v2 = (...components: object[]): object => ({ flags: V2, components, ...MUTE });
const plain = (more: object): object => ({ ...MUTE, ...more });
const rows = (...components: object[]): object => plain({ content: 'c', components });

async function create(body: unknown): Promise<{ status: number; broken: readonly string[] }> {
  const before = fake.violations.length;
  const channel = fake.guilds[0]?.channels[0]?.id ?? '';
  const { status } = await ask(fake, 'POST', `/channels/${channel}/messages`, body);
  return { status, broken: fake.violations.slice(before) };
}

test.each<[string, object]>([
  ['content of 2000 characters', plain({ content: letters(2000) })],
  ['an embed', plain({ embeds: [{ title: 't', description: letters(4096) }] })],
  ['5 rows of 5 buttons', rows(...times(5, (r) => row(...times(5, (n) => button(`${r}-${n}`)))))],
  ['4000 characters of text displays', v2(text(letters(2000)), text(letters(2000)))],
  ['40 components', v2(...times(40, () => text('t')))],
  ['a section with its button', v2({ type: 9, components: [text('t')], accessory: button('a') })],
  [
    'a container with a separator',
    v2({ type: 17, components: [text('t'), { type: 14, spacing: 1 }, row(button('a'))] }),
  ],
  ['a link button', rows(row({ type: 2, style: 5, label: 'l', url: 'https://example.org' }))],
  ['a select', rows(row(select({})))],
])('takes %s', async (_, body) => {
  expect(await create(body)).toEqual({ status: 200, broken: [] });
});

const embed = (n: number): object => ({ description: letters(n) });

test.each<[string, unknown, RegExp]>([
  [
    'content over 2000 characters',
    plain({ content: letters(2001) }),
    /content: expected at most 2000 characters, found 2001/,
  ],
  ['an empty message', MUTE, /found an empty message/],
  [
    'embeds over 6000 characters in all',
    plain({ embeds: [embed(4000), embed(2001)] }),
    /at most 6000 characters in all, found 6001/,
  ],
  [
    'an embed description over 4096',
    plain({ embeds: [embed(4097)] }),
    /embeds\[0\].description: expected at most 4096/,
  ],
  ['an embed with nothing in it', plain({ embeds: [{}] }), /found an empty embed/],
  ['6 rows', rows(...times(6, (n) => row(button(`${n}`)))), /at most 5 rows, found 6/],
  ['6 buttons in a row', rows(row(...times(6, (n) => button(`${n}`)))), /at most 5/],
  ['the same custom_id twice', rows(row(button('a'), button('a'))), /each custom_id once, found "a" twice/],
  [
    'the same custom_id in a section and a row',
    v2({ type: 9, components: [text('t')], accessory: button('a') }, row(button('a'))),
    /each custom_id once/,
  ],
  [
    'a button without custom_id',
    rows(row({ type: 2, style: 1, label: 'b' })),
    /button: expected custom_id, found nothing/,
  ],
  ['a link button without url', rows(row({ type: 2, style: 5, label: 'b' })), /button: expected url, found nothing/],
  [
    'a link button with custom_id',
    rows(row({ type: 2, style: 5, label: 'b', url: 'https://example.org', custom_id: 'x' })),
    /no custom_id beside url/,
  ],
  [
    'a button with neither label nor emoji',
    rows(row({ type: 2, style: 1, custom_id: 'a' })),
    /a label or an emoji, found neither/,
  ],
  ['a custom_id over 100', rows(row(button(letters(101)))), /custom_id: expected at most 100/],
  ['a label over 80', rows(row({ ...button('a'), label: letters(81) })), /label: expected at most 80/],
  ['a select beside a button', rows(row(select({}), button('a'))), /a select alone in its row/],
  [
    'a select value twice',
    rows(row(select({ options: times(2, () => ({ label: 'a', value: 'a' })) }))),
    /each value once, found "a"/,
  ],
  ['a select without options', rows(row(select({ options: [] }))), /options: expected at least 1|1 to 25 options/],
  [
    'a select with 26 options',
    rows(row(select({ options: times(26, (n) => ({ label: 'l', value: `${n}` })) }))),
    /at most 25/,
  ],
  ['more to choose than there is', rows(row(select({ max_values: 3 }))), /max_values up to 1, found 3/],
  [
    'text displays over 4000 characters in all',
    v2(text(letters(2001)), text(letters(2000))),
    /at most 4000 characters of text in all, found 4001/,
  ],
  [
    '41 components, nested ones counted',
    v2({ type: 17, components: times(39, () => text('t')) }, text('t')),
    /at most 40, nested ones counted, found 41/,
  ],
  ['an empty text display', v2(text('')), /components\[0\].content: expected at least 1/],
  ['a blank text display', v2(text(' \n')), /found a blank text display/],
  ['a section without accessory', v2({ type: 9, components: [text('t')] }), /components\[0\].accessory: expected/],
  [
    'content beside the V2 flag',
    { ...v2(text('t')), content: 'c' },
    /only components with the Components V2 flag, found content/,
  ],
  ['embeds beside the V2 flag', { ...v2(text('t')), embeds: [embed(1)] }, /Components V2 flag, found embeds/],
  ['the V2 flag without components', plain({ flags: V2 }), /empty message|found no components/],
  ['a text display without the V2 flag', rows(text('t')), /only action rows without the V2 flag, found type 10/],
  ['a numeric id twice', v2({ ...text('t'), id: 7 }, { ...text('t'), id: 7 }), /each id once, found 7 twice/],
  ['no allowed_mentions', { content: '@everyone' }, /allowed_mentions: expected to be given/],
  ['allowed_mentions without parse', { content: 'c', allowed_mentions: {} }, /ping nobody, found all kinds/],
  [
    'allowed_mentions that may ping users',
    { content: 'c', allowed_mentions: { parse: ['users'] } },
    /ping nobody, found users/,
  ],
  [
    'allowed_mentions that ping the one replied to',
    { content: 'c', allowed_mentions: { parse: [], replied_user: true } },
    /found replied_user/,
  ],
  [
    'an ephemeral message in a channel',
    plain({ content: 'c', flags: EPHEMERAL }),
    /flags: expected only what a create may set, found Ephemeral/,
  ],
  ['a field that does not exist', plain({ content: 'c', colour: 3 }), /colour: expected a field of the specification/],
  ['content that is no text', plain({ content: 3 }), /content: expected string, found 3/],
  ['a body that is no object', 'hello', /body: expected object, found "hello"/],
])('refuses %s, and says so', async (_, body, said) => {
  const { status, broken } = await create(body);
  expect(status).toBe(400);
  expect(broken.join('\n')).toMatch(said);
  expect(broken[0]).toMatch(/^POST \/channels\/\d+\/messages: .*expected .*found/);
});

describe('an edit', () => {
  async function edit(first: object, second: object): Promise<readonly string[]> {
    const before = fake.violations.length;
    const channel = fake.guilds[0]?.channels[0]?.id ?? '';
    const made = (await ask(fake, 'POST', `/channels/${channel}/messages`, first)).body as { id: string };
    await ask(fake, 'PATCH', `/channels/${channel}/messages/${made.id}`, second);
    return fake.violations.slice(before);
  }

  test('of components keeps the V2 flag without saying so', async () => {
    expect(await edit(v2(text('a')), plain({ components: [text('b')] }))).toEqual([]);
  });
  test('may not take the V2 flag away', async () => {
    expect((await edit(v2(text('a')), { flags: 0 })).join()).toMatch(/V2 flag to stay .* found it taken off/);
  });
  test('may not put content on a V2 message', async () => {
    expect((await edit(v2(text('a')), plain({ content: 'c' }))).join()).toMatch(/found content/);
  });
  test('may not bring the V2 flag while content stays', async () => {
    expect((await edit(plain({ content: 'c' }), v2(text('a')))).join()).toMatch(/found content/);
    expect(await edit(plain({ content: 'c' }), { ...v2(text('a')), content: null })).toEqual([]);
  });
  test('may not leave nothing', async () => {
    expect((await edit(plain({ content: 'c' }), plain({ content: '' }))).join()).toMatch(/empty message/);
  });
  test('may not make a message ephemeral', async () => {
    expect((await edit(plain({ content: 'c' }), plain({ content: 'd', flags: EPHEMERAL }))).join()).toMatch(
      /Ephemeral/,
    );
  });
});
