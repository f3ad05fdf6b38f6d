import fc from 'fast-check';
import { TRAIT, traitsOf } from '../../src/search/index/corpus';
import { anyCharacter } from '../any-character';
import { runs } from '../runs';

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
