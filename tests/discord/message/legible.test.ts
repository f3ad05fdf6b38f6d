import { ComponentType, Locale } from 'discord.js';
import type { Answer } from '../../../src/answers/answer';
import { toMessage } from '../../../src/discord/message/to-message';
import { wordsFor } from '../../../src/discord/words/choose';
import { SAMPLE_ANSWERS } from '../../contracts/sample-answers';
import { flatten, type AnyComponent } from '../fake-discord/component-tree';
import { IN_PRIVATE } from './voices';

/** Anybody who listens to a message, or sees no colours, has to get all of it. */
const answers = Object.values(SAMPLE_ANSWERS).flatMap((each) => Object.values(each as Record<string, Answer>));
const LOCALES = [Locale.EnglishUS, Locale.German, Locale.French, Locale.SpanishES, Locale.Russian, Locale.ChineseCN];
const EMOJI = /\p{Extended_Pictographic}/u;

describe.each(LOCALES)('in %s', (locale) => {
  const words = wordsFor(locale);
  const parts = answers.map((answer) =>
    flatten(toMessage(answer, { ...IN_PRIVATE, words }).components as readonly AnyComponent[]),
  );

  test('nothing is told by a colour or an emoji', () => {
    for (const part of parts.flat()) {
      expect(part).not.toHaveProperty('accent_color');
      expect(part).not.toHaveProperty('emoji');
      expect([part.label, part.content].filter((text) => text != null && EMOJI.test(text))).toEqual([]);
    }
  });

  test('whatever can be pressed or chosen says in words what it does', () => {
    for (const part of parts.flat()) {
      const said = part.type === ComponentType.Button ? part.label : (part as { placeholder?: string }).placeholder;
      if (part.custom_id != null) expect(said).toMatch(/\p{L}{2,}|\p{Script=Han}/u);
    }
  });

  test('which sentence of a context was quoted is said before it', () => {
    const contexts = Object.values(SAMPLE_ANSWERS.context);
    for (const answer of contexts) {
      const texts = flatten(toMessage(answer, { ...IN_PRIVATE, words }).components);
      const lines = texts.flatMap(({ content = '' }) => content.split('\n'));
      const quoted = answer.sentences.filter(({ isQuoted }) => isQuoted).length;
      const announced = quoted === 1 ? words.quotedHere : words.quotedTogether(quoted);
      expect(lines.filter((line) => line === announced).length).toBeLessThanOrEqual(1);
      const bold = lines.findIndex((line) => line.startsWith('> **'));
      if (bold >= 0) expect(lines[bold - 1]).toBe(announced);
    }
  });
});
