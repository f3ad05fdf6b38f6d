import type { Answer } from '../../src/answers/answer';
import type { Request } from '../../src/answers/request';
import { readTypedCommand } from '../../src/answers/typed-command';

/** Offers a single topic, whatever is typed. */
function respond({ kind }: Request): Answer {
  if (kind !== 'complete') throw new Error(`expected nothing but completion to be asked for, found ${kind}`);
  return { kind: 'completions', completions: [{ kind: 'topic', value: 'Fishing rights', passages: 3 }] };
}

test.each<[string, ReturnType<typeof readTypedCommand>]>([
  ['/geneva cyber attacks', { kind: 'ask', question: 'cyber attacks' }],
  ['/ask who is it?', { kind: 'ask', question: 'who is it?' }],
  ['/geneva topic: cyber attacks passages: 5 private:True', { kind: 'ask', question: 'cyber attacks', limit: 5 }],
  ['/geneva passages:500 topic:x', { kind: 'ask', question: 'x', limit: 10 }],
  [
    '/geneva cyber speaker:Putin since:"May 2021" until: last week publisher: “The Post”',
    {
      kind: 'ask',
      question: 'cyber',
      filter: { speaker: 'Putin', publisher: 'The Post', since: 'May 2021', until: 'last week' },
    },
  ],
  [
    '/quotes fishing speaker:Rossi since:2021',
    { kind: 'quotes', speaker: 'Rossi', topic: 'fishing', filter: { since: '2021' } },
  ],
  ['/geneva', { kind: 'help' }],
  ['Sources?', { kind: 'sources' }],
  ['/speakers', { kind: 'speakers' }],
  ['compare Rossi and Weber on fishing', { kind: 'compare', topic: 'fishing' }],
  ['/compare topic:fishing', { kind: 'compare', topic: 'fishing' }],
  ['/check it was said', { kind: 'check', words: 'it was said' }],
  ['/quotes Rossi: fishing', { kind: 'quotes', speaker: 'Rossi', topic: 'fishing' }],
  ['/quotes fishing speaker:Rossi', { kind: 'quotes', speaker: 'Rossi', topic: 'fishing' }],
  ['/quotes topic:fishing statements:2', { kind: 'quotes', topic: 'fishing', limit: 2 }],
  ['/quotes Rossi fishing', { kind: 'quotes-typed', typed: 'Rossi fishing' }],
  [
    '/quotes Rossi fishing since:"May 2021"',
    { kind: 'quotes-typed', typed: 'Rossi fishing', filter: { since: 'May 2021' } },
  ],
  ['/dance now', { kind: 'unknown', name: 'dance' }],
  ['/card fishing', { kind: 'ask', question: 'fishing' }],
  ['card fishing', { kind: 'ask', question: 'fishing' }],
  ['Geneva fishing', { kind: 'ask', question: 'fishing' }],
  ['geneva topic:boats passages:2', { kind: 'ask', question: 'boats', limit: 2 }],
  ['Geneva hotels', undefined],
  ['geneva fishing, when?', undefined],
  ['!geneva fishing', { kind: 'ask', question: 'fishing' }],
  ['/geneva: fishing', { kind: 'ask', question: 'fishing' }],
  ['quotes Rossi', { kind: 'quotes-typed', typed: 'Rossi' }],
  ['Quotes from Rossi on fishing', { kind: 'quotes-typed', typed: 'Rossi fishing' }],
  ['Quellen?', { kind: 'sources' }],
  ['¿Qué puedes hacer?', { kind: 'help' }],
  ['谢谢，帮助', { kind: 'help' }],
  ['quote Rossi on fishing', { kind: 'quotes-typed', typed: 'Rossi fishing' }],
  ['ask fishing', { kind: 'ask', question: 'fishing' }],
  ['ask Rossi whether boats fish', undefined],
  ['check: the boats fish', { kind: 'check', words: 'the boats fish' }],
  ['check “the boats fish”', { kind: 'check', words: '“the boats fish”' }],
  ['fact check whether the boats fish', { kind: 'check', words: 'the boats fish' }],
  ['check points at the border', undefined],
  ['what topics are there?', { kind: 'help' }],
  ['/topics', { kind: 'help' }],
  ['list the articles', { kind: 'sources' }],
  ['how many articles do you have?', { kind: 'sources' }],
  ['compare', { kind: 'help' }],
  ['compare cards', { kind: 'compare', topic: 'cards' }],
  ['a quotation of Rossi', undefined],
  ['!!', undefined],
  ['who helps whom?', undefined],
  ['what do the sources say?', undefined],
])('%j', (line, request) => {
  expect(readTypedCommand(line, 'geneva', respond)).toEqual(request);
});
