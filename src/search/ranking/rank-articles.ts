import { askedTerms } from '../query/asked-terms';
import type { Corpus } from '../index/corpus';
import { titleShare } from './features';
import { feedback, type Scored } from './feedback';
import type { Gathered } from './gather';
import type { Question } from '../query/question';

/** How much the title and the best sentence of an article count beside BM25 of the whole. */
const TITLE = 0.6;
const BEST_SENTENCE = 0.2;

/** @returns the articles of some candidates, best first: by their text, their title, their best sentence and feedback. */
export function rankArticles(gathered: Gathered, question: Question, corpus: Corpus): readonly Scored[] {
  const first = scoresOf(gathered, question, corpus);
  const added = feedback(first, corpus);
  return inOrder(first.map(({ article, score }, at) => ({ article, score: score + (added[at] ?? 0) })));
}

function scoresOf({ candidates }: Gathered, question: Question, corpus: Corpus): readonly Scored[] {
  const context = { asked: askedTerms(question, corpus.index), shares: question.idfCoverage };
  const scores = new Map<number, number>();
  for (const { sentence, terms, article } of candidates) {
    const number = corpus.articleOfSentence[sentence] ?? 0;
    const score = article + TITLE * titleShare(corpus.titleTerms, number, context) + BEST_SENTENCE * terms;
    scores.set(number, Math.max(score, scores.get(number) ?? 0));
  }
  return inOrder([...scores].map(([article, score]) => ({ article, score })));
}

function inOrder(scored: readonly Scored[]): readonly Scored[] {
  return [...scored].sort((a, b) => b.score - a.score || a.article - b.article);
}
