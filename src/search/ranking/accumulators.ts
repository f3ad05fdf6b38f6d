import { copied } from '../../text/typed-arrays';
import type { Corpus } from '../index/corpus';
import { OCCURRENCE, SENTENCE_SATURATION, articleWeight, keptFor } from '../index/inverted-index';
import type { QueryTerm } from '../query/query-terms';
import type { Question } from '../query/question';

/** Idf of the query terms that a sentence holds, each saturated; what the best alternative last gave; of related words all, and without held terms. */
const FIGURES = 4;
export const SUM = 0;
const BEST = 1;
export const RELATED = 2;
export const MISSING = 3;

/** Query terms as bits: held at all, in the form that was asked, among the first words, by a related word; and the last one that gave something, plus one. */
const MARKS = 5;
export const HELD = 0;
export const EXACT = 1;
export const EARLY = 2;
export const NEAR = 3;
const ROUND = 4;

/**
 * What the postings of a question give to sentences and articles, one posting list after the other (term at a time: Turtle and Flood 1995). Of the
 * alternatives of a query term only the best counts in a sentence; in an article they count together. Own words count in open articles only.
 * The next question clears what the last one filled.
 */
export class Accumulators {
  /** Sentence → its accumulator; 0, of which all is 0, where nothing was given. */
  readonly accumulatorOf: Uint32Array;
  /** Accumulator → its sentence, and the number of its article. Those of a question lie side by side, from 1, in the order in which they are found. */
  readonly sentences: Uint32Array;
  readonly numbers: Uint32Array;
  private readonly figures: Float64Array;
  private readonly marks: Int32Array;
  next = 1;
  /** Article → its number among the open ones, from 1; 0, of which all is 0, if it is not open. */
  readonly numberOf: Uint32Array;
  /** Number → article; its BM25 as a sum of idf; the query terms that it holds, as bits; frequency of the query term that is being added. */
  private readonly opened: Uint32Array;
  readonly articleScores: Float64Array;
  readonly articleTerms: Int32Array;
  private readonly frequencies: Float64Array;
  /** For each number, query term → number of postings of its alternatives. */
  private holders = new Uint32Array(1024);
  private openedCount = 0;
  private addedCount = 0;
  /** Sentences that related words count for, as bits: they fit into the first-level cache where `accumulatorOf` does not. */
  private readonly wanted: Uint32Array;
  private terms: readonly QueryTerm[] = [];

  constructor(private readonly corpus: Corpus) {
    const [sentences, articles] = [corpus.sentences.count + 1, corpus.articles.length + 1];
    this.accumulatorOf = new Uint32Array(sentences);
    this.sentences = new Uint32Array(sentences);
    this.numbers = new Uint32Array(sentences);
    this.figures = new Float64Array(FIGURES * sentences);
    this.marks = new Int32Array(MARKS * sentences);
    this.wanted = new Uint32Array((sentences >>> 5) + 1);
    this.numberOf = new Uint32Array(articles);
    this.opened = new Uint32Array(articles);
    this.articleScores = new Float64Array(articles);
    this.articleTerms = new Int32Array(articles);
    this.frequencies = new Float64Array(articles);
  }

  turnTo({ queryTerms }: Question): this {
    for (let at = 1; at < this.next; at += 1) this.accumulatorOf[this.sentences[at] ?? 0] = 0;
    for (let number = 1; number <= this.openedCount; number += 1) this.numberOf[this.opened[number] ?? 0] = 0;
    this.figures.fill(0, 0, FIGURES * this.next);
    this.marks.fill(0, 0, MARKS * this.next);
    this.articleScores.fill(0, 0, this.openedCount + 1);
    this.articleTerms.fill(0, 0, this.openedCount + 1);
    this.next = 1;
    this.openedCount = this.addedCount = 0;
    this.terms = queryTerms;
    return this;
  }

  open(article: number): void {
    if (this.numberOf[article] !== 0) return;
    this.openedCount += 1;
    this.opened[this.openedCount] = article;
    this.numberOf[article] = this.openedCount;
  }

