import type { Library } from '../library/library';

const MOST_SPEAKERS = 12;
const MOST_TOPICS = 8;
const MOST_STATEMENTS = 200;

/** Numbers of statements: the speakers with most, by the main topics that name none of them. */
export function speakerMap({ statements: index, topics }: Library): object {
  const speakers = index.speakers.all.slice(0, MOST_SPEAKERS);
  const names = speakers.flatMap(({ name }) => name.toLowerCase().split(/\s+/u));
  const isName = (topic: string): boolean =>
    topic
      .toLowerCase()
      .split(/\s+/u)
      .some((word) => names.includes(word));
  const shown = topics.map(({ value }) => value).filter((value) => !isName(value));
  const columns = shown.slice(0, MOST_TOPICS);
  return {
    topics: columns,
    speakers: speakers.map((speaker) => ({
      name: speaker.name,
      kind: speaker.kind,
      total: index.quotes('', 0, speaker).total,
      counts: columns.map((topic) => index.quotes(topic, 0, speaker).total),
    })),
  };
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
