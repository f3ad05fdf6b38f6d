import type { Corpus } from './corpus';
import { CUE } from './cues';
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
  readonly corpus: Pick<Corpus, 'index' | 'sayingWords' | 'invertedWords' | 'locatives'>;
  readonly slotOfTerm: ReadonlyMap<number, number>;
}

/** How far from the start the defined words may stand, and how far after them the verb, in words. */
const DEFINED_WITHIN = 12;
const VERB_WITHIN = 6;
/** How far a verb of saying may stand behind its speaker, and before, in words: "Biden later told", "said Mr Biden". */
const SAYING_AFTER = 3;
const SAYING_BEFORE = 2;

/** Goes through the words of an entry. */
export function lookAt(entry: number, { question, corpus, slotOfTerm }: Looker): Sighting {
  const { index } = corpus;
  const words = index.entryWords.subarray(index.wordOffsets[entry] ?? 0, index.wordOffsets[entry + 1] ?? 0);
  const slots = Array.from(words, (word) => slotOfTerm.get(index.termOfWord[word] ?? -1));
  return {
    ...match(words, slots, question),
    cues: cuesIn(words, slots, corpus),
    defines: question.asksDefinition && defines(words, slots, question),
    speaks: question.speakers.size > 0 && speaks(words, slots, { ...corpus, speakers: question.speakers }),
    length: words.length,
  };
}

type Slots = readonly (number | undefined)[];

function match(words: Uint32Array, slots: Slots, question: Question): Pick<Sighting, 'positions' | 'exact'> {
  const positions = new Array<number | undefined>(question.slots.length).fill(undefined);
  const exact = new Set<number>();
  slots.forEach((slot, at) => {
    if (slot === undefined) return;
    positions[slot] ??= at;
    if (question.slots[slot]?.wordNumber === words[at]) exact.add(slot);
  });
  return { positions, exact };
}

/** The words of the question are known already: only the others can answer it. */
function cuesIn(words: Uint32Array, slots: Slots, { index, locatives }: Looker['corpus']): number {
  let cues = 0;
  words.forEach((word, at) => {
    if (slots[at] !== undefined) return;
    const own = index.cuesOfWord[word] ?? 0;
    const isPlace = (own & CUE.person) !== 0 && locatives.has(words[at - 1] ?? -1);
    cues |= isPlace ? own | CUE.place : own;
  });
  return cues;
}

function defines(words: Uint32Array, slots: Slots, { toBe }: Question): boolean {
  const last = slots.findLastIndex(
    (slot, at) => slot !== undefined && at < DEFINED_WITHIN && slots.indexOf(slot) === at,
  );
  return (
    last >= 0 &&
    words.subarray(last + 1, last + 1 + VERB_WITHIN).some((word, at) => {
      return toBe.has(word) && slots[last + 1 + at] === undefined;
    })
  );
}

interface Speech {
  readonly speakers: ReadonlySet<number>;
  readonly sayingWords: ReadonlySet<number>;
  readonly invertedWords: ReadonlySet<number>;
}

function speaks(words: Uint32Array, slots: Slots, { speakers, sayingWords, invertedWords }: Speech): boolean {
  return slots.some((slot, at) => {
    if (slot === undefined || !speakers.has(slot)) return false;
    const before = words.subarray(Math.max(0, at - SAYING_BEFORE), at);
    const after = words.subarray(at + 1, at + 1 + SAYING_AFTER);
    return after.some((word) => sayingWords.has(word)) || before.some((word) => invertedWords.has(word));
  });
}
