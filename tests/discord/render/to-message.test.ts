import fc from 'fast-check';
import { MessageFlags, ComponentType } from 'discord.js';
import type { Answer, PassagesAnswer } from '../../../src/answers/answer';
import { foldSpace, plainText } from '../../../src/discord/components/text';
import { forOnePerson } from '../../../src/discord/components/message';
import { toMessage } from '../../../src/discord/render/to-message';
import type { Passage, Place } from '../../../src/search/index/passage';
import { runs } from '../../runs';
import { ALOUD } from './render-contexts';
import { componentsOf, textsOf } from './payload';
import { passage, spansOf } from './passages';
import { anyPassage, anyText } from './texts';

function answer(passages: readonly [Passage, ...Passage[]], changes: Partial<PassagesAnswer> = {}): PassagesAnswer {
  const ranked = passages.map((each, index) => ({ ...each, rank: index + 1 })) as unknown as [Passage, ...Passage[]];
  return {
    kind: 'passages',
    question: 'cyber',
    confidence: 1,
    passages: ranked,
    page: { offset: 0, limit: 10 },
    indexVersion: 'Ed1-_n',
    total: passages.length,
    suggestions: [],
    askNext: [],
    ...changes,
  };
}

function say(given: Answer): string {
  return textsOf(toMessage(given, ALOUD)).join('\n\n');
}

test('a passage is quoted with bold matches, the title of its article, linked to it, and the date', () => {
  const text = 'Biden raised cyber attacks.';
  const article = {
    id: 'g',
    title: 'The summit',
    file: 'g.md',
    publisher: 'Example Wire',
    url: 'https://news.example/a_(b)',
    published: '2021-06-16',
  };
  const quoted = passage(text, { matches: spansOf(text, 'cyber'), article, section: 'Cyber' });
  expect(say(answer([quoted], { total: 7 }))).toBe(
    [
      '**cyber** · 1 of 7',
      '> Biden raised **cyber** attacks.\n' +
        '-# [The summit](<https://news.example/a_%28b%29#:~:text=Biden%20raised%20cyber%20attacks.>) · 16 Jun 2021',
    ].join('\n\n'),
  );
});

test('says before the passages that a speaker asked for has no statement on the topic', () => {
  const silentSpeakers = [
    { name: 'Anna Rossi', isQuoted: true },
    { name: 'Paul *Weber*', isQuoted: true },
    { name: 'Ida Stern', isQuoted: false },
  ] as const;
  expect(say(answer([passage('Text.')], { silentSpeakers, silentOn: 'the crane' }))).toMatch(
    /^No words of \*\*Anna Rossi · Paul \\\*Weber\\\*\*\* on the crane in these articles\. Others:\n\*\*Ida Stern\*\* is named .+\n\n> Text\./u,
  );
});

test('unknown fields of an article are left out', () => {
  expect(say(answer([passage('Nothing.')]))).toBe('**cyber** · 1 of 1\n\n> Nothing.\n-# The Geneva summit');
});