  /** Adds what the question's own words give to the articles that were opened since the last call. */
  addOwnWords(): void {
    const before = this.addedCount;
    if (this.openedCount === before) return;
    this.clearHolders(before + 1);
    this.addedCount = this.openedCount;
    const { termOfWord, formOfWord } = this.corpus.index;
    const marked = new Set<number>();
    this.terms.forEach(({ idf, articleIdf, alternatives, wordNumber = -1 }, queryTerm) => {
      for (const { term, strength, kind } of alternatives) {
        // A term that is an alternative of several query terms marks the first one, but a surname also its first name.
        const bit = marked.has(term) && kind !== 'surname' ? 0 : 1 << queryTerm;
        const form = termOfWord[wordNumber] === term ? (formOfWord[wordNumber] ?? 0) : 0;
        this.addPostings({ term, strength, weight: strength * idf, queryTerm, bit, form }, before);
      }
      for (const { term, kind } of alternatives) if (kind !== 'surname') marked.add(term);
      this.addToScores(queryTerm, articleIdf, before);
    });
  }

  private clearHolders(from: number): void {
    const [start, end] = [from * this.terms.length, (this.openedCount + 1) * this.terms.length];
    if (end > this.holders.length) this.holders = copied(this.holders, new Uint32Array(2 * end));
    this.holders.fill(0, start, end);
  }

  /** One loop over numbers without calls: it runs for every posting of a question. @param before articles up to this number are skipped. */
  private addPostings({ term, strength, weight, queryTerm, bit, form }: PostingList, before: number): void {
    const { articlePostings, index } = this.corpus;
    const { articles, sentences: counts, frequencies: articleFrequencies } = articlePostings;
    const { postingSentences, occurrences } = index;
    const { numberOf, frequencies, holders, accumulatorOf, sentences, numbers, figures, marks } = this;
    const width = this.terms.length;
    const round = queryTerm + 1;
    const end = articlePostings.offsets[term + 1] ?? 0;
    let from = index.offsets[term] ?? 0;
    let { next } = this;
    for (let at = articlePostings.offsets[term] ?? 0; at < end; at += 1) {
      const to = from + (counts[at] ?? 0);
      const number = numberOf[articles[at] ?? 0] ?? 0;
      if (number > before) {
        const holder = number * width + queryTerm;
        holders[holder] = (holders[holder] ?? 0) + to - from;
        frequencies[number] = (frequencies[number] ?? 0) + strength * (articleFrequencies[at] ?? 0);
        for (let posting = from; posting < to; posting += 1) {
          const sentence = postingSentences[posting] ?? 0;
          const seen = occurrences[posting] ?? 0;
          let accumulator = accumulatorOf[sentence] ?? 0;
          if (accumulator === 0) {
            accumulator = next;
            next += 1;
            accumulatorOf[sentence] = accumulator;
            sentences[accumulator] = sentence;
            numbers[accumulator] = number;
          }
          const figure = FIGURES * accumulator;
          const mark = MARKS * accumulator;
          // Without branches: whether a word stands early cannot be predicted.
          marks[mark + HELD] = (marks[mark + HELD] ?? 0) | bit;
          marks[mark + EXACT] = (marks[mark + EXACT] ?? 0) | ((seen & form) === 0 ? 0 : bit);
          marks[mark + EARLY] = (marks[mark + EARLY] ?? 0) | ((seen & OCCURRENCE.early) === 0 ? 0 : bit);
          const value = weight * (SENTENCE_SATURATION[seen & OCCURRENCE.frequency] ?? 0);
          const best = marks[mark + ROUND] === round ? (figures[figure + BEST] ?? 0) : 0;
          marks[mark + ROUND] = round;
          if (value <= best) continue;
          figures[figure + SUM] = (figures[figure + SUM] ?? 0) + value - best;
          figures[figure + BEST] = value;
        }
      }
      from = to;
    }
    this.next = next;
  }

