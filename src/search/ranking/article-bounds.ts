import { boundOfBest, roomForScores } from '../../text/sorted';
import type { Corpus } from '../index/corpus';
import { SENTENCE_SATURATION, articleWeight, keptFor } from '../index/inverted-index';
import type { Question } from '../query/question';

/** What a unit of idf gives to a first-stage score: in the words of a sentence, and in BM25 of its article. */
export type FirstStageWeights = Readonly<Record<'perTerm' | 'perArticle', number>>;

/** Upper bounds of what the words of a question give to a sentence of each article, from the article postings alone. */
export class ArticleBounds {
  /** Article → its bound; 0 where it holds no word of the question. */
  readonly bounds: Float64Array;
  private readonly touched: Uint32Array;
  private count = 0;
  /** Article → the query term that gave something to it last, plus one. */
  private readonly rounds: Uint8Array;

  constructor(private readonly corpus: Corpus) {
    this.bounds = new Float64Array(corpus.articles.length);
    this.touched = new Uint32Array(corpus.articles.length);
    this.rounds = new Uint8Array(corpus.articles.length);
  }

  get articles(): Uint32Array {
    return this.touched.subarray(0, this.count);
  }

  /** @returns a bound that at least k articles reach, and few more; −Infinity if there are fewer. */
  reachedBy(k: number): number {
    const scores = roomForScores(this.count);
    for (let at = 0; at < this.count; at += 1) scores[at] = this.bounds[this.touched[at] ?? 0] ?? 0;
    return boundOfBest(k, scores, this.count);
  }

  turnTo({ queryTerms }: Question, { perTerm, perArticle }: FirstStageWeights): this {
    for (let at = 0; at < this.count; at += 1) {
      const article = this.touched[at] ?? 0;
      this.bounds[article] = this.rounds[article] = 0;
    }
    this.count = 0;
    queryTerms.forEach(({ idf, articleIdf, alternatives }, queryTerm) => {
      for (const { term, strength } of alternatives) {
        const [ofTerm, ofArticle] = [perTerm * strength * idf, perArticle * articleIdf];
        this.add({ term, strength, ofTerm, ofArticle, round: queryTerm + 1 });
      }
    });
    return this;
  }

  /**
   * Of several alternatives of a query term the best counts in a sentence, and in an article they count together. They come strongest first: where
   * one was added, a further one adds at most what it would add to that one standing there once, since both saturate.
   */
  private add({ term, strength, ofTerm, ofArticle, round }: BoundedList): void {
    const { articlePostings, articleNorms } = this.corpus;
    const { bounds, touched, rounds } = this;
    const once = SENTENCE_SATURATION[1] ?? 0;
    const end = articlePostings.offsets[term + 1] ?? 0;
    let { count } = this;
    for (let at = articlePostings.offsets[term] ?? 0; at < end; at += 1) {
      const article = articlePostings.articles[at] ?? 0;
      const frequency = articlePostings.frequencies[at] ?? 0;
      const norm = articleNorms[article] ?? 0;
      const saturated = SENTENCE_SATURATION[frequency] ?? 0;
      const before = bounds[article] ?? 0;
      if (before === 0) {
        touched[count] = article;
        count += 1;
      }
      if (rounds[article] === round) {
        const more = articleWeight(strength * (frequency + 1), norm) - articleWeight(strength, norm);
        bounds[article] = before + ofTerm * (saturated - once) + ofArticle * more;
      } else {
        rounds[article] = round;
        bounds[article] = before + ofTerm * saturated + ofArticle * articleWeight(strength * frequency, norm);
      }
    }
    this.count = count;
  }
}

/** `ofTerm` is given to a sentence before it is saturated, `ofArticle` by BM25's weight. */
type BoundedList = Readonly<Record<'term' | 'strength' | 'ofTerm' | 'ofArticle' | 'round', number>>;

/** Valid until they are turned to the next question. */
export const articleBoundsOf = keptFor((corpus: Corpus) => new ArticleBounds(corpus));
