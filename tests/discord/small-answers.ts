import type { Answer } from '../../src/answers/answer';
import type { Request } from '../../src/answers/request';
import { respond as respondFrom } from '../../src/answers/respond';
import { createLibrary } from '../../src/library/build-library';
import type { Library } from '../../src/library/library';
import type { Passage } from '../../src/search/index/passage';
import { articlesOf } from '../knowledge-folder';
import { passage, spansOf } from './render/passages';

const TEXTS = [
  'Biden raised cyber attacks with Putin.',
  'Putin denied that the cyber attacks came from Russia.',
  '@everyone says: talks on cyber attacks [go on](https://e.example).',
] as const;

/** A question that makes the answering fail, with words no log may hold. */
export const FAILING = 'secret words that break it';

/** Two people of whom one says more than the other. */
const TALKS = {
  'talks.md': [
    '---\ntitle: Talks on fish\n---',
    'Anna Rossi, the fisheries minister, met Mr Paul Weber on Monday.',
    '"We want fewer boats on the lake," Ms Rossi said. Mr Weber said the fish would return by themselves.',
    'Ms Rossi warned that the fish were \\*gone\\* for good. The harbour was not discussed.',
    'Ms Rossi said the harbour would stay open.',
  ].join('\n\n'),
};

/** Made for the first who asks: reading Markdown's escapes takes a parser. */
let talks: Library | undefined;

/** Three sentences in memory: what the library is to the bot, small enough to see through. */
export function respond(request: Request): Answer {
  switch (request.kind) {
    case 'ask':
      return ask(request.question, request.limit ?? 3);
    case 'complete':
      if (request.typed === FAILING) throw new Error(FAILING);
      return {
        kind: 'completions',
        completions: [{ kind: 'topic', value: `${request.typed}ber attacks`, passages: 3 }],
      };
    case 'context':
    case 'cite':
    case 'sentence':
      return { kind: 'gone' };
    case 'sources':
      return {
        kind: 'sources',
        sources: [{ id: 'g', title: 'The Geneva summit', file: 'g.md', sentences: 3 }],
        page: { offset: 0, limit: 25 },
        total: 1,
        indexVersion: 'Ed1-_n',
      };
    case 'quotes':
    case 'quotes-next':
    case 'quotes-typed':
    case 'compare':
    case 'speakers':
    case 'complete-speaker':
    case 'complete-filter':
    case 'check':
      return respondFrom(request, (talks ??= createLibrary(articlesOf(TALKS))));
    case 'help':
      return { kind: 'help', topics: ['cyber attacks'], articles: 1, sentences: 3 };
  }
}

function ask(question: string, limit: number): Answer {
  if (question === FAILING) throw new Error(FAILING);
  const found = TEXTS.filter((text) => text.includes(question)).map((text, index): Passage => ({
    ...passage(text, { matches: spansOf(text, question) }),
    rank: index + 1,
  }));
  const [first, ...others] = found.slice(0, limit);
  const smallTalk = question === 'good bot' ? 'friendly' : undefined;
  if (first === undefined)
    return {
      kind: 'nothing',
      question,
      confidence: 0,
      suggestions: ['cyber attacks'],
      ...(smallTalk && { smallTalk }),
      missing: [question],
      articles: 1,
    };
  return {
    kind: 'passages',
    question,
    confidence: 1,
    passages: [first, ...others],
    page: { offset: 0, limit },
    indexVersion: 'Ed1-_n',
    total: found.length,
    suggestions: [],
    askNext: [],
  };
}
