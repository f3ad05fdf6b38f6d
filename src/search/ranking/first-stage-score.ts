import type { Corpus } from '../index/corpus';
import type { Worth } from './article-bounds';
import { FIRST } from './model';
import type { Question } from '../query/question';

/** What sentences are chosen by before they are looked at closely. Postings give sums of idf, scores are shares of the question's. */
export class FirstStageScore implements Worth {
  /** What a unit of idf gives: in the question's words, in related ones where a sentence holds no other, and in BM25 of the article. */
  readonly perTerm: number;
  readonly perArticle: number;
  private readonly perRelative: number;
  /** The most that related words give: next to nothing, since they tell less than the article does. */
  readonly relatedMost = FIRST.related;

  constructor(
    { totalIdf }: Question,
    private readonly corpus: Corpus,
  ) {
    this.perTerm = FIRST.terms / totalIdf;
    this.perArticle = FIRST.article / totalIdf;
    this.perRelative = FIRST.related / totalIdf;
  }

  /**
   * @param sum idf of the words that a sentence holds, each saturated.
   * @param given by its article.
   */
  of(sum: number, given: number): number {
    return this.perTerm * sum + given;
  }

  /** @param relatives idf of the words that a sentence holds a relative of, and no word of the question itself. */
  ofRelatives(relatives: number, given: number): number {
    return this.perRelative * relatives + given;
  }

  /** @param score BM25 of an article, as a sum of idf. @returns what it gives to each of its sentences. */
  givenBy(article: number, score: number): number {
    const { firstSentence } = this.corpus;
    const lone = (firstSentence[article + 1] ?? 0) - (firstSentence[article] ?? 0) === 1 ? FIRST.lone : 0;
    return this.perArticle * score + lone;
  }
}
