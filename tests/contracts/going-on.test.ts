import { join } from 'node:path';
import type { Answer } from '../../src/answers/answer';
import { respond } from '../../src/answers/respond';
import { loadArticles } from '../../src/articles/load-articles';
import { toMessage } from '../../src/discord/render/to-message';
import { createLibrary } from '../../src/library/build-library';
import { toText } from '../../src/terminal/to-text';
import { textsOf } from '../discord/render/payload';
import { ALOUD } from '../discord/render/render-contexts';

/** How replies read that go on from an answer, on the shipped articles. */
const library = createLibrary(loadArticles(join(__dirname, '../../knowledge')).articles);

function shown(answer: Answer): string {
  return textsOf(toMessage(answer, ALOUD)).join('\n');
}

function printed(answer: Answer): string {
  return toText(answer, { ansi: false, explain: false });
}

test('both sides: of more than three the others are on the next page', () => {
  const compared = (page: { readonly offset?: number }) =>
    shown(respond({ kind: 'compare', topic: 'Russia', ...page }, library));
  expect(compared({})).toMatch(/^\*\*Russia\*\* · what each side says · 3 of 6\n/u);
  expect(compared({ offset: 3 })).toMatch(/^\*\*Russia\*\* · what each side says · 4–6 of 6\n/u);
});

test('who is asked for and in no article is said to be quoted nowhere', () => {
  const answer = respond({ kind: 'ask', question: 'what did Merkel say about Navalny?' }, library);
  expect(shown(answer)).toMatch(/^\*\*The articles quote nobody called “Merkel”\.\*\*\nNot sure that these answer/u);
  expect(printed(answer)).toMatch(/^The articles quote nobody called Merkel\.\nNot sure that these answer/u);
});

test('more without an answer before is told what it needs', () => {
  const needed = 'This goes on from an answer, and there is none: reply to one, or ask a whole question.';
  for (const question of [
    'more',
    'Show me more!',
    'read more',
    'show all',
    'mehr',
    'ещё',
    'why?',
    'source?',
    'full article',
  ]) {
    const answer = respond({ kind: 'ask', question }, library);
    expect([shown(answer), printed(answer)]).toEqual([needed, needed]);
  }
});

test('a statement is marked as the passage is that it stands in: the whole of a compound', () => {
  for (const request of [
    { kind: 'ask', question: 'cyber' },
    { kind: 'quotes', speaker: 'Putin', topic: 'cyber' },
  ] as const)
    expect(shown(respond(request, library))).toContain(
      '> Putin denied that Russia was behind **cyber-attacks** on the United States.',
    );
});
