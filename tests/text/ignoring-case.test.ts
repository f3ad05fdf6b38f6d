import fc from 'fast-check';
import { ignoringCase } from '../../src/text/ignoring-case';

const PATTERNS = [
  /\bcalled? off\b/iu,
  /\b(?:Mon|Tues)day\b(?! night)/iu,
  /^\W*who (?:is|was) \p{Lu}/iu,
  /\bmother of (?!the\b)\p{Ll}/iu,
  /\P{L}[a-z’'-]+\S\d{1,3}$/iu,
  /[A-C]Ä/giu,
  /\bMonday\b/u,
];
const WORDS = [
  'Call',
  'called OFF',
  'monday',
  'TUESDAY night',
  'Who is',
  'anna',
  'Mother of',
  'the',
  ' ',
  'bÄ',
  'cä',
  '’12',
  '%',
];
const texts = fc.array(fc.constantFrom(...WORDS), { maxLength: 6 }).map((words) => words.join(' '));

describe('a pattern that ignores case', () => {
  it.each(PATTERNS)('finds in small letters what %s finds, in any text and any order of texts', (pattern) => {
    const sign = ignoringCase(pattern);
    const plain = new RegExp(pattern.source, pattern.flags.replace('g', ''));
    fc.assert(fc.property(texts, (text) => sign.test(text) === plain.test(text)));
  });

  it('heeds case where the pattern does', () => {
    expect(ignoringCase(/\bMay\b/u).test('in may')).toBe(false);
  });
});
