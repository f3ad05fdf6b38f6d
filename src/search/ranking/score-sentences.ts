import { askedTerms } from '../query/asked-terms';
import type { Corpus } from '../index/corpus';
import { documentFrequency, OCCURRENCE } from '../index/inverted-index';
import { BEST, EARLY, EXACT, FIGURES, HELD, MARKS, ROUND, SUM, type OpenArticles } from './open-articles';
import type { Question } from '../query/question';
import { articleWeight, SENTENCE_SATURATION } from '../index/weights';

interface Scoring {
  readonly question: Question;
  readonly corpus: Corpus;
}

/**
 * Adds to opened articles and their sentences what the question's own words give, one posting list after the other (term at a time: Turtle and
 * Flood 1995). Of the terms that answer to one word only the best counts. A list is walked by its articles; of those that are not open its
 * postings are not read.
 *
 * @param after articles up to this number are left as they are.
 */
export function addOwnWords(opened: OpenArticles, after: number, { question, corpus }: Scoring): void {
  const { queryTermsOfTerm: slotsOfTerm } = askedTerms(question, corpus.index);
  const { termOfWord, formOfWord } = corpus.index;
  question.queryTerms.forEach(({ idf, articleIdf, alternatives, wordNumber = -1 }, queryTerm) => {
    for (const { term, strength } of alternatives) {
      // A term that answers to several slots is held for the first one.
      const isFirst = ((slotsOfTerm[term + 1] ?? 0) & ((1 << queryTerm) - 1)) === 0;
      const form = isFirst && termOfWord[wordNumber] === term ? (formOfWord[wordNumber] ?? 0) : 0;
      const list = { term, slot: queryTerm, strength, bit: isFirst ? 1 << queryTerm : 0, form, weight: strength * idf };
      walk(list, { opened, after, corpus });
    }
    closeSlot({ slot: queryTerm, articleIdf }, { opened, after, corpus });
  });
}

/** A posting list of a question. */
interface List {
  readonly term: number;
  readonly slot: number;
  readonly strength: number;
  /** What marks the slot among those that a sentence holds. */
  readonly bit: number;
  /** What a posting gives before it is saturated. */
  readonly weight: number;
  /** The bit of `OCCURRENCE` that tells the word as it was asked. */
  readonly form: number;
}

interface Opened {
  readonly opened: OpenArticles;
  readonly after: number;
  readonly corpus: Corpus;
}

/** One loop over numbers: a question goes through it for every posting. */
function walk({ term, slot: queryTerm, strength, bit, form, weight }: List, { opened, after, corpus }: Opened): void {
  const { articlePostings, index } = corpus;
  const { articles, sentences, frequencies: counts } = articlePostings;
  const { postingSentences: postingEntries, occurrences } = index;
  opened.makeRoom(documentFrequency(index, term));
  const { numberOf, shifts, holders, frequencies, accumulatorOf, entries, numbers, figures, marks } = opened;
  const round = queryTerm + 1;
  const end = articlePostings.offsets[term + 1] ?? 0;
  let { used } = opened;
  let from = index.offsets[term] ?? 0;
  for (let at = articlePostings.offsets[term] ?? 0; at < end; at += 1) {
    const to = from + (sentences[at] ?? 0);
    const number = numberOf[articles[at] ?? 0] ?? 0;
    if (number > after) {
      const place = opened.rowOf(number) + queryTerm;
      holders[place] = (holders[place] ?? 0) + to - from;
      frequencies[number] = (frequencies[number] ?? 0) + strength * (counts[at] ?? 0);
      const shift = shifts[number] ?? 0;
      for (let posting = from; posting < to; posting += 1) {
        const sentence = postingEntries[posting] ?? 0;
        const seen = occurrences[posting] ?? 0;
        const value = weight * (SENTENCE_SATURATION[seen & OCCURRENCE.frequency] ?? 0);
        const exact = (seen & form) !== 0 ? bit : 0;
        const early = (seen & OCCURRENCE.early) !== 0 ? bit : 0;
        const known = accumulatorOf[sentence + shift] ?? 0;
        const accumulator = known === 0 ? used : known;
        const figure = FIGURES * accumulator;
        const mark = MARKS * accumulator;
        if (known === 0) {
          accumulatorOf[sentence + shift] = used;
          used += 1;
          entries[accumulator] = sentence;
          numbers[accumulator] = number;
          figures[figure + SUM] = figures[figure + BEST] = value;
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

/** Gives to the articles what the terms of a slot, taken together, are worth by BM25. */
function closeSlot(
  { slot: queryTerm, articleIdf }: { readonly slot: number; readonly articleIdf: number },
  { opened: { count, articleOf, frequencies, scores, slotsOf }, after, corpus: { articleNorms } }: Opened,
): void {
  for (let number = after + 1; number <= count; number += 1) {
    const frequency = frequencies[number] ?? 0;
    if (frequency === 0) continue;
    const weight = articleWeight(frequency, articleNorms[articleOf[number] ?? 0] ?? 0);
    scores[number] = (scores[number] ?? 0) + articleIdf * weight;
    slotsOf[number] = (slotsOf[number] ?? 0) | (1 << queryTerm);
    frequencies[number] = 0;
  }
}
