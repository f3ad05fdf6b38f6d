import type { Library } from '../library/library';
import { articlesIn, dayOf, type Scope } from '../library/scope';
import { editDistance } from '../text/fuzzy-match';
import { fold, shortHash } from '../text/normalize';
import type { Answer, FilterCompletion } from './answer';
import { matchSpeaker, unknownSpeaker } from './match-speaker';
import type { Request } from './request';
import type { Filter } from '../library/scope';
import { ENGLISH_MONTHS, phrasesBegunBy, readDays } from './typed-days';

interface ReadFilter {
  /** As it is shown. */
  readonly filter: Filter;
  readonly scope: Scope;
  readonly isWanted: (article: number) => boolean;
  /** Number of articles in the scope, whoever speaks in them. */
  readonly articles: number;
  /** Of all articles, if none is in the scope. */
  readonly dates?: readonly string[];
}

/** @param now milliseconds since the epoch. @returns an answer that says so if a name or a day is not understood. */
export function readFilter(asked: Filter, topic: string, library: Library, now: number): ReadFilter | Answer {
  const { publisher, since, until } = asked;
  const match = asked.speaker ? matchSpeaker(asked.speaker, library.statements.speakers) : undefined;
  if (asked.speaker && !match) return unknownSpeaker(asked.speaker, topic, library);
  const publishers = publishersOf(library).map(({ value }) => value);
  const known = publisher ? matchPublisher(publisher, publishers) : undefined;
  if (publisher && known === undefined)
    return { kind: 'unknown-filter', filter: 'publisher', asked: publisher, known: publishers.slice(0, MOST_NAMED) };
  const calendar = { now, latest: latestDay(library) ?? new Date(now).toISOString().slice(0, 10) };
  const [from, to] = [since, until].map((day) => (day ? readDays(day, calendar) : undefined));
  const unread = since && !from ? since : until && !to ? until : undefined;
  if (unread !== undefined) return { kind: 'unknown-filter', filter: 'day', asked: unread, known: [] };
  if (from && to && from.from > to.to)
    return { kind: 'unknown-filter', filter: 'order', asked: `${since} – ${until}`, known: [from.from, to.to] };
  const about = {
    ...(known !== undefined && { publisher: known }),
    ...(from && { since: from.from }),
    ...(to && { until: to.to }),
  };
  const isWanted = articlesIn(about, library.articles);
  const articles = library.articles.filter((_, article) => isWanted(article)).length;
  return {
    filter: { ...(match && { speaker: match.speaker.name }), ...about },
    scope: { ...(match && { speaker: match.speaker }), ...about },
    isWanted,
    articles,
    ...(articles === 0 && { dates: endsOf(daysOfArticles(library)) }),
  };
}

/** Publishers that a reply names. */
const MOST_NAMED = 5;
const MOST_EDITS = 2;

/** @param asked a name, the beginning of one or of a word in it, or the hash that a button carries. */
function matchPublisher(asked: string, publishers: readonly string[]): string | undefined {
  const wanted = fold(asked).trim();
  const same = publishers.find((name) => fold(name) === wanted || shortHash(name) === asked);
  if (same !== undefined || wanted === '') return same;
  const [first, ...others] = publishers.filter((name) => ` ${fold(name)}`.includes(` ${wanted}`));
  if (first !== undefined) return others.length === 0 ? first : undefined;
  return publishers.find((name) => editDistance(wanted, fold(name), MOST_EDITS) <= MOST_EDITS);
}

/** Most articles first. */
function publishersOf({ articles }: Library): readonly FilterCompletion[] {
  return countedItems(
    'publisher',
    articles.flatMap(({ publisher }) => publisher ?? []),
  ).sort((a, b) => b.articles - a.articles);
}

function countedItems(kind: FilterCompletion['kind'], values: readonly string[]): FilterCompletion[] {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].map(([value, articles]) => ({ kind, value, articles }));
}

function daysOfArticles({ articles }: Library): readonly string[] {
  return articles.flatMap(({ published }) => dayOf(published) ?? []);
}

function latestDay(library: Library): string | undefined {
  return endsOf(daysOfArticles(library)).at(-1);
}

/** @returns the first and the last of the days. */
function endsOf(days: readonly string[]): readonly string[] {
  const sorted = days.toSorted();
  return [...sorted.slice(0, 1), ...sorted.slice(-1)];
}

/** Whether words begin a date of this month or day: `2021-0`, `16 ju`, `ju`, `june 1`. */
function isBegun(value: string, wanted: string): boolean {
  const [year = '', month = '', day] = value.split('-');
  const name = ENGLISH_MONTHS[Number(month) - 1] ?? '';
  const own =
    day === undefined ? [`${name} ${year}`] : [`${Number(day)} ${name} ${year}`, `${name} ${Number(day)} ${year}`];
  return wanted === '' ? day === undefined : [value, ...own].some((form) => form.startsWith(wanted));
}

/** Offers publishers; or the day that is typed, then months of the articles, latest first. */
export function filterCompletionsOf(
  { option, typed }: Extract<Request, { kind: 'complete-filter' }>,
  library: Library,
  now: number,
): readonly FilterCompletion[] {
  const wanted = fold(typed).trim();
  if (option === 'publisher')
    return publishersOf(library).filter(({ value }) => ` ${fold(value)}`.includes(` ${wanted}`));
  const days = daysOfArticles(library);
  const calendar = { now, latest: latestDay(library) ?? '9999-12-31' };
  const read = wanted === '' ? undefined : readDays(typed, calendar);
  const begun =
    wanted === '' || read ? [] : phrasesBegunBy(wanted).flatMap((phrase) => readDays(phrase, calendar) ?? []);
  const exact = [...(read ? [read] : []), ...begun].map(({ from, to }): FilterCompletion => {
    const value = option === 'since' ? from : to;
    const within = days.filter((one) => (option === 'since' ? one >= value : one <= value));
    return { kind: 'day', value, articles: within.length };
  });
  const months = countedItems(
    'day',
    days.map((one) => one.slice(0, 'yyyy-mm'.length)),
  );
  const offered = (read ? months : [...months, ...countedItems('day', days)]).filter(({ value }) =>
    read ? value.startsWith(read.from.slice(0, 4)) : isBegun(value, wanted),
  );
  return [...exact, ...offered.sort((a, b) => (a.value < b.value ? 1 : -1))];
}
