import fc from 'fast-check';
import type { Article } from '../../src/articles/article';
import { parseArticle } from '../../src/articles/parse-article';
import { toFile } from '../../src/articles/source-map';
import { anyCharacter } from '../any-character';
import { sentencesOf } from '../knowledge-folder';
import { runs } from '../runs';

const word = fc.constantFrom(
  'Rossi',
  'said',
  'the',
  'quota.',
  '“Fine,”',
  'He',
  'left.',
  'Q:',
  'in',
  '2024',
  'https://e.org/a_b',
  'that the harbour of the old town was closed',
);
const markup = fc.constantFrom(
  ...[
    '*',
    '**',
    '_',
    '`',
    '```',
    '~~',
    '==',
    '[',
    ']',
    '](u)',
    '![',
    '[[',
    '|',
    ']]',
    '[^1]',
    '[^1]: ',
    '> ',
    '- ',
    '1. ',
    '# ',
    '---',
    '$',
    '$$',
  ],
  ...[
    '%%',
    '<b>',
    '</b>',
    '<br>',
    '<p>',
    '<!--',
    '-->',
    '{% x %}',
    '{{< x >}}',
    '{: .x}',
    '&amp;',
    '&mdash;',
    '&bad;',
    '\\',
    '\\*',
    '[ ] ',
    '[!note]',
  ],
  ...['    ', '\t', '\u00ad', '  \n', '\n', '\r\n', '| a | b |', '|---|---|', '\uE000'],
);
const line = fc.array(
  fc.oneof({ weight: 3, arbitrary: word }, markup, fc.string({ unit: anyCharacter, maxLength: 3 })),
  { maxLength: 12 },
);
const body = fc
  .array(
    line.map((parts) => parts.join(' ')),
    { minLength: 1, maxLength: 6 },
  )
  .map((lines) => lines.join('\n\n'));

function read(markdown: string): Article | undefined {
  return parseArticle('a.md', 'a', `---\ntitle: T\n---\n${markdown}`).article;
}

const textsOf = (article: Article | undefined) =>
  article ? sentencesOf(article).map(({ sentence }) => sentence.text) : [];

describe('whatever Markdown a file holds', () => {
  it('every sentence has its source in the file, and its letters stand there in order', () => {
    fc.assert(
      fc.property(body, (markdown) => {
        const article = read(markdown);
        let last = 0;
        for (const { sentence } of article ? sentencesOf(article) : []) {
          const { start, end } = toFile(article?.sourceMap ?? fail(), sentence);
          expect([start >= last, start < end, end <= (article?.source.length ?? 0)]).toEqual([true, true, true]);
          expectInOrder(sentence.text.replace(/[&—]/gu, ''), article?.source.slice(start, end) ?? '');
          last = end;
        }
      }),
      runs(2000),
    );
  });

  it('nothing that only the parser or an editor needs is left in a sentence', () => {
    const prose = fc
      .array(fc.constantFrom('Rossi', 'said', 'the', 'quota', 'fell'), { minLength: 4, maxLength: 8 })
      .map((words) => words.join(' '));
    const wrap = fc.constantFrom(
      ...[
        (text: string) => `**${text}**`,
        (text: string) => `*${text}*`,
        (text: string) => `[${text}](https://e.org "t")`,
      ],
      ...[
        (text: string) => `==${text}==`,
        (text: string) => `<b class="x">${text}</b>`,
        (text: string) => `[[Page|${text}]]`,
      ],
      ...[
        (text: string) => `${text}[^1]`,
        (text: string) => `${text} %%secret%%`,
        (text: string) => `<!-- secret -->${text}`,
        (text: string) => `\`${text}\``,
      ],
    );
    const end = fc.constantFrom('', '\n{: .lead}', ' ^a1b2c3', '{{< ad >}}', '![alt](p.png)', '![[p.png]]');
    fc.assert(
      fc.property(prose, prose, wrap, end, (before, marked, mark, after) => {
        expect(textsOf(read(`${before} ${mark(marked)} indeed.${after}\n`))).toEqual([`${before} ${marked} indeed.`]);
      }),
      runs(500),
    );
  });

  it('links and emphasis of the plainest form are read as the Markdown parser reads them', () => {
    const words = fc.constantFrom(
      'Rossi',
      'the quota.',
      'that the harbour of the old town was closed',
      '“Fine,”',
      '$5',
      'a=b',
      'x - y',
      '(',
      ')',
      '.',
      '–',
      '#one',
      ':ok:',
    );
    const around = fc.constantFrom('', ' ', '(', '“', '*', '_', '!', '\n');
    const mark = fc.constantFrom(...['**', '*', '_', '__', '`'].map((sign) => (text: string) => sign + text + sign));
    const link = fc
      .constantFrom('u', 'https://e.org/a_b?x=*1*&y==', 'u "A title"', '', '/a%20b')
      .map((address) => (text: string) => `[${text}](${address})`);
    const piece = fc
      .tuple(around, fc.oneof(mark, link, fc.constant(String)), words, around)
      .map(([before, wrap, text, after]) => before + wrap(text) + after);
    const paragraph = fc.array(piece, { minLength: 1, maxLength: 6 }).map((pieces) => pieces.join(''));
    const start = fc.constantFrom('', 'The ', '- ', '- a\n  - ', '> ', '> a\n>\n> ', '## ', '1. ');
    fc.assert(
      fc.property(start, paragraph, (mark, text) => {
        expectAsParsed(`${mark}${text}\n\nHe left.`);
      }),
      runs(1000),
    );
  });

  it('paragraphs without markup are read as the Markdown parser reads them', () => {
    fc.assert(
      fc.property(body, (markdown) => {
        expectAsParsed(markdown);
      }),
      runs(1000),
    );
  });
});

function fail(): never {
  throw new Error('expected an article');
}

function expectAsParsed(markdown: string): void {
  // A carriage return alone sends all of it to the parser, and a definition as it is written.
  const parsed = read(`${markdown}\n\n[no link]: /u\n\r`);
  const found = read(markdown);
  expect(textsOf(found)).toEqual(textsOf(parsed));
  expect(found?.sectionTitles).toEqual(parsed?.sectionTitles);
}

function expectInOrder(text: string, source: string): void {
  let at = 0;
  for (const letter of text.replace(/\s/gu, '')) {
    at = source.indexOf(letter, at) + 1;
    if (at === 0) throw new Error(`expected ${JSON.stringify(text)} in ${JSON.stringify(source)}`);
  }
}
