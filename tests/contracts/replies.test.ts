import { join } from 'node:path';
import type { APIMessage } from 'discord-api-types/v10';
import type { Answer, PassagesAnswer } from '../../src/answers/answer';
import { otherLanguageText } from '../../src/answers/reply-text';
import { respond } from '../../src/answers/respond';
import { loadArticles } from '../../src/articles/load-articles';
import { plainText } from '../../src/discord/components/text';
import { localeFor } from '../../src/discord/locales/choose';
import { toMessage } from '../../src/discord/render/to-message';
import { createLibrary } from '../../src/library/build-library';
import type { Passage } from '../../src/search/index/passage';
import { toJson } from '../../src/terminal/to-json';
import { toText } from '../../src/terminal/to-text';
import { flatten } from '../discord/fake-discord/component-tree';
import { controlsOf, textsOf } from '../discord/render/payload';
import { ALOUD, IN_PRIVATE } from '../discord/render/render-contexts';

/** How each reply reads, on the shipped articles. Passages are chosen by their words, so that the ranking may change. */
const library = createLibrary(loadArticles(join(__dirname, '../../knowledge')).articles);

function shown(answer: Answer, context = ALOUD): string {
  return textsOf(toMessage(answer, context)).join('\n');
}

function printed(answer: Answer): string {
  return toText(answer, { ansi: false, explain: false });
}

function labels(answer: Answer, context = ALOUD): readonly string[] {
  return [...controlsOf(toMessage(answer, context) as unknown as APIMessage).keys()];
}

function ask(question: string): Answer {
  return respond({ kind: 'ask', question, limit: 10 }, library);
}

/** The passages of an answer that begin so, in this order. */
function passagesOf(question: string, ...beginnings: readonly string[]): readonly [Passage, ...Passage[]] {
  const answer = ask(question);
  const all = answer.kind === 'passages' || answer.kind === 'near' ? answer.passages : [];
  return beginnings.map((beginning, at) => {
    const found = all.find(({ text }) => text.startsWith(beginning));
    if (!found) throw new Error(`expected a passage "${beginning}" on ${question}`);
    return { ...found, rank: at + 1 };
  }) as unknown as [Passage, ...Passage[]];
}

const ON_CYBER = { indexVersion: 'Ed1-_n', confidence: 1, suggestions: ['Putin', 'Russia'] } as const;
const CYBER: PassagesAnswer = {
  ...ON_CYBER,
  kind: 'passages',
  question: 'cyber',
  passages: passagesOf('cyber', 'Most cyber-attacks', 'Biden said the United', 'Putin denied'),
  page: { offset: 0, limit: 3 },
  total: 14,
  askNext: [
    { speaker: 'Vladimir Putin', shortName: 'Putin', topic: 'cyber' },
    { speaker: 'Joe Biden', shortName: 'Biden', topic: 'cyber' },
  ],
};

