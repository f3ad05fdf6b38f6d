import type { Metadata } from '../article';

/** A value of front matter, its scalars as they are written. */
export type FieldData = string | readonly FieldData[] | { readonly [key: string]: FieldData };

/** `value` is undefined if the key is well used for something else, such as `published: true`. */
type FieldValue<T> = { readonly value: T | undefined } | { readonly expected: string };

/** Keys in lower case without hyphens and underscores, the most specific first. */
interface MetadataField {
  readonly keys: readonly string[];
  readonly read: (value: FieldData) => FieldValue<string | readonly string[]>;
}

const FIELDS: Readonly<Record<Exclude<keyof Metadata, 'aliases'>, MetadataField>> = {
  title: { keys: ['title', 'posttitle', 'headline', 'titel', 'titre', 'título', 'titulo', 'titolo'], read: text },
  publisher: { keys: ['publisher', 'publication', 'organization', 'site', 'sitename', 'source'], read: publisher },
  author: {
    keys: ['author', 'authors', 'primaryauthor', 'postauthor', 'byline', 'by', 'autor', 'auteur', 'autore'],
    read: author,
  },
  url: { keys: ['url', 'link', 'canonical', 'canonicalurl', 'permalink', 'source'], read: address },
  published: {
    keys: [
      'published',
      'publishdate',
      'pubdate',
      'datepublished',
      'postdate',
      'revdate',
      'publishedat',
      'date',
      'created',
      'lastmod',
      'updated',
      'datum',
      'fecha',
    ],
    read: date,
  },
  language: { keys: ['language', 'lang'], read: languageTag },
  tags: { keys: ['tags', 'categories', 'keywords', 'tag', 'category'], read: texts },
};

/** Keys with other well-known uses: a style of address, and the name of a source. */
const AMBIGUOUS: ReadonlySet<string> = new Set(['permalink', 'source']);

/** Keys that decide whether an article is a draft. */
const DRAFT = new Map([
  ['draft', 'true'],
  ['published', 'false'],
]);

const KEYS: ReadonlySet<string> = new Set([
  'aliases',
  'layout',
  ...DRAFT.keys(),
  ...Object.values(FIELDS).flatMap(({ keys }) => keys),
]);

/** @returns the key as `FIELDS` has it; undefined if the program does not know it. */
export function knownKey(written: string): string | undefined {
  const key = written.toLowerCase().replace(/[-_]/gu, '');
  return KEYS.has(key) ? key : undefined;
}

interface KeyFault {
  readonly key: string;
  readonly expected: string;
}

interface CheckedFields {
  readonly metadata: Partial<Metadata>;
  readonly isDraft: boolean;
  readonly faults: readonly KeyFault[];
}

/** The first key of a field with a valid value decides; only tags are collected. */
export function checkFields(values: ReadonlyMap<string, FieldData>): CheckedFields {
  const faults: KeyFault[] = [];
  const metadata: Record<string, string | readonly string[]> = {};
  const tags = new Set<string>();
  for (const [name, { keys, read }] of Object.entries(FIELDS)) {
    for (const key of keys) {
      const written = valueOf(key, values);
      if (written === undefined || isEmpty(written) || (name in metadata && name !== 'tags')) continue;
      const result = read(written);
      if ('expected' in result) faults.push(...(AMBIGUOUS.has(key) ? [] : [{ key, expected: result.expected }]));
      else if (typeof result.value === 'string') metadata[name] = result.value;
      else if (result.value) metadata[name] = [...result.value.reduce((all, tag) => all.add(tag), tags)];
    }
  }
  const isDraft = [...DRAFT].some(([key, wanted]) => isWord(values.get(key), wanted));
  return { metadata, isDraft, faults };
}

/** Jekyll, whose articles have a layout, parts `categories: local sport` at the space. */
function valueOf(key: string, values: ReadonlyMap<string, FieldData>): FieldData | undefined {
  const written = values.get(key);
  const isParted = /^(?:tags|categories)$/u.test(key) && values.has('layout');
  return isParted && typeof written === 'string' && !written.includes(',') ? written.trim().split(/\s+/u) : written;
}

