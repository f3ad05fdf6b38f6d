import { attributionsIn, otherArticles, punctuationOf } from '../../answers/reply-text';
import type { SpeakerRule } from '../../attribution/statement';
import type { ArticleReference, Passage, Place } from '../../search/index/passage';
import { cut, escapeMarkdown, isolate, URL_LENGTH } from '../components/text';
import type { Locale } from '../locales/en';

const TITLE_LENGTH = 200;
const NAME_LENGTH = 100;
/** The rule of a speaker named in /reports. */
const SETTLED = 'settled by a moderator' satisfies SpeakerRule;

type SpokenText = Pick<Passage, 'text' | 'start' | 'statements'>;

/** Below a quote: title, linked to the sentence, and date. At most about 1000 characters, whatever the article says of itself. */
export function sourceOf(passage: Pick<Passage, 'article' | 'text' | 'places'>, { replies }: Locale): string {
  const { article, text } = passage;
  const others = otherArticles(passage);
  const more = others > 0 && replies.andMore(others);
  return [titleOf(article, text), article.published && name(replies.day(article.published)), more]
    .filter(Boolean)
    .join(' · ');
}

export function attribution(article: ArticleReference, locale: Locale, sentence = ''): string {
  const { publisher, published } = article;
  const known = [publisher && name(publisher), published && name(locale.replies.day(published))];
  return [titleOf(article, sentence), ...known].filter(Boolean).join(commaIn(locale));
}

/** @returns what stands between parts of a line. */
export function commaIn({ replies }: Locale): string {
  return punctuationOf(replies).comma;
}

function titleOf({ title, url }: ArticleReference, sentence: string): string {
  return linked(cut(title, TITLE_LENGTH), url && webAddress(url, sentence));
}

export function name(text: string): string {
  return isolate(escapeMarkdown(cut(text, NAME_LENGTH)));
}

/** @returns who says the words, and whether a moderator has settled that. */
export function speakersOf(passage: SpokenText, { replies, reports }: Locale): readonly string[] {
  const isSettled = passage.statements.some(({ rule }) => rule.includes(SETTLED));
  return [...attributionsIn(passage, replies).map(name), ...(isSettled ? [reports.settled] : [])];
}

export function position({ section, paragraph, sentence, id }: Place, locale: Locale): readonly string[] {
  const place = `${locale.position(paragraph, sentence)}${commaIn(locale)}id ${name(id)}`;
  return section === undefined ? [place] : [locale.section(name(section)), place];
}

/**
 * Discord shows no masked link whose label holds an address or an unbalanced bracket, and a label that names another host than the link opens
 * deceives: then the address follows the title.
 */
function linked(title: string, address: string | undefined): string {
  const text = isolate(escapeMarkdown(title));
  if (address === undefined || address === '') return text;
  const isMasked = !/[[\]]|:\/\//u.test(title) && hostsIn(title).every((host) => isWithin(host, address));
  return isMasked ? `[${text}](<${address}>)` : `${text} (<${address}>)`;
}

const HOST = /(?:[\p{L}\p{N}-]+\.)+\p{L}{2,}/gu;

function hostsIn(title: string): readonly string[] {
  return title.normalize('NFKC').toLowerCase().match(HOST) ?? [];
}

function isWithin(host: string, address: string): boolean {
  return `.${new URL(address).hostname}`.endsWith(`.${host}`);
}

/** Hosts of Discord: an article's address there would show as an invite or open the app. */
const INVITING = /(?:^|\.)discord(?:app)?\.(?:gg|com)$/u;

/**
 * @returns an http or https address without signs that would end a link in Markdown; undefined if there is none, it is too long, names a
 * user, which hides the host, or is Discord's.
 */
export function webAddress(url: string, sentence = ''): string | undefined {
  if (!URL.canParse(url)) return undefined;
  const { protocol, href, hostname, username } = new URL(url);
  if ((protocol !== 'http:' && protocol !== 'https:') || username !== '' || INVITING.test(hostname)) return undefined;
  const safe = href.replace(/[()<>\\\s]/gu, encodeSign);
  return safe.length > URL_LENGTH ? undefined : toSentence(safe, sentence, URL_LENGTH);
}

function encodeSign(sign: string): string {
  return `%${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`;
}

const PARAGRAPH_BREAK = /\n\s*\n/u;

/**
 * Adds a text fragment (https://wicg.github.io/scroll-to-text-fragment/): the sentence or, if too long or over paragraphs, both its ends.
 * @param room characters of the whole address. @returns `href` if no fragment fits.
 */
export function toSentence(href: string, sentence: string, room: number): string {
  const start = `${href}${href.includes('#') ? '' : '#'}:~:text=`;
  const paragraphs = sentence.split(PARAGRAPH_BREAK).map((text) => text.replace(/\s+/gu, ' ').trim());
  const [first, ...others] = paragraphs.filter(Boolean);
  if (first === undefined || href.includes(':~:')) return href;
  const whole = start + encodeText(first);
  if (others.length === 0 && whole.length <= room) return whole;
  const ranges = rangesOf(first, others.at(-1)).map((range) => start + range);
  return ranges.find(({ length }) => length <= room) ?? href;
}

/** Numbers of words at each end of a range, most first: fewer may be ambiguous. */
const END_WORDS = [8, 6, 5, 4, 3] as const;

function rangesOf(first: string, last: string | undefined): readonly string[] {
  const from = wordsOf(first);
  const to = last === undefined ? from : wordsOf(last);
  const counts = END_WORDS.filter((count) => last !== undefined || count * 2 <= from.length);
  return counts.map((count) => {
    const ends = [from.slice(0, count), to.slice(-count)];
    return ends.map((words) => encodeText(words.join('').trim())).join(',');
  });
}

const UNSPACED = /[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Thai}\p{scx=Laoo}\p{scx=Khmr}\p{scx=Mymr}]/u;
/** Created on first use, since it takes milliseconds. */
let segmenter: Intl.Segmenter | undefined;

/** Words with the space behind them; both ends of a range have to be whole words. */
function wordsOf(line: string): readonly string[] {
  return line.split(/(?<= )/u).flatMap((word) => {
    if (!UNSPACED.test(word)) return word;
    segmenter ??= new Intl.Segmenter(undefined, { granularity: 'word' });
    return Array.from(segmenter.segment(word), ({ segment }) => segment);
  });
}

/** Commas, hyphens and ampersands are syntax of a fragment, brackets of Markdown links. Lone surrogates cannot be encoded. */
function encodeText(text: string): string {
  return encodeURIComponent(text.replace(/\p{Cs}/gu, '\uFFFD')).replace(/[-!'()*_~]/gu, encodeSign);
}
