import type { Library } from '../library/library';
import type { Answer, Page } from './answer';
import type { CheckedClaim } from './claim-text';
import { matchSpeaker, type SpeakerMatch, unknownSpeaker } from './match-speaker';
import { readFilter } from './filter';
import { hasCapital, partOf, SPEAKER_ON_TOPIC } from './conversation';
import type { Request } from './request';

const TOPICS = 5;
const OF_EACH_SIDE = 2;
/** Of more sides one statement each is shown: the answer is read on a phone. */
const MOST_WITH_TWO = 4;
/** In characters, Discord's limit; the rest is ignored. */
const LONGEST = 6000;
/** In characters: a whole article of a newspaper. */
const LONGEST_CHECKED = 50_000;
const LONGEST_NAME = 5;

type QuotesRequest = Pick<Extract<Request, { kind: 'quotes' }>, 'speaker' | 'topic' | 'filter'>;

export function quotes(request: QuotesRequest, page: Page, library: Library, now: number): Answer {
  const { speaker, topic = '', filter } = request;
  const match = speaker === undefined ? undefined : matchSpeaker(speaker, library.statements.speakers);
  if (speaker !== undefined && !match) return unknownSpeaker(speaker, topic, library);
  const scoped = filter && readFilter(filter, topic, library, now);
  return scoped && 'kind' in scoped ? scoped : statementsOn({ topic, page, match, scoped }, library);
}

type TypedRequest = Pick<Extract<Request, { kind: 'quotes-typed' }>, 'typed' | 'filter'>;

/** Reads the first words as a speaker and the rest as topic; else all words as topic, else all as speaker. */
export function quotesTyped({ typed, filter }: TypedRequest, page: Page, library: Library, now: number): Answer {
  const scoped = filter && readFilter(filter, typed, library, now);
  if (scoped && 'kind' in scoped) return scoped;
  const words = typed.slice(0, LONGEST).trim().split(/\s+/u);
  const matches = words.slice(0, LONGEST_NAME).map((_, at) => {
    const name = words.slice(0, at + 1).join(' ');
    return { topic: words.slice(at + 1).join(' '), match: matchSpeaker(name, library.statements.speakers) };
  });
  const longestFirst = matches.reverse();
  const named =
    longestFirst.find(({ match }) => match?.isCorrected === false) ?? longestFirst.find(({ match }) => match);
  if (named) return statementsOn({ topic: named.topic, page, match: named.match, scoped }, library);
  const answer = statementsOn({ topic: typed, page, scoped }, library);
  return answer.kind === 'quotes' ? answer : quotes({ speaker: typed, ...(filter && { filter }) }, page, library, now);
}

interface StatementQuery {
  readonly topic: string;
  readonly page: Page;
  readonly match?: SpeakerMatch | undefined;
  readonly scoped?: Exclude<ReturnType<typeof readFilter>, Answer> | undefined;
}

function statementsOn({ topic, page, match, scoped }: StatementQuery, library: Library): Answer {
  const { statements, indexVersion } = library;
  const speaker = match?.speaker;
  const asked = topic.slice(0, LONGEST);
  const { quotes: best, total } = statements.quotes(asked, page.offset + page.limit, speaker, scoped?.isWanted);
  const names = match?.isCorrected === true ? [match.speaker.name] : [];
  const common = {
    ...(speaker && { speaker: speaker.name }),
    topic,
    indexVersion,
    ...searchedFor([...names, ...correctionsOf(asked, library)]),
    ...(scoped && { filter: scoped.filter }),
  };
  const [first, ...rest] = best.slice(page.offset);
  if (first) return { kind: 'quotes', ...common, quotes: [first, ...rest], total, page };
  const topics = speaker ? statements.topicsOf(speaker) : mainTopics(library);
  const unfiltered = scoped && statements.quotes(asked, 1, speaker).total;
  const dates = scoped?.dates && { dates: scoped.dates };
  return { kind: 'no-statement', ...common, topics, ...(unfiltered !== undefined && { unfiltered }), ...dates };
}

type CompareRequest = Extract<Request, { kind: 'compare' }>;

