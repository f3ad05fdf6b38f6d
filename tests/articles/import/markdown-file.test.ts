import fc from 'fast-check';
import { fileNameOf, markdownOf } from '../../../src/articles/import/markdown-file';
import { parseArticle } from '../../../src/articles/parse-article';
import { outline } from '../../knowledge-folder';

test('a paragraph of plain text is read again as it was', () => {
  const word = fc.constantFrom(
    ...['a', 'Rossi', 'US$5', '$x$', '*b*', '_c_', '`d`', '[e]', '[[f]]', '[^1]', '<b>', '< 3', '|', '~~g~~', '%%'],
    ...['{{h}}', '{% i %}', '==j==', '^k', '&amp;', '&', '#', '-', '+', '>', '1.', '2)', '\\', '!', '![l](m)', 'AT&T;'],
    ...[':-)', '---', '***'],
  );
  fc.assert(
    fc.property(fc.array(word, { minLength: 1, maxLength: 8 }), (words) => {
      const text = `${words.join(' ')} end of it.`;
      const { article } = parseArticle('a.md', 'a', `---\ntitle: T\n---\n\n${markdownOf(text)}\n`);
      const sentences = article && outline(article).flatMap(([, paragraphs]) => paragraphs.flat());
      expect(sentences?.join(' ')).toBe(text);
    }),
  );
});

const TITLE = 'Bridge at Port Marou closed after engineers find wide cracks in it';

test.each([
  ['2024-05-02-talks-end', { title: 'Talks: end?', published: '2024-05-02T08:00:00Z' }],
  ['article', {}],
  ['会談', { title: '会談' }],
  ['2026-02-20-bridge-at-port-marou-closed-after-engineers-find', { title: TITLE, published: '2026-02-20' }],
  ['bridge-at-port-marou-closed-after-engineers-find-wide-cracks', { title: TITLE }],
  [`2026-02-20-${'会'.repeat(49)}`, { title: '会'.repeat(80), published: '2026-02-20' }],
])('a file is named by day and title: %s', (name, metadata) => {
  expect(fileNameOf(metadata)).toBe(name);
});
