import { pino } from 'pino';
import { editArticles, filesIn } from '../../src/articles/edit-folder';
import type { DiscordDependencies, DiscordOptions } from '../../src/discord/open-context';
import { startBot, type Bot } from '../../src/discord/start-bot';
import { openStorage } from '../../src/storage/open-storage';
import type { Storage } from '../../src/storage/storage';
import { startFakeDiscord, type FakeDiscord } from './fake-discord/start-fake-discord';
import { respond } from './small-answers';

type FakeOptions = NonNullable<Parameters<typeof startFakeDiscord>[0]>;

/** A local Discord, our bot in it, and what the host gets to read. */
export interface Stage {
  readonly fake: FakeDiscord;
  readonly bot: Bot;
  readonly printed: readonly string[];
  readonly logged: readonly string[];
}

export interface Host {
  readonly printed: string[];
  readonly logged: string[];
  readonly start: (options?: Partial<DiscordOptions>) => Promise<Bot>;
  /** Stops whatever was started, so that a test that fails leaves nothing running. */
  readonly leave: () => Promise<void>;
}

/** How the bot is to be: what is left out is as small as can be. */
export interface Play extends Partial<DiscordOptions> {
  readonly respond?: DiscordDependencies['respond'];
  readonly metrics?: NonNullable<DiscordDependencies['metrics']>;
  readonly storage?: Storage;
  readonly knowledgeDir?: string;
  /** What was wrong with the articles. */
  readonly warnings?: readonly string[];
}

const STATE = { version: '1.2.3', articles: 1, sentences: 3, loadedAt: 1_700_000_000_000 };

/** Somebody who starts the bot on that Discord and keeps what it prints and logs. */
export function hostOn(
  fake: FakeDiscord,
  { respond: answering = respond, storage, metrics, knowledgeDir, warnings = [], ...usual }: Play = {},
): Host {
  const printed: string[] = [];
  const logged: string[] = [];
  const log = pino({ level: 'debug' }, { write: (line) => logged.push(line) });
  const kept = Promise.resolve(storage ?? openStorage({ folder: ':memory:', report: (line) => printed.push(line) }));
  const print = (line: string) => printed.push(line);
  const state = () => ({ ...STATE, warnings });
  const dependencies = {
    respond: answering,
    log,
    print,
    state,
    ...(metrics && { metrics }),
    ...(knowledgeDir && { edits: editArticles(filesIn(knowledgeDir)) }),
  };
  const defaults = { token: fake.token, api: fake.api, commandName: 'summit', ...usual };
  const bots: Bot[] = [];
  const start: Host['start'] = async (options) => {
    const bot = await startBot({ ...defaults, ...options }, { ...dependencies, storage: await kept });
    bots.push(bot);
    return bot;
  };
  const leave = async (): Promise<void> => {
    await Promise.all(bots.map((bot) => bot.stop()));
    await (await kept).close();
  };
  return { printed, logged, start, leave };
}

/** Starts both, runs the play, stops both, and checks that no rule of Discord's was broken and no secret logged. */
export async function onStage(
  play: (stage: Stage & Host) => Promise<void>,
  { bot: playing = {}, ...options }: FakeOptions & { readonly bot?: Play } = {},
): Promise<void> {
  const fake = await startFakeDiscord(options);
  const host = hostOn(fake, playing);
  try {
    await play({ fake, bot: await host.start(), ...host });
    expect(fake.violations).toEqual([]);
    expect([...host.logged, ...host.printed].join('\n')).not.toContain(fake.token);
  } finally {
    await host.leave();
    await fake.close();
  }
}

/** Only what never comes takes as long, even on a busy machine. */
const PATIENCE = 60_000;

/** Waits until it holds, looking every 10 ms. */
export async function until(holds: () => boolean): Promise<void> {
  const end = performance.now() + PATIENCE;
  while (!holds()) {
    if (performance.now() > end) throw new Error(`expected it to hold within ${PATIENCE} ms: ${holds.toString()}`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}
