import { loadArticles, type Knowledge } from '../articles/load-articles';
import { describeProblem } from '../articles/problem';
import { createLibrary } from './build-parts';
import type { Library } from './library';
import { noArticles } from './no-articles';

/**
 * Reads a folder once.
 *
 * @param report takes a line for each problem.
 * @throws NoArticlesError when nothing is left to answer from.
 */
export function openLibrary(
  folder: string,
  report: (line: string) => void,
): { library: Library; knowledge: Knowledge } {
  const knowledge = loadArticles(folder);
  knowledge.problems.forEach((problem) => {
    report(describeProblem(problem));
  });
  if (knowledge.articles.length === 0) throw noArticles(folder);
  return { library: createLibrary(knowledge.articles, knowledge.speakers), knowledge };
}
