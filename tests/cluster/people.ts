import type { APIMessage } from 'discord-api-types/v10';
import { en } from '../../src/discord/locales/en';
import { flatten } from '../discord/fake-discord/component-tree';
import type { Outcome } from '../discord/fake-discord/outcome';
import type { FakeDiscord } from '../discord/fake-discord/start-fake-discord';
import { somebodyIn } from '../benchmarks/load/crowd';
import { subjectsOf } from '../benchmarks/load/subjects';

const PATIENCE = { within: 20_000, quiet: 0 };
const MODERATOR = { memberPermissions: '32' };
/** Milliseconds in which a second reply to a message would come. */
const SECOND_REPLY = 1500;

/** Answers whose pages are turned at the end, and not before. */
const OLDEST = 10;

/** What came of everything that was asked. */
interface Tally {
  asked: number;
  answered: number;
  /** Interactions without a response, by second and status. */
  readonly lost: string[];
  /** Milliseconds. */
  readonly times: number[];
  /** Questions that the bot has to count. */
  counted: number;
  mentions: number;
  /** By second. */
  readonly unanswered: string[];
  mentionsAnswered: number;
  mentionsTwice: number;
  /** By server: the time zone that was confirmed last. */
  readonly settings: Map<string, string>;
}

export interface People {
  readonly tally: Tally;
  /** Questions that were answered. */
  readonly asked: readonly object[];
  /** Somebody types, asks, chooses a source or turns a page. */
  readonly act: () => Promise<void>;
  readonly mention: () => Promise<void>;
  /** A moderator chooses the time zone. */
  readonly setUp: () => Promise<void>;
  /** @returns servers whose setting is not the confirmed one */
  readonly wrongSettings: () => Promise<readonly string[]>;
  /** Turns pages of the first answers. @returns how many said that the articles have changed since */
  readonly pressOldest: () => Promise<{ readonly pressed: number; readonly changed: number }>;
  /** @returns how many questions the bot says it has answered, or found nothing for */
  readonly countedByBot: () => Promise<number>;
}

