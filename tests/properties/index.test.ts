import fc from 'fast-check';
import { TfIdf } from 'natural/lib/natural/tfidf/index.js';
import { analyse, isContent } from '../../src/retrieval/analysis';
import { IndexBuilder } from '../../src/retrieval/index-builder';
import type { InvertedIndex } from '../../src/retrieval/inverted-index';
import { stem } from '../../src/retrieval/stem';
import { tfIdf } from '../../src/retrieval/weights';
import { sentences } from './corpora';

function indexOf(texts: readonly string[]): InvertedIndex {
  const builder = new IndexBuilder();
  for (const text of texts) builder.add(text);
  return builder.freeze();
}

/** The terms of a text, one for each time they stand there: a scan with nothing clever about it. */
function termsOf(text: string): readonly string[] {
  return analyse(text).flatMap(({ word }) => (isContent(word) ? [stem(word)] : []));
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
          texts.forEach((_, entry) => {
            expect(tfIdf(index, term, entry)).toBe(natural.tfidf([harmless(term)], entry));
          });
        }
      }),
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
    );
  });

  it('keeps the words of each sentence in their order', () => {
    fc.assert(
      fc.property(sentences, (texts) => {
        const { words, wordOffsets, entryWords } = indexOf(texts);
        const written = [...words].map(([word]) => word);
        texts.forEach((text, entry) => {
          const kept = Array.from(
            entryWords.slice(wordOffsets[entry], wordOffsets[entry + 1]),
            (number) => written[number],
          );
          expect(kept).toEqual(analyse(text).map(({ word }) => word));
        });
      }),
    );
  });
});

type Postings = readonly (readonly [entry: number, frequency: number])[];

function postingsOf({ offsets, postingEntries, termFrequencies }: InvertedIndex, term: number): Postings {
  const found: [number, number][] = [];
  for (let at = offsets[term] ?? 0; at < (offsets[term + 1] ?? 0); at += 1) {
    found.push([postingEntries[at] ?? -1, termFrequencies[at] ?? -1]);
  }
  return found;
}

function scan(counted: readonly (readonly string[])[], term: string): Postings {
  return counted.flatMap((terms, entry) => {
    const frequency = terms.filter((other) => other === term).length;
    return frequency > 0 ? [[entry, frequency] as const] : [];
  });
}
