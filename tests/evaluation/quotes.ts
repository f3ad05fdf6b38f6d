import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Article } from '../../src/articles/article';
import { parseArticle } from '../../src/articles/parse-article';
import { attribute } from '../../src/attribution/attribute';
import type { Attributed } from '../../src/attribution/statement';
import { writeLines } from './files';

/**
 * Reads each document as the product reads a file, and writes who says what.
 *
 * The collection counts what stands between curly or straight double marks as quoted, and files what other marks quote (two apostrophes for
 * one mark, single marks) under indirect speech. So here the kinds are told apart by its marks; the product knows the others too.
 */
export function findQuotes({ docs, pred, indirect }: { docs: string; pred: string; indirect: boolean }): void {
  const files = readdirSync(docs)
    .filter((file) => file.endsWith('.txt'))
    .sort();
  const articles = files.flatMap((file) => {
    const name = file.replace(/\.txt$/u, '');
    return parseArticle(file, name, readFileSync(join(docs, file), 'utf8')).article ?? [];
  });
  const found = attribute(articles);
  writeLines(
    pred,
    articles.flatMap((article, at) =>
      (found[at] ?? []).filter((one) => isQuoted(one, article) !== indirect).map((one) => predictionOf(one, article)),
    ),
  );
}

function isQuoted({ kind, start, end }: Attributed, { source }: Article): boolean {
  return kind !== 'indirect' && /["“”]/u.test(source.slice(Math.max(0, start - 1), end + 1));
}

function predictionOf({ start, end, speaker, mention, cue, kind }: Attributed, { id }: Article): string {
  return JSON.stringify({
    doc: id,
    start,
    end,
    speaker: speaker?.name ?? null,
    mention: mention ?? null,
    cue: cue ?? null,
    kind,
  });
}
