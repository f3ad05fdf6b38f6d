import { NO_SLOT } from '../question/asked-terms';
import { CUE, MEASURES } from '../words/cues';
import { wordNumberAt } from '../index/inverted-index';
import { cuesAt, slotAt, type Looker } from './sighting';

/**
 * Signs that a sentence holds the kind of answer that is asked for. Each goes through the words of one entry; the words of the question
 * are known already, so that only the others can answer it.
 */
export type Sign = (entry: number, looker: Looker) => boolean;

function wordsOf(entry: number, { corpus: { index } }: Looker): readonly [from: number, to: number] {
  return [index.wordOffsets[entry] ?? 0, index.wordOffsets[entry + 1] ?? 0];
}

/** @returns whether one of some words has one of the cues. */
function holdsCue(cues: number, [from, to]: readonly [number, number], looker: Looker): boolean {
  for (let at = from; at < to; at += 1) if ((cuesAt(at, looker) & cues) !== 0) return true;
  return false;
}

/** Two names side by side: first name and surname. */
export const holdsFullName: Sign = (entry, looker) => {
  const [from, to] = wordsOf(entry, looker);
  for (let at = from + 1; at < to; at += 1) {
    if ((cuesAt(at, looker) & cuesAt(at - 1, looker) & CUE.person) !== 0) return true;
  }
  return false;
};

/** How far a number and a month may stand apart in a date, a number and what is counted or measured by it, in words. */
const DATE_WITHIN = 2;
const COUNTED_WITHIN = 3;

/** A month with a day or a year. */
export const holdsDate: Sign = (entry, looker) => {
  const [from, to] = wordsOf(entry, looker);
  for (let at = from; at < to; at += 1) {
    const isMonth = (cuesAt(at, looker) & CUE.month) !== 0;
    const around = [Math.max(from, at - DATE_WITHIN), Math.min(to, at + 1 + DATE_WITHIN)] as const;
    if (isMonth && holdsCue(CUE.number, around, looker)) return true;
  }
  return false;
};

/** A number soon before a word of the question: "16 sectors". A year counts nothing. */
export const countsAsked: Sign = (entry, looker) => {
  const [from, to] = wordsOf(entry, looker);
  for (let at = from + 1; at < to; at += 1) {
    const before = [Math.max(from, at - COUNTED_WITHIN), at] as const;
    if (isThing(slotAt(at, looker), looker) && holdsCount(before, looker)) return true;
  }
  return false;
};

function holdsCount([from, to]: readonly [number, number], looker: Looker): boolean {
  for (let at = from; at < to; at += 1) if (isCount(at, looker)) return true;
  return false;
}

function isCount(at: number, looker: Looker): boolean {
  return (cuesAt(at, looker) & (CUE.number | CUE.time)) === CUE.number;
}

function isThing(slot: number, { question }: Looker): boolean {
  return slot !== NO_SLOT && !/^\d/u.test(question.slots[slot]?.word ?? '');
}

/** A number with what it measures: "two hours", "40 million". */
export const holdsMeasure: Sign = (entry, looker) => measures(entry, MEASURES, looker);

/** A number of just what is asked for: hours for "how long", dollars for "how much". */
export const holdsAskedMeasure: Sign = (entry, looker) => measures(entry, looker.question.measures, looker);

function measures(entry: number, cues: number, looker: Looker): boolean {
  const [from, to] = wordsOf(entry, looker);
  for (let at = from; at < to; at += 1) {
    if (isCount(at, looker) && holdsUnit(cues, [at + 1, Math.min(to, at + 1 + COUNTED_WITHIN)], looker)) return true;
  }
  return false;
}

/** A unit may be a word of the question: "how many days". */
function holdsUnit(cues: number, [from, to]: readonly [number, number], { corpus: { index } }: Looker): boolean {
  for (let at = from; at < to; at += 1)
    if (((index.cuesOfWord[wordNumberAt(index, at)] ?? 0) & cues) !== 0) return true;
  return false;
}

/** How far from the start the defined words may stand, and how far after them the verb, in words. */
const DEFINED_WITHIN = 12;
const VERB_WITHIN = 6;

/** A form of "to be" soon after the words of the question, near the start. */
export const defines: Sign = (entry, looker) => {
  const [from, to] = wordsOf(entry, looker);
  const { index } = looker.corpus;
  const last = lastFirst(from, Math.min(to, from + DEFINED_WITHIN), looker);
  if (last < from) return false;
  for (let at = last + 1; at < Math.min(to, last + 1 + VERB_WITHIN); at += 1) {
    if (looker.question.toBe.has(wordNumberAt(index, at)) && slotAt(at, looker) === NO_SLOT) return true;
  }
  return false;
};

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

/** "… is a …", "… was the …". */
export const classifies: Sign = (entry, looker) => {
  const [from, to] = wordsOf(entry, looker);
  const { index, articleWords } = looker.corpus;
  const { toBe } = looker.question;
  for (let at = from + 1; at < to; at += 1) {
    if (articleWords.has(wordNumberAt(index, at)) && toBe.has(wordNumberAt(index, at - 1))) return true;
  }
  return false;
};

/** How far a verb of saying may stand behind its speaker, and before, in words: "Biden later told", "said Mr Biden". */
const SAYING_AFTER = 3;
const SAYING_BEFORE = 2;

/** One whose words are asked for, beside a verb of saying. */
export const speaks: Sign = (entry, looker) => {
  const [from, to] = wordsOf(entry, looker);
  const { index, sayingWords, invertedWords } = looker.corpus;
  const holds = (words: ReadonlySet<number>, start: number, end: number): boolean => {
    for (let at = Math.max(from, start); at < Math.min(to, end); at += 1)
      if (words.has(wordNumberAt(index, at))) return true;
    return false;
  };
  for (let at = from; at < to; at += 1) {
    const slot = slotAt(at, looker);
    if (slot === NO_SLOT || !looker.question.speakers.has(slot)) continue;
    if (holds(sayingWords, at + 1, at + 1 + SAYING_AFTER) || holds(invertedWords, at - SAYING_BEFORE, at)) return true;
  }
  return false;
};
