import type { APIMessage } from 'discord.js';
import type { Answer } from '../../../src/answers/answer';
import { toMessage } from '../../../src/discord/render/to-message';
import { en, type Locale } from '../../../src/discord/locales/en';
import { SAMPLE_ANSWERS } from '../../contracts/sample-answers';
import { allText } from '../render/payload';
import { IN_PRIVATE } from '../render/render-contexts';

const samples = Object.values(SAMPLE_ANSWERS).flatMap((answers) => Object.values(answers as Record<string, Answer>));

test('every text of an answer comes from the locale or the articles', () => {
  for (const answer of samples) {
    const shown = allText(toMessage(answer, { ...IN_PRIVATE, locale: marked(en) as Locale }) as unknown as APIMessage);
    const own = shown.replace(/⟦[^⟦⟧]*⟧/gu, '').replace(/```[^]*?```|^> .*$|^[^\n]*~~.*$/gmu, '');
    expect(own.match(/\b(?:of|in|is|are|and|not|this|by|with|more|said|statements?|articles?)\b/giu)).toBeNull();
  }
});

/** The same words, in brackets by which they are told apart from what was not taken from the catalogue. */
function marked(value: unknown): unknown {
  if (typeof value === 'string') return `⟦${value}⟧`;
  if (typeof value === 'function')
    return (...given: readonly unknown[]) => {
      const found = (value as (...all: readonly unknown[]) => unknown)(...given);
      return Array.isArray(found) ? found.map(marked) : `⟦${String(found).replace(/[⟦⟧]/gu, '')}⟧`;
    };
  if (Array.isArray(value)) return value.map(marked);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, marked(each)]));
}
