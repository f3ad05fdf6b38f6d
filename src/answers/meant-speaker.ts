import { editDistance } from '../text/edit-distance';
import { hasTitle, wordsOfName } from '../text/name-words';
import { onlyOne, type KnownSpeaker, type SpeakerIndex } from '../speakers/speaker-index';

/** Whom a reader means, and whether the name was written so that it had to be corrected. */
export interface Meant {
  readonly voice: KnownSpeaker;
  readonly isCorrected: boolean;
}

/** Shorter names have too many neighbours; from the second length on two letters may be amiss. */
const SHORTEST = 4;
const LONG = 8;
const MOST_SLIPS = 2;
/** In names this short a changed first letter makes another name: Bell, Dell. */
const SHORT = 5;

/**
 * Finds whom a reader means by a name, or by one that is nearly written so, if that is one only. A group is meant only by its
 * whole name.
 *
 * @returns nothing where nobody is heard under it, or two.
 */
export function meantSpeaker(name: string, speakers: SpeakerIndex): Meant | undefined {
  const speaker = speakers.find(name);
  if (speaker) return { voice: speaker, isCorrected: false };
  const asked = wordsOfName(name);
  const isTitled = hasTitle(name);
  const near = speakers.withWords(asked.map((word) => wordsMeant(word, speakers))).flatMap((each) => {
    const isOut = asked.length === 0 || each.kind === 'group' || (isTitled && each.kind !== 'person');
    const slips = isOut ? Infinity : slipsIn(asked, wordsOfName(each.name));
    return slips === Infinity || slips === 0 ? [] : { voice: each, slips };
  });
  const fewest = Math.min(...near.map(({ slips }) => slips));
  const best = onlyOne(near.filter(({ slips }) => slips === fewest).map((each) => each.voice));
  return best && { voice: best, isCorrected: true };
}

/** @returns the words of names that a word may be meant for. */
function wordsMeant(word: string, speakers: SpeakerIndex): readonly string[] {
  return speakers.wordsNear(word, MOST_SLIPS).filter((other) => slipsOf(word, other) !== Infinity);
}

/** @returns how many letters are amiss in all words together; Infinity if one of them is another word. */
function slipsIn(asked: readonly string[], words: readonly string[]): number {
  return asked.reduce((sum, word) => sum + Math.min(...words.map((other) => slipsOf(word, other))), 0);
}

function slipsOf(word: string, other: string): number {
  if (word === other) return 0;
  const most = word.length < SHORTEST || other.length < SHORTEST ? 0 : word.length < LONG ? 1 : MOST_SLIPS;
  const slips = editDistance(word, other, most);
  const isOther = word.length <= SHORT && word.length === other.length && !other.startsWith(word.charAt(0));
  return slips > most || (isOther && !isSwap(word, other)) ? Infinity : slips;
}

/** The same letters in another order. */
function isSwap(word: string, other: string): boolean {
  return Array.from(word).sort().join('') === Array.from(other).sort().join('');
}
