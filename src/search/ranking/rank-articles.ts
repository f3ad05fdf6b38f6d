import type { Corpus } from '../index/corpus';
import { matchContext, type Question } from '../query/question';
import type { Candidate } from './first-stage';
import { titleCoverage } from './ranking';

/** How much the title and the best sentence of an article count beside BM25 of the whole. */
const TITLE = 0.6;
const BEST_SENTENCE = 0.6;

/** @returns the articles of some candidates, best first. */
export function rankArticles(candidates: readonly Candidate[], question: Question, corpus: Corpus) {
  const context = matchContext(question, corpus);
  const scores = new Map<number, number>();
  for (const { sentence, terms, article } of candidates) {
    const number = corpus.articleOfSentence[sentence] ?? 0;
    const score = article + TITLE * titleCoverage(corpus.titleTerms, number, context) + BEST_SENTENCE * terms;
    scores.set(number, Math.max(score, scores.get(number) ?? 0));
  }
  const ranked = [...scores].map(([article, score]) => ({ article, score }));
  return ranked.sort((a, b) => b.score - a.score || a.article - b.article);
}
