import type { Article, Span } from '../articles/article';
import type { Speaker } from '../attribution/speaker';
import { textIn } from '../articles/outlined-article';
import { toPlace } from '../search/index/sentence-table';
import type { Place } from '../search/index/passage';
import type { Standing } from './repeats';
import type { LocatedStatement, Statements } from './located-statement';
import { toSpeaker, type StatementColumns } from './statement-columns';
import type { Strings } from '../text/strings';
import { lowerBound } from '../text/sorted';

/** What the rows of the columns refer to. */
export interface Sources {
  readonly articles: readonly Article[];
  readonly sectionTitles: Strings;
}

/** @returns the statements that the columns hold. */
export function readStatements(columns: StatementColumns, sources: Sources): Statements {
  const count = columns.article.length;
  const speakers = speakerReader(columns);
  const speakerOf = (number: number): Speaker | undefined => speakers(columns.speaker[number] ?? 0);
  const read = { articles: sources.articles, sectionTitles: sources.sectionTitles, speakerOf };
  const get = (number: number): LocatedStatement => toStatement(columns, number, read);
  const numbersAt = (article: number, start: number): readonly number[] => numbersIn(columns, { article, start });
  const repeated = marksOf(columns.repeats, count);
  return {
    count,
    get all() {
      return Array.from({ length: count }, (_, number) => get(number));
    },
    get,
    speakerOf,
    standingOf: (number) => standingOf(columns, number),
    isRepeat: (number) => repeated[number] === 1,
    repeats: columns.repeats.length,
    numbersAt,
    eachAt: (article, start, visit) => {
      eachIn(columns, { article, start }, visit);
    },
    at: (article, start) => numbersAt(article, start).map(get),
  };
}

/** Walks back from the last statement whose sentences begin no later, as long as one before may reach so far, then forth. */
function eachIn(
  { firstOfArticle, from, until, reach }: StatementColumns,
  { article, start }: Begin,
  visit: (number: number) => void,
): void {
  const least = firstOfArticle[article] ?? 0;
  const end = lowerBound(from, start + 1, least, firstOfArticle[article + 1]);
  let first = end;
  while (first > least && (reach[first - 1] ?? 0) > start) first -= 1;
  for (let at = first; at < end; at += 1) if ((until[at] ?? 0) > start) visit(at);
}

interface Begin {
  readonly article: number;
  readonly start: number;
}

function numbersIn(columns: StatementColumns, begin: Begin): readonly number[] {
  const found: number[] = [];
  eachIn(columns, begin, (number) => found.push(number));
  return found;
}

function marksOf(numbers: Uint32Array, count: number): Uint8Array {
  const marks = new Uint8Array(count);
  for (const number of numbers) marks[number] = 1;
  return marks;
}

function standingOf({ article, from, until }: StatementColumns, number: number): Standing {
  return { article: article[number] ?? 0, from: from[number] ?? 0, until: until[number] ?? 0 };
}

/** Speakers are few beside their statements: each is made once. */
function speakerReader({ speakers }: StatementColumns): (number: number) => Speaker | undefined {
  const made: Speaker[] = [];
  return (number) => {
    const json = made[number] === undefined ? speakers.at(number - 1) : undefined;
    if (json !== undefined) made[number] = toSpeaker(json);
    return made[number];
  };
}

interface Read extends Sources {
  readonly speakerOf: (number: number) => Speaker | undefined;
}

/**
 * The columns are named one by one, since a name that varies would be looked up each time; and where a mention and a cue are told, nothing is
 * spread, since an object that is takes some microseconds.
 */
function toStatement(
  columns: StatementColumns,
  at: number,
  { articles, sectionTitles, speakerOf }: Read,
): LocatedStatement {
  const article = columns.article[at] ?? 0;
  const own = articles[article];
  const manner = columns.manners[columns.manner[at] ?? 0];
  if (!own || !manner) throw new Error(`expected the number of a statement, found ${at}`);
  const { kind, denied, rule } = manner;
  const start = columns.start[at] ?? 0;
  const end = columns.end[at] ?? 0;
  const { from, until } = standingOf(columns, at);
  const place = placeOf(columns, at, { article: own, sectionTitles });
  const speaker = speakerOf(at);
  const mention = spanOf(columns.mentionStart[at] ?? 0, columns.mentionEnd[at] ?? 0);
  const cue = spanOf(columns.cueStart[at] ?? 0, columns.cueEnd[at] ?? 0);
  const written = mention ? textIn(own, mention.start, mention.end) : '';
  if (!mention || !cue) {
    const told = { kind, denied, rule, start, end, from, until, article, place };
    return { ...(speaker && { speaker }), ...(mention && { written, mention }), ...(cue && { cue }), ...told };
  }
  if (!speaker) return { written, mention, cue, kind, denied, rule, start, end, from, until, article, place };
  return { speaker, written, mention, cue, kind, denied, rule, start, end, from, until, article, place };
}

function spanOf(start: number, end: number): Span | undefined {
  return start === 0 ? undefined : { start: start - 1, end: end - 1 };
}

function placeOf(
  columns: StatementColumns,
  at: number,
  { article, sectionTitles }: { readonly article: Article; readonly sectionTitles: Strings },
): Place {
  return toPlace(article, sectionTitles.at((columns.section[at] ?? 0) - 1), {
    paragraph: columns.paragraph[at] ?? 0,
    sentence: columns.sentence[at] ?? 0,
    start: columns.from[at] ?? 0,
    end: columns.sentenceEnd[at] ?? 0,
  });
}