function isWord(value: FieldData | undefined, word: string): boolean {
  return typeof value === 'string' && value.toLowerCase() === word;
}

function isEmpty(value: FieldData): boolean {
  return typeof value === 'string' ? /^(?:~|null)?$/iu.test(value.trim()) : Object.keys(value).length === 0;
}

/** Line breaks and runs of spaces become one space. */
function text(written: FieldData): FieldValue<string> {
  const value = typeof written === 'string' ? written.trim().replace(/\s+/gu, ' ') : '';
  return value === '' ? { expected: 'text' } : { value };
}

/** One name or several, each as text or as a map with `name`. */
function author(written: FieldData): FieldValue<string> {
  const names = namesIn(written);
  // What WordPress calls who set it up.
  if (names.join() === 'admin') return { value: undefined };
  return names.length > 0 ? { value: names.join(', ') } : { expected: 'a name or a list of names' };
}

function publisher(written: FieldData): FieldValue<string> {
  const name = namesIn(written).join(', ');
  return isAddress(name) ? { value: undefined } : name === '' ? { expected: 'a name' } : { value: name };
}

function namesIn(written: FieldData): readonly string[] {
  if (typeof written === 'string')
    return [
      written
        .replace(/\s+/gu, ' ')
        .replace(/^ ?(?:by |(?:interview|text|words|story|report)(?: by |: ?))/iu, '')
        .replace(/^\[\[(?:[^\]|]*\|)?([^\]|]+)\]\]$/u, '$1')
        .replace(/ ?[<(][^<>()]*@[^<>()]*[>)]|, (?:\p{L}+ ){0,2}(?:writer|reporter|correspondent|editor)$/giu, '')
        .trim(),
    ]
      .filter((name) => name !== '')
      .map(inNameCase);
  const parts = Array.isArray(written) ? (written as readonly FieldData[]) : 'name' in written ? [written['name']] : [];
  return parts.flatMap(namesIn);
}

export function inNameCase(name: string): string {
  const isName = !/\p{Ll}{2}/u.test(name.replace(/ and /gu, ' ')) && name.includes(' ');
  return isName ? name.replace(/(?<=\p{L})\p{Lu}+/gu, (letters) => letters.toLowerCase()) : name;
}

function isAddress(written: string): boolean {
  return /^https?:\/\//iu.test(written) && URL.canParse(written);
}

