import { fold } from '../text/normalize';

/** First and last day of a day, week, month or year, as ISO dates. */
export interface Days {
  readonly from: string;
  readonly to: string;
}

interface Calendar {
  /** Milliseconds since the epoch, for "last week". */
  readonly now: number;
  /** ISO date: a day without a year is the last one up to here. */
  readonly latest: string;
}

/** Reads days as people type them: `June 2021`, `16 june`, `2021-06`, `16.6.2021`, `last week`, `3 days ago`. */
export function readDays(typed: string, calendar: Calendar): Days | undefined {
  const text = fold(typed).trim().replace(/\s+/gu, ' ');
  return inNumbers(text, calendar) ?? inWords(text, calendar) ?? relative(PHRASES.get(text) ?? text, calendar.now);
}

const YEAR_FIRST = /^(\d{4})(?: ?[-/.年] ?(\d{1,2})(?: ?[-/.月] ?(\d{1,2}) ?日?)?)? ?[年月]?$/u;
/** Month before day only if it cannot be otherwise. */
const DAY_FIRST = /^(\d{1,2}) ?[./-] ?(\d{1,2})(?: ?[./-] ?(\d{4})|\.)?$/u;
const CHINESE = /^(\d{1,2}) ?月(?: ?(\d{1,2}) ?日)?$/u;

function inNumbers(text: string, calendar: Calendar): Days | undefined {
  const [, year, month, day] = YEAR_FIRST.exec(text)?.map(Number) ?? [];
  if (year !== undefined) return daysOf(year, orNone(month), orNone(day));
  const [, first, second, yearBehind] = DAY_FIRST.exec(text)?.map(Number) ?? [];
  if (first !== undefined && second !== undefined) {
    const [own, monthIn] = second > 12 ? [second, first] : [first, second];
    return Number.isNaN(yearBehind) ? withoutYear(calendar, monthIn, own) : daysOf(yearBehind ?? 0, monthIn, own);
  }
  const [, monthOnly, dayIn] = CHINESE.exec(text)?.map(Number) ?? [];
  return monthOnly === undefined ? undefined : withoutYear(calendar, monthOnly, orNone(dayIn));
}

function orNone(number: number | undefined): number | undefined {
  return number === undefined || Number.isNaN(number) ? undefined : number;
}

function daysOf(year: number, month?: number, day?: number): Days | undefined {
  if (month === undefined) return { from: `${isoYear(year)}-01-01`, to: `${isoYear(year)}-12-31` };
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
  if (month < 1 || month > 12 || (day !== undefined && (day < 1 || day > last))) return undefined;
  const inMonth = (number: number): string => `${isoYear(year)}-${twoDigits(month)}-${twoDigits(number)}`;
  return { from: inMonth(day ?? 1), to: inMonth(day ?? last) };
}

function isoYear(year: number): string {
  return String(year).padStart(4, '0');
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}

/** 29 February may be eight years back. */
const MOST_YEARS_BACK = 8;

function withoutYear({ latest }: Calendar, month: number, day?: number): Days | undefined {
  const year = Number(latest.slice(0, 4));
  const years = Array.from({ length: MOST_YEARS_BACK + 1 }, (_, back) => year - back);
  return years.map((each) => daysOf(each, month, day)).find((days) => days !== undefined && days.from <= latest);
}

export const ENGLISH_MONTHS =
  'january february march april may june july august september october november december'.split(' ');
const OTHER_LANGUAGES = ['de', 'fr', 'es', 'ru', 'pt', 'it', 'uk'];
/** Words beside a month that say nothing of the day, endings of ordinals among them. */
const BESIDE = new Set(
  'st nd rd th er de del do di of the in on am den dem im le el il en em last letzten г года р року'.split(' '),
);
const LEAST_LETTERS = 3;

function inWords(text: string, calendar: Calendar): Days | undefined {
  const words = text.match(/\p{L}[\p{L}\p{M}]*/gu)?.filter((word) => !BESIDE.has(word)) ?? [];
  const numbers = text.match(/\d+/gu)?.map(Number) ?? [];
  const [name = ''] = words;
  const month = words.length === 1 && name.length >= LEAST_LETTERS ? monthOf(name) : undefined;
  const [year, ...otherYears] = numbers.filter((number) => number > 31);
  const [day, ...otherDays] = numbers.filter((number) => number <= 31);
  if (month === undefined || otherYears.length > 0 || otherDays.length > 0) return undefined;
  return year === undefined ? withoutYear(calendar, month, day) : daysOf(year, month, day);
}

let otherMonths: readonly (readonly string[])[] | undefined;

/** @returns 1 to 12 for a name of a month in one of our languages, or its beginning. */
function monthOf(word: string): number | undefined {
  const english = ENGLISH_MONTHS.findIndex((month) => month.startsWith(word));
  if (english >= 0) return english + 1;
  otherMonths ??= OTHER_LANGUAGES.flatMap(monthsIn);
  const other = otherMonths.map((months) => months.findIndex((month) => month.startsWith(word))).find((at) => at >= 0);
  return other === undefined ? undefined : other + 1;
}

