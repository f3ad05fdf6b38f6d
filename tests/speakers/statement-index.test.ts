import { createLibrary } from '../../src/library/build-library';
import { articlesOf } from '../knowledge-folder';

const LIBRARY = createLibrary(
  articlesOf({
    'a.md': [
      '---\ntitle: Fish\n---',
      'Anna Rossi, the fisheries minister, met Mr Paul Weber on Monday. A big boat was built for fish.',
      '"We want fewer boats on the lake. We want more fish," Ms Rossi said. Mr Weber said the boats would stay.',
      'Ms Rossi warned that the fish were gone for good. "The harbour stays open," she said.',
    ].join('\n\n'),
    'b.md': '# Boats\n\nMs Rossi warned that the fish were gone for good. A senior official said boats were cheap.',
  }),
);
const { statements: testimony } = LIBRARY;
const { speakers: voices } = testimony;

describe('voices', () => {
  it('are those who are heard under a name, most heard first', () => {
    expect(voices.all.map(({ name, statementCount }) => [name, statementCount])).toEqual([
      ['Anna Rossi', 4],
      ['Paul Weber', 1],
    ]);
  });

  it.each([
    ['Anna Rossi', 'Anna Rossi'],
    ['rossi', 'Anna Rossi'],
    ['Mr Weber', 'Paul Weber'],
    ['President Weber', 'Paul Weber'],
    ['Bell', undefined],
    ['', undefined],
  ])('are found by %j: %p', (asked, name) => {
    expect(voices.find(asked)?.name).toBe(name);
  });
});

describe('statements on a topic', () => {
  it('are of nobody else, each once, with all their sentences', () => {
    const { quotes: found, total } = testimony.quotes('boats', 10, voices.find('Rossi'));
    expect(found.map(({ text }) => text)).toEqual([
      '"We want fewer boats on the lake. We want more fish," Ms Rossi said.',
    ]);
    expect(total).toBe(1);
  });

  it('show the words of the topic', () => {
    const [first] = testimony.quotes('fish', 10, voices.find('Rossi')).quotes;
    const shown = first?.matches.map(({ start, end }) => first.text.slice(start, end));
    expect(new Set(shown)).toEqual(new Set(['fish']));
  });

  it('are all there are, in reading order, without a topic', () => {
    expect(testimony.quotes('', 10, voices.find('Rossi')).quotes.map(({ statement }) => statement.kind)).toEqual([
      'direct',
      'indirect',
      'direct',
    ]);
  });

  it('are one where they differ in line breaks and the shape of signs only', () => {
    const { statements: own } = createLibrary(
      articlesOf({
        'a.md': '# Lake\n\nMs Rossi said the “big” boat – the old one – sank.',
        'b.md': '# Lake\n\nMs Rossi said the "big" boat - the\nold one - sank. Ms Rossi said the boat was old.',
      }),
    );
    expect(own.quotes('', 10).total).toBe(2);
    expect(own.quotes('boat', 10).total).toBe(2);
  });

  it('are none where the sources are silent', () => {
    expect(testimony.quotes('penguins', 10, voices.find('Rossi')).total).toBe(0);
    expect(testimony.quotes('penguins', 10).total).toBe(0);
  });

  it('explain their score to the last bit', () => {
    for (const { score, explanation } of testimony.quotes('boats fish', 10).quotes) {
      expect(explanation.reduce((sum, { value }) => sum + value, 0)).toBe(score);
    }
  });
});

test('sides stand beside one another, the silent one too', () => {
  expect(testimony.sides('boats', 10).map(({ speaker: voice, quotes: said }) => [voice.name, said.length])).toEqual([
    ['Anna Rossi', 1],
    ['Paul Weber', 1],
  ]);
  expect(testimony.sides('harbour', 10).map(({ speaker: voice, quotes: said }) => [voice.name, said.length])).toEqual([
    ['Anna Rossi', 1],
  ]);
});

describe('words are looked for', () => {
  it.each([
    ['we want fewer boats on the lake', 'exact', 'Anna Rossi'],
    ['WE WANT FEWER BOATS, on the lake!', 'exact', 'Anna Rossi'],
    ['on the lake. We want more', 'exact', 'Anna Rossi'],
    ['we want no boats on this lake', 'near', 'Anna Rossi'],
    ['a big boat was built', 'exact', undefined],
  ])('%s', (words, verdict, speaker) => {
    const found = testimony.check(words);
    expect([found?.verdict, found?.saidBy[0]?.speaker?.name]).toEqual([verdict, speaker]);
    expect(LIBRARY.articles.some(({ source }) => source.includes(found?.found.text ?? '?'))).toBe(true);
  });

  it.each(['the moon is made of cheese', 'boats', '', '!!', 'x '.repeat(3000)])(
    'and nothing like them is nothing: %j',
    (words) => {
      const found = testimony.check(words);
      if (words === 'boats') expect(found?.verdict).toBe('exact');
      else expect(found).toBeUndefined();
    },
  );
});

