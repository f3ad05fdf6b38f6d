import { sentenceId, type Article, type Span } from '../knowledge/article';
import type { Speaker } from '../knowledge/attribution/speaker';
import { textIn } from '../knowledge/outlined-article';
import { attributionOf } from './entries';
import type { Place } from './passage';
import type { Statement, Statements } from './said';
import { toSpeaker, type StatementColumns, type StatementNumbers } from './statement-columns';
import type { Strings } from './strings';

/** What the rows of the columns refer to. */
export interface Sources {
  readonly articles: readonly Article[];
  readonly sectionTitles: Strings;
}

/** @returns the statements that the columns hold. */
export function readStatements(columns: StatementColumns, sources: Sources): Statements {
  const count = columns.article.length;
  const get = (number: number): Statement => toStatement(columns, number, sources);
  const numbersAt = (article: number, start: number): readonly number[] => numbersOf(columns, article, start);
  return {
    count,
    get all() {
      return Array.from({ length: count }, (_, number) => get(number));
    },
    get,
    speakerOf: (number) => speakerOf(columns, number),
    numbersAt,
    at: (article, start) => numbersAt(article, start).map(get),
  };
}

/** Walks back from the last statement whose sentences begin no later, as long as one before may reach so far. */
function numbersOf(
  { firstOfArticle, from, until, reach }: StatementColumns,
  article: number,
  start: number,
): readonly number[] {
  const first = firstOfArticle[article] ?? 0;
  let low = first;
  let high = firstOfArticle[article + 1] ?? first;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((from[middle] ?? 0) <= start) low = middle + 1;
    else high = middle;
  }
  const found: number[] = [];
  for (let at = low - 1; at >= first && (reach[at] ?? 0) > start; at -= 1) if ((until[at] ?? 0) > start) found.push(at);
  return found.reverse();
}

function speakerOf({ speaker, speakers }: StatementColumns, number: number): Speaker | undefined {
  const json = speakers.at((speaker[number] ?? 0) - 1);
  return json === undefined ? undefined : toSpeaker(json);
}

function toStatement(columns: StatementColumns, number: number, sources: Sources): Statement {
  const valueOf = (column: keyof StatementNumbers): number => columns[column][number] ?? 0;
  const article = sources.articles[valueOf('article')];
  const manner = columns.manners[valueOf('manner')];
  if (!article || !manner) throw new Error(`expected the number of a statement, found ${number}`);
  const speaker = speakerOf(columns, number);
  const mention = spanOf(valueOf('mentionStart'), valueOf('mentionEnd'));
  const cue = spanOf(valueOf('cueStart'), valueOf('cueEnd'));
  return {
    ...(speaker && { speaker }),
    ...(mention && { written: textIn(article, mention.start, mention.end), mention }),
    ...(cue && { cue }),
    ...{ start: valueOf('start'), end: valueOf('end'), ...manner },
    ...{ from: valueOf('from'), until: valueOf('until'), article: valueOf('article') },
    place: placeOf(valueOf, article, sources.sectionTitles),
  };
}

function spanOf(start: number, end: number): Span | undefined {
  return start === 0 ? undefined : { start: start - 1, end: end - 1 };
}

function placeOf(valueOf: (column: keyof StatementNumbers) => number, article: Article, sectionTitles: Strings): Place {
  const [paragraph, sentence] = [valueOf('paragraph'), valueOf('sentence')];
  const title = sectionTitles.at(valueOf('section') - 1);
  return {
    ...{ id: sentenceId(article.id, paragraph, sentence), article: attributionOf(article) },
    ...(title !== undefined && { section: title }),
    ...{ paragraph, sentence, start: valueOf('from'), end: valueOf('sentenceEnd') },
  };
}
