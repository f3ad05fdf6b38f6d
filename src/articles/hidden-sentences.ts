import { wordsHash } from '../text/normalize';
import type { Article, HiddenSentence, SentenceColumns } from './article';
import type { Problem } from './problem';

export const HIDDEN_FILE = 'hidden.yaml';

/** A repeat of a sentence is hidden with it. */
const ITEM = /^- ["']?([0-9a-z]{7})(?:-\d{1,4})?["']?\s*(?:#.*)?$/u;

export interface ReadHidden {
  /** Hashes of words, as ids of sentences begin. */
  readonly hidden: readonly string[];
  readonly problems: readonly Problem[];
}

/** Reads a list of sentence ids, in the one form of YAML that `hidden.yaml` has: an item and perhaps a comment in each line. */
export function readHidden(text: string): ReadHidden {
  const lines = text.replace(/^\uFEFF/u, '').split(/\r?\n/u);
  const problems: Problem[] = [];
  const hidden = lines.flatMap((line, at) => {
    const id = idIn(line);
    if (id !== undefined || /^\s*(?:#|$)/u.test(line)) return id ?? [];
    const expected = 'ids of sentences, such as "- 0k3f9x2"';
    problems.push({
      severity: 'warning',
      file: HIDDEN_FILE,
      line: at + 1,
      expected,
      found: JSON.stringify(line.slice(0, 80)),
    });
    return [];
  });
  return { hidden: [...new Set(hidden)].sort(), problems };
}

function idIn(line: string): string | undefined {
  return ITEM.exec(line.trim())?.[1];
}

/** @returns the text of `hidden.yaml` with a further id. @param comment in one line */
export function withHidden(text: string, id: string, comment: string): string {
  const before = text === '' || text.endsWith('\n') ? text : `${text}\n`;
  return readHidden(text).hidden.includes(wordsOf(id)) ? text : `${before}- ${wordsOf(id)} # ${comment}\n`;
}

export function withoutHidden(text: string, id: string): string {
  return text
    .split(/(?<=\n)/u)
    .filter((line) => idIn(line) !== wordsOf(id))
    .join('');
}

function wordsOf(id: string): string {
  return id.replace(/-.*$/u, '');
}

/** Takes the sentences from the columns, not from the text: the others keep their ids, numbers and offsets. */
export function hideSentences(article: Article, hidden: ReadonlySet<string>): Article {
  const { text, sentences } = article;
  const found: HiddenSentence[] = [];
  const isShown = Array.from(sentences.starts, (start, at) => {
    const end = sentences.ends[at] ?? start;
    const id = wordsHash(text.slice(start, end));
    if (hidden.has(id)) found.push({ id, start, end });
    return !hidden.has(id);
  });
  if (found.length === 0) return article;
  const shown = (column: Uint32Array): Uint32Array => column.filter((_, at) => isShown[at]);
  const { starts, ends, paragraphs, numbers, repeats } = sentences;
  const columns: SentenceColumns = {
    starts: shown(starts),
    ends: shown(ends),
    paragraphs: shown(paragraphs),
    numbers: shown(numbers),
    repeats: shown(repeats),
  };
  return { ...article, sentences: columns, hidden: found };
}
