import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Aliases, Article } from './article';
import { articleIds } from './article-ids';
import { decode, LARGEST_FILE, tooLarge, type Undecodable } from './formats/decode';
import { listFiles, noFile, unreadable } from './list-files';
import { loadSpeakers } from './front-matter/load-speakers';
import { parseArticle, type ParsedArticle } from './parse-article';
import type { Problem } from './problem';

export interface Knowledge {
  /** In the order of their files. */
  readonly articles: readonly Article[];
  /** Which words mean which speaker, as the folder's `speakers.yaml` settles it. */
  readonly speakers: Aliases;
  readonly problems: readonly Problem[];
}

const NOTHING: Knowledge = { articles: [], speakers: new Map(), problems: [] };

/**
 * Reads every article below a folder. A file that cannot be read as an article costs itself only: it is named among the problems.
 *
 * @param folder path of the knowledge folder.
 * @param before what was loaded last time: an article whose file has not changed is taken from there, and so is the last good version of
 * one whose file has become faulty.
 * @param note takes each article as soon as it is read.
 */
export function loadArticles(
  folder: string,
  before: Knowledge = NOTHING,
  note: (article: Article) => void = () => undefined,
): Knowledge {
  const { files, problems } = listFiles(folder);
  const ids = articleIds(files);
  const earlier = new Map(before.articles.map((article) => [article.file, article]));
  const warnings = before.problems.filter(({ severity }) => severity === 'warning');
  const results = files.map((file) => {
    const result = loadArticle(folder, file, { id: ids.get(file) ?? file, last: earlier.get(file), warnings });
    if (result.article) note(result.article);
    return result;
  });
  const named = loadSpeakers(folder, before.speakers);
  return {
    speakers: named.speakers,
    articles: results.flatMap(({ article }) => article ?? []),
    problems: [...problems, ...named.problems, ...results.flatMap((result) => result.problems)],
  };
}

interface Known {
  readonly id: string;
  readonly last: Article | undefined;
  /** What was to be said of the articles the last time. */
  readonly warnings: readonly Problem[];
}

function loadArticle(folder: string, file: string, known: Known): ParsedArticle {
  const text = readText(join(folder, file), file);
  if (typeof text !== 'string') return keepLast([text], known);
  if (known.last?.id === known.id && known.last.source === text) {
    return { article: known.last, problems: known.warnings.filter((warning) => warning.file === file) };
  }
  const parsed = parseArticle(file, known.id, text);
  return parsed.article ? parsed : keepLast(parsed.problems, known);
}

function readText(path: string, file: string): string | Problem {
  try {
    const stats = statSync(path);
    if (!stats.isFile()) return noFile(file);
    const text = stats.size > LARGEST_FILE ? tooLarge(stats.size) : decode(readFileSync(path));
    return typeof text === 'string' ? text : toProblem(file, text);
  } catch (error) {
    return unreadable(file, 'a readable file', error);
  }
}

function toProblem(file: string, fault: Undecodable): Problem {
  return { severity: 'error', file, ...fault };
}

/** The last good version is named as the file is named now: with another file gone, its id may be another's by now. */
function keepLast(problems: readonly Problem[], { id, last }: Known): ParsedArticle {
  if (!last) return { problems };
  const kept = problems.map((problem) => ({
    ...problem,
    found: `${problem.found} (its last good version stays in use)`,
  }));
  return { ...parseArticle(last.file, id, last.source), problems: kept };
}
