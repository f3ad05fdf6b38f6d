import fc from 'fast-check';
import type { Answer } from '../../src/answers/answer';
import { respond } from '../../src/answers/respond';
import type { Passage } from '../../src/search/index/passage';
import { createLibrary } from '../../src/library/build-library';
import { runs } from '../runs';
import { anyQuestion, articles } from './corpora';

/** A number that is none would show as `null`. */
function expectNumbers(value: unknown): void {
  JSON.stringify(value, (_, part: unknown) => {
    if (typeof part === 'number') expect(Number.isFinite(part)).toBe(true);
    return part;
  });
}

function expectSound({ text, matches, score, explanation, places, ...place }: Passage): void {
  let end = 0;
  for (const match of matches) {
    expect([match.start >= end, match.start < match.end, match.end <= text.length]).toEqual([true, true, true]);
    end = match.end;
  }
  expect(explanation.reduce((total, { value }) => total + value, 0)).toBe(score);
  expect(place).toMatchObject(places[0]);
}

function expectHonest(answer: Answer): void {
  expectNumbers(answer);
  if (answer.kind === 'nothing') return;
  if (answer.kind !== 'passages' && answer.kind !== 'near') throw new Error(answer.kind);
  expect(answer.confidence).toBeGreaterThanOrEqual(0);
  expect(answer.confidence).toBeLessThanOrEqual(1);
  const texts = answer.passages.map(({ text }) => text);
  expect(new Set(texts).size).toBe(texts.length);
  if (answer.kind === 'passages') expect(answer.total).toBeGreaterThanOrEqual(texts.length);
  answer.passages.forEach(expectSound);
}

describe('whatever is asked, of whatever articles', () => {
  it('there is an answer that holds together, or an honest nothing', () => {
    fc.assert(
      fc.property(articles, fc.array(anyQuestion, { minLength: 1, maxLength: 5 }), (all, questions) => {
        const library = createLibrary(all);
        for (const question of questions) expectHonest(respond({ kind: 'ask', question, limit: 10 }, library));
      }),
      runs(100),
    );
  });

  it('each passage is a slice of each of its places, white space and quotation marks aside', () => {
    const bare = (text: string): string => text.normalize('NFC').replace(/[\s“”„«»"‘’'‐‑–—-]+/gu, '');
    fc.assert(
      fc.property(articles, anyQuestion, (all, question) => {
        const sources = new Map(all.map(({ id, text }) => [id, text]));
        for (const { text, start, end, article, places } of createLibrary(all).search(question, 10).passages) {
          expect(sources.get(article.id)?.slice(start, end)).toBe(text);
          for (const place of places) {
            expect(bare(sources.get(place.article.id)?.slice(place.start, place.end) ?? '')).toBe(bare(text));
          }
        }
      }),
      runs(100),
    );
  });

  it('the same question has the same answer', () => {
    fc.assert(
      fc.property(articles, anyQuestion, (all, question) => {
        const request = { kind: 'ask', question } as const;
        const library = createLibrary(all);
        expect(respond(request, library)).toEqual(respond(request, createLibrary(all)));
        expect(library.correctionsOf(question)).toEqual(library.search(question, 1).searchedFor);
      }),
      runs(30),
    );
  });

  it('whatever is typed has completions, each once', () => {
    fc.assert(
      fc.property(articles, anyQuestion, (all, typed) => {
        const answer = respond({ kind: 'complete', typed }, createLibrary(all));
        if (answer.kind !== 'completions') throw new Error(answer.kind);
        const values = answer.completions.map(({ value }) => value);
        expect(values.length).toBeLessThanOrEqual(25);
        expect(new Set(values).size).toBe(values.length);
      }),
      runs(50),
    );
  });
});
