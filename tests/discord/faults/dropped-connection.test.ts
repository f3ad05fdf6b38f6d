import type { RecordedRequest } from '../fake-discord/journal';
import type { FakeDiscord } from '../fake-discord/start-fake-discord';
import { onStage, until } from '../stage';

const DROPS = 10;
const ASK = { name: 'summit', options: { topic: 'cyber', passages: 1 } };

/** In turn: the line is cut, closed for an unknown reason, or the bot is asked to reconnect. */
const WAYS: readonly ((fake: FakeDiscord) => void)[] = [
  (fake) => {
    fake.dropSockets();
  },
  (fake) => {
    fake.closeWith(4000);
  },
  (fake) => {
    fake.askToReconnect();
  },
];

/** A command, a mention and a direct message, each from somebody. @returns ids of what was asked, once it was answered */
async function askEverywhere(fake: FakeDiscord): Promise<readonly string[]> {
  const written = { content: 'cyber' };
  const [command, mention, direct] = await Promise.all([
    fake.slash(ASK),
    fake.message({ ...written, mentionsBot: true }),
    fake.message({ ...written, dm: true }),
  ]);
  return [command.interaction.id, mention.message.id, direct.message.id];
}

/** The first try for each kind of answer is refused, so that the line drops between question and answer. */
function delayNext(fake: FakeDiscord): void {
  fake.failNext({ path: /callback$/u, status: 429, retryAfter: 0.3 });
  fake.failNext({ method: 'POST', path: /messages$/u, status: 429, retryAfter: 0.3 });
}

/** Ids of what the bot answered, once for each answer that Discord took. */
function answered(requests: readonly RecordedRequest[]): readonly string[] {
  return requests
    .filter(({ method, status }) => method === 'POST' && status >= 200 && status < 300)
    .map(({ path, body }) => /^\/interactions\/(\d+)\//u.exec(path)?.[1] ?? (body as { nonce: string }).nonce);
}

test(`${DROPS} times the connection drops while questions are under way, and each is answered exactly once`, () =>
  onStage(async ({ fake, bot }) => {
    const asked: Promise<readonly string[]>[] = [];
    for (let drop = 0; drop < DROPS; drop += 1) {
      delayNext(fake);
      asked.push(askEverywhere(fake));
      await until(() => fake.requests.filter(({ status }) => status === 429).length >= 2 * (drop + 1));
      WAYS[drop % WAYS.length]?.(fake);
      asked.push(askEverywhere(fake));
      await until(() => fake.resumes.length > drop);
    }
    const ids = (await Promise.all(asked)).flat();
    await until(() => bot.isReady());
    expect(ids).toHaveLength(6 * DROPS);
    expect([...answered(fake.requests)].sort()).toEqual([...ids].sort());
    expect(fake.identifies).toHaveLength(1);
  }));

test('questions during an outage of the gateway of one second are answered afterwards, exactly once', () =>
  onStage(async ({ fake }) => {
    fake.refuseGateway('connection');
    fake.dropSockets();
    const asked = askEverywhere(fake);
    await new Promise((resolve) => setTimeout(resolve, 1000));
    fake.refuseGateway(undefined);
    const ids = await asked;
    expect([...answered(fake.requests)].sort()).toEqual([...ids].sort());
  }));

test('if the resume gateway is gone, questions asked meanwhile are answered through the usual one', () =>
  onStage(
    async ({ fake }) => {
      fake.dropSockets();
      const ids = await askEverywhere(fake);
      expect([...answered(fake.requests)].sort()).toEqual([...ids].sort());
      expect(fake.identifies).toHaveLength(1);
    },
    { resumeUrl: 'ws://127.0.0.1:9' },
  ));
