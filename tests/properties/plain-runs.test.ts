import fc from 'fast-check';
import { hashOf } from '../../src/text/hash-slots';
import { IndexBuilder } from '../../src/search/index/index-builder';
import { PlainRuns } from '../../src/text/plain-runs';
import { wordNumberAt } from '../../src/search/index/inverted-index';
import { placesOfWords } from '../../src/search/index/word-places';
import { analyse } from '../../src/text/analysis';
import { wordRuns } from '../../src/text/word-runs';
import { MARK } from '../../src/search/index/word-layout';
import { anyCharacter } from '../any-character';
import { countOf, runs } from '../runs';

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
/** A small letter makes it one that is read in columns, unless something else forbids it. */
const plainText = fc.tuple(text, text).map(([before, after]) => `${before} a ${after}`);

describe('runs of words in columns', () => {
  it('are those that are found one by one, wherever the text stands', () => {
    let plain = 0;
    fc.assert(
      fc.property(fc.oneof(text, plainText), fc.constantFrom('', 'x', "'", '1', '.'), (own, around) => {
        const runs = new PlainRuns();
        if (!runs.read(around + own + around, around.length, around.length + own.length)) return;
        plain += 1;
        const found = Array.from(runs.starts.subarray(0, runs.count), (start, at) => ({
          start: start - around.length,
          end: (runs.ends[at] ?? 0) - around.length,
          unspaced: false,
        }));
        expect(found).toEqual(wordRuns(own));
        expect([...runs.hashes.subarray(0, runs.count)]).toEqual(
          found.map(({ start, end }) => hashOf(own.slice(start, end))),
        );
      }),
      runs(2000),
    );
    expect(plain).toBeGreaterThan(countOf(200));
  });

  it('leave to the general reading what they may not judge', () => {
    const runs = new PlainRuns();
    const read = (one: string): boolean => runs.read(one, 0, one.length);
    expect(['Plain text.', 'naïve – “so”', 'x'.repeat(40)].map(read)).toEqual([true, true, true]);
    expect(['ALL IN CAPITALS', '12', 'so 北京', 'so 😀', 'x'.repeat(41)].map(read)).toEqual([
      false,
      false,
      false,
      false,
      false,
    ]);
  });
});

it('gives the index the words of the general reading, and how they stand side by side', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(text, plainText), { maxLength: 5 }), (texts) => {
      const builder = new IndexBuilder();
      for (const one of texts) builder.add(`(${one})`, 1, one.length + 1);
      const index = builder.freeze();
      const { marks, forms, writtenForms } = builder.wordLayout();
      const tokens = texts.flatMap(analyse);
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

it('finds the words of an entry again where the general reading found them', () => {
  let compounds = 0;
  fc.assert(
    fc.property(fc.array(fc.oneof(text, plainText), { minLength: 1, maxLength: 3 }), (texts) => {
      const builder = new IndexBuilder();
      for (const one of texts) builder.add(one);
      const index = builder.freeze();
      texts.forEach((one, sentence) => {
        const expected = analyse(one);
        const { starts, ends } = placesOfWords(sentence, one, index);
        compounds += expected.filter(({ compound }) => compound).length;
        expect(Array.from(starts)).toEqual(expected.map(({ start }) => start));
        expect(Array.from(ends)).toEqual(expected.map(({ end }) => end));
      });
    }),
    runs(2000),
  );
  expect(compounds).toBeGreaterThan(50);
});
