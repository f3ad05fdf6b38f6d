import { asksOverview } from '../search/query/noun-questions';
import { fold } from '../text/normalize';
import { FILLER, NEXT, TALK } from './small-talk-phrases';

/** What a message is that asks nothing of the articles. */
export type Talk = Exclude<Tone, 'step'> | 'greeting' | 'help' | 'overview' | 'sources' | 'speakers';

/** How a message that asks nothing is meant; `removal` wants an answer removed, a `step` goes on from an answer, and there is none. */
export type Tone = 'friendly' | 'hush' | 'blame' | 'removal' | 'step';

/** What a reply to an answer asks for: its next page, where a passage comes from, or what stands around it. */
type NextStep = 'more' | 'source' | 'context';

/** Words that blame or refuse, in English messages that no phrase of small talk covers. */
const BLAMING = /\b(?:bad|worse|worst|dumb|stupid|useless|wrong|annoying|silly|weird|crazy)\b/iu;
const REFUSING = /\b(?:stop|shut|never|no|nope|nah|tired|bored|boring)\b/iu;

type Phrases<Kind> = ReadonlyMap<string, Kind | 'filler'>;

const WITHOUT_SPACES = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]/gu;

/** @returns words with one space between them; signs of scripts without spaces count as words. */
function normalized(text: string): string {
  const spaced = fold(text).replace(WITHOUT_SPACES, ' $& ');
  return spaced.replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ').trim();
}

/** @param kinds the first counts most */
function phrasesOf<Kind extends string>(kinds: Readonly<Record<Kind, string>>): Phrases<Kind> {
  const all = Object.entries({ ...kinds, filler: FILLER }) as [Kind | 'filler', string][];
  return new Map(
    all.reverse().flatMap(([kind, phrases]) => phrases.split(';').map((phrase) => [normalized(phrase), kind] as const)),
  );
}

const [talk, next] = [phrasesOf<Talk>(TALK), phrasesOf<NextStep>(NEXT)];

/** Longer messages are no small talk. In UTF-16 units. */
const LONGEST = 80;
/** In words, or in signs of scripts without spaces. */
const LONGEST_PHRASE = 16;

/** Tells quickly of most folded questions that they are no small talk, and no next step. */
const MAY_BE_TALK = new RegExp(
  `^\\P{L}*(?:${[...new Set([...talk.keys(), ...next.keys()].map((phrase) => phrase.split(' ', 1)[0]))].join('|')})(?!\\p{Ll})`,
  'iu',
);

/** @returns how a message is meant that is known to be small talk. */
export function toneOf(message: string): Tone {
  if (nextStepIn(message) !== undefined) return 'step';
  const found = talkIn(message);
  if (found === 'friendly' || found === 'hush' || found === 'blame' || found === 'removal') return found;
  return BLAMING.test(message) ? 'blame' : REFUSING.test(message) ? 'hush' : 'friendly';
}

/** @returns undefined if the message holds anything else; a summary is asked for in many ways. */
export function talkIn(message: string): Talk | undefined {
  return kindOf(message, talk, Object.keys(TALK) as Talk[]) ?? (asksOverview(message) ? 'overview' : undefined);
}

export function nextStepIn(reply: string): NextStep | undefined {
  return kindOf(reply, next, Object.keys(NEXT) as NextStep[]);
}

function kindOf<Kind extends string>(
  message: string,
  phrases: Phrases<Kind>,
  kinds: readonly Kind[],
): Kind | undefined {
  if (message.length > LONGEST || !MAY_BE_TALK.test(fold(message))) return undefined;
  const found = new Set<Kind | 'filler'>();
  let words = normalized(message).split(' ');
  while (words.length > 0) {
    const length = lengthOfPhrase(words, phrases);
    const kind = phrases.get(words.slice(0, length).join(' '));
    if (kind === undefined) return undefined;
    found.add(kind);
    words = words.slice(length);
  }
  return kinds.find((kind) => found.has(kind));
}

/** @returns number of words of the longest phrase at the beginning; 1 if there is none. */
function lengthOfPhrase<Kind>(words: readonly string[], phrases: Phrases<Kind>): number {
  let length = Math.min(words.length, LONGEST_PHRASE);
  while (length > 1 && !phrases.has(words.slice(0, length).join(' '))) length -= 1;
  return length;
}
