import fc from 'fast-check';
import { parseArticle } from '../../src/articles/parse-article';
import { attribute } from '../../src/attribution/attribute';
import { alignWords } from '../../src/speakers/align-words';

/** What statements are made of, in any order: most of it is no English. */
const PIECES = [
  ...[
    '"',
    '“',
    '”',
    "'",
    '‘',
    '’',
    "''",
    '«',
    '»',
    '„',
    ',',
    '.',
    ':',
    ';',
    ' — ',
    ' - ',
    '(',
    ')',
    '?',
    '\n\n',
    '\n',
    ' ',
  ],
  ...[
    'Mr Rossi',
    'Anna Weber',
    'she',
    'he',
    'they',
    'who',
    'the statement',
    'both sides',
    'a spokesman for',
    'President',
    'J.',
    'Jr.',
  ],
  ...[
    'said',
    'says',
    'told',
    'saying',
    'denied',
    'to say',
    'called',
    'according to',
    'claim that',
    'did not',
    'that',
    'and',
    'but',
    'while',
  ],
  ...['it was late', 'bread', 'on Monday', '\u202E', '\uD800', '𝒜', 'é', '北京', '# H'],
];

const text = fc
  .array(fc.tuple(fc.constantFrom(...PIECES), fc.constantFrom(' ', ' ', '')), { minLength: 1, maxLength: 60 })
  .map((pieces) => pieces.map(([piece, gap]) => piece + gap).join(''));

function articlesOf(texts: readonly string[]) {
  return texts.flatMap((body, at) => parseArticle(`${at}.md`, `${at}`, `---\ntitle: T\n---\n${body}`).article ?? []);
}

describe('whatever an article holds', () => {
  it('every statement, cue and mention is a slice of the file, and not an empty one', () => {
    fc.assert(
      fc.property(fc.array(text, { minLength: 1, maxLength: 3 }), (texts) => {
        const articles = articlesOf(texts);
        attribute(articles).forEach((statements, at) => {
          const source = articles[at]?.text ?? '';
          for (const { start, end, cue, mention, speaker } of statements) {
            for (const span of [{ start, end }, cue, mention]) {
              if (span === undefined) continue;
              expect([span.start >= 0, span.start < span.end, span.end <= source.length]).toEqual([true, true, true]);
              expect(source.slice(span.start, span.end).trim()).not.toBe('');
            }
            expect(speaker?.name).not.toBe('');
          }
        });
      }),
      // Nothing stands between two marks.
      { examples: [[['Bread ; , says Anna Weber.']], [['to say "" \n\n ', '" ']]] },
    );
  });

  it('who says what is the same every time', () => {
    fc.assert(
      fc.property(fc.array(text, { minLength: 1, maxLength: 3 }), (texts) => {
        expect(attribute(articlesOf(texts))).toEqual(attribute(articlesOf(texts)));
      }),
    );
  });
});

describe('an alignment of words', () => {
  const words = fc.array(fc.constantFrom('alder', 'birch', 'the', 'of'), { maxLength: 8 });
  const align = (asked: readonly string[], source: readonly string[]): readonly number[] =>
    alignWords(asked, source.length, { isAkin: () => false, isSame: (a, s) => asked[a] === source[s] });

  it('pairs equal words, in the order of both', () => {
    fc.assert(
      fc.property(words, words, (asked, source) => {
        const found = align(asked, source).flatMap((at, index) => (at < 0 ? [] : { at, index }));
        for (const { at, index } of found) expect(source[at]).toBe(asked[index]);
        expect(found.map(({ at }) => at)).toEqual([...new Set(found.map(({ at }) => at))].sort((a, b) => a - b));
      }),
    );
  });

  it('is without a gap where the words stand as they were asked for', () => {
    fc.assert(
      fc.property(words, words, words, (before, asked, after) => {
        const [first = 0, ...others] = align(asked, [...before, ...asked, ...after]);
        expect(others).toEqual(others.map((_, at) => first + at + 1));
      }),
    );
  });
});
