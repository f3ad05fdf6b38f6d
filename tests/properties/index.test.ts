import { TfIdf } from 'natural/lib/natural/tfidf/index.js';
import { IndexBuilder } from '../../src/search/index/index-builder';
import { type InvertedIndex, OCCURRENCE, tfIdf, wordNumberAt } from '../../src/search/index/inverted-index';
import { stem } from '../../src/text/normalize';
import { buildDictionary, toStrings } from '../../src/text/string-table';
import { isContent, tokenize } from '../../src/text/tokens';
import { anyCharacter } from '../any-character';
import { runs } from '../runs';
import { sentences } from './corpora';
import fc from 'fast-check';

function indexOf(texts: readonly string[]): InvertedIndex {
  const builder = new IndexBuilder();
  for (const text of texts) builder.add(text);
  return builder.freeze();
}

/** The terms of a text, one for each time they stand there: a scan with nothing clever about it. */
function termsOf(text: string): readonly string[] {
  return tokenize(text).flatMap(({ word }) => (isContent(word) ? [stem(word)] : []));
}

/**
 * natural keeps terms as keys of plain objects: `constructor` would be a function there, `__proto__` the prototype, and `__key` is
 * where it writes the document's own name. A letter before each term keeps them apart and changes no count, hence no weight.
 */
function harmless(term: string): string {
  return `x${term}`;
}

describe('the index, for random articles', () => {
  it('weighs each term in each sentence as natural does', () => {
    fc.assert(
      fc.property(sentences, (texts) => {
        const index = indexOf(texts);
        const natural = new TfIdf();
        for (const text of texts) natural.addDocument(termsOf(text).map(harmless));
        for (const term of new Set([...texts.flatMap(termsOf), 'absent', '__proto__', '__key', 'constructor'])) {
          texts.forEach((_, sentence) => {
            expect(tfIdf(index, term, sentence)).toBe(natural.tfidf([harmless(term)], sentence));
          });
        }
      }),
      runs(100),
    );
  });

  it('holds the same postings as a scan of every sentence', () => {
    fc.assert(
      fc.property(sentences, (texts) => {
        const index = indexOf(texts);
        const counted = texts.map(termsOf);
        expect([...index.terms].map(([term]) => term).sort()).toEqual([...new Set(counted.flat())].sort());
        for (const [term, number] of index.terms) expect(postingsOf(index, number)).toEqual(scan(counted, term));
      }),
      runs(100),
    );
  });

  it('keeps the words of each sentence in their order', () => {
    fc.assert(
      fc.property(sentences, (texts) => {
        expect(wordsKept(texts)).toEqual(texts.map((text) => tokenize(text).map(({ word }) => word)));
      }),
      runs(100),
    );
  });
});

test('words beyond the number that fits into two bytes stay the words they are', () => {
  const texts = Array.from({ length: 2200 }, (_, line) =>
    Array.from({ length: 32 }, (__, at) => `w${(line * 31 + at * 7).toString(36)}x${at}`).join(' '),
  );
  expect(indexOf(texts).words.size).toBeGreaterThan(0x10000);
  expect(wordsKept(texts).map((words) => words.join(' '))).toEqual(texts);
});

test('texts in one pool of bytes come back as they were, whatever signs they are of', () => {
  const text = fc.oneof(
    fc.string({ unit: anyCharacter }),
    fc.string({ unit: 'grapheme' }),
    fc.constantFrom('', 'ÿ', '\ud800', 'þé', 'ÿ'.repeat(99)),
  );
  fc.assert(
    fc.property(fc.uniqueArray(text), text, (texts, other) => {
      const [strings, dictionary] = [toStrings(texts), buildDictionary(texts)];
      expect([...strings]).toEqual(texts);
      expect([...dictionary]).toEqual(texts.map((one, number) => [one, number]));
      texts.forEach((one, number) => {
        expect(dictionary.get(one)).toBe(number);
        expect(dictionary.lengthOf(number)).toBe(one.length);
      });
      expect(dictionary.has(other)).toBe(texts.includes(other));
      expect(strings.at(texts.length)).toBeUndefined();
    }),
    runs(100),
  );
});

/** @returns the words that the index keeps of each text. */
function wordsKept(texts: readonly string[]): readonly (readonly string[])[] {
  const index = indexOf(texts);
  const written = [...index.words].map(([word]) => word);
  const { wordOffsets } = index;
  return texts.map((_, sentence) => {
    const [from = 0, to = 0] = [wordOffsets[sentence], wordOffsets[sentence + 1]];
    return Array.from({ length: to - from }, (__, at) => written[wordNumberAt(index, from + at)] ?? '');
  });
}

type Postings = readonly (readonly [entry: number, frequency: number])[];

function postingsOf({ offsets, postingSentences: postingEntries, occurrences }: InvertedIndex, term: number): Postings {
  const found: [number, number][] = [];
  for (let at = offsets[term] ?? 0; at < (offsets[term + 1] ?? 0); at += 1) {
    found.push([postingEntries[at] ?? -1, (occurrences[at] ?? 0) & OCCURRENCE.frequency]);
  }
  return found;
}

function scan(counted: readonly (readonly string[])[], term: string): Postings {
  return counted.flatMap((terms, sentence) => {
    const frequency = terms.filter((other) => other === term).length;
    return frequency > 0 ? [[sentence, frequency] as const] : [];
  });
}
