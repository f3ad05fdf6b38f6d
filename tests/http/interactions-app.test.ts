import fc from 'fast-check';
import nacl from 'tweetnacl';
import { interactionsApp, type ServedInteractions } from '../../src/http/interactions-app';
import { runs } from '../runs';

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');
const keys = nacl.sign.keyPair.fromSeed(new Uint8Array(32).fill(7));
const others = nacl.sign.keyPair.fromSeed(new Uint8Array(32).fill(8));

/** Seconds since the epoch. */
const NOW = 1_800_000_000;
const PING = { id: '1', application_id: '7', token: 'secret', type: 1 };

interface Sent {
  readonly body?: string | Uint8Array;
  readonly timestamp?: string;
  readonly signedBy?: nacl.SignKeyPair;
  /** In place of the headers that fit. */
  readonly headers?: Record<string, string>;
}

function served(answer: ServedInteractions['answer'] = () => Promise.resolve({ type: 1 })) {
  const app = interactionsApp({ publicKey: hex(keys.publicKey), answer, now: () => NOW * 1000 });
  return (sent: Sent = {}) => {
    const { body = JSON.stringify(PING), timestamp = String(NOW), signedBy = keys } = sent;
    const signature = nacl.sign.detached(
      Buffer.concat([Buffer.from(timestamp), Buffer.from(body)]),
      signedBy.secretKey,
    );
    const headers = sent.headers ?? { 'x-signature-ed25519': hex(signature), 'x-signature-timestamp': timestamp };
    return app.request('/interactions', { method: 'POST', body: Buffer.from(body), headers });
  };
}

const status = async (response: Response | Promise<Response>) => (await response).status;

test('a request that another implementation has signed is answered with the response to the interaction', async () => {
  const asked: unknown[] = [];
  const post = served((interaction) => {
    asked.push(interaction);
    return Promise.resolve({ type: 1 });
  });
  const response = await post();
  expect(await response.json()).toEqual({ type: 1 });
  expect(response.headers.get('content-type')).toContain('application/json');
  expect(asked).toEqual([PING]);
});

test('a wrong, missing or foreign signature gets 401, and nobody answers', async () => {
  const answer = jest.fn();
  const post = served(answer);
  const timestamp = String(NOW);
  const good = hex(nacl.sign.detached(Buffer.from(timestamp + JSON.stringify(PING)), keys.secretKey));
  expect(await status(post({ signedBy: others }))).toBe(401);
  for (const given of [
    '',
    'x',
    good.slice(2),
    `${good}00`,
    good.replace(/^../u, (byte) => (byte === '00' ? '01' : '00')),
  ]) {
    const headers = { 'x-signature-ed25519': given, 'x-signature-timestamp': timestamp };
    expect(await status(post({ headers }))).toBe(401);
  }
  expect(await status(post({ headers: { 'x-signature-timestamp': timestamp } }))).toBe(401);
  expect(await status(post({ headers: { 'x-signature-ed25519': good } }))).toBe(401);
  const later = { 'x-signature-ed25519': good, 'x-signature-timestamp': String(NOW + 1) };
  expect(await status(post({ headers: later }))).toBe(401);
  expect(
    await status(post({ body: `${JSON.stringify(PING)} `, headers: { ...later, 'x-signature-timestamp': timestamp } })),
  ).toBe(401);
  expect(answer).not.toHaveBeenCalled();
});

test('a request that was signed too long ago, or is ahead of the clock, gets 401', async () => {
  const post = served();
  for (const seconds of [-31, 31, -NOW]) expect(await status(post({ timestamp: String(NOW + seconds) }))).toBe(401);
  for (const seconds of [-30, 30]) expect(await status(post({ timestamp: String(NOW + seconds) }))).toBe(200);
});

test.each([
  ['repeated', 409],
  ['not ready', 503],
  [undefined, 500],
] as const)('%s is told by its status', async (answered, expected) => {
  expect(await status(served(() => Promise.resolve(answered))())).toBe(expected);
});

test('only what is an interaction is answered, and no large body is read', async () => {
  const answer = jest.fn();
  const post = served(answer);
  for (const body of [
    '',
    '{',
    'null',
    '[]',
    '{}',
    '7',
    JSON.stringify({ ...PING, id: 1 }),
    JSON.stringify({ ...PING, token: '' }),
  ])
    expect(await status(post({ body }))).toBe(400);
  expect(await status(post({ body: 'x'.repeat(2 ** 18 + 1) }))).toBe(413);
  expect(answer).not.toHaveBeenCalled();
  const app = interactionsApp({ publicKey: hex(keys.publicKey), answer });
  expect(await status(app.request('/interactions'))).toBe(404);
});

test('whatever is posted, only a body with its own signature is answered', () =>
  fc.assert(
    fc.asyncProperty(
      fc.oneof(
        fc.json().map((text) => Buffer.from(text)),
        fc.uint8Array({ maxLength: 300 }),
      ),
      fc.oneof(
        fc.constant(String(NOW)),
        fc.string({ maxLength: 20 }).filter((text) => /^[\x21-\x7e]*$/u.test(text)),
      ),
      fc.option(fc.nat(), { nil: undefined }),
      async (body, timestamp, flipped) => {
        const answer = jest.fn(() => Promise.resolve({ type: 1 }));
        const signed = Buffer.concat([Buffer.from(timestamp), body]);
        const signature = nacl.sign.detached(signed, keys.secretKey);
        if (flipped !== undefined) signature[flipped % 64] = (signature[flipped % 64] ?? 0) ^ (1 << (flipped % 8));
        const headers = { 'x-signature-ed25519': hex(signature), 'x-signature-timestamp': timestamp };
        const found = await status(served(answer)({ body, headers }));
        const isGood =
          flipped === undefined && /^\d{1,12}$/u.test(timestamp) && Math.abs(Number(timestamp) - NOW) <= 30;
        expect(found).toBe(isGood ? (answer.mock.calls.length === 1 ? 200 : 400) : 401);
      },
    ),
    runs(100),
  ));
