import type { Library } from '../library/library';
import type { KnownSpeaker } from '../speakers/speaker-index';

const FIRST_SPEAKERS = 12;
/** Also when all are asked for. */
const MOST_SPEAKERS = 200;
const MOST_TOPICS = 8;
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
  const topics = columnsOf(library);
  const [first] = topics;
  const mostSaid = (by?: KnownSpeaker) => mostOf(topics, (topic) => index.quotes(topic, 0, by).total);
  const compared = mostSaid();
  const own = speaker && mostSaid(speaker);
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

/** Main topics that name no main speaker: half of them names, half of them other words, on which most is said. */
function columnsOf({ statements: index, topics }: Library): readonly string[] {
  const wordsOf = (text: string): readonly string[] => text.toLowerCase().split(/[\s-]+/u);
  const speakers = new Set(index.speakers.all.slice(0, FIRST_SPEAKERS).flatMap(({ name }) => wordsOf(name)));
  const candidates = topics
    .slice(0, MOST_CANDIDATES)
    .map(({ value }) => value)
    .filter((value) => !wordsOf(value).some((word) => speakers.has(word)));
  const names = candidates.filter((value) => /^\p{Lu}/u.test(value));
  const counted = candidates
    .filter((value) => !names.includes(value))
    .map((value) => ({ value, total: index.quotes(value, 0).total }))
    .sort((a, b) => b.total - a.total);
  // Of "cyber-attacks" and "cyber-security" the first is enough.
  const firsts = counted.map(({ value }) => wordsOf(value)[0]);
  const others = counted.filter((_, at) => firsts.indexOf(firsts[at]) === at).map(({ value }) => value);
  const shown = others.slice(0, Math.max(MOST_TOPICS / 2, MOST_TOPICS - names.length));
  return [...names.slice(0, MOST_TOPICS - shown.length), ...shown];
}

interface WantedStatements {
  /** Absent for every speaker. */
  readonly speaker: string | undefined;
  /** Blank for every topic. */
  readonly topic: string;
}

/** Statements with their place and the date of their article, best first. */
export function listStatements({ speaker: name, topic }: WantedStatements, { statements }: Library): object {
  const speaker = statements.speakers.all.find((one) => one.name === name);
  if (name !== undefined && speaker === undefined) return { total: 0, statements: [] };
  const { quotes, total } = statements.quotes(topic, MOST_STATEMENTS, speaker);
  return {
    total,
    statements: quotes.map(({ id, article, text, statement }) => ({
      id,
      text,
      speaker: statement.speaker?.name ?? statement.written,
      article: article.id,
      title: article.title,
      published: article.published?.slice(0, 10),
    })),
  };
}