export function peopleOn(fake: FakeDiscord, knowledge: string, random: () => number): People {
  const began = performance.now();
  const seconds = (): string => ((performance.now() - began) / 1000).toFixed(1);
  const subjects = subjectsOf(knowledge, random);
  const somebody = somebodyIn(fake, random);
  const tally: Tally = {
    ...{
      asked: 0,
      answered: 0,
      lost: [],
      unanswered: [],
      times: [],
      counted: 0,
      mentions: 0,
      mentionsAnswered: 0,
      mentionsTwice: 0,
    },
    settings: new Map(),
  };
  const seen: APIMessage[] = [];
  const asked: object[] = [];
  const first: APIMessage[] = [];
  const note = async (asking: Promise<Outcome>, counts: boolean): Promise<Outcome | undefined> => {
    tally.asked += 1;
    const at = seconds();
    const outcome = await asking.catch((error: unknown) => String(error));
    if (typeof outcome === 'string' || outcome.took === undefined) {
      tally.lost.push(`${at} (${typeof outcome === 'string' ? outcome : (outcome.endpointStatus ?? 'none')})`);
      return undefined;
    }
    tally.answered += 1;
    tally.times.push(outcome.took);
    // Small talk is answered, and is no question.
    const isSmallTalk = JSON.stringify(outcome.message?.components ?? []).includes(en.replies.smallTalk);
    if (counts && !isSmallTalk) tally.counted += 1;
    return outcome;
  };
  const ask = async (): Promise<void> => {
    const options = { topic: subjects.question() };
    const outcome = await note(fake.slash({ name: 'summit', options, ...somebody(), ...PATIENCE }), true);
    if (outcome?.message === undefined) return;
    asked.push(outcome.interaction);
    const isKept = first.length < OLDEST && moreIn(outcome.message) !== undefined;
    (isKept ? first : seen).push(outcome.message);
    if (seen.length > 300) seen.shift();
    if (asked.length > 300) asked.shift();
  };
  const chooseSource = async (): Promise<void> => {
    const message = seen[Math.floor(random() * seen.length)];
    const select = flatten(message?.components ?? []).find(({ options = [] }) => options.length > 0);
    if (message === undefined || select === undefined) return ask();
    const press = { message, customId: select.custom_id ?? '', values: [select.options?.[0]?.value ?? ''] };
    await note(fake.press({ ...press, ...somebody(), channelId: message.channel_id, ...PATIENCE }), false);
  };
  const turnPage = async (message: APIMessage | undefined, who: object): Promise<Outcome | undefined> => {
    const more = moreIn(message);
    if (message === undefined || more === undefined) return undefined;
    const press = { message, customId: more.custom_id ?? '', ...who, channelId: message.channel_id };
    return note(fake.press({ ...press, ...PATIENCE }), false);
  };
  const turn = async (): Promise<void> => {
    if ((await turnPage(seen[Math.floor(random() * seen.length)], somebody())) === undefined) await ask();
  };
  const type = async (): Promise<void> => {
    const typing = { name: 'summit', option: 'topic', value: subjects.beginning() };
    await note(fake.complete({ ...typing, ...somebody(), ...PATIENCE }), false);
  };
  const screenOf = async (guildId: string): Promise<Outcome> => {
    const setup = await fake.slash({ name: 'setup', guildId, ...MODERATOR, ...PATIENCE });
    const button = flatten(setup.message?.components ?? []).find(({ custom_id: id }) =>
      id?.includes('setup-show-hours'),
    );
    if (setup.message === undefined) return setup;
    const press = { message: setup.message, customId: button?.custom_id ?? '', guildId };
    return fake.press({ ...press, ...MODERATOR, ...PATIENCE });
  };
  return {
    tally,
    asked,
    act: () => {
      const kind = random();
      return kind < 0.5 ? ask() : kind < 0.8 ? type() : kind < 0.9 ? chooseSource() : turn();
    },
    mention: async () => {
      const { guilds } = fake;
      const channelId = guilds[Math.floor(random() * guilds.length)]?.channels[0]?.id ?? '';
      tally.mentions += 1;
      // A word alone, such as "though", may ask nothing, and gets a reaction in place of a reply.
      const content = `cyber ${subjects.question()}`;
      const { replies } = await fake.message({
        content,
        mentionsBot: true,
        channelId,
        within: 20_000,
        quiet: SECOND_REPLY,
      });
      if (replies.length === 0) tally.unanswered.push(`${seconds()} ${content}`);
      tally.mentionsAnswered += Math.min(1, replies.length);
      tally.mentionsTwice += Math.max(0, replies.length - 1);
      tally.counted += Math.min(1, replies.length);
    },
    setUp: async () => {
      const { guilds } = fake;
      const guildId = guilds[Math.floor(random() * 20)]?.id ?? '';
      const { message } = await screenOf(guildId);
      const select = zoneSelect(message);
      if (message === undefined || select === undefined) return;
      const { options = [] } = select;
      const value = options[Math.floor(random() * options.length)]?.value ?? '';
      const press = { message, customId: select.custom_id ?? '', values: [value], guildId };
      const { message: shown } = await fake.press({ ...press, ...MODERATOR, ...PATIENCE });
      if (chosenOn(shown) === value) tally.settings.set(guildId, value);
    },
    wrongSettings: async () => {
      const wrong: string[] = [];
      for (const [guildId, value] of tally.settings) {
        const found = chosenOn((await screenOf(guildId)).message);
        if (found !== value) wrong.push(`${guildId}: expected ${value}, found ${found ?? 'none'}`);
      }
      return wrong;
    },
    pressOldest: async () => {
      const outcomes: (Outcome | undefined)[] = [];
      // Not by who asked, whose message would change.
      for (const message of first) outcomes.push(await turnPage(message, {}));
      const changed = outcomes.filter((each) => JSON.stringify(each?.message?.components ?? []).includes(en.changed));
      return { pressed: first.length, changed: changed.length };
    },
    countedByBot: async () => {
      const guildId = fake.guilds[0]?.id ?? '';
      const { message } = await fake.slash({ name: 'status', guildId, ...MODERATOR, ...PATIENCE });
      const text = JSON.stringify(message?.components);
      const counts = /Questions answered: ([\d,]+); not in the articles: ([\d,]+)/u.exec(text)?.slice(1) ?? [];
      return counts.reduce((sum, count) => sum + Number(count.replaceAll(',', '')), 0);
    },
  };
}

function moreIn(message: APIMessage | undefined) {
  return flatten(message?.components ?? []).find(({ label }) => label === en.more);
}

function zoneSelect(message: APIMessage | undefined) {
  return flatten(message?.components ?? []).find(({ custom_id: id }) => id?.includes('setup-zone') === true);
}

function chosenOn(message: APIMessage | undefined): string | undefined {
  return zoneSelect(message)?.options?.find((option) => option.default === true)?.value;
}
