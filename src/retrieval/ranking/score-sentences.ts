import { askedTerms, RELATED } from '../question/asked-terms';
import type { Corpus } from '../index/corpus';
import { documentFrequency, OCCURRENCE } from '../index/inverted-index';
import {
  BEST,
  EARLY,
  EXACT,
  FIGURES,
  HELD,
  MARKS,
  MISSING,
  ROUND,
  RELATIVES,
  SUM,
  type OpenArticles,
} from './open-articles';
import type { Question } from '../question/question';
import { SENTENCE_SATURATION } from '../index/saturation';

interface Scoring {
  readonly question: Question;
  readonly corpus: Corpus;
}

/**
 * Adds to the sentences of opened articles what the question's own words give, one posting list after the other (term at a time: Turtle and
 * Flood 1995). Of the terms that answer to one word only the best counts. A list is walked by its articles; of those that are not open its
 * postings are not read.
 *
 * @param after articles up to this number are left as they are.
 */
export function addOwnWords(opened: OpenArticles, after: number, { question, corpus }: Scoring): void {
  const { slotsOfTerm } = askedTerms(question, corpus.index);
  const { termOfWord, formOfWord } = corpus.index;
  question.slots.forEach(({ idf, alternatives, wordNumber = -1 }, slot) => {
    for (const { term, strength } of alternatives) {
      // A term that answers to several slots is held for the first one.
      const isFirst = ((slotsOfTerm[term + 1] ?? 0) & ((1 << slot) - 1)) === 0;
      const form = isFirst && termOfWord[wordNumber] === term ? (formOfWord[wordNumber] ?? 0) : 0;
      const list = { term, slot, bit: isFirst ? 1 << slot : 0, form, weight: strength * idf };
      walkOwn(list, { opened, after, corpus });
    }
  });
}

/**
 * Adds to the sentences of all opened articles what related words give, once the own words are done. They come strongest first, so that the
 * first one counts.
 */
export function addRelatives(opened: OpenArticles, { question, corpus }: Scoring): void {
  question.slots.forEach(({ idf, related }, slot) => {
    for (const { term, strength } of related)
      walkRelative({ term, slot, bit: 1 << slot, weight: strength * idf }, { opened, corpus });
  });
}

/** A posting list of a question. */
interface List {
  readonly term: number;
  readonly slot: number;
  /** What marks the slot among those that a sentence holds. */
  readonly bit: number;
  /** What a posting gives, before it is saturated if it is one of an own word. */
  readonly weight: number;
}

interface OwnList extends List {
  /** The bit of `OCCURRENCE` that tells the word as it was asked. */
  readonly form: number;
}

interface Opened {
  readonly opened: OpenArticles;
  readonly corpus: Corpus;
}

