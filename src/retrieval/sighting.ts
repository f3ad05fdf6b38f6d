import type { Corpus } from './corpus';
import { CUE } from './cues';
import { NO_TERM } from './inverted-index';
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

/** Goes through the words of an entry. It is done for hundreds of entries a question, so it is loops over numbers. */
export function lookAt(entry: number, { question, corpus, slotOfTerm }: Looker): Sighting {
  const { index } = corpus;
  const words = index.entryWords.subarray(index.wordOffsets[entry] ?? 0, index.wordOffsets[entry + 1] ?? 0);
  const slots = new Int8Array(words.length);
  for (let at = 0; at < words.length; at += 1) {
    slots[at] = slotOfTerm.get(index.termOfWord[words[at] ?? 0] ?? NO_TERM) ?? NO_SLOT;
  }
  return {
    ...match(words, slots, question),
    cues: question.cues === 0 ? 0 : cuesIn(words, slots, corpus),
    defines: question.asksDefinition && defines(words, slots, question),
    speaks: question.speakers.size > 0 && speaks(words, slots, { ...corpus, speakers: question.speakers }),
    length: words.length,
  };
}

/** A word that is none of the question's. A question has at most 32 slots, so eight bits do. */
const NO_SLOT = -1;

function match(words: Uint32Array, slots: Int8Array, question: Question): Pick<Sighting, 'positions' | 'exact'> {
  const positions = new Array<number | undefined>(question.slots.length).fill(undefined);
  const exact = new Set<number>();
  for (let at = 0; at < slots.length; at += 1) {
    const slot = slots[at] ?? NO_SLOT;
    if (slot === NO_SLOT) continue;
    positions[slot] ??= at;
    if (question.slots[slot]?.wordNumber === words[at]) exact.add(slot);
  }
  return { positions, exact };
}

/** The words of the question are known already: only the others can answer it. */
function cuesIn(words: Uint32Array, slots: Int8Array, { index, locatives }: Looker['corpus']): number {
  let cues = 0;
  for (let at = 0; at < words.length; at += 1) {
    if (slots[at] !== NO_SLOT) continue;
    const own = index.cuesOfWord[words[at] ?? 0] ?? 0;
    const isPlace = (own & CUE.person) !== 0 && locatives.has(words[at - 1] ?? NO_SLOT);
    cues |= isPlace ? own | CUE.place : own;
  }
  return cues;
}

function defines(words: Uint32Array, slots: Int8Array, { toBe }: Question): boolean {
  let last = -1;
  for (let at = 0; at < Math.min(slots.length, DEFINED_WITHIN); at += 1) {
    const slot = slots[at] ?? NO_SLOT;
    if (slot !== NO_SLOT && slots.indexOf(slot) === at) last = at;
  }
  if (last < 0) return false;
  const after = words.subarray(last + 1, last + 1 + VERB_WITHIN);
  return after.some((word, at) => toBe.has(word) && slots[last + 1 + at] === NO_SLOT);
}

interface Speech {
  readonly speakers: ReadonlySet<number>;
  readonly sayingWords: ReadonlySet<number>;
  readonly invertedWords: ReadonlySet<number>;
}

function speaks(words: Uint32Array, slots: Int8Array, { speakers, sayingWords, invertedWords }: Speech): boolean {
  return slots.some((slot, at) => {
    if (slot === NO_SLOT || !speakers.has(slot)) return false;
    const before = words.subarray(Math.max(0, at - SAYING_BEFORE), at);
    const after = words.subarray(at + 1, at + 1 + SAYING_AFTER);
    return after.some((word) => sayingWords.has(word)) || before.some((word) => invertedWords.has(word));
  });
}
