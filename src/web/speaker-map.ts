import type { Library } from '../library/library';
import type { KnownSpeaker } from '../speakers/speaker-index';
import { isGovernment, isSameCountry } from '../text/name-aliases';

const FIRST_SPEAKERS = 12;
/** Also when all are asked for. */
const MOST_SPEAKERS = 200;
const MOST_TOPICS = 10;
/** Main topics among which the columns are chosen. */
const MOST_CANDIDATES = 40;
const MOST_STATEMENTS = 200;

/** Numbers of statements by speaker, most first, and topic. */
export function speakerMap(library: Library, areAllWanted: boolean): object {
  const { statements: index } = library;
  const { all } = index.speakers;
  const speakers = all.slice(0, areAllWanted ? MOST_SPEAKERS : FIRST_SPEAKERS);
  const columns = columnsOf(library);
  return {
    total: Math.min(all.length, MOST_SPEAKERS),
    topics: columns,
    speakers: speakers.map((speaker) => ({
      name: speaker.name,
      kind: speaker.kind,
      total: index.quotes('', 0, speaker).total,
      counts: columns.map((topic) => index.quotes(topic, 0, speaker).total),
    })),
  };
}

/**
 * @param command name of the command that asks
 * @returns what a newcomer may type, on these articles
 */
export function examplesOf(library: Library, command: string): readonly string[] {
  const index = library.statements;
  const speaker = index.speakers.all.find(({ kind }) => kind === 'person');
  const columns = columnsOf(library);
  // Of a country much is said, and little of it tells what the articles are about.
  const told = columns.filter((topic) => !isGovernment(topic));
  const topics = told.length > 0 ? told : columns;
  const [first] = topics;
  const mostSaid = (among: readonly string[], by?: KnownSpeaker) =>
    mostOf(among, (topic) => index.quotes(topic, 0, by).total);
  const others = topics.filter((topic) => topic !== first);
  const compared = mostSaid(others) ?? first;
  const rest = others.filter((topic) => topic !== compared);
  const own = speaker && (mostSaid(rest, speaker) ?? mostSaid(topics, speaker));
  return [
    ...(first === undefined ? [] : [`/${command} ${first}`]),
    ...(speaker ? [`/quotes ${speaker.name}`] : []),
    ...(compared === undefined ? [] : [`/compare ${compared}`]),
    ...(speaker && own !== undefined ? [`What did ${speaker.name} say about ${own}?`] : []),
  ];
}

/** @returns the first with the highest count; undefined where all have none. */
function mostOf(topics: readonly string[], count: (topic: string) => number): string | undefined {
  const counts = topics.map(count);
  const most = Math.max(...counts, 0);
  return most === 0 ? undefined : topics[counts.indexOf(most)];
}

/** Main topics that name no main speaker: first those on which several speak, the most discussed first. */
function columnsOf({ statements: index, topics }: Library): readonly string[] {
  const wordsOf = (text: string): readonly string[] => text.toLowerCase().split(/[\s-]+/u);
  const main = index.speakers.all.slice(0, FIRST_SPEAKERS);
  // Of a person also a part of the name.
  const speakers = new Set(
    main.flatMap(({ name, kind }) => [name.toLowerCase(), ...(kind === 'person' ? wordsOf(name) : [])]),
  );
  const ranked = topics
    .slice(0, MOST_CANDIDATES)
    .filter(({ value }) => ![value.toLowerCase(), ...wordsOf(value)].some((word) => speakers.has(word)))
    .map(({ value }) => {
      const numbers = index.numbersOn(value);
      return { value, isShared: index.speakers.speakersOf(numbers).length > 1, numbers: new Set(numbers) };
    })
    .filter(({ numbers }) => numbers.size > 0)
    .sort((a, b) => Number(b.isShared) - Number(a.isShared) || b.numbers.size - a.numbers.size);
  const columns: typeof ranked = [];
  for (const each of ranked) {
    // Of "US" and "American", of "GOP" and "Republican", and of "cyber-attacks" and "cyber-security", the first is enough.
    const isLike = (one: (typeof ranked)[number]): boolean =>
      areAlike(one.numbers, each.numbers) ||
      wordsOf(one.value)[0] === wordsOf(each.value)[0] ||
      isSameCountry(one.value, each.value);
    if (columns.length < MOST_TOPICS && !columns.some(isLike)) columns.push(each);
  }
  return columns.map(({ value }) => value);
}

/** Part of the statements of the larger of two topics; at .8 those stay that only a part of both speak of. */
const ALIKE = 0.8;

function areAlike(some: ReadonlySet<number>, others: ReadonlySet<number>): boolean {
  const common = [...some].filter((number) => others.has(number)).length;
  return common >= ALIKE * Math.max(some.size, others.size);
}

interface WantedStatements {
  /** Absent for every speaker. */
  readonly speaker?: string | undefined;
  /** Blank for every topic. */
  readonly topic: string;
  /** Year, month or day of the article, as `2021-06`; blank for any. */
  readonly when?: string | undefined;
}

/** Statements with their place and the date of their article, best first. */
export function listStatements({ speaker: name, topic, when = '' }: WantedStatements, library: Library): object {
  const { statements, articles } = library;
  const speaker = statements.speakers.all.find((one) => one.name === name);
  if (name !== undefined && speaker === undefined) return { total: 0, statements: [] };
  const isWanted = (article: number): boolean => articles[article]?.published?.startsWith(when) === true;
  const { quotes, total } = statements.quotes(topic, MOST_STATEMENTS, speaker, when === '' ? undefined : isWanted);
  return {
    total,
    statements: quotes.map(({ id, article, text, statement }) => ({
      id,
      text,
      speaker: statement.speaker?.name ?? statement.written,
      article: article.id,
      title: article.title,
      published: article.published,
    })),
  };
}

const MOST_TIMELINES = 8;

/** Numbers by day, of the articles with statements on a topic, and of the statements of those who say most on it. */
export function timelineOn(topic: string, { statements: index, articles }: Library): object {
  const numbers = index.numbersOn(topic);
  const found = new Set(numbers);
  const articleOf = (number: number): number => index.statements.startOf(number).article;
  const byDay = (ofArticles: readonly number[]): Readonly<Record<string, number>> => {
    const days = new Map<string, number>();
    for (const article of ofArticles) {
      const [day] = /^\d{4}-\d\d-\d\d/u.exec(articles[article]?.published ?? '') ?? [];
      if (day !== undefined) days.set(day, (days.get(day) ?? 0) + 1);
    }
    return Object.fromEntries(days);
  };
  const speakers = index.speakers
    .speakersOf(numbers)
    .map(({ name, withGroups }) => ({ name, said: [...withGroups.numbers].filter((number) => found.has(number)) }))
    .sort((a, b) => b.said.length - a.said.length)
    .slice(0, MOST_TIMELINES);
  return {
    articles: byDay([...new Set(numbers.map(articleOf))]),
    speakers: speakers.map(({ name, said }) => ({ name, days: byDay(said.map(articleOf)) })),
  };
}
