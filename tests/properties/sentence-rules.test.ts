import fc from 'fast-check';
import { endsByRules, endsSentence } from '../../src/articles/sentences/sentence-rules';
import { anyCharacter } from '../any-character';
import { countOf, runs } from '../runs';

const RUNS = 5000;
const WORDS = [
  'He',
  'met',
  'the',
  'no',
  'inc',
  'vs',
  'capt',
  'etc',
  'p',
  'm',
  'a.m',
  'U.S',
  'Mr',
  'am 16',
  'iPhone',
  'Then',
  'I',
  'état',
  'Élan',
  '(x)',
];
const word = fc.oneof(fc.constantFrom(...WORDS), fc.string({ unit: anyCharacter, maxLength: 3 }));
const between = fc.constantFrom(' ', ' ', '  ', '', ' "', '\u00a0', ' (', '-');
const text = fc
  .array(fc.tuple(word, between), { minLength: 1, maxLength: 6 })
  .map((pairs) => pairs.map((pair) => pair.join('')).join(''));
const marks = fc.constantFrom('.', '.', '.', '!', '?', '...', '…');
const closing = fc.constantFrom('', '', '”', '"', ')');

test('a stop between a small word and a capital is judged as the rules judge it', () => {
  let ended = 0;
  fc.assert(
    fc.property(fc.tuple(text, marks, closing, text), fc.boolean(), ([before, mark, close, after], cased) => {
      const whole = `${before}${mark}${close} ${after}`;
      const stop = { at: before.length, marks: mark, end: before.length + mark.length + close.length };
      const scene = { text: whole, cased, start: 0, stop };
      expect(endsSentence(scene)).toBe(endsByRules(scene));
      if (endsSentence(scene)) ended += 1;
    }),
    runs(RUNS),
  );
  expect(ended).toBeGreaterThan(countOf(RUNS) / 4);
});
