import { WebSocket } from 'ws';
import { ask } from './raw-request';
import { startFakeDiscord, type FakeDiscord } from './start-fake-discord';

let fake: FakeDiscord;
beforeEach(async () => {
  fake = await startFakeDiscord();
});
afterEach(() => fake.close());

const identify = (more: object): object => ({
  op: 2,
  d: { token: fake.token, intents: 1, properties: { os: 'x', browser: 'x', device: 'x' }, ...more },
});

/** Says these things after HELLO and waits for the close code. */
async function closeAfter(query: string, ...said: readonly (() => object | string)[]): Promise<number> {
  const { url } = (await ask(fake, 'GET', '/gateway')).body as { url: string };
  const socket = new WebSocket(`${url}/${query}`);
  socket.once('message', () => {
    for (const say of said) socket.send(written(say()));
  });
  return new Promise((resolve) => socket.once('close', resolve));
}

function written(said: object | string): string {
  return typeof said === 'string' ? said : JSON.stringify(said);
}

const V10 = '?v=10&encoding=json';

test.each<[string, number, readonly (() => object | string)[]]>([
  ['something that is no JSON', 4002, [() => 'hello']],
  ['an opcode nobody knows', 4001, [() => ({ op: 99, d: null })]],
  ['a presence before IDENTIFY', 4003, [() => ({ op: 3, d: {} })]],
  ['IDENTIFY twice', 4005, [() => identify({}), () => identify({})]],
  ['a shard that is not there', 4010, [() => identify({ shard: [2, 2] })]],
  ['an intent nobody knows', 4013, [() => identify({ intents: 1 << 30 })]],
  ['too much in a minute', 4008, Array.from({ length: 121 }, () => () => ({ op: 1, d: null }))],
])('%s is a fault and closes with %i', async (_, code, said) => {
  expect(await closeAfter(V10, ...said)).toBe(code);
  expect(fake.violations).toEqual([`GATEWAY: expected what Discord allows, found cause for close ${code}`]);
});

test('another version, encoding or compression is a fault', async () => {
  await closeAfter('?v=9&encoding=json', () => 'bye');
  expect(fake.violations[0]).toMatch(/expected \?v=10&encoding=json without compression, found .*v=9/);
});

test('a wrong token closes with 4004 and is no fault', async () => {
  expect(await closeAfter(V10, () => identify({ token: 'wrong' }))).toBe(4004);
  expect(fake.violations).toEqual([]);
});
