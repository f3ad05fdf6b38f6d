import fc from 'fast-check';
import { sharedGaps, stemsOf } from '../../src/answers/unanswered';
import { isQuestionLike } from '../../src/answers/question-like';
import { anyCharacter } from '../any-character';

it('keeps stems of words: no order, no small words, no numbers, no address, at most eight', () => {
  expect(stemsOf('When do the penguins of 1984 swim, penguin? 0151-555')).toEqual(['penguin', 'swim']);
  expect(stemsOf('one two three four five six seven eight nine ten eleven twelve').length).toBeLessThanOrEqual(8);
  fc.assert(
    fc.property(fc.string({ unit: anyCharacter, maxLength: 600 }), (question) => {
      for (const stem of stemsOf(question)) expect(stem).toMatch(/^[\p{L}\p{M}]{2,32}$/u);
    }),
  );
});

it('shows beside a shared word up to four that as many people asked together with it', () => {
  const noted = [1, 2, 3].map((person) => ({ person, stems: ['a', 'b', 'c', 'd', 'e', 'f'] }));
  expect(sharedGaps(noted, 10)).toEqual([{ stems: ['a', 'b', 'c', 'd', 'e'], people: 3 }]);
});

it('lists only stems that at least three people share', () => {
  const stems = fc
    .array(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'), { minLength: 1, maxLength: 4 })
    .map((all) => [...new Set(all)]);
  const noted = fc.array(fc.record({ person: fc.integer({ min: 1, max: 6 }), stems }), { maxLength: 30 });
  fc.assert(
    fc.property(noted, (all) => {
      for (const gap of sharedGaps(all, 10)) {
        expect(gap.people).toBeGreaterThanOrEqual(3);
        for (const stem of gap.stems) {
          const people = new Set(
            all.filter((each) => new Set<string>(each.stems).has(stem)).map(({ person }) => person),
          );
          expect(people.size).toBeGreaterThanOrEqual(3);
        }
      }
    }),
  );
});

it.each([
  'When was the quota cut?',
  'wer hat das gesagt?',
  '谁说的 这个 话？',
  'who said the quota was cut',
  '(does anyone know it?)',
])('takes for a question: %j', (text) => {
  expect(isQuestionLike(text)).toBe(true);
});

it.each([
  'quota?',
  'The quota was cut.',
  'what a day',
  'who cares. I do.',
  'see https://e.example/?q=1 ok?',
  'a\nb c?',
  `${'so '.repeat(120)}?`,
  '',
])('takes for none: %j', (text) => {
  expect(isQuestionLike(text)).toBe(false);
});
