import { Locale, type APIMessage } from 'discord.js';
import type { Answer } from '../../../src/answers/answer';
import { readDays } from '../../../src/answers/typed-days';
import { listCommands } from '../../../src/discord/commands/index';
import { message } from '../../../src/discord/components/message';
import { questionIn, questionShown } from '../../../src/discord/components/sent-message';
import { previousIn } from '../../../src/discord/interactions/previous-answer';
import { localeFor, localized } from '../../../src/discord/locales/choose';
import { en } from '../../../src/discord/locales/en';
import { statusReport } from '../../../src/discord/moderation/reports';
import { echo, headLine } from '../../../src/discord/render/passages';
import { toMessage } from '../../../src/discord/render/to-message';
import { shortHash } from '../../../src/text/normalize';
import { SAMPLE_ANSWERS } from '../../contracts/sample-answers';
import { characters } from '../fake-discord/command-characters';
import { commandListRules } from '../fake-discord/command-rules';
import type { MessageBody } from '../fake-discord/message-body';
import { messageRules } from '../fake-discord/message-rules';
import { newsroom } from '../newsroom';
import { allText, controlsOf } from '../render/payload';
import { ALOUD, IN_PRIVATE } from '../render/render-contexts';
import { onStage } from '../stage';
import { LOCALES, TRANSLATED } from './all';

const samples = Object.values(SAMPLE_ANSWERS).flatMap((answers) => Object.values(answers as Record<string, Answer>));

describe.each(LOCALES)('in %s', (locale) => {
  const words = localeFor(locale);
  const number = LOCALES.indexOf(locale);

  test('every kind of answer is taken by Discord', () => {
    // In private in every second language.
    samples.forEach((answer, at) => {
      const context = (at + number) % 2 === 0 ? ALOUD : IN_PRIVATE;
      expect(messageRules(toMessage(answer, { ...context, locale: words }) as MessageBody, 'create')).toEqual([]);
    });
  });

  test('a question is found again in the head of its answer', () => {
    const asked = 'was “it” said *here*?'.repeat(4);
    const statements = `**Anna Rossi${words.replies.on(echo(asked))}** · ${words.replies.shownOf('4–6', '7')}`;
    const near = words.replies.near(`**${echo(asked)}**`);
    for (const head of [headLine(asked, words.replies.eachSide), statements, near])
      expect(questionIn({ hash: shortHash(asked) }, message([head]))).toBe(asked);
    const bold = `**${echo(asked)}**`;
    const { nothing, noWordsOf, on } = words.replies;
    for (const head of [nothing(words.articles(6), bold), noWordsOf('**A**', on(bold))])
      expect(questionShown(message([head]))).toBe(asked);
  });

  test('a reply to a name that nobody has keeps the topic', () => {
    const speakers = ['Anna Rossi', 'Paul Weber'];
    const unknown = { kind: 'unknown-speaker', asked: 'Quimby', isShared: false, topic: 'boats', speakers } as const;
    const shown = toMessage({ ...unknown, indexVersion: 'Ed1-_n' }, { ...ALOUD, locale: words });
    expect(previousIn(shown as unknown as APIMessage)?.question).toBe('boats');
  });

  test('what a form asks for is not cut', () => {
    const { settle, speakerName, otherForm } = words.reports;
    expect([settle, speakerName, otherForm].filter((label) => label.length > 45)).toEqual([]);
  });

  test('amounts from 0 to 1000 are put in words, and a day is written out', () => {
    for (const count of [0, 1, 2, 5, 11, 21, 22, 1000])
      expect(words.passages(count)).toMatch(/^[\d.,\s\u202F\u00A0]+ ?\p{L}+$/u);
    expect(words.replies.day('2021-06-16')).toMatch(/2021(?!.*\.$)/u);
    expect(words.replies.day('someday')).toBe('someday');
  });

  test('each day that the description of a filter gives as an example can be typed', () => {
    for (const description of [words.filters.since, words.filters.until]) {
      const examples = description.split(/[:：]/u).at(-1)?.split(/[,、]/u) ?? [];
      expect(examples).toHaveLength(4);
      const calendar = { now: Date.UTC(2024, 2, 13), latest: '2021-06-18' };
      expect(examples.filter((day) => readDays(day, calendar) === undefined)).toEqual([]);
    }
  });
});

test('languages differ from English wherever they can', () => {
  for (const locale of TRANSLATED) {
    const words = localeFor(locale);
    const same = Object.entries(en).filter(
      ([key, value]) => typeof value === 'string' && words[key as keyof typeof en] === value,
    );
    expect(same.map(([key]) => key)).toEqual([]);
  }
});

test.each([
  [Locale.Russian, ['1 отрывок', '2 отрывка', '5 отрывков', '11 отрывков', '21 отрывок', '22 отрывка']],
  [Locale.Ukrainian, ['1 уривок', '2 уривки', '5 уривків', '11 уривків', '21 уривок', '22 уривки']],
])('%s has three forms of an amount', (locale, forms) => {
  const { passages } = localeFor(locale);
  expect([1, 2, 5, 11, 21, 22].map(passages)).toEqual(forms);
});

