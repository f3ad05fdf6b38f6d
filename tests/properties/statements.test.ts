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
          const source = articles[at]?.source ?? '';
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

/** The length of the longest common subsequence, by its definition. */
function common(a: readonly string[], b: readonly string[]): number {
  const [first, ...rest] = a;
  if (first === undefined) return 0;
  const at = b.indexOf(first);
  return Math.max(common(rest, b), at < 0 ? 0 : 1 + common(rest, b.slice(at + 1)));
}

describe('a difference word by word', () => {
  const words = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 8 });

  it('has the words asked for in their order, and those of its stretch of the source in theirs', () => {
    fc.assert(
      fc.property(words, words, (asked, source) => {
        const { start, end, steps } = alignWords(asked, source);
        expect(steps.flatMap(({ kind, word }) => (kind === 'source' ? [] : word))).toEqual(asked);
        expect(steps.flatMap(({ kind, word }) => (kind === 'asked' ? [] : word))).toEqual(source.slice(start, end));
      }),
    );
  });

  it('has no edit where the words stand as they were asked for, and never more words in common than there are', () => {
    fc.assert(
      fc.property(words, words, words, (before, asked, after) => {
        expect(alignWords(asked, [...before, ...asked, ...after]).edits).toBe(0);
        const { steps } = alignWords(asked, before);
        expect(steps.filter(({ kind }) => kind === 'same').length).toBeLessThanOrEqual(common(asked, before));
      }),
    );
  });
});
