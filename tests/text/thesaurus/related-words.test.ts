import {
  isCommonWord,
  isEnglishWord,
  RELATIONS,
  type RelatedWord,
  decodeTable,
  encodeTable,
  relatedWords,
} from '../../../src/text/thesaurus/related-words';
import fc from 'fast-check';

function relationOf(word: string, other: string): string | undefined {
  return relatedWords(word).find((related) => related.word === other)?.relation;
}

describe('related words', () => {
  it.each([
    ['attorney', 'lawyer', 'synonym'],
    ['refuse', 'refusal', 'derived'],
    ['envoy', 'diplomat', 'broader'],
    ['purchase', 'buy', 'synonym'],
  ])('of %s: %s, %s', (word, other, relation) => {
    expect(relationOf(word, other)).toBe(relation);
  });

  it.each([
    ['attorneys', 'lawyer'],
    ['swapped', 'barter'],
    ['purchases', 'buy'],
  ])('are found for an inflected form: %s, %s', (word, other) => {
    expect(relationOf(word, other)).toBeDefined();
  });

  it('go from a word of many senses to those of the news, not back', () => {
    expect([relationOf('screening', 'vet'), relationOf('vet', 'screening')]).toEqual(['news', undefined]);
  });

  it('of a doer are not those of the deed as if it were a comparative', () => {
    expect(relationOf('killer', 'die')).toBeUndefined();
  });

  it.each(['Xqzzy', '', '2021', 'constructor_', '__proto__', 'é'])('of what is no word are none: %j', (word) => {
    expect(relatedWords(word)).toEqual([]);
  });

  it('of what dies are no numbers, though a die shows six', () => {
    expect(relationOf('die', 'perish')).toBeDefined();
    expect(relationOf('die', 'six')).toBeUndefined();
  });

  it('are never the word itself, each once, always weaker than the word, the nearest first', () => {
    for (const word of ['run', 'set', 'light', 'summit', 'talk', 'meet', 'sanctions']) {
      const related = relatedWords(word);
      const strengths = related.map(({ strength }) => strength);
      expect(related.map((one) => one.word)).not.toContain(word);
      expect(new Set(related.map((one) => one.word)).size).toBe(related.length);
      expect(strengths).toEqual([...strengths].sort((a, b) => b - a));
      expect(strengths.every((strength) => strength > 0 && strength < 1)).toBe(true);
    }
  });
});

describe('a word of English', () => {
  test.each(['back', 'nothing', 'trials', 'costing', 'everyone', 'stopped'])('is common: %s', (word) => {
    expect(isCommonWord(word)).toBe(true);
  });
  test.each(['refrendum', 'goverment', 'belarus', 'zelensky', 'xqzzy', ''])('is none, or a name: %s', (word) => {
    expect([isCommonWord(word), isEnglishWord(word)]).toEqual([false, false]);
  });
});

test('the table gives back what was put in', () => {
  const word = fc.stringMatching(/^[a-z]{1,12}(?:-[a-z]{1,4})?$/u);
  const related = fc.record<RelatedWord>({
    word,
    relation: fc.constantFrom(...RELATIONS),
    strength: fc.integer({ min: 1, max: 511 }).map((strength) => strength / 512),
  });
  fc.assert(
    fc.property(fc.dictionary(word, fc.array(related, { maxLength: 6 }), { maxKeys: 30 }), (rows) => {
      const table = decodeTable(Buffer.from(encodeTable(new Map(Object.entries(rows)))));
      for (const [key, row] of Object.entries(rows)) expect(table.row(key)).toEqual(row);
      expect(table.row('UPPER')).toEqual([]);
    }),
  );
});
