import { askedTerms } from './asked-terms';
import { BestOf } from './best-of';
import type { Corpus } from './corpus';
import { FIRST } from './model';
import type { Question } from './question';
import { SentenceScorer } from './sentence-scorer';
import { relatedSum, type Looker } from './sighting';
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
  private readonly offered: Candidate[] = [];
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

  /** @returns whether an entry whose first score is at most so much may be kept. */
  wants(entry: number, bound: number): boolean {
    return this.best.wants(entry, bound + SLACK);
  }

  /** @returns what related words of so much idf add to a first score. */
  relatedShare(sum: number): number {
    return (FIRST.related * sum) / this.question.totalIdf;
  }

  /** @returns the most that the question's own words give to a sentence of an article, with what the article gives to each. */
  boundOf(article: number): number {
    return this.baseOf(article) + (FIRST.terms * (this.weighed.most[article] ?? 0)) / this.question.totalIdf;
  }

  /** @returns what an article gives to each of its sentences. */
  baseOf(article: number): number {
    const { firstEntry } = this.corpus;
    const isAlone = (firstEntry[article + 1] ?? 0) - (firstEntry[article] ?? 0) === 1;
    return (FIRST.article * (this.weighed.scores[article] ?? 0)) / this.question.totalIdf + (isAlone ? FIRST.lone : 0);
  }

  open(article: number): void {
    const { scorer } = this;
    const row = scorer.visit(article);
    const first = this.corpus.firstEntry[article] ?? 0;
    const base = this.baseOf(article);
    for (let at = 0; at < scorer.count; at += 1) {
      const sentence = scorer.touched[at] ?? 0;
      const sum = scorer.sums[sentence] ?? 0;
      const about = base + (FIRST.terms * sum) / this.question.totalIdf;
      if (about + this.relatedMost >= this.least) this.offer(first + sentence, { sum, row, article });
    }
    if (this.relatedMost > 0 && base + this.relatedMost >= this.least) this.offerSilent(article, row);
  }

  /** Sentences without a word of the question may hold a related one. */
  private offerSilent(article: number, row: number): void {
    const first = this.corpus.firstEntry[article] ?? 0;
    const next = this.corpus.firstEntry[article + 1] ?? 0;
    for (let entry = first; entry < next; entry += 1) {
      if (this.scorer.sums[entry - first] === 0) this.offer(entry, { sum: 0, row, article });
    }
  }

  /** @param sum idf of the entry's own words. */
  offer(
    entry: number,
    { sum, row, article }: { readonly sum: number; readonly row: number; readonly article: number },
  ): void {
    const { corpus, question } = this;
    const relatives = this.looker.asked.hasRelated ? relatedSum(entry, this.looker, this.nearest) : 0;
    if (sum === 0 && relatives === 0) return;
    const scored = {
      terms: sum / question.totalIdf,
      related: relatives / question.totalIdf,
      article: (this.weighed.scores[article] ?? 0) / question.totalIdf,
      coverage: (this.weighed.coverage[article] ?? 0) / question.totalIdf,
    };
    const lone = isLone(entry, corpus) ? FIRST.lone : 0;
    const first = FIRST.terms * scored.terms + FIRST.related * scored.related + FIRST.article * scored.article + lone;
    if (this.best.offer(entry, first)) this.offered.push({ entry, ...scored, first, row });
  }

  kept(): readonly Candidate[] {
    const kept = new Set(this.best.kept());
    return this.offered.filter(({ entry }) => kept.has(entry));
  }

  holders(): Uint32Array {
    return this.scorer.holders.view();
  }
}