/** One loop over numbers: a question goes through it for every posting. */
function walkOwn(
  { term, slot, bit, form, weight }: OwnList,
  { opened, after, corpus }: Opened & { readonly after: number },
): void {
  const { articlePostings, index } = corpus;
  const { articles, sentences } = articlePostings;
  const { postingEntries, occurrences } = index;
  opened.makeRoom(documentFrequency(index, term));
  const { numberOf, shifts, holders, accumulatorOf, entries, numbers, figures, marks } = opened;
  const round = slot + 1;
  const end = articlePostings.offsets[term + 1] ?? 0;
  let { used } = opened;
  let from = index.offsets[term] ?? 0;
  for (let at = articlePostings.offsets[term] ?? 0; at < end; at += 1) {
    const to = from + (sentences[at] ?? 0);
    const number = numberOf[articles[at] ?? 0] ?? 0;
    if (number > after) {
      const place = opened.rowOf(number) + slot;
      holders[place] = (holders[place] ?? 0) + to - from;
      const shift = shifts[number] ?? 0;
      for (let posting = from; posting < to; posting += 1) {
        const entry = postingEntries[posting] ?? 0;
        const seen = occurrences[posting] ?? 0;
        const value = weight * (SENTENCE_SATURATION[seen & OCCURRENCE.frequency] ?? 0);
        const exact = (seen & form) !== 0 ? bit : 0;
        const early = (seen & OCCURRENCE.early) !== 0 ? bit : 0;
        const known = accumulatorOf[entry + shift] ?? 0;
        const accumulator = known === 0 ? used : known;
        const figure = FIGURES * accumulator;
        const mark = MARKS * accumulator;
        if (known === 0) {
          accumulatorOf[entry + shift] = used;
          used += 1;
          entries[accumulator] = entry;
          numbers[accumulator] = number;
          figures[figure + SUM] = figures[figure + BEST] = value;
          figures[figure + RELATIVES] = figures[figure + MISSING] = 0;
          marks[mark + HELD] = bit;
          marks[mark + EXACT] = exact;
          marks[mark + EARLY] = early;
          marks[mark + ROUND] = round;
          continue;
        }
        marks[mark + HELD] = (marks[mark + HELD] ?? 0) | bit;
        marks[mark + EXACT] = (marks[mark + EXACT] ?? 0) | exact;
        marks[mark + EARLY] = (marks[mark + EARLY] ?? 0) | early;
        const before = marks[mark + ROUND] === round ? (figures[figure + BEST] ?? 0) : 0;
        marks[mark + ROUND] = round;
        if (value <= before) continue;
        figures[figure + SUM] = (figures[figure + SUM] ?? 0) + value - before;
        figures[figure + BEST] = value;
      }
    }
    from = to;
  }
  opened.used = used;
}

/**
 * The same for a related word, which only adds where the slot has nothing yet. The loop over the articles stands here again on purpose: with a
 * function between it and what is done with a posting, a profile gave it a quarter more time.
 */
function walkRelative({ term, slot, bit, weight }: List, { opened, corpus }: Opened): void {
  const { articlePostings, index } = corpus;
  const { articles, sentences } = articlePostings;
  const { postingEntries } = index;
  opened.makeRoom(documentFrequency(index, term));
  const { numberOf, shifts, accumulatorOf, entries, numbers, figures, marks } = opened;
  const round = RELATED + slot + 1;
  const end = articlePostings.offsets[term + 1] ?? 0;
  let { used } = opened;
  let from = index.offsets[term] ?? 0;
  for (let at = articlePostings.offsets[term] ?? 0; at < end; at += 1) {
    const to = from + (sentences[at] ?? 0);
    const number = numberOf[articles[at] ?? 0] ?? 0;
    if (number !== 0) {
      const shift = shifts[number] ?? 0;
      for (let posting = from; posting < to; posting += 1) {
        const entry = postingEntries[posting] ?? 0;
        const known = accumulatorOf[entry + shift] ?? 0;
        const accumulator = known === 0 ? used : known;
        const figure = FIGURES * accumulator;
        const mark = MARKS * accumulator;
        if (known === 0) {
          accumulatorOf[entry + shift] = used;
          used += 1;
          entries[accumulator] = entry;
          numbers[accumulator] = number;
          figures[figure + SUM] = figures[figure + BEST] = 0;
          figures[figure + RELATIVES] = figures[figure + MISSING] = weight;
          marks[mark + HELD] = marks[mark + EXACT] = marks[mark + EARLY] = 0;
          marks[mark + ROUND] = round;
        } else if (marks[mark + ROUND] !== round) {
          marks[mark + ROUND] = round;
          figures[figure + RELATIVES] = (figures[figure + RELATIVES] ?? 0) + weight;
          const isHeld = ((marks[mark + HELD] ?? 0) & bit) !== 0;
          if (!isHeld) figures[figure + MISSING] = (figures[figure + MISSING] ?? 0) + weight;
        }
      }
    }
    from = to;
  }
  opened.used = used;
}
