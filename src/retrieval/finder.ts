import { askedTerms } from './asked-terms';
import { BestOf } from './best-of';
import type { Corpus } from './corpus';
import { FIRST } from './model';
import type { Question } from './question';
import { SentenceScorer } from './sentence-scorer';
import { relatedSum, slotsIn, type Looker } from './sighting';
import type { WeighedArticles } from './weigh-articles';

/** A sentence that holds a word of the question, with what its postings give it; all figures are shares of the question's idf. */
export interface Candidate {
  readonly entry: number;
  /** natural's TF-IDF of the matched words, each saturated by BM25's curve. */
  readonly terms: number;
  /** The same of words that mean nearly the same, each by how nearly. */
  readonly related: number;
  /** BM25 of the whole article. */
  readonly article: number;
  /** Share of the words that the article holds anywhere. */
  readonly coverage: number;
  /** What sentences are chosen by, before they are looked at closely. */
  readonly first: number;
  /** Where the row of its article begins among `Gathered.holders`; below 0 where the article holds no word. */
  readonly row: number;
}

/** @returns whether an entry is all there is of its article. */
export function isLone(entry: number, { articleOfEntry, firstEntry }: Corpus): boolean {
  const article = articleOfEntry[entry] ?? 0;
  return (firstEntry[article + 1] ?? 0) - (firstEntry[article] ?? 0) === 1;
}

/** Sums in another order may differ in their last bits: what comes this near is reckoned to the end. */
const SLACK = 1e-9;

/** Keeps the best sentences of the articles that it opens. */
export class Finder {
  /** The most that related words may add to a first score. */
  readonly relatedMost: number;
  private readonly best: BestOf;
  private readonly offered: Offered[] = [];
  /** Article opened → where its row of holders begins. */
  private readonly rows = new Map<number, number>();
  private readonly scorer: SentenceScorer;
  private readonly looker: Looker;
  private readonly nearest: Float64Array;
  private readonly weighed: WeighedArticles;

  constructor(
    private readonly question: Question,
    private readonly corpus: Corpus,
    { weighed, most }: { readonly weighed: WeighedArticles; readonly most: number },
  ) {
    this.weighed = weighed;
    this.best = new BestOf(most);
    this.scorer = new SentenceScorer(question, corpus, weighed);
    this.looker = { question, corpus, asked: askedTerms(question, corpus.index) };
    this.nearest = new Float64Array(question.slots.length);
    this.relatedMost = this.relatedShare(
      question.slots.reduce((sum, { idf, related }) => sum + idf * (related[0]?.strength ?? 0), 0),
    );
  }

  /** What a first score must reach to be kept. */
  get least(): number {
    return this.best.least - SLACK;
  }

  /** @returns what related words of so much idf add to a first score. */
  relatedShare(sum: number): number {
    return (FIRST.related * sum) / this.question.totalIdf;
  }

  /** @returns the most that the question's own words give to a sentence of an article, with what the article gives to each. */
  boundOf(article: number): number {
    return this.baseOf(article) + (FIRST.terms * (this.weighed.most[article] ?? 0)) / this.question.totalIdf;
  }

  /** @returns what an article of such a score adds to the first score of its sentences. */
  articleShare(score: number): number {
    return (FIRST.article * score) / this.question.totalIdf;
  }

  /** @returns what an article gives to each of its sentences. */
  private baseOf(article: number): number {
    const lone = isLone(this.corpus.firstEntry[article] ?? 0, this.corpus) ? FIRST.lone : 0;
    return this.articleShare(this.weighed.scores[article] ?? 0) + lone;
  }

  /** Offers the sentences of an article that hold a word of the question. Articles are best opened in rising order. */
  open(article: number): void {
    const { scorer } = this;
    const row = scorer.visit(article);
    const first = this.corpus.firstEntry[article] ?? 0;
    const reach = this.least - this.baseOf(article) - this.relatedMost;
    this.rows.set(article, row);
    for (let at = 0; at < scorer.count; at += 1) {
      const sentence = scorer.touched[at] ?? 0;
      const sum = scorer.sums[sentence] ?? 0;
      if ((FIRST.terms * sum) / this.question.totalIdf >= reach) this.offer(first + sentence, article, sum);
    }
  }

  /** Offers a sentence that holds none of the question's words, if it holds a related one. */
  offerSilent(entry: number, article: number): void {
    if (slotsIn(entry, this.looker) === 0) this.offer(entry, article, 0);
  }

  /** @param sum idf of the entry's own words. */
  private offer(entry: number, article: number, sum: number): void {
    const relatives = this.looker.asked.hasRelated ? relatedSum(entry, this.looker, this.nearest) : 0;
    if (sum === 0 && relatives === 0) return;
    const first = this.firstOf(entry, { article, sum, relatives });
    if (this.best.offer(entry, first)) this.offered.push({ entry, article, sum, relatives, first });
  }

  /** The candidate's figures weighed one by one, so that the score has the same bits wherever it is made. */
  private firstOf(entry: number, { article, sum, relatives }: Pick<Offered, 'article' | 'sum' | 'relatives'>): number {
    const { totalIdf } = this.question;
    const lone = isLone(entry, this.corpus) ? FIRST.lone : 0;
    const score = (this.weighed.scores[article] ?? 0) / totalIdf;
    return FIRST.terms * (sum / totalIdf) + FIRST.related * (relatives / totalIdf) + FIRST.article * score + lone;
  }

  /** @returns what was offered and not pushed out by something better, in no order. */
  kept(): readonly Candidate[] {
    const kept = new Set(this.best.kept());
    return this.offered.flatMap((one) => (kept.has(one.entry) ? this.toCandidate(one) : []));
  }

  private toCandidate({ entry, article, sum, relatives, first }: Offered): Candidate {
    const { totalIdf } = this.question;
    return {
      entry,
      terms: sum / totalIdf,
      related: relatives / totalIdf,
      article: (this.weighed.scores[article] ?? 0) / totalIdf,
      coverage: (this.weighed.coverage[article] ?? 0) / totalIdf,
      first,
      row: this.rows.get(article) ?? -1,
    };
  }

  holders(): Uint32Array {
    return this.scorer.holders.view();
  }
}

interface Offered {
  readonly entry: number;
  readonly article: number;
  /** Idf of its own words, and of the words that it holds a relative of. */
  readonly sum: number;
  readonly relatives: number;
  readonly first: number;
}
