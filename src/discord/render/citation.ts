import type { CitationAnswer } from '../../answers/answer';
import { message, type Message, type RenderContext } from '../components/message';
import { assertVerbatim, cut, MESSAGE_TEXT, quote } from '../components/text';
import { attribution, commaIn, name, position, speakersOf } from './source';

const ROOM = MESSAGE_TEXT - 2600;
const CITATION_LENGTH = 560;

export function toCitation(answer: CitationAnswer, { locale }: RenderContext): Message {
  const { place, text, author, statements } = answer;
  const source = attribution(place.article, locale, text);
  const said = speakersOf({ text, start: place.start, statements }, locale);
  const where = [...(author === undefined ? [source] : [source, locale.by(name(author))]), ...position(place, locale)];
  const line = quote({ text, matches: [] });
  if (line.length <= ROOM) assertVerbatim(line, { id: place.id, text });
  const quoted = line.length > ROOM ? locale.tooLong(text.length) : line;
  const blocks = citations(answer).map(([style, citation]) => `${style}\n${codeBlock(citation)}`);
  return message([
    `**${locale.cite}**`,
    `${quoted}\n-# ${[...said, where.filter(Boolean).join(commaIn(locale))].join(' · ')}`,
    blocks.join('\n'),
  ]);
}

function codeBlock(text: string): string {
  return `\`\`\`\n${cut(text.replaceAll('```', "'''"), CITATION_LENGTH)}\n\`\`\``;
}

type CitedArticle = Pick<CitationAnswer, 'place' | 'author'>;

/** Sources: APA 7 (https://apastyle.apa.org), MLA 9 (https://style.mla.org), BibTeX's `@misc`. Unknown fields are left out, or `n.d.`. */
export function citations(cited: CitedArticle): readonly (readonly [style: string, citation: string])[] {
  return [
    ['Markdown', markdown(cited)],
    ['APA', apa(cited)],
    ['MLA', mla(cited)],
    ['BibTeX', bibtex(cited)],
  ];
}

const MONTHS = 'January February March April May June July August September October November December'.split(' ');
const MLA_MONTHS = 'Jan. Feb. Mar. Apr. May June July Aug. Sept. Oct. Nov. Dec.'.split(' ');

function markdown({ place: { article }, author }: CitedArticle): string {
  const title = flat(article.title).replace(/[[\]\\]/gu, '\\$&');
  const linked =
    article.url === undefined ? title : `[${title}](<${flat(article.url).replace(/[<>]/gu, encodeURIComponent)}>)`;
  return joined(
    [author && flat(author), linked, article.publisher && flat(article.publisher), article.published],
    ', ',
  );
}

function apa({ place: { article }, author }: CitedArticle): string {
  const { title, publisher, url } = article;
  const who = author ?? publisher;
  const when = dateOf(article.published);
  const date = when === undefined ? 'n.d.' : `${when.year}, ${MONTHS[when.month - 1] ?? ''} ${when.day}`;
  const work = who === undefined ? `${sentence(title)} (${date}).` : `${sentence(who)} (${date}). ${sentence(title)}`;
  return joined([work, author && publisher && sentence(publisher), url && flat(url)], ' ');
}

function mla({ place: { article }, author }: CitedArticle): string {
  const { title, publisher, url } = article;
  const when = dateOf(article.published);
  const date = when && `${when.day} ${MLA_MONTHS[when.month - 1] ?? ''} ${when.year}`;
  const container = joined([publisher && flat(publisher), date, url && flat(url).replace(/^https?:\/\//u, '')], ', ');
  return joined([author && sentence(author), `“${sentence(title)}”`, container && sentence(container)], ' ');
}

function bibtex({ place: { article }, author }: CitedArticle): string {
  const fields = [
    ['title', article.title],
    ['author', author],
    ['howpublished', article.publisher],
    ['date', article.published?.slice(0, 10)],
    ['url', article.url],
  ] as const;
  const lines = fields.flatMap(([field, value]) => (value === undefined ? [] : [`  ${field} = {${latex(value)}}`]));
  return `@misc{${article.id.replace(/[^\w-]/gu, '') || 'article'},\n${lines.join(',\n')}\n}`;
}

/** Removes braces, which have to be balanced, and escapes LaTeX's other special signs. */
function latex(value: string): string {
  return flat(value)
    .replace(/[{}\\]/gu, '')
    .replace(/[&%$#_]/gu, '\\$&');
}

function joined(parts: readonly (string | undefined)[], between: string): string {
  return parts.filter(Boolean).join(between);
}

function sentence(text: string): string {
  const line = flat(text);
  return /[.?!]$/u.test(line) ? line : `${line}.`;
}

function flat(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}

function dateOf(published: string | undefined): { year: string; month: number; day: number } | undefined {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})(?!\d)/u.exec(published ?? '') ?? [];
  return year === undefined ? undefined : { year, month: Number(month), day: Number(day) };
}
