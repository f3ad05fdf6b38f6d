import type { Answer } from '../../src/answers/answer';
import type { Request } from '../../src/answers/request';
import type { Passage } from '../../src/retrieval/passage';
import { passage, spansOf } from './message/passages';

const TEXTS = [
  'Biden raised cyber attacks with Putin.',
  'Putin denied that the cyber attacks came from Russia.',
  '@everyone says: talks on cyber attacks [go on](https://e.example).',
] as const;

/** A question that makes the answering fail, with words no log may hold. */
export const FAILING = 'secret words that break it';

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
      return { kind: 'gone' };
    case 'sources':
      return { kind: 'sources', sources: [{ id: 'g', title: 'The Geneva summit', file: 'g.md', sentences: 3 }] };
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
  if (first === undefined) return { kind: 'nothing', question, confidence: 0, suggestions: ['cyber attacks'] };
  return {
    kind: 'passages',
    question,
    confidence: 1,
    passages: [first, ...others],
    page: { offset: 0, limit },
    edition: 'Ed1-_n',
    total: found.length,
    suggestions: [],
  };
}
