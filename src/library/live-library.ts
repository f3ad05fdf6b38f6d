import { describeProblem, type Problem } from '../articles/problem';
import { watchArticles } from './watch-articles';
import type { Library } from './library';

/** A library that follows its folder: every question is asked of the one that is current when it comes. */
export interface LiveLibrary {
  current(): Library;
  /** What was wrong with the folder when it was last read, a line each. */
  problems(): readonly string[];
  close(): Promise<void>;
}

/** A folder that was read, and the way to read it again. */
export interface Opened {
  readonly library: Library;
  readonly problems: readonly Problem[];
  /** Reads the folder again, at once or in another thread while answering goes on. */
  readonly again: () => Found | Promise<Found>;
  /** Ends what still reads. */
  readonly close: () => Promise<unknown>;
}

export interface Found {
  readonly problems: readonly Problem[];
  readonly isEmpty: boolean;
  /** Absent when there is nothing new. */
  readonly library?: Library;
  /** How many articles were read anew, where the others were known. */
  readonly readAnew?: number;
}

/**
 * Follows the changes of a folder that was read. A change is read and indexed aside, then takes the place of what was current in one step;
 * an article whose new version is faulty keeps its last good one.
 *
 * @param report takes a line for each problem, once as long as it lasts, and one for each reload that found something new.
 * @param opened is not held on to: its library goes once another has taken its place.
 * @throws NoArticlesError when the folder has no article at the start; later the last good state stays.
 */
export function followLibrary(folder: string, report: (line: string) => void, opened: Opened): LiveLibrary {
  let { library } = opened;
  const { again, close: end } = opened;
  let problems = opened.problems.map(describeProblem);
  let isClosed = false;
  const reportNew = newLines((line) => {
    if (!isClosed) report(line);
  }, problems);
  const take = (found: Found): void => {
    problems = found.problems.map(describeProblem);
    reportNew(found.isEmpty ? [...problems, nothingLeft(folder)] : problems);
    if (!found.library || isClosed) return;
    library = found.library;
    report(`${folder}: read again, ${countOf(library)}${anew(found)}`);
  };
  const reload = oneAtATime(async () => {
    try {
      take(await again());
    } catch (error) {
      reportNew([`${folder}: could not be read again, the last good state stays in use: ${String(error)}`]);
    }
  });
  const watch = watchArticles(folder, reload, (message) => {
    report(`${folder}: some changes may be missed: ${message}`);
  });
  const close = async (): Promise<void> => {
    isClosed = true;
    await Promise.all([watch.close(), end()]);
  };
  return { current: () => library, problems: () => problems, close };
}

function countOf({ articles, sentenceCount }: Library): string {
  return `${articles.length} articles, ${sentenceCount} sentences`;
}

function anew({ readAnew }: Found): string {
  return readAnew === undefined ? '' : `; read anew: ${readAnew}`;
}

/** What is asked for while it is done is done once more afterwards, however often it was asked for. */
function oneAtATime(work: () => Promise<void>): () => void {
  let state: 'idle' | 'busy' | 'again' = 'idle';
  const run = async (): Promise<void> => {
    do {
      state = 'busy';
      await work();
    } while (isAgain());
    state = 'idle';
  };
  const isAgain = (): boolean => state === 'again';
  return () => {
    if (state === 'idle') void run();
    else state = 'again';
  };
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
