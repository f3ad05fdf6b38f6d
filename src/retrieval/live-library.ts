import { loadArticles, type Knowledge } from '../knowledge/load-articles';
import { describeProblem } from '../knowledge/problem';
import { watchArticles } from '../knowledge/watch-articles';
import { createLibrary, type Library } from './library';

/** A library that follows its folder: every question is asked of the one that is current when it comes. */
export interface LiveLibrary {
  current(): Library;
  /** What was wrong with the folder when it was last read, a line each. */
  problems(): readonly string[];
  close(): Promise<void>;
}

/** The folder holds no article that can be read. */
export class NoArticlesError extends Error {}

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
  if (knowledge.articles.length === 0)
    throw new NoArticlesError(`${folder}: expected at least one article (.md or .txt), found none`);
  return { library: createLibrary(knowledge.articles, knowledge.speakers), knowledge };
}

/**
 * Reads a folder and follows its changes. A change is read and indexed aside, then takes the place of what was current in one step; an
 * article whose new version is faulty keeps its last good one.
 *
 * @param report takes a line for each problem, once as long as it lasts, and one for each reload that found something new.
 * @throws NoArticlesError when the folder has no article at the start; later the last good state stays.
 */
export function followLibrary(folder: string, report: (line: string) => void): LiveLibrary {
  let { library, knowledge } = openLibrary(folder, report);
  let problems = knowledge.problems.map(describeProblem);
  const reportNew = newLines(report, problems);
  const readAgain = (): void => {
    const next = loadArticles(folder, knowledge);
    problems = next.problems.map(describeProblem);
    if (next.articles.length === 0) return reportNew([...problems, nothingLeft(folder)]);
    reportNew(problems);
    if (isSame(next, knowledge)) return;
    library = createLibrary(next.articles, next.speakers);
    knowledge = next;
    report(`${folder}: read again, ${next.articles.length} articles, ${library.sentenceCount} sentences`);
  };
  const reload = (): void => {
    try {
      readAgain();
    } catch (error) {
      reportNew([`${folder}: could not be read again, the last good state stays in use: ${String(error)}`]);
    }
  };
  const watch = watchArticles(folder, reload, (message) => {
    report(`${folder}: some changes may be missed: ${message}`);
  });
  return { current: () => library, problems: () => problems, close: () => watch.close() };
}

function nothingLeft(folder: string): string {
  return `${folder}: expected at least one article, found none; the last good state stays in use`;
}

/** @returns a reporter that leaves out what it said the last time. */
function newLines(report: (line: string) => void, said: readonly string[]): (lines: readonly string[]) => void {
  let last = new Set(said);
  return (lines) => {
    lines.filter((line) => !last.has(line)).forEach(report);
    last = new Set(lines);
  };
}

/** A file that was only touched makes no new library. */
function isSame(next: Knowledge, before: Knowledge): boolean {
  const alike = next.articles.every((article, at) => {
    const other = before.articles[at];
    return article.id === other?.id && article.file === other.file && article.source === other.source;
  });
  const named = JSON.stringify([...next.speakers]) === JSON.stringify([...before.speakers]);
  return alike && named && next.articles.length === before.articles.length;
}