test('an address that is no web address, or too long, is not linked', () => {
  for (const url of ['javascript:alert(1)', 'not a url', `https://e.example/${'a'.repeat(600)}`]) {
    const article = { id: 'g', title: 'T', file: 'g.md', url };
    expect(say(answer([passage('Text.', { article })]))).toMatch(/\n-# T$/u);
  }
});

test('a title that Discord could not show as a link stands beside its address', () => {
  const article = { id: 'g', title: '[Live] talks', file: 'g.md', url: 'https://e.example' };
  expect(say(answer([passage('Text.', { article })]))).toContain(
    '\\[Live\\] talks (<https://e.example/#:~:text=Text.>)',
  );
});

test('a passage in several articles tells how many more', () => {
  const here = passage('Text.');
  const others = ['a', 'b', 'b', 'c'].map((id): Place => ({ ...here, article: { ...here.article, id } }));
  expect(say(answer([{ ...here, places: [here, ...others] }]))).toMatch(/-# The Geneva summit · and 3 more articles$/u);
});

test('passages that do not fit are left out whole, and the message says how many', () => {
  const long = passage(`${'word '.repeat(280)}end.`);
  const said = say(answer([long, long, long, long], { total: 9 }));
  expect(said).toContain('**cyber** · 2 of 9');
  expect(said).toContain('-# Would not fit whole into one Discord message: 2 passages.');
  expect(said.match(/word end\./gu)).toHaveLength(2);
});

test('a sentence too long for any message is not cut: its place is given, and the next one is quoted', () => {
  const said = say(answer([passage('word '.repeat(1200).trim()), passage('Short.')]));
  expect(said).toContain('The sentence has 5,999 characters: too long to be quoted whole');
  expect(said).toContain('It stands in:\n-# The Geneva summit');
  expect(said).toContain('> Short.');
  expect(said).not.toContain('word word');
});

test('ten passages fit into one message', () => {
  const ten = Array.from({ length: 10 }, (_, index) => passage(`Sentence ${index}.`)) as [Passage, ...Passage[]];
  const shown = toMessage(answer(ten, { total: 10 }), ALOUD);
  expect(componentsOf(shown)).toBeLessThanOrEqual(40);
  expect(textsOf(shown)).toHaveLength(11);
});

test('nothing found names the words that were not found', () => {
  expect(
    say({
      kind: 'nothing',
      question: '@everyone *',
      confidence: 0,
      suggestions: ['cyber', 'arms_control'],
      ...{ missing: ['everyone', '*'], articles: 6 },
    }),
  ).toBe('Nothing in 6 articles on **everyone, \\***.');
  const unheard = { kind: 'nothing', question: '?', confidence: 0, suggestions: [] } as const;
  expect(say({ ...unheard, missing: [], articles: 1 })).toBe('Nothing in 1 article on that.');
});

test('a command with small talk gets one line', () => {
  expect(
    say({
      kind: 'nothing',
      question: 'good bot',
      confidence: 0,
      suggestions: ['cyber'],
      smallTalk: 'friendly',
      missing: [],
      articles: 6,
    }),
  ).toBe('I only quote the articles: ask about something in them.');
});

test('as many sources are listed as fit, and a button leads to the next of them', () => {
  const source = {
    id: 's',
    title: 'A title of forty letters, or almost so many',
    file: 's.md',
    author: 'Ann',
    sentences: 1,
  };
  const sources = Array.from({ length: 200 }, () => source) as [typeof source, ...(typeof source)[]];
  const page = { offset: 100, limit: 25 };
  const listed = toMessage({ kind: 'sources', sources, page, total: 1200, indexVersion: 'Ed1-_n' }, ALOUD);
  const said = textsOf(listed).join('\n');
  expect(said).toMatch(/^\*\*Answers are quoted from 1,200 articles\*\* · 101–1\d\d of 1,200\n/u);
  expect(said).toContain('- A title of forty letters, or almost so many, by Ann, 1 sentence');
  const next = 100 + (said.match(/^- /gmu)?.length ?? 0);
  expect(JSON.stringify(listed)).toContain(next.toString(36).padStart(2, '0') + 'p@');
});

test('help names the command as the host called it', () => {
  const said = textsOf(
    toMessage({ kind: 'help', topics: ['cyber'], articles: 1, sentences: 20 }, { ...ALOUD, commandName: 'geneva' }),
  ).join('\n');
  expect(said).toContain('`/geneva` and a topic');
  expect(said).toContain('⋯ under an answer: tell the moderators');
  expect(said).toContain('Topics to try:');
  expect(said).toContain('1 article, 20 sentences');
});

test('help mentions the commands once Discord has given them ids', () => {
  const commandIds = new Map([
    ['summit', '21'],
    ['quotes', '22'],
  ]);
  const help = { kind: 'help', topics: [], articles: 1, sentences: 20 } as const;
  expect(textsOf(toMessage(help, { ...ALOUD, commandIds })).join('\n')).toMatch(
    /<\/summit:21> and .*<\/quotes:22> .*`\/compare`/su,
  );
});

test('a private message differs by its flag only', () => {
  const shown = toMessage(answer([passage('Text.')]), ALOUD);
  const hidden = forOnePerson(shown);
  expect(hidden.flags).toBe(shown.flags | MessageFlags.Ephemeral);
  expect(shown.flags & MessageFlags.Ephemeral).toBe(0);
  expect(hidden.components).toEqual(shown.components);
});

test('for any passages, the message keeps the limits, pings nobody and quotes word for word', () => {
  const passages = fc.array(anyPassage, { minLength: 1, maxLength: 10 }) as unknown as fc.Arbitrary<
    [Passage, ...Passage[]]
  >;
  const given = fc.tuple(passages, anyText, fc.array(anyText, { maxLength: 30 }), fc.nat());
  fc.assert(
    fc.property(given, ([some, question, suggestions, total]) => {
      const shown = toMessage(answer(some, { question, suggestions, total }), ALOUD);
      const texts = textsOf(shown);
      expect(componentsOf(shown)).toBeLessThanOrEqual(40);
      expect(texts.join('').length).toBeLessThanOrEqual(4000);
      expect(texts.every((text) => text.length > 0)).toBe(true);
      expect(shown.allowed_mentions).toEqual({ parse: [], replied_user: false });
      expect(shown.components[0].type).toBe(ComponentType.Container);
      const quotes = texts
        .slice(1)
        .flatMap((text, index) => (text.startsWith('> ') ? [[text, some[index]?.text] as const] : []));
      for (const [text, expected] of quotes) {
        expect(foldSpace(plainText(text.split('\n')[0]?.slice(2) ?? ''))).toBe(foldSpace(expected ?? ''));
      }
    }),
    runs(500),
  );
});

test.each(['context', 'citation'] as const)(
  'the %s of a sentence names its speaker, and that a moderator settled it',
  (kind) => {
    const text = 'She said the quota is fair.';
    const speaker = { name: 'Orla Byrne', kind: 'person', members: [] } as const;
    const said = { start: 9, end: 26, text: 'the quota is fair', pieces: [], kind: 'indirect', denied: false } as const;
    const statements = [{ ...said, speaker, rule: 'cue, then clause; settled by a moderator' }];
    const place = { ...passage(text), start: 0, end: text.length };
    const sentences = [{ id: place.id, text, paragraph: 1, isQuoted: true }] as const;
    const found = { place, text, statements };
    const shown = say(kind === 'context' ? { kind, ...found, sentences } : { kind, ...found });
    expect(shown).toContain('\n-# Orla Byrne, reported · settled by a moderator · ');
  },
);
