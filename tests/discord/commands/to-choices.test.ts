import fc from 'fast-check';
import { en } from '../../../src/discord/words/en';
import { toChoices } from '../../../src/discord/commands/to-choices';
import { anyText } from '../message/texts';

test('a topic is offered with the number of its passages, a title as an article with its sentences', () => {
  expect(
    toChoices(
      [
        { kind: 'topic', value: 'cyber attacks', passages: 12 },
        { kind: 'title', value: 'Navalny', passages: 1 },
      ],
      en,
    ),
  ).toEqual([
    { name: 'cyber attacks · 12 passages', value: 'cyber attacks' },
    { name: 'Navalny · article, 1 sentence', value: 'Navalny' },
  ]);
});

test('a topic longer than Discord takes is not offered, and a long label is cut between characters', () => {
  const emoji = '😀'.repeat(50);
  const [choice, ...rest] = toChoices(
    [
      { kind: 'topic', value: 'a'.repeat(101), passages: 1 },
      { kind: 'topic', value: emoji, passages: 3 },
    ],
    en,
  );
  expect(rest).toEqual([]);
  expect(choice?.value).toBe(emoji);
  expect(choice?.name).toMatch(/^😀+… · 3 passages$/u);
});

test('whatever the topics are, there are at most 25 choices within the limits, none twice', () => {
  const completions = fc.array(
    fc.record({
      kind: fc.constantFrom('topic', 'title'),
      value: fc.oneof(anyText, fc.constant('same'), fc.constant(' ')),
      passages: fc.nat(),
    }),
    { maxLength: 60 },
  );
  fc.assert(
    fc.property(completions, (given) => {
      const choices = toChoices(given, en);
      expect(choices.length).toBeLessThanOrEqual(25);
      expect(new Set(choices.map(({ value }) => value)).size).toBe(choices.length);
      for (const { name, value } of choices) {
        expect(name.length).toBeGreaterThan(0);
        expect(name.length).toBeLessThanOrEqual(100);
        expect(value.length).toBeLessThanOrEqual(100);
        expect(given.map((each) => each.value)).toContain(value);
        expect(() => encodeURIComponent(name)).not.toThrow();
      }
    }),
  );
});