test.each([
  ['fr', '1 telle quelle, 1 différente, 1 introuvable'],
  ['es-ES', '1 así, 1 distinta, 1 no encontrada'],
  ['it', '1 uguale, 1 diversa, 1 non trovata'],
  ['pt-BR', '1 igual, 1 diferente, 1 não encontrada'],
])('in %s one checked sentence is counted in the singular', (tag, counted) => {
  const { claims } = localeFor(tag);
  expect(claims.counts(3, 1, 1, 1).slice(1).join(claims.between)).toBe(counted);
});

test('in Japanese the size of the articles and the note of a filter have no European comma or space', () => {
  const locale = localeFor('ja');
  const totals = { answered: 1, nothing: 0, failed: 0, limited: 0 };
  const status = { version: '1', articles: 6, sentences: 193, loadedAt: 0, warnings: [], totals };
  expect(JSON.stringify(statusReport(status, locale))).toContain('6 件の記事、193 文');
  const none = { kind: 'nothing', question: 'x', confidence: 0, suggestions: [], missing: ['x'], articles: 2 } as const;
  const limited = {
    ...none,
    filter: { since: '2030-01-01' },
    unfiltered: 3,
    dates: ['2021-06-16', '2021-06-18'],
  } as const;
  expect(JSON.stringify(toMessage(limited, { ...ALOUD, locale }))).toContain('2021/06/18。この条件');
});

test('French has its space before a colon, and its first of a month', () => {
  const speakers = [{ name: 'A', kind: 'person', statements: 2, topics: ['lac'] }] as const;
  const page = { page: { offset: 0, limit: 25 }, total: 1, indexVersion: 'Ed1-_n' };
  const locale = localeFor('fr');
  expect(JSON.stringify(toMessage({ kind: 'speakers', speakers, ...page }, { ...ALOUD, locale }))).toContain(' : lac');
  expect([locale.replies.day('2021-06-01'), locale.replies.day('2021-06-11')]).toEqual([
    '1er juin 2021',
    '11 juin 2021',
  ]);
});

test('Traditional Chinese has words of its own', () => {
  expect(localeFor(Locale.ChineseTW).setupHead).toContain('伺服器');
  expect(localeFor(Locale.ChineseCN).setupHead).toContain('服务器');
});

test('commands are described in every language within the limits, and their names are not translated', () => {
  const definitions = [...listCommands('summit').values()].map(({ definition }) => definition);
  expect(commandListRules(definitions)).toEqual([]);
  for (const definition of definitions) expect(characters(definition)).toBeLessThanOrEqual(8000);
  const slash = definitions.filter((definition) => 'description' in definition);
  for (const definition of slash) {
    expect(definition).not.toHaveProperty('name_localizations');
    const { description_localizations: translations } = definition as { readonly description_localizations?: object };
    expect(Object.keys(translations ?? {})).toEqual(LOCALES);
  }
  const names = Object.values(localized((words) => words.findMenu).description_localizations);
  for (const name of names) expect(name.length).toBeLessThanOrEqual(32);
  for (const text of descriptions(definitions)) expect(text.length).toBeLessThanOrEqual(100);
});

/** Every description and its translations, of commands and options. */
function descriptions(all: readonly object[]): readonly string[] {
  const found: string[] = [];
  JSON.stringify(all, (key, value: unknown) => {
    if (key === 'description' && typeof value === 'string') found.push(value);
    if (key === 'description_localizations') found.push(...Object.values(value as Record<string, string>));
    return value;
  });
  return found;
}

test('a user of German is answered in German; quotations stay unchanged', () =>
  onStage(
    async ({ fake }) => {
      const asked = { name: 'summit', options: { topic: 'quota', passages: 1 } };
      const { message: german } = await fake.slash({ ...asked, locale: 'de' });
      expect(allText(german)).toContain('**quota** · 1 von 6');
      expect(allText(german)).toContain('02.05.2024');
      expect(allText(german)).toMatch(/^> .*\*\*quota\*\*/mu);
      expect([...controlsOf(german).keys()]).toEqual(['Weitere', '⋯', 'Umfeld, Quelle …']);
      expect(allText((await fake.slash({ ...asked, locale: 'nl' })).message)).toContain('**quota** · 1 of 6');
      const [offer] = await fake.autocomplete({ name: 'summit', option: 'topic', value: 'talks', locale: 'ru' });
      expect(offer?.name).toMatch(/· статья, \d+ предложени/u);
    },
    { bot: { respond: newsroom().respond } },
  ));

test('in a channel the bot speaks the language of its server', () =>
  onStage(
    async ({ fake }) => {
      const { replies } = await fake.message({ content: 'quota', mentionsBot: true });
      expect(allText(replies[0])).toContain('**quota** · 3 sur 6');
    },
    { guilds: [{ name: 'Port', channels: ['quai'], locale: 'fr' }], bot: { respond: newsroom().respond } },
  ));
