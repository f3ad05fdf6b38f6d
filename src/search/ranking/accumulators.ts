import { copied } from '../../text/typed-arrays';
import type { Corpus } from '../index/corpus';
import { OCCURRENCE, SENTENCE_SATURATION, articleWeight } from '../index/inverted-index';
import type { QueryTerm } from '../query/query-terms';
import type { Question } from '../query/question';

/** Figures of an accumulator, side by side: idf of the query terms that the sentence holds, each saturated; what the best alternative last gave. */
const FIGURES = 4;
export const SUM = 0;
const BEST = 1;
/** Idf of the query terms of which it holds a related word, each times the strength of the nearest; and of those only that it does not hold. */
export const RELATED = 2;
export const MISSING = 3;

/** Sets of query terms of an accumulator, side by side, as bits: held at all, in the form that was asked, among the first words, by a related word. */
const MARKS = 4;
export const HELD = 0;
export const EXACT = 1;
export const EARLY = 2;
export const NEAR = 3;

/**
 * What the postings of a question give to sentences and articles, one posting list after the other (term at a time: Turtle and Flood 1995). Of the
 * alternatives of a query term only the best counts in a sentence; in an article they count together. Own words count in open articles only.
 *
 * One for each corpus, since it is as large; the next question clears what the last one filled.
 */
export class Accumulators {
  /** Sentence → its accumulator; 0, of which all is 0, where nothing was given. */
  readonly accumulatorOf: Uint32Array;
  /** Accumulator → its sentence. They are numbered from 1 as they are found, so that the few that a question needs lie side by side. */
  readonly sentences: Uint32Array;
  /** The next accumulator. */
  next = 1;
  /** Article → BM25 as a sum of idf, and the query terms that it holds, as bits. */
  readonly articleScores: Float64Array;
  readonly articleTerms: Int32Array;
  /** The open articles, and how many of them were counted. */
  private readonly opened: Uint32Array;
  private openedCount = 0;
  private addedCount = 0;
  /** Article → its position in `opened`, plus one. */
  private readonly numberOf: Uint32Array;
  /** Article → frequency of the query term that is being added. */
  private readonly frequencies: Float64Array;
  /** For each open article, query term → number of postings of its alternatives. */
  private holders = new Uint32Array(1024);
  private readonly figures: Float64Array;
  private readonly marks: Int32Array;
  /** Accumulator → the query term whose word gave something last, plus one. */
  private readonly rounds: Uint8Array;
  private terms: readonly QueryTerm[] = [];

  constructor(private readonly corpus: Corpus) {
    const [sentences, articles] = [corpus.sentences.count + 1, corpus.articles.length];
    this.accumulatorOf = new Uint32Array(sentences);
    this.sentences = new Uint32Array(sentences);
    this.figures = new Float64Array(FIGURES * sentences);
    this.marks = new Int32Array(MARKS * sentences);
    this.rounds = new Uint8Array(sentences);
    this.opened = new Uint32Array(articles);
    this.numberOf = new Uint32Array(articles);
    this.articleScores = new Float64Array(articles);
    this.articleTerms = new Int32Array(articles);
    this.frequencies = new Float64Array(articles);
  }

  turnTo({ queryTerms }: Question): this {
    for (let at = 1; at < this.next; at += 1) this.accumulatorOf[this.sentences[at] ?? 0] = 0;
    for (let at = 0; at < this.openedCount; at += 1) {
      const article = this.opened[at] ?? 0;
      this.numberOf[article] = this.articleScores[article] = this.articleTerms[article] = 0;
    }
    [this.next, this.openedCount, this.addedCount] = [1, 0, 0];
    this.terms = queryTerms;
    return this;
  }

  /** The next `addOwnWords` counts the article, unless it is open already. */
  open(article: number): void {
    if (this.numberOf[article] !== 0) return;
    this.opened[this.openedCount] = article;
    this.openedCount += 1;
    this.numberOf[article] = this.openedCount;
  }

  /** Adds what the question's own words give to the articles that were opened since the last call. */
  addOwnWords(): void {
    const before = this.addedCount;
    if (this.openedCount === before) return;
    this.clearHolders(before);
    this.addedCount = this.openedCount;
    const { termOfWord, formOfWord } = this.corpus.index;
    const marked = new Set<number>();
    this.terms.forEach(({ idf, articleIdf, alternatives, wordNumber = -1 }, queryTerm) => {
      for (const { term, strength } of alternatives) {
        // A term that is an alternative of several query terms marks the first one.
        const bit = marked.has(term) ? 0 : 1 << queryTerm;
        const form = termOfWord[wordNumber] === term ? (formOfWord[wordNumber] ?? 0) : 0;
        this.addPostings({ term, strength, weight: strength * idf, queryTerm, bit, form }, before);
      }
      for (const { term } of alternatives) marked.add(term);
      this.addToScores(queryTerm, articleIdf, before);
    });
  }

  private clearHolders(before: number): void {
    const [start, end] = [before * this.terms.length, this.openedCount * this.terms.length];
    if (end > this.holders.length) this.holders = copied(this.holders, new Uint32Array(2 * end));
    this.holders.fill(0, start, end);
  }