describe('a question for what somebody said', () => {
  const speakers = (question: string) =>
    LIBRARY.search(question, 10).passages.map(({ statements }) =>
      statements.map(({ speaker }) => speaker?.name).join(),
    );

  it('has the statements of that person first', () => {
    const [first] = LIBRARY.search('what did Weber say about boats?', 10).passages;
    expect(first?.text).toBe('Mr Weber said the boats would stay.');
    expect(first?.explanation.map(({ name }) => name)).toContain('said by Paul Weber');
    expect(speakers('what did Rossi say about boats?')[0]).toBe('Anna Rossi');
  });

  it('says of all others who speaks in them', () => {
    const others = LIBRARY.search('what did Weber say about boats?', 10).passages.slice(1);
    for (const { statements } of others) {
      for (const { speaker } of statements) expect(speaker?.name).not.toBe('Paul Weber');
    }
  });

  const talks = createLibrary(
    articlesOf({
      'talks.md': [
        '# Rossi and Weber meet',
        'Mr Rossi met Mr Weber in Bern.',
        'Mr Rossi said there would be trouble if the prisoner died.',
        'Mr Rossi said the press was unfair.',
        'Little was agreed on cyber-security and grain.',
        'Mr Weber spoke of cybersecurity. Such trouble could end a war, he said.',
      ].join('\n\n'),
    }),
  );
  const texts = (question: string) => talks.search(question, 3).passages.map(({ text }) => text);

  it.each([
    ['what did Rossi say about cybersecurity?', 'Little was agreed on cyber-security and grain.'],
    ['what did Rosi say about cibersecurity?', 'Little was agreed on cyber-security and grain.'],
    ['what did Rossi and Weber say about grain?', 'Little was agreed on cyber-security and grain.'],
    ['what did Rossi say about the press?', 'Mr Rossi said the press was unfair.'],
    ['what did Weber say about cybersecurity?', 'Mr Weber spoke of cybersecurity.'],
  ])('%s has first what is on that, whoever says it', (question, expected) => {
    expect(texts(question)[0]).toBe(expected);
  });

  it('tells of what is on something else that it is', () => {
    const { passages } = talks.search('what did Rossi say about cybersecurity?', 10);
    for (const { text, explanation } of passages)
      expect([text, explanation.some(({ name }) => name === 'not on what is asked')]).toEqual([
        text,
        !text.includes('cyber') && !text.startsWith('Such'),
      ]);
  });

  it('has all that somebody says when no topic is asked for, or nothing is said on it', () => {
    expect(texts('what did Rossi say?')).toContain('Mr Rossi said the press was unfair.');
    const { passages } = talks.search('what did Rossi say about herring?', 10);
    expect(passages.map(({ explanation }) => explanation[0]?.name)).not.toContain('not on what is asked');
  });

  const market = [
    'The Danish Foreign Ministry said it rained.',
    'Mr Weber said the roof was old.',
    'The roof is red.',
    'Ms Rossi said grain was cheap.',
    'The harbour sells grain to Oslo.',
  ];
  const unheard = (question: string, ...more: readonly string[]) =>
    createLibrary(articlesOf({ 'market.md': ['# Market', ...market, ...more].join('\n\n') })).search(question, 3)
      .silentSpeakers;

  it.each([
    ['what did Weber say about grain?', ['Weber']],
    ['what did Webber say about grain?', ['Weber']],
    ['what did Rossi and Weber say about grain?', ['Weber']],
    ['what did Rossi say about grain?', []],
    ['what did Weber say about the roof?', []],
    ['what did Weber say?', []],
    ['what did Bell say about grain?', []],
    ['what did the critics of Weber and Rossi say about grain?', []],
    ['what did the Danish president say about grain?', []],
    ['what is said about grain?', []],
  ])('tells who is heard, but not on that: %s', (question, expected) => {
    expect(unheard(question)).toEqual(expected);
  });

  it.each([
    ['names them', 'The old mill keeps the grain of Mr Weber.'],
    ['follows one that names them', 'Mr Weber left. Next year grain will be free.'],
    ['leaves open who speaks', 'A porter met a farmer. "The grain is wet," he said.'],
    ['is told by a group', 'The two sides said the grain was wet.'],
    ['is told by somebody without a name', 'A visitor said the grain was wet.'],
  ])('tells nobody to be silent where a sentence on it %s', (_, sentence) => {
    expect(unheard('what did Weber say about grain?', sentence)).toEqual([]);
  });

  it('has first what one of two says, the one as well as the other', () => {
    const both = createLibrary(
      articlesOf({
        'a.md': '# Lake\n\nThe lake is deep.\n\nMr Weber said the lake was dirty.\n\nMs Rossi said the lake was clean.',
      }),
    );
    const { passages } = both.search('what did Rossi and Weber say about the lake?', 3);
    expect(
      passages
        .slice(0, 2)
        .map(({ explanation }) => explanation[0]?.name)
        .sort(),
    ).toEqual(['said by Rossi', 'said by Weber']);
  });

  it('has first what is on that, and not what else is said in the same article, of somebody who says nothing on it', () => {
    const others = ['harbour', 'school', 'bridge'].map((place) => [
      `${place}.md`,
      `# The ${place}\n\nThe ${place} is closed.`,
    ]);
    const prison =
      '# Prisoners\n\nBell is in prison for theft.\n\nMr Weber said an exchange was possible. Mr Weber said talks go on.';
    const library = createLibrary(
      articlesOf(Object.fromEntries([...others, ['prison.md', prison]]) as Record<string, string>),
    );
    const texts = (question: string) => library.search(question, 3).passages.map(({ text }) => text);
    expect(texts('what did Weber say about Bell?')[0]).toBe('Bell is in prison for theft.');
    expect(texts('what did Weber say about an exchange?')[0]).toBe('Mr Weber said an exchange was possible.');
  });
});
