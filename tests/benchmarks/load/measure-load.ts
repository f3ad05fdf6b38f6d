import { setTimeout as sleep } from 'node:timers/promises';
import { startFakeDiscord, type FakeDiscord } from '../../discord/fake-discord/start-fake-discord';
import { generator } from '../texts';
import { startBot, type Bot } from './bot';
import { GUILDS } from './crowd';
import { deedsOn, type Deed } from './deeds';
import { judge, type Answered, type CalmAnswer, type Sample, type Verdict } from './figures';
import { atRate } from './pace';
import { subjectsOf } from './subjects';

export interface Load {
  /** Interactions a second. */
  readonly rate: number;
  readonly seconds: number;
  /** Seconds before; what is asked then has to be answered too, but its times do not count. */
  readonly warmUp: number;
  /** Folder of articles. */
  readonly knowledge: string;
  /** Interactions a second of a calm phase after the load, as long as it; 0 for none. */
  readonly then: number;
  /** Percent of the time that the bot may run, as on a slower machine. */
  readonly share: number;
}

const SEED = 42;
const SAMPLE_EVERY = 1000;
/** A second answer may come a little later. */
const AFTERMATH = 500;

/** Runs a Discord in this process and the bot in another, and plays people who use it. */
export async function measure(load: Load): Promise<Verdict> {
  const fake = await startFakeDiscord({ guilds: GUILDS });
  try {
    const bot = await startBot(fake, load);
    try {
      return await play(load, fake, bot);
    } finally {
      await bot.stop();
    }
  } finally {
    await fake.close();
  }
}

async function play({ rate, seconds, warmUp, knowledge, then }: Load, fake: FakeDiscord, bot: Bot): Promise<Verdict> {
  const random = generator(SEED);
  const next = deedsOn(fake, subjectsOf(knowledge, random), random);
  const [before, after]: [Promise<Answered>[], Promise<Answered>[]] = [[], []];
  await atRate(rate, warmUp, () => before.push(followed(next())));
  const stopSampling = sample(bot);
  await atRate(rate, seconds, () => after.push(followed(next())));
  const samples = await stopSampling();
  const calm = await playCalm(then, seconds, next);
  const [warm, counted] = [await Promise.all(before), await Promise.all(after)];
  await sleep(AFTERMATH);
  return judge({ warm, counted, samples, calm, violations: fake.violations });
}

async function playCalm(rate: number, seconds: number, next: () => Deed): Promise<readonly CalmAnswer[]> {
  const began = performance.now();
  const asked: Promise<CalmAnswer>[] = [];
  await atRate(rate, rate === 0 ? 0 : seconds, () => {
    const after = (performance.now() - began) / 1000;
    asked.push(followed(next()).then((answered) => ({ ...answered, after })));
  });
  return Promise.all(asked);
}

function followed({ kind, done }: Deed): Promise<Answered> {
  return done.then(
    ({ took }) => ({ kind, took, came: true }),
    () => ({ kind, took: undefined, came: false }),
  );
}

/** Reads what the bot takes, once a second. @returns how to end that, and all samples */
function sample(bot: Bot): () => Promise<readonly Sample[]> {
  const began = performance.now();
  const samples: Promise<readonly Sample[]>[] = [];
  const take = async (): Promise<readonly Sample[]> => {
    const usage = await bot.usage();
    return usage === undefined ? [] : [{ ...usage, seconds: (performance.now() - began) / 1000 }];
  };
  const timer = setInterval(() => samples.push(take()), SAMPLE_EVERY);
  samples.push(take());
  return async () => {
    clearInterval(timer);
    samples.push(take());
    return (await Promise.all(samples)).flat();
  };
}
