import type { Article } from '../articles/article';
import { sentenceCountOf } from '../articles/outlined-article';
import type { Library } from '../library/library';
import { attributionOf } from '../search/index/sentence-table';
import type { Answer, Source } from './answer';
import { completionsOf, speakersBegun } from './complete';
import { citationOf, contextOf } from './context';
import { check, compare, quotes, quotesTyped, speakers } from './respond-statements';
import { nextQuotes } from './next-quotes';
import { topicCalled } from './topic-called';
import { bounded, DEFAULT_PASSAGES, type Request } from './request';

/** Discord shows at most 25 completions. */
const COMPLETIONS = 25;
const HELP_TOPICS = 8;
/** What is only near a question is not quoted at length. */
const NEAR_PASSAGES = 2;
/** Whoever is heard less often than these many others is not listed unless asked for. */
const SPEAKERS = 25;

type Asked = Extract<Request, { kind: 'ask' }>;

/**
 * What there is to say. Pure and synchronous: the same request to the same library gives the same answer, well within a millisecond.
 *
 * @param library at least one article.
 */
export function respond(request: Request, library: Library): Answer {
  switch (request.kind) {
    case 'ask':
      return ask(request, library);
    case 'context':
      return contextOf(request.place, library);
    case 'cite':
      return citationOf(request.place, library);
    case 'complete':
      return { kind: 'completions', completions: completionsOf({ limit: COMPLETIONS, ...request }, library) };
    case 'sources':
      return sources(library, request.limit);
    case 'help':
      return help(library);
    case 'quotes':
      return quotes(request, library);
    case 'quotes-next':
      return firstSaid(nextQuotes(request, library), library);
    case 'quotes-typed':
      return quotesTyped(request, library);
    case 'compare':
      return compare(request.topic, library);
    case 'speakers':
      return speakers(request.limit ?? SPEAKERS, library);
    case 'complete-speaker':
      return { kind: 'completions', completions: speakersBegun({ limit: COMPLETIONS, ...request }, library) };
    case 'check':
      return check(request.words, library);
  }
}

function ask({ question, ...wanted }: Asked, library: Library): Answer {
  const offset = bounded(wanted.offset ?? 0, 0);
  const limit = bounded(wanted.limit ?? DEFAULT_PASSAGES, 1);
  const result = library.search(question, offset + limit);
  const { confidence, total, suggestions, outcome, articles } = result;
  const [corrected, ...more] = result.searchedFor;
  const [first, ...rest] = result.passages.slice(offset);
  if (!first || outcome === 'silent') return { kind: 'nothing', question, confidence, suggestions };
  const searchedFor = corrected === undefined ? {} : ({ searchedFor: [corrected, ...more] } as const);
  const about = { question, confidence, suggestions, indexVersion: library.indexVersion, ...searchedFor };
  const topic = topicCalled(question, library);
  const [unheard, ...others] = result.unheard;
  if (outcome === 'near')
    return { kind: 'near', ...about, passages: [first, ...rest.slice(0, NEAR_PASSAGES - 1)], articles };
  return {
    kind: 'passages',
    passages: [first, ...rest],
    page: { offset, limit },
    total,
    ...(topic !== undefined && { topic }),
    ...(unheard !== undefined && { unheard: [unheard, ...others] as const }),
    ...about,
  };
}

/** @returns the first answer in which something is quoted; where none is, the first. */
function firstSaid([first, ...others]: readonly [Request, ...Request[]], library: Library): Answer {
  const said = respond(first, library);
  if (said.kind !== 'no-statement') return said;
  const found = others.map((request) => respond(request, library));
  return found.find(({ kind }) => kind === 'quotes' || kind === 'comparison') ?? said;
}

function sources({ articles }: Library, limit?: number): Answer {
  const shown = articles.slice(0, limit && Math.max(1, limit)).map(toSource) as [Source, ...Source[]];
  return { kind: 'sources', sources: shown, total: articles.length };
}

function toSource(article: Article): Source {
  const sentences = sentenceCountOf(article);
  return { ...attributionOf(article), ...(article.author !== undefined && { author: article.author }), sentences };
}

function help(library: Library): Answer {
  const topics = library.complete('', HELP_TOPICS).map(({ value }) => value);
  return { kind: 'help', topics, articles: library.articles.length, sentences: library.sentenceCount };
}
