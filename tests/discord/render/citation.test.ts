import type { ArticleReference } from '../../../src/search/index/passage';
import { citations } from '../../../src/discord/render/citation';
import { passage } from './passages';

function cite(article: Partial<ArticleReference>, author?: string): Readonly<Record<string, string>> {
  const place = passage('Text.', { article: { id: 'talks', file: 'talks.md', title: 'Talks', ...article } });
  return Object.fromEntries(citations({ place, ...(author !== undefined && { author }) }));
}

test('unknown fields are left out of a citation, and APA says that there is no date', () => {
  expect(cite({})).toEqual({
    Markdown: 'Talks',
    APA: 'Talks. (n.d.).',
    MLA: '“Talks.”',
    BibTeX: '@misc{talks,\n  title = {Talks}\n}',
  });
});

test('without an author, APA gives the publisher', () => {
  expect(cite({ publisher: 'Harbour News', published: '2024-09-02T10:00:00Z' })).toMatchObject({
    APA: 'Harbour News. (2024, September 2). Talks.',
    MLA: '“Talks.” Harbour News, 2 Sept. 2024.',
  });
});

test('signs that mean something to Markdown or LaTeX are spelt out', () => {
  const { Markdown, BibTeX } = cite({ title: 'A [b] & 50% {c}', url: 'https://e.example/<x>' });
  expect(Markdown).toBe('[A \\[b\\] & 50% {c}](<https://e.example/%3Cx%3E>)');
  expect(BibTeX).toContain('title = {A \\& 50\\% c}'.replace('A ', 'A [b] '));
});