  private addToScores(queryTerm: number, articleIdf: number, before: number): void {
    const { opened, frequencies, articleScores, articleTerms } = this;
    for (let number = before + 1; number <= this.openedCount; number += 1) {
      const frequency = frequencies[number] ?? 0;
      if (frequency === 0) continue;
      const weight = articleWeight(frequency, this.corpus.articleNorms[opened[number] ?? 0] ?? 0);
      articleScores[number] = (articleScores[number] ?? 0) + articleIdf * weight;
      articleTerms[number] = (articleTerms[number] ?? 0) | (1 << queryTerm);
      frequencies[number] = 0;
    }
  }

  /**
   * Adds what related words give: to some sentences, and to those without a word of the question in articles with at least such a score. Of each
   * query term the nearest related word counts, which comes first.
   */
  addRelatedWords(sentences: readonly number[] | Uint32Array, leastScore: number): void {
    this.wanted.fill(leastScore > 0 ? 0 : 0xffffffff);
    for (const sentence of sentences) this.want(sentence);
    if (leastScore > 0) this.wantOthers(leastScore);
    this.terms.forEach(({ idf, related }, queryTerm) => {
      for (const { term, strength } of related) this.addRelatedPostings(term, 1 << queryTerm, strength * idf);
    });
  }

  private want(sentence: number): void {
    this.wanted[sentence >>> 5] = (this.wanted[sentence >>> 5] ?? 0) | (1 << (sentence & 31));
  }

  private wantOthers(leastScore: number): void {
    const { firstSentence } = this.corpus;
    for (let number = 1; number <= this.openedCount; number += 1) {
      if ((this.articleScores[number] ?? 0) < leastScore) continue;
      const article = this.opened[number] ?? 0;
      const end = firstSentence[article + 1] ?? 0;
      for (let sentence = firstSentence[article] ?? 0; sentence < end; sentence += 1)
        if (this.accumulatorOf[sentence] === 0) this.want(sentence);
    }
  }

  private addRelatedPostings(term: number, bit: number, weight: number): void {
    const { offsets, postingSentences } = this.corpus.index;
    const { accumulatorOf, figures, marks, wanted } = this;
    const end = offsets[term + 1] ?? 0;
    for (let at = offsets[term] ?? 0; at < end; at += 1) {
      const sentence = postingSentences[at] ?? 0;
      if (((wanted[sentence >>> 5] ?? 0) & (1 << (sentence & 31))) === 0) continue;
      const known = accumulatorOf[sentence] ?? 0;
      const accumulator = known === 0 ? this.add(sentence) : known;
      const figure = FIGURES * accumulator;
      const mark = MARKS * accumulator;
      if (((marks[mark + NEAR] ?? 0) & bit) !== 0) continue;
      marks[mark + NEAR] = (marks[mark + NEAR] ?? 0) | bit;
      figures[figure + RELATED] = (figures[figure + RELATED] ?? 0) + weight;
      if (((marks[mark + HELD] ?? 0) & bit) === 0)
        figures[figure + MISSING] = (figures[figure + MISSING] ?? 0) + weight;
    }
  }

  private add(sentence: number): number {
    this.accumulatorOf[sentence] = this.next;
    this.sentences[this.next] = sentence;
    this.numbers[this.next] = this.numberOf[this.corpus.articleOfSentence[sentence] ?? 0] ?? 0;
    this.next += 1;
    return this.next - 1;
  }

  figureOf(figure: number, accumulator: number): number {
    return this.figures[FIGURES * accumulator + figure] ?? 0;
  }

  marksOf(mark: number, accumulator: number): number {
    return this.marks[MARKS * accumulator + mark] ?? 0;
  }

  holdersIn(number: number, queryTerm: number): number {
    return this.holders[number * this.terms.length + queryTerm] ?? 0;
  }
}

/** `form` is the bit of `OCCURRENCE` that tells the word as it was asked from other forms. */
type PostingList = Readonly<Record<'term' | 'strength' | 'weight' | 'queryTerm' | 'bit' | 'form', number>>;

export const accumulatorsFor = keptFor((corpus: Corpus) => new Accumulators(corpus));