/** @returns names by themselves, and as they stand beside a day. */
function monthsIn(language: string): readonly (readonly string[])[] {
  return [undefined, 'numeric' as const].map((day) => {
    const format = new Intl.DateTimeFormat(language, { month: 'long', day, timeZone: 'UTC' });
    return ENGLISH_MONTHS.map((_, month) => {
      const parts = format.formatToParts(Date.UTC(2021, month, 1));
      return fold(parts.find(({ type }) => type === 'month')?.value ?? '');
    });
  });
}

const YESTERDAY = ['yesterday', 'gestern', 'hier', 'ayer', 'вчера', '昨天', 'ontem', 'ieri', 'вчора', '昨日'];
const TODAY = ['today', 'heute', "aujourd'hui", 'hoy', 'сегодня', '今天', 'hoje', 'oggi', 'сьогодні', '今日'];
const LAST_WEEK = [
  ...['letzte woche', 'la semaine dernière', 'la semana pasada', 'на прошлой неделе', '上周', '上星期'],
  ...['semana passada', 'la settimana scorsa', 'минулого тижня', '先週', '上週'],
];
const LAST_MONTH = [
  ...['letzten monat', 'letzter monat', 'le mois dernier', 'el mes pasado', 'в прошлом месяце', '上个月'],
  ...['mês passado', 'il mese scorso', 'минулого місяця', '先月', '上個月'],
];
const LAST_YEAR = [
  ...['letztes jahr', "l'année dernière", 'el año pasado', 'в прошлом году', '去年'],
  ...['ano passado', "l'anno scorso", 'минулого року', '昨年'],
];

/** Of other languages to English. */
const PHRASES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    '0 days ago': TODAY,
    '1 day ago': YESTERDAY,
    'last week': LAST_WEEK,
    'last month': LAST_MONTH,
    'last year': LAST_YEAR,
  }).flatMap(([english, phrases]) => phrases.map((phrase) => [fold(phrase), english] as const)),
);

/** @returns phrases such as "last week" that folded words begin, in any of our languages. */
export function phrasesBegunBy(words: string): readonly string[] {
  const all = ['last week', 'last month', 'last year', 'this week', 'this month', 'this year', ...PHRASES.keys()];
  return all.filter((phrase) => phrase.startsWith(words));
}

const COUNTED =
  /^(?:the )?(this|last|past|previous)? ?(?:(\d{1,4}|an?|one|two|three|four|five|six) )?(day|week|month|year)s?( ago)?$/u;
const WEEKDAY = /^(?:last |on )?(sun|mon|tue|wed|thu|fri|sat)(?:[a-z]*day)?$/u;
const WEEKDAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];
const NUMBERS = ['', 'one', 'two', 'three', 'four', 'five', 'six'];
const DAY = 86_400_000;

function relative(text: string, now: number): Days | undefined {
  const [, weekday] = WEEKDAY.exec(text) ?? [];
  if (weekday !== undefined) {
    const back = (new Date(now).getUTCDay() - WEEKDAYS.indexOf(weekday) + 7) % 7 || 7;
    return { from: iso(now - back * DAY), to: iso(now - back * DAY) };
  }
  const [, which, count, unit, ago] = COUNTED.exec(text) ?? [];
  if (unit === undefined || (which === undefined) === (ago === undefined)) return undefined;
  if (ago === undefined && count === undefined) return calendarUnit(unit, which === 'this' ? 0 : 1, now);
  const from = before(
    now,
    unit,
    count === undefined ? 1 : Math.max(NUMBERS.indexOf(count), Number(count) || 0, /^an?$/u.test(count) ? 1 : 0),
  );
  return { from, to: ago === undefined ? iso(now) : from };
}

function iso(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}

function before(now: number, unit: string, count: number): string {
  if (unit === 'day' || unit === 'week') return iso(now - count * DAY * (unit === 'week' ? 7 : 1));
  const date = new Date(now);
  const month = date.getUTCMonth() - count * (unit === 'year' ? 12 : 1);
  const last = new Date(Date.UTC(date.getUTCFullYear(), month + 1, 0)).getUTCDate();
  return iso(Date.UTC(date.getUTCFullYear(), month, Math.min(date.getUTCDate(), last)));
}

/** Weeks begin on Monday. */
function calendarUnit(unit: string, back: number, now: number): Days | undefined {
  const date = new Date(now);
  const [year, month] = [date.getUTCFullYear(), date.getUTCMonth()];
  if (unit === 'year') return daysOf(year - back);
  const first = new Date(Date.UTC(year, month - back));
  if (unit === 'month') return daysOf(first.getUTCFullYear(), first.getUTCMonth() + 1);
  if (unit === 'day') return { from: iso(now - back * DAY), to: iso(now - back * DAY) };
  const monday = now - (((date.getUTCDay() + 6) % 7) + 7 * back) * DAY;
  return { from: iso(monday), to: iso(monday + 6 * DAY) };
}
