import type { Speaker } from '../attribution/statement';
import type { Library } from '../library/library';
import type { Filter } from '../library/scope';
import { fold, stem } from '../text/normalize';
import { MOST_OFFERED } from '../topics/topics';
import type { Passage } from '../search/index/passage';
import { otherLanguages } from '../text/languages';
import { isContent, tokenize } from '../text/tokens';
import type { Answer, Page, SpeakerOnTopic } from './answer';
import { completionsOf, speakerCompletionsOf } from './completion';
import { claimAskedFor, completed, topicAskedFor } from './conversation';
import { filterCompletionsOf, readFilter } from './filter';
import { help, sources, speakers } from './list-answers';
import { citationOf, contextOf, contextOfId } from './quoted-place';
import { missingPhrases } from './reply-text';
import type { Request } from './request';
import { nextStepIn, type Talk, talkIn, toneOf } from './small-talk';
import { check, compare, quotes, quotesTyped, requestsFor } from './statement-answers';

/** Passages in a reply on Discord. */
export const DEFAULT_PASSAGES = 3;
export const MOST_PASSAGES = 10;
export const MOST_LISTED = 100;
const COMPLETIONS = 25;
const NEAR_PASSAGES = 3;

/** Pure and synchronous. The library has at least one article. @param now milliseconds since the epoch, for days such as "last week". */
export function respond(request: Request, library: Library, now = Date.now()): Answer {
  switch (request.kind) {
    case 'ask':
      return ask(request.after === undefined ? request : completed(request, library), library, now);
    case 'context':
      return contextOf(request.place, library);
    case 'sentence':
      return contextOfId(request.id, library);
    case 'cite':
      return citationOf(request.place, library);
    case 'complete':
      return { kind: 'completions', completions: completionsOf({ limit: COMPLETIONS, ...request }, library) };
    case 'sources':
      return sources(request, library);
    case 'help':
      return help(library);
    case 'quotes':
      return quotes(request, pageOf(request), library, now);
    case 'quotes-next':
      return firstWithQuotes(requestsFor(request, library), library, now);
    case 'quotes-typed':
      return quotesTyped(request, pageOf(request), library, now);
    case 'compare':
      return compare(request, pageOf(request), library, now);
    case 'speakers':
      return speakers(request, library);
    case 'complete-filter':
      return { kind: 'completions', completions: filterCompletionsOf(request, library, now).slice(0, COMPLETIONS) };
    case 'complete-speaker':
      return { kind: 'completions', completions: speakerCompletionsOf({ limit: COMPLETIONS, ...request }, library) };
    case 'check':
      return check(request.words, library);
  }
}

function pageOf({ offset = 0, limit = DEFAULT_PASSAGES }: Partial<Page>): Page {
  return { offset: bounded(offset, 0), limit: bounded(limit, 1) };
}

function bounded(amount: number, least: number): number {
  return Math.max(least, Math.min(MOST_LISTED, Math.floor(amount)));
}

function ask(
  { question, filter, ...wanted }: Extract<Request, { kind: 'ask' }>,
  library: Library,
  now: number,
): Answer {
  const page = pageOf(wanted);
  const { offset, limit } = page;
  const scoped = filter && readFilter(filter, question, library, now);
  if (scoped && 'kind' in scoped) return scoped;
  const filtered = scoped && { filter: scoped.filter };
  const result = library.search(question, offset + limit, scoped?.scope);
  const { confidence, judgement, total, suggestions, outcome, articles, isSmallTalk } = result;
  const talk = talkIn(question);
  const step = topicNamed(question, library) === undefined ? nextStepIn(question) : undefined;
  // "Source?" is no question on "begin", which is related to it.
  const isAnswered = outcome === 'answered' && (result.passages[0]?.matches.length ?? 0) > 0;
  const isStep = step === 'more' || (step !== undefined && !isAnswered);
  const isOther = talk !== 'overview' && SEVERAL_WORDS.test(question);
  const isTalk =
    isStep || isSmallTalk || talk === 'help' || (talk !== undefined && (outcome !== 'answered' || isOther));
  const list = isTalk ? listFor(talk, library) : undefined;
  if (list) return list;
  const [first, ...rest] = result.passages.slice(offset);
  if (!first || outcome === 'silent' || isTalk) {
    const missing = missingPhrases(question, new Set(result.missing));
    const languages = isTalk ? undefined : otherLanguages(question, library.articles);
    return {
      kind: 'nothing',
      question,
      confidence,
      ...(!isTalk && { judgement }),
      suggestions,
      ...(isTalk && { smallTalk: toneOf(question) }),
      missing,
      articles: scoped?.articles ?? library.articles.length,
      ...(scoped && { ...filtered, unfiltered: passagesWithout(question, library) }),
      ...(scoped?.dates && { dates: scoped.dates }),
      ...(languages && { languages }),
    };
  }
  const [corrected, ...more] = result.searchedFor;
  const [silent, ...others] = result.silentSpeakers;
  const mended = withoutSlips(question, result);
  const silentOn = silent && (topicAskedFor(mended) ?? claimAskedFor(mended) ?? mended);
  const common = {
    question,
    confidence,
    judgement,
    suggestions,
    indexVersion: library.indexVersion,
    ...(corrected !== undefined && { searchedFor: [corrected, ...more] as const }),
    ...(silent !== undefined && { silentSpeakers: [silent, ...others] as const }),
    ...(silentOn !== undefined && { silentOn }),
    ...filtered,
  };
  if (outcome === 'near')
    return { kind: 'near', ...common, passages: [first, ...rest.slice(0, NEAR_PASSAGES - 1)], articles };
  const topic = topicNamed(question, library);
  return {
    kind: 'passages',
    ...common,
    passages: [first, ...rest],
    page,
    total,
    askNext: speakersToAsk(topic ?? shortTopic(mended), result.passages, { question: mended, ...scoped }),
    ...(topic !== undefined && { topic }),
  };
}

