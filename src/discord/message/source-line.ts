import type { Attribution, Passage, Place } from '../../retrieval/passage';
import { escapeMarkdown } from './escape';
import { cut, URL_LENGTH } from './limits';

const TITLE_LENGTH = 200;
const NAME_LENGTH = 100;
const MOST_OTHER_TITLES = 3;
const NUMBER = new Intl.NumberFormat('en');
const MONTHS = 'January February March April May June July August September October November December'.split(' ');

/**
 * Where the quoted sentence stands, in one line of words: title, publisher, date, section, paragraph and sentence, id, and where else the
 * same sentence stands. What the article does not tell of itself is left out. At most some 2000 characters, whatever the article says.
 */
export function sourceLine(passage: Passage): string {
  const line = `-# ${passage.rank}. ${[attribution(passage.article), ...position(passage)].join(', ')}`;
  const [, ...others] = passage.places;
  return others.length === 0 ? line : `${line}\n-# ${alsoIn(others)}`;
}

/** Title, linked if the article has an address, publisher and date. */
export function attribution({ title, url, publisher, published }: Attribution): string {
  const parts = [linked(cut(title, TITLE_LENGTH), url), name(publisher), published && escapeMarkdown(day(published))];
  return parts.filter(Boolean).join(', ');
}

/** @returns the text, cut if it is overlong, as Markdown; nothing for nothing. */
export function name(text: string | undefined): string | undefined {
  return text === undefined ? undefined : escapeMarkdown(cut(text, NAME_LENGTH));
}

/** @returns `1 passage`, `2 passages`, `1,000 passages`. */
export function count(amount: number, noun: string): string {
  return `${NUMBER.format(amount)} ${noun}${amount === 1 ? '' : 's'}`;
}

function position({ section, paragraph, sentence, id }: Place): readonly string[] {
  const place = `¶${paragraph}, sentence ${sentence}, id ${name(id) ?? ''}`;
  return section === undefined ? [place] : [`section “${name(section) ?? ''}”`, place];
}

function alsoIn(places: readonly Place[]): string {
  const titles = [...new Set(places.map(({ article }) => article.title))];
  const shown = titles.slice(0, MOST_OTHER_TITLES).map((title) => `“${name(title) ?? ''}”`);
  const more = titles.length - shown.length;
  return `Also in ${count(places.length, 'other place')}: ${shown.join(', ')}${more > 0 ? ` and ${count(more, 'more article')}` : ''}`;
}

/** Discord shows no masked link whose label holds a bracket out of balance or an address: then title and address stand side by side. */
function linked(title: string, url: string | undefined): string {
  const text = escapeMarkdown(title);
  const address = url === undefined ? undefined : webAddress(url);
  if (address === undefined) return text;
  return /[[\]]|:\/\//u.test(title) ? `${text} (<${address}>)` : `[${text}](<${address}>)`;
}

/** @returns an http or https address in which nothing can end the link early; nothing if there is none or it is too long. */
function webAddress(url: string): string | undefined {
  if (!URL.canParse(url)) return undefined;
  const { protocol, href } = new URL(url);
  if (protocol !== 'http:' && protocol !== 'https:') return undefined;
  const safe = href.replace(/[()<>\\\s]/gu, encode);
  return safe.length <= URL_LENGTH ? safe : undefined;
}

function encode(sign: string): string {
  return `%${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`;
}

/** `2021-06-16`, with or without a time, as `16 June 2021`; anything else as it stands. */
function day(published: string): string {
  const [, year = '', month = '', date = ''] = /^(\d{4})-(\d{2})-(\d{2})(?!\d)/u.exec(published) ?? [];
  const monthName = MONTHS[Number(month) - 1];
  return monthName === undefined ? cut(published, NAME_LENGTH) : `${Number(date)} ${monthName} ${year}`;
}