export function compare({ topic, filter }: CompareRequest, page: Page, library: Library, now: number): Answer {
  const scoped = filter && readFilter(filter, topic, library, now);
  if (scoped && 'kind' in scoped) return scoped;
  const asked = topic.slice(0, LONGEST);
  const corrected = searchedFor(correctionsOf(asked, library));
  const common = {
    topic,
    indexVersion: library.indexVersion,
    ...corrected,
    ...(scoped && { filter: scoped.filter }),
  };
  let rank = 0;
  const all = library.statements.sides(asked, OF_EACH_SIDE, scoped?.isWanted);
  const speaking = all.filter(({ total }) => total > 0);
  const shown = speaking.length > MOST_WITH_TWO ? 1 : OF_EACH_SIDE;
  const sides = [...speaking, ...all.filter(({ total }) => total === 0)].map(({ speaker, quotes: best, total }) => ({
    speaker: speaker.name,
    quotes: best.slice(0, shown).map((quote) => ({ ...quote, rank: (rank += 1) })),
    total,
  }));
  const offset = page.offset < speaking.length ? page.offset : 0;
  const end = offset + page.limit < speaking.length ? offset + page.limit : sides.length;
  const [first, ...rest] = sides.slice(offset, end);
  if (first && speaking.length > 0)
    return {
      kind: 'comparison',
      ...common,
      sides: [first, ...rest],
      page: { ...page, offset },
      total: speaking.length,
    };
  const saidOn = (about: string): number => library.statements.quotes(about, 1).total;
  const topics = mainTopics(library).filter((about) => saidOn(about) > 0);
  const dates = scoped?.dates && { dates: scoped.dates };
  return { kind: 'no-statement', ...common, topics, ...(scoped && { unfiltered: saidOn(asked) }), ...dates };
}

function correctionsOf(topic: string, library: Library): readonly string[] {
  return topic.trim() === '' ? [] : library.correctionsOf(topic);
}

function searchedFor([first, ...rest]: readonly string[]): { readonly searchedFor?: readonly [string, ...string[]] } {
  return first === undefined ? {} : { searchedFor: [first, ...rest] };
}

function mainTopics(library: Library): readonly string[] {
  return library.complete('', TOPICS).map(({ value }) => value);
}

/** Beside a sentence that the sources have nothing similar to stands the passage that answers its words as a question, if one does. */
export function check(words: string, library: Library): Answer {
  const checks = library.statements.check(words.slice(0, LONGEST_CHECKED)).map((checked): CheckedClaim => {
    const { outcome, passages } = checked.check
      ? { outcome: 'silent', passages: [] }
      : library.search(checked.words, 1);
    const [nearest] = passages;
    return nearest && outcome !== 'silent' ? { ...checked, nearest } : checked;
  });
  const kind = checks.some(({ check: found }) => found) ? 'claim-check' : 'no-claim';
  return { kind, words, checks, articles: library.articles.length };
}

type QuotesNext = Extract<Request, { kind: 'quotes-next' }>;

/**
 * Interprets a reply to statements: "and Putin?" asks for another speaker, "and the quota?" for another topic, "and Putin on the quota?"
 * for both; after a comparison "and the quota?" compares again. A complete question is asked as it is.
 * @returns interpretations, most likely first: a speaker without a statement on the topic may be the topic.
 */
export function requestsFor(
  { speaker, topic, reply, filter }: QuotesNext,
  library: Library,
): readonly [Request, ...Request[]] {
  const part = partOf(reply);
  if (part === undefined) return [{ kind: 'ask', question: reply }];
  const { speaker: other = '', topic: another } = SPEAKER_ON_TOPIC.exec(part)?.groups ?? {};
  const within = filter && { filter };
  const onTopic = (about: string, whose: string | undefined): Request =>
    whose === undefined
      ? { kind: 'compare', topic: about, ...within }
      : { kind: 'quotes', speaker: whose, topic: about, ...within };
  if (another !== undefined && other === '') return [onTopic(another, speaker)];
  if (another !== undefined && isSpeaker(other, library)) return [onTopic(another, other)];
  return isSpeaker(part, library) ? [onTopic(topic, part), onTopic(part, speaker)] : [onTopic(part, speaker)];
}

/**
 * Without a capital only persons match, since organisations are named after topics. A misspelt name matches only if the sources lack its
 * words.
 */
function isSpeaker(words: string, library: Library): boolean {
  const match = matchSpeaker(words, library.statements.speakers);
  if (match?.isCorrected === true) return hasCapital(words) && library.correctionsOf(words).length > 0;
  return match !== undefined && (hasCapital(words) || match.speaker.kind === 'person');
}