/** `/talks/` and `/:year/:title` are addresses within a site. */
function address(written: FieldData): FieldValue<string> {
  const value = typeof written === 'string' ? written.trim().replace(/[\t\r\n]/gu, '') : '';
  if (isAddress(value)) return { value };
  return /^[/.#]/u.test(value) ? { value: undefined } : { expected: 'an address that begins with http:// or https://' };
}

function date(written: FieldData): FieldValue<string> {
  if (typeof written === 'string' && /^(?:true|false|yes|no)$/iu.test(written)) return { value: undefined };
  const value = typeof written === 'string' ? toIsoDate(written.trim()) : undefined;
  return value === undefined ? { expected: 'a date such as 2021-06-16' } : { value };
}

function languageTag(written: FieldData): FieldValue<string> {
  const value = typeof written === 'string' ? written.trim().replaceAll('_', '-') : '';
  const [, language = '', rest = ''] = /^([a-z]{2,3})((?:-[a-z0-9]{2,8})*)$/iu.exec(value) ?? [];
  return language === ''
    ? { expected: 'a language tag such as en or en-GB' }
    : { value: `${language.toLowerCase()}${rest}` };
}

/** A list, or text with commas between the tags. */
function texts(written: FieldData): FieldValue<readonly string[]> {
  const items = typeof written === 'string' ? written.split(',') : namesIn(written);
  const tags = items.map((item) => item.trim().replace(/^#/u, '')).filter((item) => item !== '');
  return tags.length > 0 ? { value: tags } : { expected: 'a list such as [arms control, cyber-security]' };
}

/** How the months begin in English, French, German, Italian, Portuguese, Spanish and Russian. */
const MONTHS = [
  'jan|ene|gen|янв',
  'feb|fév|fev|фев',
  'mar|mär|maer|мар',
  'apr|avr|abr|апр',
  'may|mai|mag|ма[йя]',
  'jun|juin|giu|июн',
  'jul|juil|lug|июл',
  'aug|aoû|ago|авг',
  'sep|set|сен',
  'oct|okt|ott|out|окт',
  'nov|ноя',
  'dec|déc|dez|dic|дек',
].map((begin) => new RegExp(`^(?:${begin})`, 'iu'));
const MONTH = `(${MONTHS.map(({ source }) => source.slice(1)).join('|')})\\p{L}*\\.?`;
const CLOCK = String.raw`(?:[T ]+(?<time>\d{1,2}:\d\d(?::\d\d)?)(?! ?[ap]\.?m)(?:\.\d+)?[ ]*(?<zone>Z|UTC|GMT|[+-]\d\d(?::?\d\d)?)?)?`;

/** Year first, or the month in words, or days before months with points; an optional time and zone. `05/02/2024` is two days. */
const FORMS = [
  String.raw`(?<year>\d{4})([-/.])(?<month>\d{1,2})\2(?<day>\d{1,2})${CLOCK}(?: \w{3,4}|[ ,]+\d{1,2}[:.]\d\d.*)?`,
  String.raw`(?:\p{L}+\.?,? )?(?<day>\d{1,2})(?:st|nd|rd|th|er|\.)?[ -](?:of |de )?(?<month>${MONTH})[, -]+(?:de )?(?<year>\d{4}),?${CLOCK}.*`,
  String.raw`(?:\p{L}+\.?,? )?(?<month>${MONTH}) (?<day>\d{1,2})(?:st|nd|rd|th)?,? (?<year>\d{4}),?${CLOCK}.*`,
  String.raw`(?<day>\d{1,2})\.[ ]?(?<month>\d{1,2})\.[ ]?(?<year>\d{4})${CLOCK}`,
  String.raw`(?<year>\d{4}) ?年 ?(?<month>\d{1,2}) ?月 ?(?<day>\d{1,2}) ?日(?: ?[（(]?[月火水木金土日一二三四五六]?[）)]? ?\d{1,2}[:时時点]\d{1,2}分?(?::\d\d)?)?`,
  String.raw`(?<month>\d{1,2})/(?<day>1[3-9]|[23]\d)/(?<year>\d{4})`,
  String.raw`(?<day>1[3-9]|[23]\d)/(?<month>\d{1,2})/(?<year>\d{4})`,
].map((form) => new RegExp(`^${form}$`, 'iu'));

/** @returns the ISO date, with time and zone if given; undefined if it is no date or means two. */
export function toIsoDate(written: string): string | undefined {
  const groups = FORMS.map((form) => form.exec(written.replace(/\s+/gu, ' '))?.groups).find((found) => found);
  if (!groups) return undefined;
  const { year = '', month: named = '', day = '', time, zone } = groups;
  const month = Number(named) || MONTHS.findIndex((month) => month.test(named)) + 1;
  if (!isDay(Number(year), month, Number(day))) return undefined;
  const date = `${year}-${twoDigits(month)}-${twoDigits(Number(day))}`;
  if (time === undefined) return date;
  const clock = timeOf(time);
  return clock && `${date}T${clock}${zoneOf(zone)}`;
}

function isDay(year = 0, month = 0, day = 0): boolean {
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const days = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
  return day >= 1 && day <= (days[month - 1] ?? 0);
}

function timeOf(written: string): string | undefined {
  const [hour = 0, minute = 0, second = 0] = written.split(':').map(Number);
  if (hour > 23 || minute > 59 || second > 59) return undefined;
  return [hour, minute, second].map(twoDigits).join(':');
}

function zoneOf(written = ''): string {
  if (/^(?:Z|UTC|GMT)$/iu.test(written)) return 'Z';
  return written.replace(/^(...):?(\d\d)?$/u, (_, hours: string, minutes = '00') => `${hours}:${String(minutes)}`);
}

function twoDigits(number = 0): string {
  return String(number).padStart(2, '0');
}
