import fc from 'fast-check';
import { ownText, WordTable } from '../../src/text/word-table';

const letters = fc.constantFrom('a', 'b', 'Z', '\0', '-', 'é', '’', '字', '\ud83d', '😀');
const words = fc.array(fc.oneof(fc.stringMatching(/^[a-c]{0,10}$/u), fc.string({ unit: letters, maxLength: 12 })));

describe('a table of words', () => {
  it('numbers words as a Map would, wherever they stand in a text', () => {
    fc.assert(
      fc.property(words, fc.string({ maxLength: 3 }), (all, around) => {
        const table = new WordTable();
        const numbers = new Map<string, number>();
        for (const word of all) {
          const number = numbers.get(word) ?? numbers.size;
          numbers.set(word, number);
          expect(table.numberOf(around + word + around, around.length, around.length + word.length)).toBe(number);
        }
        expect(table.size).toBe(numbers.size);
      }),
    );
  });

  it('keeps apart as many words as there are, and begins anew when it was emptied', () => {
    const table = new WordTable();
    const number = (word: string): number => table.numberOf(word, 0, word.length);
    const many = Array.from({ length: 20_000 }, (_, at) => `w${at.toString(36)}${at % 3 === 0 ? 'abcdefgh' : ''}`);
    expect(many.map(number)).toEqual(many.map((_, at) => at));
    expect(many.map(number)).toEqual(many.map((_, at) => at));
    table.clear();
    expect([number('new'), number('w0'), number('new'), table.size]).toEqual([0, 1, 0, 2]);
  });
});

test('a text of its own is the same text', () => {
  fc.assert(
    fc.property(fc.string({ unit: letters, maxLength: 40 }), (text) => {
      expect(ownText(text)).toBe(text);
    }),
  );
});
