import type { InvertedIndex } from './inverted-index';
import type { Question } from './question';

/** Where the words of a question stand in one sentence. */
export interface Sighting {
  /** Slot → position of its first word, in words from the start of the sentence; nothing when it does not stand there. */
  readonly positions: readonly (number | undefined)[];
  /** Slots that stand there in the very form that was asked. */
  readonly exact: ReadonlySet<number>;
  /** Kinds of answer that the other words may give, as bits of `CUE`. */
  readonly cues: number;
  /** Whether a form of "to be" follows soon after the words of the question, near the start of the sentence. */
  readonly defines: boolean;
  /** In words. */
  readonly length: number;
}

export interface Looker {
  readonly question: Question;
  readonly index: InvertedIndex;
  readonly slotOfTerm: ReadonlyMap<number, number>;
}

/** How far from the start the defined words may stand, and how far after them the verb, in words. */
const DEFINED_WITHIN = 12;
const VERB_WITHIN = 6;

/** Goes once through the words of an entry. */
export function lookAt(entry: number, { question, index, slotOfTerm }: Looker): Sighting {
  const { wordOffsets, entryWords, termOfWord, cuesOfWord } = index;
  const positions = new Array<number | undefined>(question.slots.length).fill(undefined);
  const exact = new Set<number>();
  const start = wordOffsets[entry] ?? 0;
  const end = wordOffsets[entry + 1] ?? 0;
  let cues = 0;
  let lastMatch = -Infinity;
  let defines = false;
  for (let at = start; at < end; at += 1) {
    const word = entryWords[at] ?? 0;
    const slot = slotOfTerm.get(termOfWord[word] ?? -1);
    const position = at - start;
    if (slot === undefined) {
      cues |= cuesOfWord[word] ?? 0;
      defines ||= question.toBe.has(word) && position <= lastMatch + VERB_WITHIN;
      continue;
    }
    if (positions[slot] === undefined && position < DEFINED_WITHIN) lastMatch = position;
    positions[slot] ??= position;
    if (question.slots[slot]?.wordNumber === word) exact.add(slot);
  }
  return { positions, exact, cues, defines, length: end - start };
}
