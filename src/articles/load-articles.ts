import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Aliases, Article } from './article';
import type { ReadSpeakers } from './front-matter/aliases';
import { aliasReader } from './front-matter/front-matter';
import { HIDDEN_FILE, readHidden, type ReadHidden } from './hidden-sentences';
import { articleIds, listFiles } from './list-files';
import { parseArticle, type ParsedArticle } from './parse-article';
import type { Problem } from './problem';
import { readText } from './read-text';

export interface Knowledge {
  readonly articles: readonly Article[];
  /** Forms of speakers' names, from the folder's `speakers.yaml`. */
  readonly speakers: Aliases;
  /** Sentences that are not to be shown, from the folder's `hidden.yaml`. The articles still have them. */
  readonly hidden: readonly string[];
  readonly problems: readonly Problem[];
}

const NOTHING: Knowledge = { articles: [], speakers: new Map(), hidden: [], problems: [] };

/**
 * Reads every article below a folder. A file that is no article is listed among the problems.
 * @param before previous result: unchanged files are not parsed again, and a faulty file keeps its last good version
 */
export function loadArticles(folder: string, before: Knowledge = NOTHING): Knowledge {
  const { files, problems } = listFiles(folder);
  const ids = articleIds(files);
  const earlier = new Map(before.articles.map((article) => [article.file, article]));
  const warnings = before.problems.filter(({ severity }) => severity === 'warning');
  const results = files.map((file) =>
    loadArticle(folder, file, { id: ids.get(file) ?? file, last: earlier.get(file), warnings }),
  );
  const named = loadSpeakers(folder, before.speakers);
  const { hidden, problems: unread } = loadHidden(folder, before.hidden);
  return {
    speakers: named.speakers,
    hidden,
    articles: results.flatMap(({ article }) => article ?? []),
    problems: [...problems, ...named.problems, ...unread, ...results.flatMap((result) => result.problems)],
  };
}

interface KnownArticle {
  readonly id: string;
  readonly last: Article | undefined;
  /** Of all articles, from the last load. */
  readonly warnings: readonly Problem[];
}

function loadArticle(folder: string, file: string, known: KnownArticle): ParsedArticle {
  const text = readText(join(folder, file), file);
  if (typeof text !== 'string') return keepLast([text], known);
  if (text.trim() === '')
    return keepLast([{ severity: 'error', file, expected: 'text', found: 'an empty file' }], known);
  if (known.last?.id === known.id && known.last.source === text && !known.last.hidden) {
    return { article: known.last, problems: known.warnings.filter((warning) => warning.file === file) };
  }
  const parsed = parseArticle(file, known.id, text);
  return parsed.problems.some(({ severity }) => severity === 'error') ? keepLast(parsed.problems, known) : parsed;
}

/** The last good version takes the id that the file has now: after another file has gone, its old id may be taken. */
function keepLast(problems: readonly Problem[], { id, last }: KnownArticle): ParsedArticle {
  if (!last) return { problems };
  const errors = problems.filter(({ severity }) => severity === 'error');
  const kept = errors.map((problem) => ({
    ...problem,
    found: `${problem.found} (its last good version stays in use)`,
  }));
  return { ...parseArticle(last.file, id, last.source), problems: kept };
}

/** @returns the files that `loadArticles` reads of a folder. Throws if one cannot be read. */
export function readFiles(folder: string) {
  const beside = [SPEAKERS_FILE, HIDDEN_FILE].filter((file) => existsSync(join(folder, file)));
  const paths = [...listFiles(folder).files, ...beside];
  return paths.map((path) => ({ path, content: readFileSync(join(folder, path)) }));
}

export const SPEAKERS_FILE = 'speakers.yaml';

/** @param before stays in use if the file is faulty */
function loadSpeakers(folder: string, before: Aliases): ReadSpeakers {
  const path = join(folder, SPEAKERS_FILE);
  if (!existsSync(path)) return { speakers: new Map(), problems: [] };
  const text = readText(path, SPEAKERS_FILE);
  const read =
    typeof text === 'string'
      ? aliasReader().readSpeakers(SPEAKERS_FILE, text)
      : { speakers: new Map(), problems: [text] };
  return read.problems.length === 0 ? read : { speakers: before, problems: read.problems };
}

/** @param before stays in use if the file cannot be read */
function loadHidden(folder: string, before: readonly string[]): ReadHidden {
  const path = join(folder, HIDDEN_FILE);
  if (!existsSync(path)) return { hidden: [], problems: [] };
  const text = readText(path, HIDDEN_FILE);
  return typeof text === 'string' ? readHidden(text) : { hidden: before, problems: [text] };
}