  /** One loop over numbers without calls: it runs for every posting of a question. @param before articles up to this number are skipped. */
  private addPostings({ term, strength, weight, queryTerm, bit, form }: PostingList, before: number): void {
    const { articlePostings, index } = this.corpus;
    const { articles, sentences: counts } = articlePostings;
    const { postingSentences, occurrences } = index;
    const { numberOf, frequencies, holders, accumulatorOf, figures, marks, rounds } = this;
    const width = this.terms.length;
    const round = queryTerm + 1;
    const end = articlePostings.offsets[term + 1] ?? 0;
    let from = index.offsets[term] ?? 0;
    for (let at = articlePostings.offsets[term] ?? 0; at < end; at += 1) {
      const article = articles[at] ?? 0;
      const to = from + (counts[at] ?? 0);
      const number = numberOf[article] ?? 0;
      if (number > before) {
        const holder = (number - 1) * width + queryTerm;
        holders[holder] = (holders[holder] ?? 0) + to - from;
        frequencies[article] = (frequencies[article] ?? 0) + strength * (articlePostings.frequencies[at] ?? 0);
        for (let posting = from; posting < to; posting += 1) {
          const sentence = postingSentences[posting] ?? 0;
          const seen = occurrences[posting] ?? 0;
          const known = accumulatorOf[sentence] ?? 0;
          const accumulator = known === 0 ? this.add(sentence) : known;
          const figure = FIGURES * accumulator;
          const mark = MARKS * accumulator;
          // Without branches: whether a word stands early cannot be predicted.
          marks[mark + HELD] = (marks[mark + HELD] ?? 0) | bit;
          marks[mark + EXACT] = (marks[mark + EXACT] ?? 0) | ((seen & form) === 0 ? 0 : bit);
          marks[mark + EARLY] = (marks[mark + EARLY] ?? 0) | ((seen & OCCURRENCE.early) === 0 ? 0 : bit);
          const value = weight * (SENTENCE_SATURATION[seen & OCCURRENCE.frequency] ?? 0);
          const best = rounds[accumulator] === round ? (figures[figure + BEST] ?? 0) : 0;
          rounds[accumulator] = round;
          if (value <= best) continue;
          figures[figure + SUM] = (figures[figure + SUM] ?? 0) + value - best;
          figures[figure + BEST] = value;
        }
      }
      from = to;
    }
  }

  private add(sentence: number): number {
    const accumulator = this.next;
    this.next += 1;
    this.accumulatorOf[sentence] = accumulator;
    this.sentences[accumulator] = sentence;
    this.rounds[accumulator] = 0;
    const [figure, mark] = [FIGURES * accumulator, MARKS * accumulator];
    this.figures[figure + SUM] = this.figures[figure + RELATED] = this.figures[figure + MISSING] = 0;
    this.marks[mark + HELD] = this.marks[mark + EXACT] = this.marks[mark + EARLY] = this.marks[mark + NEAR] = 0;
    return accumulator;
  }

  /** Adds BM25 of a query term to the articles that were opened after `before`. */
  private addToScores(queryTerm: number, articleIdf: number, before: number): void {
    const { opened, frequencies, articleScores, articleTerms } = this;
    for (let at = before; at < this.openedCount; at += 1) {
      const article = opened[at] ?? 0;
      const frequency = frequencies[article] ?? 0;
      if (frequency === 0) continue;
      const weight = articleWeight(frequency, this.corpus.articleNorms[article] ?? 0);
      articleScores[article] = (articleScores[article] ?? 0) + articleIdf * weight;
      articleTerms[article] = (articleTerms[article] ?? 0) | (1 << queryTerm);
      frequencies[article] = 0;
    }
  }

  /**
   * Adds what related words give: to the sentences that hold a word of the question, and to those of articles with at least such a score. Of each
   * query term the nearest related word counts, which comes first.
   */
  addRelatedWords(leastScore: number): void {
    this.terms.forEach(({ idf, related }, queryTerm) => {
      for (const { term, strength } of related)
        this.addRelatedPostings({ term, bit: 1 << queryTerm, weight: strength * idf }, leastScore);
    });
  }

  private addRelatedPostings({ term, bit, weight }: RelatedList, leastScore: number): void {
    const { articleOfSentence, index } = this.corpus;
    const { articleScores, accumulatorOf, figures, marks } = this;
    const end = index.offsets[term + 1] ?? 0;
    for (let at = index.offsets[term] ?? 0; at < end; at += 1) {
      const sentence = index.postingSentences[at] ?? 0;
      const known = accumulatorOf[sentence] ?? 0;
      if (known === 0 && (articleScores[articleOfSentence[sentence] ?? 0] ?? 0) < leastScore) continue;
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

  /** @param figure `SUM`, `RELATED` or `MISSING`. */
  figureOf(figure: number, accumulator: number): number {
    return this.figures[FIGURES * accumulator + figure] ?? 0;
  }

  /** @param mark `HELD`, `EXACT`, `EARLY` or `NEAR`. @returns query terms as bits. */
  marksOf(mark: number, accumulator: number): number {
    return this.marks[MARKS * accumulator + mark] ?? 0;
  }

  /** @param article one that is open. @returns query term → number of postings of its alternatives. */
  holdersIn(article: number): Uint32Array {
    const [number, width] = [this.numberOf[article] ?? 0, this.terms.length];
    return this.holders.subarray((number - 1) * width, number * width);
  }
}

/** A posting list of one of the question's own words. */
interface PostingList {
  readonly term: number;
  readonly strength: number;
  /** What a posting gives before it is saturated. */
  readonly weight: number;
  readonly queryTerm: number;
  /** Marks the query term. */
  readonly bit: number;
  /** The bit of `OCCURRENCE` that tells the word as it was asked from other forms. */
  readonly form: number;
}

type RelatedList = Pick<PostingList, 'term' | 'bit' | 'weight'>;

const accumulatorsOf = new WeakMap<Corpus, Accumulators>();

/** @returns empty ones, valid until the next question. */
export function accumulatorsFor(question: Question, corpus: Corpus): Accumulators {
  const accumulators = accumulatorsOf.get(corpus) ?? new Accumulators(corpus);
  accumulatorsOf.set(corpus, accumulators);
  return accumulators.turnTo(question);
}
