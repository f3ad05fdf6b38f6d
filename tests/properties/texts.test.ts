import fc from 'fast-check';
import { packTexts } from '../../src/text/packed-texts';
import { sortTexts } from '../../src/text/sort-texts';
import { TRAIT, traitsOf } from '../../src/text/traits';
import { anyCharacter } from '../any-character';
import { runs } from '../runs';

const unit = fc.oneof(
  fc.constantFrom('a', 'b', 'ÿ', 'þ', '\u0100', '字', '\ud83d', '😀'),
  fc.string({ unit: anyCharacter }),
);
const word = fc.array(unit, { maxLength: 6 }).map((units) => units.join(''));

test('texts are put in the order of their units, as comparing them does', () => {
  fc.assert(
    fc.property(fc.uniqueArray(word), (words) => {
      const numbers = Uint32Array.from(words.keys());
      sortTexts(numbers, packTexts(words));
      expect(Array.from(numbers, (number) => words[number])).toEqual([...words].sort((a, b) => (a < b ? -1 : 1)));
    }),
    runs(500),
  );
});

test('texts of a hundred thousand units that differ in the last one are put in order too', () => {
  const long = 'a'.repeat(100_000);
  const words = [`${long}c`, long, `${long}b`];
  const numbers = Uint32Array.from(words.keys());
  sortTexts(numbers, packTexts(words));
  expect([...numbers]).toEqual([1, 2, 0]);
});

const sign = fc.oneof(
  fc.constantFrom(
    ...Array.from('  a"“”„«»\'‘’-‐‑–—…€$£?.)\n\t\u00a0\u2028é'),
    'e\u0301',
    'he ',
    'It ',
    'ſhe ',
    '字',
    '😀',
  ),
  fc.string({ unit: anyCharacter, maxLength: 2 }),
);
const text = fc.array(sign, { maxLength: 20 }).map((signs) => signs.join(''));

test('the traits of a text are those that patterns find', () => {
  fc.assert(
    fc.property(text, text, (own, around) => {
      const traits = traitsOf(around + own + around, around.length, around.length + own.length);
      expect((traits & TRAIT.question) !== 0).toBe(/\?["'”’)\]\s]*$/u.test(own.slice(-24)));
      expect((traits & TRAIT.money) !== 0).toBe(/[$£€¥]/u.test(own));
      const pronoun = /^["“„«'‘(\s]*(?:he|she|it|they|this|these|that|those|his|her|its|their)\b/iu;
      expect((traits & TRAIT.pronoun) !== 0).toBe(pronoun.test(own.slice(0, 24)));
    }),
    runs(2000),
  );
});
