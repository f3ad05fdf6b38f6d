import { attributionsIn } from '../../answers/attribution-text';
import type { Attribution, Passage, Place } from '../../search/index/passage';
import { escapeMarkdown } from '../components/escape';
import { cut, URL_LENGTH } from '../components/limits';
import type { Locale } from '../locales/en';
import { toSentence, withoutMarks } from './text-fragment';

const TITLE_LENGTH = 200;
const NAME_LENGTH = 100;
const MOST_OTHER_TITLES = 3;
const MOST_VOICES = 3;
const VOICE_LENGTH = 100;

/**
 * Who says it and how, where somebody does; and where the quoted sentence stands, in one line of words: title, linked to the sentence itself where the article has an address,
 * publisher, date, section, paragraph and sentence, id, and where else the same sentence stands. What the article does not tell of itself
 * is left out. At most some 2000 characters, whatever the article says.
 */
export function sourceLine(passage: Passage, locale: Locale): string {
  const said = [attribution(passage.article, locale, passage.text), ...position(passage, locale)];
  const line = `-# ${passage.rank}. ${said.join(', ')}`;
  const [, ...others] = passage.places;
  const speakers = attributionsIn(passage, locale.telling)
    .slice(0, MOST_VOICES)
    .map((speaker) => escapeMarkdown(cut(speaker, VOICE_LENGTH)));
  const lines = [...(speakers.length > 0 ? [`-# ${speakers.join(' · ')}`] : []), line];
  return [...lines, ...(others.length > 0 ? [`-# ${alsoIn(others, locale)}`] : [])].join('\n');
}

/**
 * Title, linked if the article has an address, publisher and date.
 *
 * @param sentence to which the link leads.
 */
export function attribution(
  { title, url, publisher, published, file }: Attribution,
  locale: Locale,
  sentence = '',
): string {
  const shown = /\.md$/iu.test(file) ? withoutMarks(sentence) : sentence;
  const day = published && escapeMarkdown(cut(locale.day(published), NAME_LENGTH));
  return [linked(cut(title, TITLE_LENGTH), url && webAddress(url, shown)), name(publisher), day]
    .filter(Boolean)
    .join(', ');
}

/** @returns the text, cut if it is overlong, as Markdown; nothing for nothing. */
export function name(text: string | undefined): string | undefined {
  return text === undefined ? undefined : escapeMarkdown(cut(text, NAME_LENGTH));
}

/** @returns section, paragraph and sentence, and the id. */
export function position({ section, paragraph, sentence, id }: Place, locale: Locale): readonly string[] {
  const place = `${locale.position(paragraph, sentence)}, id ${name(id) ?? ''}`;
  return section === undefined ? [place] : [locale.section(name(section) ?? ''), place];
}

function alsoIn(places: readonly Place[], locale: Locale): string {
  const titles = [...new Set(places.map(({ article }) => article.title))];
  const shown = titles.slice(0, MOST_OTHER_TITLES).map((title) => `“${name(title) ?? ''}”`);
  const more = titles.length - shown.length;
  return locale.alsoIn(places.length, shown.join(', ') + (more > 0 ? locale.andMore(more) : ''));
}

/** Discord shows no masked link whose label holds a bracket out of balance or an address: then title and address stand side by side. */
function linked(title: string, address: string | undefined): string {
  const text = escapeMarkdown(title);
  if (address === undefined || address === '') return text;
  return /[[\]]|:\/\//u.test(title) ? `${text} (<${address}>)` : `[${text}](<${address}>)`;
}

/** @returns an http or https address in which nothing can end the link early; nothing if there is none or it is too long. */
export function webAddress(url: string, sentence = ''): string | undefined {
  if (!URL.canParse(url)) return undefined;
  const { protocol, href } = new URL(url);
  if (protocol !== 'http:' && protocol !== 'https:') return undefined;
  const safe = href.replace(/[()<>\\\s]/gu, encode);
  return safe.length > URL_LENGTH ? undefined : toSentence(safe, sentence, URL_LENGTH);
}

function encode(sign: string): string {
  return `%${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`;
}
