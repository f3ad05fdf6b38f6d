import { NO_SLOT, type AskedTerms } from './asked-terms';
import type { Corpus } from './corpus';
import { CUE } from './cues';
import { NO_TERM } from './inverted-index';
import type { Question } from './question';

/** Where the words of a question stand in one sentence. Slots are bits: a question has at most 32. */
export interface Sighting {
  /** Slots that stand there. */
  readonly held: number;
  /** Slots that stand there in the very form that was asked. */
  readonly exact: number;
  /** Slots that stand among the first words of the sentence, where its subject is. */
  readonly early: number;
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
  readonly asked: AskedTerms;
}

/** Words from the start of a sentence that its subject usually stands within. */
const SUBJECT_WORDS = 6;
/** How far from the start the defined words may stand, and how far after them the verb, in words. */
const DEFINED_WITHIN = 12;
const VERB_WITHIN = 6;
/** How far a verb of saying may stand behind its speaker, and before, in words: "Biden later told", "said Mr Biden". */
const SAYING_AFTER = 3;
const SAYING_BEFORE = 2;

/** Goes through the words of an entry. It is done for a hundred entries a question, so it is loops over numbers and makes no objects. */
export function lookAt(entry: number, looker: Looker): Sighting {
  const { question, corpus } = looker;
  const from = corpus.index.wordOffsets[entry] ?? 0;
  const to = corpus.index.wordOffsets[entry + 1] ?? 0;
  return {
    held: slotsBetween(from, to, looker),
    exact: exactBetween(from, to, looker),
    early: slotsBetween(from, Math.min(to, from + SUBJECT_WORDS), looker),
    cues: question.cues === 0 ? 0 : cuesBetween(from, to, looker),
    defines: question.asksDefinition && defines(from, to, looker),
    speaks: question.speakers.size > 0 && speaks(from, to, looker),
    length: to - from,
  };
}

/** @returns the slots that stand in an entry, as bits. */
export function slotsIn(entry: number, looker: Looker): number {
  const { wordOffsets } = looker.corpus.index;
  return slotsBetween(wordOffsets[entry] ?? 0, wordOffsets[entry + 1] ?? 0, looker);
}

function slotsBetween(from: number, to: number, { corpus: { index }, asked: { slotOfTerm } }: Looker): number {
  const { entryWords, termOfWord } = index;
  let held = 0;
  for (let at = from; at < to; at += 1) {
    const slot = slotOfTerm[(termOfWord[entryWords[at] ?? 0] ?? NO_TERM) + 1] ?? NO_SLOT;
    if (slot !== NO_SLOT) held |= 1 << slot;
  }
  return held;
}

function slotAt(at: number, { corpus: { index }, asked: { slotOfTerm } }: Looker): number {
  return slotOfTerm[(index.termOfWord[index.entryWords[at] ?? 0] ?? NO_TERM) + 1] ?? NO_SLOT;
}

function exactBetween(from: number, to: number, looker: Looker): number {
  const { entryWords } = looker.corpus.index;
  let exact = 0;
  for (let at = from; at < to; at += 1) {
    const slot = slotAt(at, looker);
    if (slot !== NO_SLOT && looker.question.slots[slot]?.wordNumber === entryWords[at]) exact |= 1 << slot;
  }
  return exact;
}

/** The words of the question are known already: only the others can answer it. */
function cuesBetween(from: number, to: number, looker: Looker): number {
  const { index, locatives } = looker.corpus;
  let cues = 0;
  for (let at = from; at < to; at += 1) {
    const own = index.cuesOfWord[index.entryWords[at] ?? 0] ?? 0;
    if (own === 0 || slotAt(at, looker) !== NO_SLOT) continue;
    const isPlace = (own & CUE.person) !== 0 && at > from && locatives.has(index.entryWords[at - 1] ?? 0);
    cues |= isPlace ? own | CUE.place : own;
  }
  return cues;
}

function defines(from: number, to: number, looker: Looker): boolean {
  const { entryWords } = looker.corpus.index;
  const last = lastFirst(from, Math.min(to, from + DEFINED_WITHIN), looker);
  if (last < from) return false;
  for (let at = last + 1; at < Math.min(to, last + 1 + VERB_WITHIN); at += 1) {
    if (looker.question.toBe.has(entryWords[at] ?? 0) && slotAt(at, looker) === NO_SLOT) return true;
  }
  return false;
}

/** @returns where the last of the slots stands for the first time; before `from` when there is none. */
function lastFirst(from: number, to: number, looker: Looker): number {
  let seen = 0;
  let last = from - 1;
  for (let at = from; at < to; at += 1) {
    const slot = slotAt(at, looker);
    if (slot === NO_SLOT || (seen & (1 << slot)) !== 0) continue;
    seen |= 1 << slot;
    last = at;
  }
  return last;
}

function speaks(from: number, to: number, looker: Looker): boolean {
  const { index, sayingWords, invertedWords } = looker.corpus;
  const holds = (words: ReadonlySet<number>, start: number, end: number): boolean => {
    for (let at = Math.max(from, start); at < Math.min(to, end); at += 1)
      if (words.has(index.entryWords[at] ?? 0)) return true;
    return false;
  };
  for (let at = from; at < to; at += 1) {
    const slot = slotAt(at, looker);
    if (slot === NO_SLOT || !looker.question.speakers.has(slot)) continue;
    if (holds(sayingWords, at + 1, at + 1 + SAYING_AFTER) || holds(invertedWords, at - SAYING_BEFORE, at)) return true;
  }
  return false;
}
