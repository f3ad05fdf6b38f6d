import type { Article } from '../knowledge/article';
import type { Library } from '../retrieval/library';
import { attributionOf } from '../retrieval/entries';
import type { Answer, Source } from './answer';
import { check, compare, quotes, speakers } from './respond-statements';
import { DEFAULT_PASSAGES, MOST_LISTED, type Request } from './request';

/** Discord shows at most 25 completions. */
const COMPLETIONS = 25;
const HELP_TOPICS = 8;
/** What is only near a question is not quoted at length. */
const NEAR_PASSAGES = 2;
/** Whoever is heard less often than these many others is not listed unless asked for. */
const SPEAKERS = 25;

/**
 * What there is to say. Pure and synchronous: the same request to the same library gives the same answer, well within a millisecond.
 *
 * @param library at least one article.
 */
export function respond(request: Request, library: Library): Answer {
  switch (request.kind) {
    case 'ask':
      return ask(request.question, request.limit ?? DEFAULT_PASSAGES, library);
    case 'complete':
      return { kind: 'completions', completions: library.complete(request.typed, request.limit ?? COMPLETIONS) };
    case 'sources':
      return { kind: 'sources', sources: library.articles.map(toSource) as [Source, ...Source[]] };
    case 'help':
      return help(library);
    case 'quotes':
      return quotes(request, library);
    case 'compare':
      return compare(request.topic, library);
    case 'speakers':
      return speakers(request.limit ?? SPEAKERS, library);
    case 'complete-speaker':
      return {
        kind: 'completions',
        completions: library.testimony.voices.complete(request.typed, request.limit ?? COMPLETIONS),
      };
    case 'check':
      return check(request.words, library);
  }
}

function ask(question: string, limit: number, library: Library): Answer {
  const result = library.search(question, Math.max(1, Math.min(MOST_LISTED, Math.floor(limit))));
  const { confidence, total, suggestions, outcome, articles } = result;
  const [corrected, ...more] = result.searchedFor;
  const [first, ...rest] = result.passages;
  if (!first || outcome === 'silent') return { kind: 'nothing', question, confidence, suggestions };
  const searchedFor = corrected === undefined ? {} : ({ searchedFor: [corrected, ...more] } as const);
  const found = { question, confidence, suggestions, ...searchedFor };
  return outcome === 'answered'
    ? { kind: 'passages', ...found, passages: [first, ...rest], total }
    : { kind: 'near', ...found, passages: [first, ...rest.slice(0, NEAR_PASSAGES - 1)], articles };
}

function toSource(article: Article): Source {
  const paragraphs = article.sections.flatMap((section) => section.paragraphs);
  const sentences = paragraphs.reduce((total, paragraph) => total + paragraph.sentences.length, 0);
  return { ...attributionOf(article), ...(article.author !== undefined && { author: article.author }), sentences };
}

function help(library: Library): Answer {
  const topics = library.complete('', HELP_TOPICS).map(({ value }) => value);
  return { kind: 'help', topics, articles: library.articles.length, sentences: library.sentenceCount };
}
