import fc from 'fast-check';
import { anyCharacter } from '../any-character';
import { runs } from '../runs';
import { IndexBuilder, MARK } from '../../src/search/index/index-builder';
import { wordNumberAt } from '../../src/search/index/inverted-index';
import { copyOf, tokenize } from '../../src/text/tokens';

/** Signs on which the rules turn, letters and digits of several scripts, and anything. */
const sign = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.constantFrom(
      ...Array.from(".,'’ʼ--  ‑"),
      'a',
      'b',
      'S',
      'U',
      '1',
      '2',
      "'s",
      'é',
      '\u0301',
      '字',
      'ก',
      '😀',
      '\ud83d',
    ),
  },
  { weight: 1, arbitrary: fc.string({ unit: anyCharacter, maxLength: 2 }) },
);
const text = fc.array(sign, { maxLength: 30 }).map((signs) => signs.join(''));
test('every letter and digit of a text is in a word, at its offsets', () => {
  fc.assert(
    fc.property(text, (one) => {
      const tokens = tokenize(one);
      for (const { start, end, written } of tokens) expect(one.slice(start, end)).toBe(written);
      const outside = Array.from(one, (character, at) => ({
        character,
        at: Array.from(one).slice(0, at).join('').length,
      }))
        .filter(({ at }) => !tokens.some(({ start, end }) => start <= at && at < end))
        .map(({ character }) => character);
      // A possessive or a contraction ends no word, and an accent by itself is none.
      expect(outside.join('').replace(/['’ʼ](?:s|S|ll|re|ve|d|m)?/gu, '')).not.toMatch(/[a-z\d\p{L}]/iu);
    }),
    runs(2000),
  );
});

test('the index keeps the words of its sentences in their order, with how they were written', () => {
  fc.assert(
    fc.property(fc.array(text, { maxLength: 5 }), (texts) => {
      const builder = new IndexBuilder();
      for (const one of texts) builder.add(one);
      const index = builder.freeze();
      const { marks, forms, writtenForms } = builder.wordLayout();
      const tokens = texts.flatMap((one) => tokenize(one));
      expect(tokens.map((_, at) => index.words.at(wordNumberAt(index, at)))).toEqual(tokens.map(({ word }) => word));
      tokens.forEach(({ compound, capital, written }, at) => {
        expect(((marks[at] ?? 0) & MARK.compound) !== 0).toBe(compound);
        expect(((marks[at] ?? 0) & MARK.capital) !== 0).toBe(capital);
        if (!compound) expect(writtenForms[forms[at] ?? 0]).toBe(written);
      });
    }),
    runs(500),
  );
});

test('a copy of a slice is the same text', () => {
  fc.assert(
    fc.property(fc.oneof(text, fc.string({ unit: anyCharacter, minLength: 13 })), (one) => {
      expect(copyOf(one)).toBe(one);
    }),
  );
});
