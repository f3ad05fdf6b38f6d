import type { Library } from '../library/library';
import type { Side } from '../speakers/statement-index';
import type { Answer, ComparedSide } from './answer';
import { meantSpeaker, type Meant } from './meant-speaker';
import { bounded, DEFAULT_PASSAGES, type Request } from './request';

const NEAREST = 5;
const TOPICS = 5;
/** How many statements of each side stand side by side. */
const OF_EACH_SIDE = 2;
/** Longer questions are cut here: as long as a chat lets anyone type. */
const LONGEST = 6000;

/** @returns what somebody, or everybody, says on a topic. */
export function quotes(request: Extract<Request, { kind: 'quotes' }>, library: Library): Answer {
  const { speakers: voices } = library.statements;
  const { speaker, topic = '', limit = DEFAULT_PASSAGES, offset = 0 } = request;
  const meant = speaker === undefined ? undefined : meantSpeaker(speaker, voices);
  if (speaker === undefined || meant) return statementsOn({ topic, limit, offset, meant }, library);
  const about = { asked: speaker, topic, indexVersion: library.indexVersion };
  return { kind: 'unknown-speaker', ...about, speakers: voices.nearest(speaker, NEAREST) };
}

/** A name has no more words than these. */
const LONGEST_NAME = 5;

/** @returns what is said by whom the first words name, on what the others tell; if they name nobody, what is said by anybody. */
export function quotesTyped(
  { typed, limit = DEFAULT_PASSAGES }: Extract<Request, { kind: 'quotes-typed' }>,
  library: Library,
): Answer {
  const { speakers: voices } = library.statements;
  const words = typed.slice(0, LONGEST).trim().split(/\s+/u);
  const lengths = Array.from({ length: Math.min(LONGEST_NAME, words.length) }, (_, at) => at + 1).reverse();
  const found = lengths.map((length) => ({ length, meant: meantSpeaker(words.slice(0, length).join(' '), voices) }));
  const named = found.find(({ meant }) => meant?.isCorrected === false) ?? found.find(({ meant }) => meant);
  if (named) return statementsOn({ topic: words.slice(named.length).join(' '), limit, meant: named.meant }, library);
  const said = statementsOn({ topic: typed, limit }, library);
  return said.kind === 'quotes' ? said : quotes({ kind: 'quotes', speaker: typed, limit }, library);
}

interface Wanted {
  readonly topic: string;
  readonly limit: number;
  readonly offset?: number;
  readonly meant?: Meant | undefined;
}

function statementsOn({ topic, meant, ...wanted }: Wanted, library: Library): Answer {
  const { statements, indexVersion } = library;
  const voice = meant?.voice;
  const asked = topic.slice(0, LONGEST);
  const page = { offset: bounded(wanted.offset ?? 0, 0), limit: bounded(wanted.limit, 1) };
  const { quotes: best, total } = statements.quotes(asked, page.offset + page.limit, voice);
  const corrected = [...(meant?.isCorrected === true ? [meant.voice.name] : []), ...correctedIn(asked, library)];
  const about = { ...(voice && { speaker: voice.name }), topic, ...searchedFor(corrected) };
  const [first, ...rest] = best.slice(page.offset);
  if (first) return { kind: 'quotes', ...about, quotes: [first, ...rest], total, page, indexVersion };
  return {
    kind: 'no-statement',
    ...about,
    indexVersion,
    topics: voice ? statements.topicsOf(voice) : mainTopics(library),
  };
}

/** @returns what each side says on a topic. */
export function compare(topic: string, library: Library): Answer {
  const asked = topic.slice(0, LONGEST);
  const sides = library.statements.sides(asked, OF_EACH_SIDE).map(toSide);
  const { indexVersion } = library;
  const about = { topic, indexVersion, ...searchedFor(correctedIn(asked, library)) };
  const [first, ...rest] = sides;
  const isAnswered = first !== undefined && sides.some(({ total }) => total > 0);
  if (isAnswered) return { kind: 'comparison', ...about, sides: [first, ...rest] };
  return { kind: 'no-statement', ...about, topics: mainTopics(library) };
}

/** @returns words of the sources that were searched for in place of misspelt ones. */
function correctedIn(topic: string, library: Library): readonly string[] {
  return topic.trim() === '' ? [] : library.correctionsOf(topic);
}

function searchedFor([first, ...rest]: readonly string[]): { readonly searchedFor?: readonly [string, ...string[]] } {
  return first === undefined ? {} : { searchedFor: [first, ...rest] };
}

function mainTopics(library: Library): readonly string[] {
  return library.complete('', TOPICS).map(({ value }) => value);
}

function toSide({ speaker: voice, quotes: all, total }: Side): ComparedSide {
  return { speaker: voice.name, quotes: all, total };
}

/** @returns who is heard, how often and on what. */
export function speakers(limit: number, { statements }: Library): Answer {
  const shown = statements.speakers.all.slice(0, limit).map((voice) => ({
    ...{ name: voice.name, kind: voice.kind, statements: voice.statementCount },
    topics: statements.topicsOf(voice),
  }));
  return { kind: 'speakers', speakers: shown, total: statements.speakers.all.length };
}

/** @returns where words stand in the sources and who says them, or what comes nearest to them. */
export function check(words: string, { statements }: Library): Answer {
  const found = statements.check(words.slice(0, LONGEST));
  return found ? { kind: 'wording', words, ...found } : { kind: 'no-wording', words };
}
