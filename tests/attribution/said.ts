import type { Aliases, Article } from '../../src/articles/article';
import { attribute } from '../../src/attribution/attribute';
import type { Attributed } from '../../src/attribution/statement';
import { articlesOf } from '../knowledge-folder';

/** @returns the statements of one text, each as `speaker | kind | content`; a speaker that is left open as `? mention`. */
export function saidIn(text: string, settled?: Aliases): readonly string[] {
  const articles = articlesOf({ 'a.md': `---\ntitle: T\n---\n${text}\n` });
  const [statements = []] = attribute(articles, settled);
  return statements.map((one) => show(one, articles[0]));
}

/** @returns the speakers of several articles, in reading order; undefined where one is left open. */
export function speakersOf(
  files: Readonly<Record<string, string>>,
  settled?: Aliases,
): readonly (string | undefined)[] {
  return attribute(articlesOf(files), settled).flatMap((statements) => statements.map(({ speaker }) => speaker?.name));
}

function show({ speaker, mention, kind, denied, start, end }: Attributed, article: Article | undefined): string {
  const slice = (span: { start: number; end: number }): string =>
    article?.text.slice(span.start, span.end).replace(/\s+/gu, ' ') ?? '';
  const who = speaker?.name ?? `? ${mention ? slice(mention) : ''}`.trim();
  return `${who} | ${denied ? 'denied' : kind} | ${slice({ start, end })}`;
}