describe('passages', () => {
  test('in Discord: quotation, speaker, and after the last of an article its title and date', () => {
    expect(shown(CYBER)).toBe(
      [
        '**cyber** · 3 of 14',
        '> Most **cyber-attacks**, including those on Russia, are launched from the United States, Putin claimed.',
        '-# Vladimir Putin, reported',
        '> Biden said the United States would answer a breach of the rules with **cyber** means of its own.',
        '-# Joe Biden, reported',
        '> Putin denied that Russia was behind **cyber-attacks** on the United States.',
        '-# Vladimir Putin, denied · Washington and Moscow to consult on cybersecurity · 17 Jun 2021',
      ].join('\n'),
    );
    expect(labels(CYBER)).toEqual(['More', 'Putin on cyber', 'Biden on cyber', 'Russia', '⋯', 'Context, source …']);
  });

  test('in the terminal: the same words in the same order', () => {
    expect(printed(CYBER)).toBe(
      [
        'cyber · 3 of 14',
        '',
        '1. Most cyber-attacks, including those on Russia, are launched from the United States, Putin claimed.',
        '   Vladimir Putin, reported',
        '',
        '2. Biden said the United States would answer a breach of the rules with cyber means of its own.',
        '   Joe Biden, reported',
        '',
        '3. Putin denied that Russia was behind cyber-attacks on the United States.',
        '   Vladimir Putin, denied · Washington and Moscow to consult on cybersecurity · 17 Jun 2021',
        '',
        'Ask next: Putin on cyber · Biden on cyber · Russia',
      ].join('\n'),
    );
  });

  test('each page offers the same next questions and counts on', () => {
    const pages = [0, 3].map((offset) => respond({ kind: 'ask', question: 'cyber', offset }, library));
    const [first, second] = pages as readonly PassagesAnswer[];
    expect(second?.askNext).toEqual(first?.askNext);
    expect(pages.map((page) => shown(page).split('\n')[0])).toEqual([
      `**cyber** · 3 of ${first?.total}`,
      `**cyber** · 4–6 of ${first?.total}`,
    ]);
    const next = ['More', 'Putin on cyber', 'Biden on cyber'];
    for (const page of pages) expect(labels(page)).toEqual(expect.arrayContaining([...next, '⋯', 'Context, source …']));
  });

  test('most of what is read is quotation, and three passages fit a phone', () => {
    const topics = library.topics.slice(0, 60).flatMap(({ value }) => {
      const answer = respond({ kind: 'ask', question: value }, library);
      return answer.kind === 'passages' ? [answer] : [];
    });
    expect(topics.length).toBeGreaterThan(40);
    const sizes = topics.map((answer) => sizeOf(shown(answer)));
    const [quoted, read] = [sizes, sizes].map((all, at) =>
      all.reduce((sum, size) => sum + (at ? size.read : size.quoted), 0),
    );
    expect((quoted ?? 0) / (read ?? 1)).toBeGreaterThanOrEqual(0.55);
    expect(Math.max(...sizes.map(({ height }) => height))).toBeLessThan(700);
    const { quoted: own, read: all, height } = sizeOf(shown(CYBER));
    expect(own / all).toBeGreaterThanOrEqual(0.55);
    expect(height).toBeLessThan(350);
  });
});

/** Pixels of a line of 42 characters on a phone of 390 px, of text and of small print, and of the gap below a passage. */
const LINE = { letters: 42, text: 22, small: 18, gap: 8 };

