import type { CitationAnswer } from '../../answers/answer';

type Cited = Pick<CitationAnswer, 'place' | 'author'>;

/**
 * The article of a sentence in four styles of citation. What an article does not tell of itself is left out or, where a style wants a
 * word for it, given as the style says: `n.d.` for no date.
 *
 * Sources: APA 7 (https://apastyle.apa.org), MLA 9 (https://style.mla.org), BibTeX's `@misc`.
 */
export function citations(cited: Cited): readonly (readonly [style: string, citation: string])[] {
  return [
    ['Markdown', markdown(cited)],
    ['APA', apa(cited)],
    ['MLA', mla(cited)],
    ['BibTeX', bibtex(cited)],
  ];
}

const MONTHS = 'January February March April May June July August September October November December'.split(' ');
/** MLA shortens all months but three. */
const SHORT = 'Jan. Feb. Mar. Apr. May June July Aug. Sept. Oct. Nov. Dec.'.split(' ');

function markdown({ place: { article }, author }: Cited): string {
  const title = flat(article.title).replace(/[[\]\\]/gu, '\\$&');
  const linked =
    article.url === undefined ? title : `[${title}](<${flat(article.url).replace(/[<>]/gu, encodeURIComponent)}>)`;
  return [author && flat(author), linked, article.publisher && flat(article.publisher), article.published]
    .filter(Boolean)
    .join(', ');
}

function apa({ place: { article }, author }: Cited): string {
  const { title, publisher, url } = article;
  const who = author ?? publisher;
  const when = dateOf(article.published);
  const date = when === undefined ? 'n.d.' : `${when.year}, ${MONTHS[when.month - 1] ?? ''} ${when.day}`;
  const parts = [
    who === undefined ? `${sentence(title)} (${date}).` : `${sentence(who)} (${date}). ${sentence(title)}`,
    author !== undefined && publisher !== undefined ? sentence(publisher) : '',
    url === undefined ? '' : flat(url),
  ];
  return parts.filter(Boolean).join(' ');
}

function mla({ place: { article }, author }: Cited): string {
  const { title, publisher, url } = article;
  const when = dateOf(article.published);
  const date = when && `${when.day} ${SHORT[when.month - 1] ?? ''} ${when.year}`;
  const container = [publisher && flat(publisher), date, url && flat(url).replace(/^https?:\/\//u, '')]
    .filter(Boolean)
    .join(', ');
  return [author && sentence(author), `“${sentence(title)}”`, container && sentence(container)]
    .filter(Boolean)
    .join(' ');
}

function bibtex({ place: { article }, author }: Cited): string {
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

/** Signs that mean something to LaTeX; braces must come in pairs or not at all. */
function latex(value: string): string {
  return flat(value)
    .replace(/[{}\\]/gu, '')
    .replace(/[&%$#_]/gu, '\\$&');
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