/** One word may be a topic of the articles; `谢谢你` counts as several. */
const SEVERAL_WORDS = /\p{L}\P{L}+\p{L}|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]{3}/u;

/** @returns what small talk asks to see of the bot itself. */
function listFor(talk: Talk | undefined, library: Library): Answer | undefined {
  if (talk === 'help' || talk === 'overview' || talk === 'greeting') return help(library);
  return talk === 'sources' || talk === 'speakers' ? respond({ kind: talk }, library) : undefined;
}

/** @returns number of passages without a filter. */
function passagesWithout(question: string, library: Library): number {
  const { outcome, total } = library.search(question, 1);
  return outcome === 'answered' ? total : 0;
}

/** In characters: topics have at most three words. */
const LONGEST_TOPIC = 100;

const topicNames = new WeakMap<Library, ReadonlyMap<string, string>>();

/** @returns the articles' spelling of a topic, if the question is its name. */
function topicNamed(question: string, library: Library): string | undefined {
  if (question.length > LONGEST_TOPIC) return undefined;
  const known = topicNames.get(library);
  const names = known ?? new Map(library.topics.slice(0, MOST_OFFERED).map(({ value }) => [fold(value), value]));
  if (!known) topicNames.set(library, names);
  return names.get(fold(question).trim());
}

/** What is offered next must not repeat a misspelt word. */
function withoutSlips(question: string, { slips, searchedFor }: ReturnType<Library['search']>): string {
  const tokens = tokenize(question).filter(({ word, compound }) => !compound && slips.includes(word));
  return tokens.reduceRight((text, { word, start, end }) => {
    return text.slice(0, start) + (searchedFor[slips.indexOf(word)] ?? word) + text.slice(end);
  }, question);
}

/** In words: longer ones are questions. */
const LONGEST_SHORT_TOPIC = 3;

/** @returns a question of few words, all of content, or what another one asks about. */
function shortTopic(question: string): string | undefined {
  const words = question.length > LONGEST_TOPIC ? [] : tokenize(question).filter(({ compound }) => !compound);
  const isShort = words.length <= LONGEST_SHORT_TOPIC && words.every(({ word }) => isContent(word));
  return words.length > 0 && isShort ? question.trim() : topicAskedFor(question);
}

const MOST_TO_ASK = 2;
/** No topic. */
const ANYTHING = /\b(?:any|some|every|no)(?:thing|one|body)\b/giu;

interface AskedOf {
  readonly question: string;
  readonly filter?: Filter;
}

/** The same on each page of an answer: speakers of a first page with a statement that holds the topic's words, but none whom it names. */
function speakersToAsk(
  topic: string | undefined,
  passages: readonly Passage[],
  { question, filter }: AskedOf,
): readonly SpeakerOnTopic[] {
  if (topic === undefined || topic.length > LONGEST_TOPIC) return [];
  const asked = stemsOf(topic.replace(ANYTHING, ' '));
  if (asked.length === 0) return [];
  const speakers = passages.slice(0, DEFAULT_PASSAGES).flatMap(({ statements }) =>
    statements.flatMap(({ speaker, text }) => {
      const held = new Set(stemsOf(text));
      const isNamed = speaker !== undefined && speaker.kind !== 'group' && speaker.kind !== 'unnamed';
      return isNamed && asked.every((word) => held.has(word)) ? speaker : [];
    }),
  );
  const named = fold(question);
  const isNew = ({ name }: Speaker): boolean =>
    name !== filter?.speaker && !named.includes(fold(name.split(' ').at(-1) ?? ''));
  const once = [...new Map(speakers.filter(isNew).map(({ name, kind }) => [name, kind]))];
  return once.slice(0, MOST_TO_ASK).map(([speaker, kind]) => {
    const shortName = kind === 'person' ? (speaker.split(' ').at(-1) ?? speaker) : speaker;
    return { speaker, shortName, topic };
  });
}

function stemsOf(text: string): readonly string[] {
  return tokenize(text).flatMap(({ word }) => (isContent(word) ? stem(word) : []));
}

function firstWithQuotes([first, ...others]: readonly [Request, ...Request[]], library: Library, now: number): Answer {
  const answer = respond(first, library, now);
  if (answer.kind !== 'no-statement') return answer;
  const further = others.map((request) => respond(request, library, now));
  return further.find(({ kind }) => kind === 'quotes' || kind === 'comparison') ?? answer;
}