function sizeOf(markdown: string) {
  const lines = markdown.split('\n').map((line) => {
    const text = plainText(line.replace(/^(?:> |-# )/u, '').replace(/\[((?:[^\]\\]|\\.)*)\]\([^)]*\)/gu, '$1'));
    const height = Math.ceil(text.length / LINE.letters) * (line.startsWith('-# ') ? LINE.small : LINE.text);
    return { read: text.length, quoted: line.startsWith('> ') ? text.length : 0, height };
  });
  return lines.reduce((sum, { read, quoted, height }) => {
    return { read: sum.read + read, quoted: sum.quoted + quoted, height: sum.height + height + (quoted && LINE.gap) };
  });
}

test('not sure: one line says so, and the passages are shown as fully as of an answer', () => {
  const near: Answer = {
    ...ON_CYBER,
    kind: 'near',
    question: 'venue of the talks',
    passages: passagesOf('villa', 'The talks took place'),
    articles: [],
    suggestions: ['Geneva', 'villa'],
  };
  const quoted = 'The talks took place at Villa La Grange, an 18th-century house in a park above Lake Geneva.';
  const source = 'Biden and Putin in Geneva: the summit of 16 June 2021 · 16 Jun 2021';
  expect(plainText(shown(near))).toBe(`Not sure that these answer venue of the talks:\n> ${quoted}\n-# ${source}`);
  expect(labels(near, IN_PRIVATE)).toEqual(['Geneva', 'villa', 'Context, source …']);
  expect(printed(near)).toBe(
    `Not sure that these answer “venue of the talks”:\n\n1. ${quoted}\n   ${source}\n\nAsk next: Geneva · villa`,
  );
});

test('nothing: the words that were not found, in how many articles, and topics', () => {
  const answer = ask('bitcoin');
  expect(shown(answer)).toBe('Nothing in 6 articles on **bitcoin**.');
  expect(labels(answer).length).toBeGreaterThan(2);
  expect(printed(answer).split('\n')[0]).toBe('Nothing in 6 articles on bitcoin.');
});

test('nothing: a question in a language that no article is in is told so, also in the words of other locales', () => {
  const answer = ask('Quand a eu lieu le carnaval et avec qui ?');
  expect(answer).toMatchObject({ languages: { question: 'fr', articles: ['en'] } });
  expect(shown(answer)).toBe('The articles are in English; the question seems to be in French.');
  expect(printed(answer).split('\n')[0]).toBe(shown(answer));
  expect(toJson(answer, false, library.articles)).toMatchObject({ languages: { question: 'fr', articles: ['en'] } });
  const inTheirs = ['de', 'fr', 'ru'].map((tag) =>
    otherLanguageText({ question: 'fr', articles: ['en', 'de'] }, localeFor(tag).replies),
  );
  expect(inTheirs).toEqual([
    'Die Artikel sind auf Englisch und Deutsch; die Frage scheint auf Französisch zu sein.',
    'Les articles sont en anglais et allemand ; la question semble être en français.',
    'Язык статей: английский и немецкий; язык вопроса, похоже, французский.',
  ]);
  expect(ask('bitcoin')).not.toHaveProperty('languages');
});

test('asked of somebody who says nothing on it, and of somebody who is only named', () => {
  const others = { ...CYBER, question: 'what did Anna Rossi say about the crane?', silentOn: 'the crane' };
  const rossi = (isQuoted: boolean) => ({ ...others, silentSpeakers: [{ name: 'Anna Rossi', isQuoted }] as const });
  expect(shown(rossi(true)).split('\n').slice(0, 2)).toEqual([
    'No words of **Anna Rossi** on the crane in these articles. Others:',
    expect.stringMatching(/^> Most/u),
  ]);
  expect(printed(rossi(true))).toMatch(/^No words of Anna Rossi on the crane in these articles\. Others:\n\n1\. Most/u);
  expect(shown(rossi(false)).split('\n')[0]).toBe(
    '**Anna Rossi** is named in these articles, but none gives words of **Anna Rossi**. What they say:',
  );
});

test('what somebody says: the name in the head only, one source line, and what a reply answers in grey', () => {
  const said = respond({ kind: 'quotes', speaker: 'Biden', topic: 'cyber', limit: 10 }, library);
  if (said.kind !== 'quotes') throw new Error(said.kind);
  const quotes = ['"If, in fact', 'Critical'].flatMap((words) =>
    said.quotes.filter(({ text }) => text.startsWith(words)),
  );
  const two = { ...said, quotes: quotes as unknown as typeof said.quotes, page: { offset: 0, limit: 2 }, total: 5 };
  expect(plainText(shown(two))).toBe(
    [
      'Joe Biden on cyber · 2 of 5',
      '> "If, in fact, they violate these basic norms, we will respond with cyber," he told reporters.',
      '> Critical infrastructure, Biden told Putin, must be "off limits to attack — period — by cyber or any other means".',
      '-# Washington and Moscow to consult on cybersecurity · 17 Jun 2021',
    ].join('\n'),
  );
  const first = respond({ kind: 'quotes', speaker: 'Biden', limit: 1 }, library);
  const asked = 'In the same week Biden was asked on the US channel ABC whether he thought Putin was a killer.';
  expect(shown(first)).toContain(`\n-# ${asked}\n> "I do," Biden answered.\n`);
  expect(printed(first)).toContain(`\n   ${asked}\n1. "I do," Biden answered.\n`);
});

test('both sides: one block a side, numbers run through, who is silent stands last in one line', () => {
  const compared = respond({ kind: 'compare', topic: 'Navalny' }, library);
  if (compared.kind !== 'comparison') throw new Error(compared.kind);
  const ranks = compared.sides.flatMap(({ quotes }) => quotes.map(({ rank }) => rank));
  expect(ranks).toEqual(ranks.map((_, at) => at + 1));
  const silent = ['Sergei Lavrov', 'Antony Blinken'].map((speaker) => ({ speaker, quotes: [], total: 0 }));
  const own = [...silent, { ...compared.sides[0], total: 3 }] as unknown as typeof compared.sides;
  const sides = { ...compared, sides: own, total: 1 };
  const lines = shown(sides).split('\n');
  expect(lines.slice(0, 2)).toEqual(['**Navalny** · what each side says', '**Joe Biden** · 1 of 3']);
  expect(lines.at(-1)).toBe('*No words on it: Sergei Lavrov, Antony Blinken.*');
  expect(printed(sides).split('\n').at(-1)).toBe('No words on it: Sergei Lavrov, Antony Blinken.');
});

test('of those who are silent in a comparison three are named', () => {
  const compared = respond({ kind: 'compare', topic: 'Navalny' }, library);
  if (compared.kind !== 'comparison') throw new Error(compared.kind);
  const silent = ['A. Ash', 'B. Birch', 'C. Cedar', 'D. Dogwood'].map((speaker) => ({ speaker, quotes: [], total: 0 }));
  const sides = { ...compared, sides: [...silent, compared.sides[0]] as unknown as typeof compared.sides };
  expect(shown(sides)).toContain('*No words on it: A. Ash, B. Birch, C. Cedar, ….*');
  expect(printed(sides)).toContain('No words on it: A. Ash, B. Birch, C. Cedar, ….');
});

test('did they say this: the verdict, the source, then what differs', () => {
  const words = 'Most cyber-attacks, including those on Russia, are launched from Russia, Putin claimed.';
  const answer = respond({ kind: 'check', words }, library);
  const source = 'Vladimir Putin, reported · Washington and Moscow to consult on cybersecurity · 17 Jun 2021';
  expect(shown(answer)).toBe(
    [
      '**Not as it stands.** The sources say:',
      '> Most cyber-attacks, including those on Russia, are launched from **the United States**, Putin claimed.',
      `-# ${source}`,
      'Where you have ~~Russia~~, the source has **the United States**.',
    ].join('\n'),
  );
  expect(printed(answer)).toContain(`Putin claimed.\n   ${source}\nWhere you have “Russia”`);
  const narrated = respond({ kind: 'check', words: 'Moscow denies any part in the SolarWinds cyberattack.' }, library);
  expect(shown(narrated)).toMatch(/^\*\*Yes, .+\.\*\*\n> Moscow denies/u);
});

test('what all articles have in common stands once, and each speaker has a button', () => {
  const [head = '', ...lines] = shown(respond({ kind: 'sources' }, library)).split('\n');
  expect(head).toBe('**Answers are quoted from 6 articles** · Summit Desk · by The summit authors');
  expect(lines.join()).not.toContain('Summit Desk');
  expect(labels(respond({ kind: 'speakers' }, library)).slice(0, 2)).toEqual(['Joe Biden', 'Vladimir Putin']);
});

test('of several sentences checked only those that stand otherwise are repeated', () => {
  const text = shown(respond({ kind: 'check', words: 'Reed denies the charge. Whelan says he is guilty.' }, library));
  expect(text.match(/Reed denies the charge/gu)).toHaveLength(1);
  expect(text).toContain('-# Whelan says he is guilty.');
});

test('no reply but its context names section, paragraph, sentence or id', () => {
  const replies = [CYBER, ask('bitcoin'), respond({ kind: 'compare', topic: 'cyber' }, library)];
  for (const reply of replies)
    for (const text of [shown(reply), printed(reply)])
      expect(text).not.toMatch(/paragraph \d|sentence \d|·p\d|section “/u);
  const options = flatten(toMessage(CYBER, ALOUD).components).flatMap(({ options: offered = [] }) => offered);
  expect(options.map(({ label }) => label.slice(0, 7))).toEqual(['1. Most', '2. Bide', '3. Puti']);
});
