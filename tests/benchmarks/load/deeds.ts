import type { APIMessage } from 'discord-api-types/v10';
import { newMessage } from '../../discord/fake-discord/message-payloads';
import type { Outcome } from '../../discord/fake-discord/outcome';
import type { FakeDiscord } from '../../discord/fake-discord/start-fake-discord';
import { answersSeen } from './answers-seen';
import { somebodyIn, type Place } from './crowd';
import type { Subjects } from './subjects';

export const KINDS = ['ask', 'completion', 'button', 'other'] as const;
export type Kind = (typeof KINDS)[number];

/** Of a hundred deeds: many completions, since one types before one asks. */
const MIX: Readonly<Record<Kind, number>> = { ask: 40, completion: 30, button: 22, other: 8 };

/** Long enough to tell what is late from what never comes. */
const PATIENCE = { within: 10_000, quiet: 0 };

/** One deed, and what the bot made of it; rejects if the bot made nothing of it. */
export interface Deed {
  readonly kind: Kind;
  readonly done: Promise<Outcome>;
}

/** @returns the next thing that somebody does, as people do: they type, ask, and press buttons on answers they got. */
export function deedsOn(fake: FakeDiscord, subjects: Subjects, random: () => number): () => Deed {
  const somebody = somebodyIn(fake, random);
  const seen = answersSeen(fake, random);
  const acts: Readonly<Record<Kind, (place: Place) => Promise<Outcome>>> = {
    ask: async (place) => {
      const options = { topic: subjects.question(), private: random() < 0.3 };
      const outcome = await fake.slash({ name: 'summit', options, ...place, ...PATIENCE });
      seen.remember(outcome, place);
      return outcome;
    },
    completion: (place) =>
      fake.complete({ name: 'summit', option: 'topic', value: subjects.beginning(), ...place, ...PATIENCE }),
    button: (place) => {
      const press = seen.press(place);
      return press === undefined ? acts.ask(place) : fake.press({ ...press, ...PATIENCE });
    },
    other: (place) => other(fake, { subjects, random, place }),
  };
  return () => {
    const kind = drawn(random() * 100);
    return { kind, done: acts[kind](somebody()) };
  };
}

function drawn(number: number): Kind {
  let sum = 0;
  return KINDS.find((kind) => (sum += MIX[kind]) > number) ?? 'other';
}

interface Occasion {
  readonly subjects: Subjects;
  readonly random: () => number;
  readonly place: Place;
}

/** One of the other commands. */
function other(fake: FakeDiscord, { subjects, random, place }: Occasion): Promise<Outcome> {
  const where = { ...place, ...PATIENCE };
  const commands: readonly (() => Promise<Outcome>)[] = [
    ...['sources', 'help', 'privacy', 'speakers'].map((name) => () => fake.slash({ name, ...where })),
    () => fake.slash({ name: 'quotes', options: { speaker: subjects.question().slice(0, 100) }, ...where }),
    () => fake.slash({ name: 'compare', options: { topic: subjects.question() }, ...where }),
    () => fake.contextMenu({ name: 'Find what was said', target: written(subjects.question(), place), ...where }),
    () => fake.contextMenu({ name: 'Did they say this?', target: written(subjects.question(), place), ...where }),
  ];
  return commands[Math.floor(random() * commands.length)]?.() ?? fake.slash({ name: 'help', ...where });
}

/** A message of somebody's, chosen from its menu. */
function written(content: string, { user, channelId = '1' }: Place): APIMessage {
  return newMessage({ content }, { channelId, author: user });
}
