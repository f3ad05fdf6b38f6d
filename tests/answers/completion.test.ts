import fc from 'fast-check';
import { completionsOf } from '../../src/answers/completion';
import type { CompletionItem } from '../../src/answers/answer';
import { fold } from '../../src/text/normalize';
import { createLibrary } from '../../src/library/build-library';
import { articlesOf } from '../knowledge-folder';

const LIBRARY = createLibrary(
  articlesOf({
    'harbour.md':
      '# Quiet days at the harbour\n\nThe trawlers left. The trawlers came back.\n\nHerring is scarce. The herring fleet waits. The committee met. The committee meets again. Zürich sent a note. A note from Zürich came.\n',
    'lighthouse.md':
      '# The lighthouse keeper\n\nThe committee saw the keeper. The keeper of the harbour met the committee.\n',
  }),
);

function offered(typed: string, hot: readonly string[] = []): readonly CompletionItem[] {
  return completionsOf({ typed, limit: 25, hot }, LIBRARY);
}

function values(typed: string, hot?: readonly string[]): readonly string[] {
  return offered(typed, hot).map(({ value }) => value);
}

it('offers topics and titles that begin as typed, or have a word that does', () => {
  expect(values('herr')).toContain('Herring');
  expect(offered('quiet')).toEqual([{ kind: 'title', value: 'Quiet days at the harbour', passages: 8 }]);
  expect(values('light')).toContain('The lighthouse keeper');
  expect(values('ZURI')).toContain('Zürich');
});

it.each(['commitee', 'comittee', 'comm1ttee', 'commtitee', 'committes'])(
  'offers the committee to who types %j',
  (typed) => {
    expect(values(typed)[0]).toMatch(/^committee/u);
  },
);

it.each(['xylo', 'cmt', 'qqqqqqqq'])('offers nothing that is not similar: %j', (typed) => {
  expect(values(typed)).toEqual([]);
});

it('takes no word such as "about" for a name that is misspelt', () => {
  const library = createLibrary(articlesOf({ 'b.md': '# Walks\n\nAnna Bout left. Anna Bout came back.\n' }));
  const typed = (text: string) => completionsOf({ typed: text, limit: 25 }, library).map(({ value }) => value);
  expect(typed('what did they say about ')).toEqual([]);
  expect(typed('anna biut')).toEqual(['Anna Bout']);
});

it('offers recent topics first if nothing is typed, if they are still topics of the articles', () => {
  const [main = ''] = values('');
  expect(main).not.toBe('Zürich');
  expect(values('', ['zurich', 'dinosaurs']).slice(0, 2)).toEqual(['Zürich', main]);
  expect(values('', ['zurich'])).toHaveLength(new Set(values('', ['zurich'])).size);
});

it('offers speakers and titles even where topics alone would fill the list', () => {
  const words = Array.from(
    { length: 40 },
    (_, at) => `mar${String.fromCharCode(97 + (at % 26))}${at < 26 ? 'o' : 'u'}x`,
  );
  const text = words.map((word) => `The ${word} left.`).join(' ');
  const files = {
    'm.md': `---
title: The marshes
tags: [${words.join(', ')}]
---

${text}

Martha Bell said the reeds are dry. Martha Bell said the reeds burn.
`,
  };
  const offers = completionsOf({ typed: 'mar', limit: 25 }, createLibrary(articlesOf(files)));
  expect(offers).toHaveLength(25);
  expect(offers.filter(({ kind }) => kind !== 'topic').map(({ value }) => value)).toEqual([
    'Martha Bell',
    'The marshes',
  ]);
});

it('keeps room for five speakers and five titles beside the topics', () => {
  const letters = 'abcdefghijklmnopqrst'.split('');
  const topics = letters.map((letter) => `mar${letter}ox`);
  const text = topics.map((topic) => `The ${topic} left.`).join(' ');
  const said = letters.slice(0, 12).map((letter) => `Mar${letter}a Bell said the reeds are dry.`);
  const articles = letters
    .slice(0, 12)
    .map((letter): [string, string] => [
      `${letter}.md`,
      `---\ntitle: Marsh ${letter.repeat(3)}\ntags: [${topics.join(', ')}]\n---\n\n${text}\n\n${said.join(' ')}\n`,
    ]);
  const items = completionsOf({ typed: 'mar', limit: 25 }, createLibrary(articlesOf(Object.fromEntries(articles))));
  const count = (kind: CompletionItem['kind']) => items.filter((item) => item.kind === kind).length;
  expect([count('topic'), count('speaker'), count('title')]).toEqual([15, 5, 5]);
});

it('for any input, offers what a scan of all topics, speakers and titles finds', () => {
  const all = [...LIBRARY.topics.map(({ value }) => value), ...LIBRARY.articles.map(({ title }) => title)];
  const typed = fc
    .tuple(fc.constantFrom(...all), fc.nat({ max: 8 }), fc.integer({ min: 1, max: 20 }))
    .map(([value, word, length]) =>
      value
        .split(' ')
        .slice(word % value.split(' ').length)
        .join(' ')
        .slice(0, length),
    );
  fc.assert(
    fc.property(typed, (letters) => {
      const wanted = letters.toLowerCase().normalize('NFKD').replace(/\p{M}/gu, '').trim();
      const begun = all.filter((value) => ` ${fold(value)}`.includes(` ${wanted}`));
      const found = completionsOf({ typed: letters, limit: 1000 }, LIBRARY).map(({ value }) => value);
      expect(found).toEqual(expect.arrayContaining(begun));
    }),
  );
});

it.each(['北京会', '\0', '"', '...', '😀', 'constructor', '__proto__', ' '.repeat(200)])(
  'takes anything typed: %j',
  (typed) => {
    expect(offered(typed).length).toBeLessThanOrEqual(25);
    expect(offered(typed.repeat(1000)).length).toBeLessThanOrEqual(25);
  },
);
