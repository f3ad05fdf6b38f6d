import { ComponentType } from 'discord.js';
import type { Answer } from '../../../src/answers/answer';
import type { PassageStatement } from '../../../src/search/index/passage';
import { plainText } from '../../../src/discord/components/text';
import { toMessage } from '../../../src/discord/render/to-message';
import { localeFor } from '../../../src/discord/locales/choose';
import { SAMPLE_ANSWERS } from '../../contracts/sample-answers';
import { flatten, type AnyComponent } from '../fake-discord/component-tree';
import { LOCALES } from '../locales/all';
import { newsroom } from '../newsroom';
import { passage, spansOf } from './passages';
import { IN_PRIVATE } from './render-contexts';

/** Anybody who listens to a message, or sees no colours, has to get all of it. */
const answers = Object.values(SAMPLE_ANSWERS).flatMap((each) => Object.values(each as Record<string, Answer>));
const EMOJI = /\p{Extended_Pictographic}/u;

const said: PassageStatement = {
  speaker: { name: 'Anna Rossi', kind: 'person', members: [] },
  ...{ kind: 'indirect', denied: false, start: 0, end: 18, text: 'The fish are gone.', pieces: [], rule: 'cue' },
};
const FISH = passage('The fish are gone.', { matches: spansOf('The fish are gone.', 'fish') });
const PAGE = { page: { offset: 0, limit: 3 }, indexVersion: 'Ed1-_n', total: 1 } as const;

function passageWith(statement: PassageStatement): Answer {
  const passages = [{ ...FISH, statements: [statement] }] as const;
  return { kind: 'passages', question: 'fish', confidence: 1, passages, suggestions: [], askNext: [], ...PAGE };
}

function statementOf(statement: PassageStatement): Answer {
  return { kind: 'quotes', speaker: 'Anna Rossi', topic: 'fish', quotes: [{ ...FISH, statement }], ...PAGE };
}

/** The lines of a message as they are read out: without marks. */
function linesOf(parts: readonly AnyComponent[] = []): readonly string[] {
  const lines = parts.flatMap(({ content }) => content?.split('\n') ?? []);
  return lines.map((line) => plainText(line.replace(/^(?:> |-# )/u, '')));
}

describe.each(LOCALES)('in %s', (locale) => {
  const words = localeFor(locale);
  const parts = answers.map((answer) =>
    flatten(toMessage(answer, { ...IN_PRIVATE, locale: words }).components as readonly AnyComponent[]),
  );

  test('no information depends on a colour or an emoji', () => {
    for (const part of parts.flat()) {
      expect(part).not.toHaveProperty('accent_color');
      expect(part).not.toHaveProperty('emoji');
      expect([part.label, part.content].filter((text) => text != null && EMOJI.test(text))).toEqual([]);
    }
  });

  test('every button and select has a label', () => {
    for (const part of parts.flat()) {
      const said = part.type === ComponentType.Button ? part.label : (part as { placeholder?: string }).placeholder;
      if (part.custom_id != null && said !== '⋯') expect(said).toMatch(/\p{L}{2,}|\p{Script=Han}/u);
    }
  });

  test('in reading order, each quotation is followed by its speaker and its place; controls come last', () => {
    const [passages, statements] = [passageWith(said), statementOf(said)].map((answer) =>
      flatten(toMessage(answer, { ...IN_PRIVATE, locale: words }).components),
    );
    const { join, manners, on } = words.replies;
    const who = join('Anna Rossi', manners.reported);
    expect(linesOf(passages)).toEqual([
      expect.stringContaining('fish'),
      'The fish are gone.',
      `${who} · The Geneva summit`,
    ]);
    expect(linesOf(statements)).toEqual([
      expect.stringContaining(`Anna Rossi${on('fish')}`),
      'The fish are gone.',
      `${manners.reported} · The Geneva summit`,
    ]);
    for (const parts of [passages, statements]) {
      const kinds = parts?.map(({ type }) => type) ?? [];
      const lastText = kinds.lastIndexOf(ComponentType.TextDisplay);
      expect(kinds.indexOf(ComponentType.ActionRow)).toBeGreaterThan(lastText);
    }
  });

  test('each option of the select begins with the number of a quotation and its words', () => {
    const answer = newsroom().respond({ kind: 'ask', question: 'quota', limit: 5 });
    const all = flatten(toMessage(answer, { ...IN_PRIVATE, locale: words }).components);
    const quoted = linesOf(all.filter(({ content }) => content?.startsWith('> '))).filter((_, at) => at >= 0);
    const labels = all.flatMap(({ options = [] }) => options.map(({ label }) => label));
    expect(labels).toHaveLength(5);
    labels.forEach((label, at) => {
      expect(label.startsWith(`${at + 1}. `)).toBe(true);
      expect(quoted.some((line) => line.startsWith(label.slice(3).replace(/…$/u, '')))).toBe(true);
    });
  });

  test('which sentence of a context was quoted is said before it', () => {
    const contexts = Object.values(SAMPLE_ANSWERS.context);
    for (const answer of contexts) {
      const texts = flatten(toMessage(answer, { ...IN_PRIVATE, locale: words }).components);
      const lines = texts.flatMap(({ content = '' }) => content.split('\n'));
      const announced = words.quotedHere;
      expect(lines.filter((line) => line === announced).length).toBeLessThanOrEqual(1);
      const bold = lines.findIndex((line) => line.startsWith('> **'));
      if (bold >= 0) expect(lines[bold - 1]).toBe(announced);
    }
  });
});
