import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { respond } from '../../../src/answers/respond';
import { loadArticles } from '../../../src/articles/load-articles';
import { foldSpace, plainText } from '../../../src/discord/components/text';
import { toMessage } from '../../../src/discord/render/to-message';
import { createLibrary } from '../../../src/library/build-library';
import { readMarkdown } from './discord-markdown';
import { textsOf } from './payload';
import { ALOUD } from './render-contexts';

const FOLDER = join(__dirname, '../../../knowledge');
const { articles } = loadArticles(FOLDER);
const library = createLibrary(articles);
const files = foldSpace(articles.map(({ file }) => readFileSync(join(FOLDER, file), 'utf8')).join('\n'));

test('every quote on any topic of the articles is word for word in their files', () => {
  const completions = respond({ kind: 'complete', typed: '', limit: 25 }, library);
  if (completions.kind !== 'completions') throw new Error(`expected completions, found ${completions.kind}`);
  const quotes = completions.completions.flatMap(({ value }) => quotesOn(value));
  expect(quotes.length).toBeGreaterThan(25);
  for (const quote of quotes) {
    expect(readMarkdown(quote).surprises).toEqual([]);
    expect(files).toContain(foldSpace(plainText(quote)));
  }
});

function quotesOn(question: string): readonly string[] {
  const shown = toMessage(respond({ kind: 'ask', question, limit: 10 }, library), ALOUD);
  return textsOf(shown).flatMap((text) => (text.startsWith('> ') ? [(text.split('\n')[0] ?? '').slice(2)] : []));
}
