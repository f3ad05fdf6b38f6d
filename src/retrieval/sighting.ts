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
  /** Whether one whose words are asked for stands beside a verb of saying. */
  readonly speaks: boolean;
  /** In words. */
  readonly length: number;
}

export interface Looker {
  readonly question: Question;
  readonly index: InvertedIndex;
  readonly slotOfTerm: ReadonlyMap<number, number>;
  /** Numbers of the verbs of saying. */
  readonly sayingWords: ReadonlySet<number>;
}

/** How far from the start the defined words may stand, and how far after them the verb, in words. */
const DEFINED_WITHIN = 12;
const VERB_WITHIN = 6;
/** How far a verb of saying may stand behind its speaker, and before, in words: "Biden later told", "said Mr Biden". */
const SAYING_AFTER = 3;
const SAYING_BEFORE = 2;

/** Goes once through the words of an entry. */
export function lookAt(entry: number, { question, index, slotOfTerm, sayingWords }: Looker): Sighting {
  const { wordOffsets, entryWords, termOfWord, cuesOfWord } = index;
  const positions = new Array<number | undefined>(question.slots.length).fill(undefined);
  const exact = new Set<number>();
  const start = wordOffsets[entry] ?? 0;
  const end = wordOffsets[entry + 1] ?? 0;
  let cues = 0;
  let lastMatch = -Infinity;
  let defines = false;
  let speaks = false;
  let lastSpeaker = -Infinity;
  let lastSaying = -Infinity;
  for (let at = start; at < end; at += 1) {
    const word = entryWords[at] ?? 0;
    const slot = slotOfTerm.get(termOfWord[word] ?? -1);
    const position = at - start;
    if (question.speakers.size > 0) {
      if (sayingWords.has(word)) lastSaying = position;
      if (slot !== undefined && question.speakers.has(slot)) lastSpeaker = position;
      speaks ||= near(lastSpeaker, lastSaying);
    }
    if (slot === undefined) {
      cues |= cuesOfWord[word] ?? 0;
      defines ||= question.toBe.has(word) && position <= lastMatch + VERB_WITHIN;
      continue;
    }
    if (positions[slot] === undefined && position < DEFINED_WITHIN) lastMatch = position;
    positions[slot] ??= position;
    if (question.slots[slot]?.wordNumber === word) exact.add(slot);
  }
  return { positions, exact, cues, defines, speaks, length: end - start };
}

function near(speaker: number, saying: number): boolean {
  const distance = saying - speaker;
  return distance > 0 ? distance <= SAYING_AFTER : -distance <= SAYING_BEFORE;
}
