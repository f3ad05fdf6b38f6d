import fc from 'fast-check';
import { localeFor } from '../../../src/discord/locales/choose';
import { en } from '../../../src/discord/locales/en';
import { toChoices } from '../../../src/discord/commands/choices';
import { LOCALES } from '../locales/all';
import { anyText } from '../render/texts';

test('a topic is offered with its passages and who speaks, a title as an article, a name as a speaker', () => {
  const speakers = [
    { name: 'Biden', passages: 2 },
    { name: 'Putin', passages: 1 },
  ];
  const names = toChoices(
    [
      { kind: 'topic', value: 'cyber attacks', passages: 12, speakers },
      { kind: 'title', value: 'Navalny', passages: 1 },
      { kind: 'speaker', value: 'Joe Biden', passages: 14 },
    ],
    en,
  ).map(({ name }) => name);
  expect(names).toEqual([
    'cyber attacks · 12 passages · Biden 2, Putin 1',
    'Navalny · article, 1 sentence',
    'Joe Biden · speaker, 14 statements',
  ]);
});

test('as many speakers are named as fit whole', () => {
  const speakers = ['A', 'B', 'C'].map((letter) => ({ name: letter.repeat(30), passages: 1 }));
  const [choice] = toChoices([{ kind: 'topic', value: 'quota', passages: 9, speakers }], en);
  expect(choice?.name).toBe(`quota · 9 passages · ${'A'.repeat(30)} 1, ${'B'.repeat(30)} 1`);
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
      kind: fc.constantFrom('topic', 'title', 'speaker'),
      value: fc.oneof(anyText, fc.constant('same'), fc.constant(' ')),
      passages: fc.nat(),
      voices: fc.array(fc.record({ name: anyText, passages: fc.nat() }), { maxLength: 3 }),
    }),
    { maxLength: 60 },
  );
  fc.assert(
    fc.property(completions, fc.constantFrom(...LOCALES.map(localeFor)), (given, words) => {
      const choices = toChoices(given, words);
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
