import type { Corpus } from '../index/corpus';
import { FIRST } from './model';
import type { Question } from '../question/question';
import { mostOf, scoreOf, type WeighedArticles } from './weigh-articles';

/** What sentences are chosen by before they are looked at closely, and what it can be at most. Postings give sums of idf, scores are shares. */
export class FirstScore {
  /** The most that related words may add. */
  readonly relatedMost: number;

  constructor(
    private readonly question: Question,
    private readonly corpus: Corpus,
    private readonly weighed: WeighedArticles,
  ) {
    this.relatedMost = this.relatedShare(
      question.slots.reduce((sum, { idf, related }) => sum + idf * (related[0]?.strength ?? 0), 0),
    );
  }

  /**
   * @param sum idf of the words that a sentence holds, each saturated.
   * @param relatives idf of the words that it holds a relative of.
   * @param given by its article.
   */
  of(sum: number, relatives: number, given: number): number {
    const { totalIdf } = this.question;
    return FIRST.terms * (sum / totalIdf) + FIRST.related * (relatives / totalIdf) + given;
  }

  /** @returns what an article gives to each of its sentences. */
  ofArticle(article: number): number {
    const { firstEntry } = this.corpus;
    const lone = (firstEntry[article + 1] ?? 0) - (firstEntry[article] ?? 0) === 1 ? FIRST.lone : 0;
    return FIRST.article * (scoreOf(article, this.weighed) / this.question.totalIdf) + lone;
  }

  /** @returns the most that the question's own words give to a sentence of an article, with what the article gives. */
  boundOf(article: number): number {
    return this.ofArticle(article) + (FIRST.terms * mostOf(article, this.weighed)) / this.question.totalIdf;
  }

  /** @returns what related words of so much idf add. */
  relatedShare(sum: number): number {
    return (FIRST.related * sum) / this.question.totalIdf;
  }
}
