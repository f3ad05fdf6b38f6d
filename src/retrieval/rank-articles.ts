import { askedTerms } from './asked-terms';
import type { Corpus } from './corpus';
import { titleShare } from './features';
import { shareReader } from './shares';
import { gather } from './gather';
import { WEIGHTS } from './model';
import type { Question } from './question';

export interface RankedArticle {
  readonly article: number;
  readonly score: number;
}

/** How much the best sentence of an article counts beside the whole. */
const BEST_SENTENCE = 0.3;

/** @returns the articles that hold a word of the question, best first: by their text, their title and their best sentence. */
export function rankArticles(question: Question, corpus: Corpus): readonly RankedArticle[] {
  const context = { asked: askedTerms(question, corpus.index), shares: shareReader(question) };
  const scores = new Map<number, number>();
  for (const { entry, terms, article } of gather(question, corpus).candidates) {
    const number = corpus.articleOfEntry[entry] ?? 0;
    const title = titleShare(corpus.titleTerms, number, context);
    const score = WEIGHTS.article * article + WEIGHTS.title * title + BEST_SENTENCE * terms;
    scores.set(number, Math.max(score, scores.get(number) ?? 0));
  }
  return [...scores]
    .map(([article, score]) => ({ article, score }))
    .sort((a, b) => b.score - a.score || a.article - b.article);
}
