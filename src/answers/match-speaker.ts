import { onlyOne, type KnownSpeaker, type SpeakerIndex } from '../speakers/speaker-index';
import { editDistance } from '../text/edit-distance';
import { hasTitle, wordsOfName } from '../text/name-words';

export interface SpeakerMatch {
  readonly speaker: KnownSpeaker;
  /** Whether the name was misspelt. */
  readonly isCorrected: boolean;
}

/** Lengths of a word in letters: shorter ones have too many neighbours; long ones may have an edit distance of two. */
const SHORTEST = 4;
const LONG = 8;
const MOST_EDITS = 2;
/** In words up to this length another first letter makes another name: Bell, Dell. */
const SHORT = 5;

/** @returns the only speaker with a name, or with one nearly written so; a group only by its whole name; `undefined` if that is ambiguous. */
export function matchSpeaker(name: string, speakers: SpeakerIndex): SpeakerMatch | undefined {
  const known = speakers.find(name);
  if (known) return { speaker: known, isCorrected: false };
  const asked = wordsOfName(name);
  if (asked.length === 0) return undefined;
  const isTitled = hasTitle(name);
  const near = speakers.withWords(asked.map((word) => spellingsOf(word, speakers))).flatMap((speaker) => {
    if (speaker.kind === 'group' || (isTitled && speaker.kind !== 'person')) return [];
    const edits = editsBetween(asked, wordsOfName(speaker.name));
    return edits === Infinity || edits === 0 ? [] : { speaker, edits };
  });
  const fewest = Math.min(...near.map(({ edits }) => edits));
  const best = onlyOne(near.filter(({ edits }) => edits === fewest).map(({ speaker }) => speaker));
  return best && { speaker: best, isCorrected: true };
}

/** @returns words of names that a word may be a misspelling of. */
function spellingsOf(word: string, speakers: SpeakerIndex): readonly string[] {
  return speakers.wordsNear(word, MOST_EDITS).filter((other) => edits(word, other) !== Infinity);
}

/** @returns the sum over all words; Infinity if one of them is another word. */
function editsBetween(asked: readonly string[], words: readonly string[]): number {
  return asked.reduce((sum, word) => sum + Math.min(...words.map((other) => edits(word, other))), 0);
}

/** @returns the edit distance; Infinity if that is too much for one word to be the other. */
function edits(word: string, other: string): number {
  if (word === other) return 0;
  const most = word.length < SHORTEST || other.length < SHORTEST ? 0 : word.length < LONG ? 1 : MOST_EDITS;
  const distance = editDistance(word, other, most);
  const isOther = word.length <= SHORT && word.length === other.length && !other.startsWith(word.charAt(0));
  return distance > most || (isOther && !isTransposed(word, other)) ? Infinity : distance;
}

/** Whether two words have the same letters in another order. */
function isTransposed(word: string, other: string): boolean {
  return Array.from(word).sort().join('') === Array.from(other).sort().join('');
}
