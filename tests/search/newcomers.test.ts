import { respond } from '../../src/answers/respond';
import { createLibrary } from '../../src/library/build-library';
import { articlesOf } from '../knowledge-folder';

const TALKS = {
  'talks.md': [
    '# Talks of Lom',
    '',
    'President Ida Berg and Minister Karl Frisk met in the town hall of Lom on Monday, 3 May 2027. Moscow denies any part in the hack. The firm HBS lent the chairs.',
    '',
    'Berg warned Frisk that the ferries must be paid for. Berg and Frisk touched on the quota, and on the lighthouse. The meeting lasted two hours.',
    '',
    'Frisk runs the Free Harbour Radio of Lom. Frisk bought an island in 1999.',
    '',
    'The island is off Lom.',
  ].join('\n'),
  'quota.md': [
    '# Quota unchanged',
    '',
    'Berg keeps the quota, and Frisk agrees. The boats of Lom may land 40 tonnes.',
    '',
    'The fishermen of Lom told Ida Berg that they had hoped for more. V. Novak counts the boats.',
  ].join('\n'),
};
const library = createLibrary(articlesOf(TALKS));

function first(question: string): string | undefined {
  const { passages, outcome } = library.search(question, 1);
  return outcome === 'answered' ? passages[0]?.text : undefined;
}

describe('a name in full finds what the sources say under the surname', () => {
  test.each([
    ['a first name', 'when did Karl Frisk buy an island'],
    ['a title', 'when did Minister Frisk buy an island'],
    ['both', 'when did minister karl frisk buy an island'],
  ])('%s: %s', (_, question) => {
    expect(first(question)).toBe('Frisk bought an island in 1999.');
  });

  test('a first name of which they have the initial', () => {
    expect(library.search('what does Vera Novak count', 1).passages[0]?.text).toBe('V. Novak counts the boats.');
  });

  test('and says so in the explanation', () => {
    const { passages } = library.search('when did Karl Frisk buy an island', 1);
    expect(passages[0]?.explanation.map(({ name }) => name)).toContain(
      'word "karl" as "frisk", whose first name or title it is',
    );
  });

  test('but not of somebody else of that name', () => {
    const { passages } = library.search('when did Nora Frisk buy an island', 1);
    expect(passages[0]?.explanation.map(({ name }) => name).join()).not.toContain('first name');
  });
});

test('a verb of the question makes no initials with a name before it', () => {
  expect(library.search('what did ida berg say about the ferries', 1).passages[0]?.text).toContain('ferries');
  expect(library.search('what did Hanna Berg say', 1).passages[0]?.text ?? '').not.toContain('HBS');
});

test.each([
  ['length of the meeting', 'lasted two hours'],
  ['meeting duration', 'lasted two hours'],
  ['what was the duration of the meeting', 'lasted two hours'],
  ['date of the talks', '3 May 2027'],
  ['the exact location of the island', 'off Lom'],
  ['wen were the talks', '3 May 2027'],
  ['did they talk about the lighthouse', 'touched on the quota'],
])('asked without a question word, or with one mistyped, it is the same question: %s', (question, words) => {
  expect(first(question)).toContain(words);
});

test.each(["Berg's age", 'age of berg', 'is frisk free', 'is berg an owl'])(
  'what the sources do not tell is not answered by another word of theirs: %s',
  (question) => {
    expect(first(question)).toBeUndefined();
  },
);

test.each(['berg quotes on the ferries', 'quotes by Berg about the ferries', 'what Berg said about the ferries'])(
  'somebody is asked for without a verb: %s',
  (question) => {
    const { passages } = library.search(question, 1);
    expect(passages).toEqual(library.search('what did Berg say about the ferries', 1).passages);
    expect(passages[0]?.text).toContain('Berg warned Frisk that the ferries');
  },
);

test('a misspelt name is introduced as the name is', () => {
  const { passages, searchedFor } = library.search('who is Frsik', 1);
  expect([passages[0]?.text, searchedFor]).toEqual([first('who is Frisk'), ['Frisk']]);
  expect(passages[0]?.explanation.map(({ name }) => name)).toContain('word "frsik" as "frisk", the nearest spelling');
});

test('a country is heard through its government', () => {
  const { silentSpeakers, passages } = library.search('what did russia say about the hack', 1);
  expect(silentSpeakers).toEqual([]);
  expect(passages[0]?.text).toMatch(/^Moscow denies any part in the hack\./u);
});

describe('a summary', () => {
  const many = createLibrary(
    articlesOf(
      Object.fromEntries(
        Array.from({ length: 30 }, (_, at) => [`a${at}.md`, `# Note ${at}\n\nThe summary of boat ${at} was read out.`]),
      ),
    ),
  );

  test.each([
    'summary',
    'tldr',
    'give me the highlights please',
    'what are the main takeaways',
    'what did i miss',
    'can you summarize the articles',
    'sum it all up',
  ])('of few articles is how they begin, of many it is what there is to ask about: %s', (question) => {
    expect(respond({ kind: 'ask', question }, library)).toMatchObject({
      kind: 'passages',
      passages: [{ text: expect.stringContaining('met in the town hall') as string }, {}],
    });
    expect(respond({ kind: 'ask', question }, many).kind).toBe('help');
  });

  test('of something is what the articles say of it', () => {
    expect(first('quick summary of the quota')).toContain('quota');
  });
});

test.each(['who are the two leaders', 'who were the presidents at the talks'])(
  'whoever met is found where a question names nobody: %s',
  (question) => {
    expect(first(question)).toContain('President Ida Berg and Minister Karl Frisk');
  },
);

test.each([
  'is berg lying',
  'when will they meet again',
  'will berg and frisk meet again',
  'how often have they met',
  'did berg call frisk a pirate',
])('what nobody tells is no answer, however many words a sentence shares with it: %s', (question) => {
  expect(first(question)).toBeUndefined();
});

test('"again" of a question on what was weighs nothing', () => {
  expect(first('when were the talks again')).toContain('3 May 2027');
});

describe('what was done', () => {
  const ferry = createLibrary(
    articlesOf({
      'ferry.md':
        '# Ferry council\n\nThe members of the council will discuss the harbour of Lom in June. The council discussed the ferry of Lom in May.\n\nThe pass to the pier runs until 2031. The old pass would have expired in May 2027.',
    }),
  );

  test.each([
    ['is not what will be', 'what did the council discuss', 'discussed the ferry'],
    ['is not what would have been', 'when does the pass expire', 'until 2031'],
  ])('%s: %s', (_, question, words) => {
    expect(ferry.search(question, 1).passages[0]?.text).toContain(words);
  });
});

describe('what somebody said of a rare word', () => {
  const said = createLibrary(
    articlesOf({
      'hack.md':
        '# Cyber\n\nIda Berg said that water must be safe from hacking. On cyber-attacks, Karl Frisk said that most of these came from Lom.',
    }),
  );

  test('is told in other words of theirs before the word of somebody else', () => {
    expect(said.search('what did frisk say about hacking', 1).passages[0]?.text).toContain('came from Lom');
  });
});

test('"help" asks for help, also where the sources have the word', () => {
  const helping = createLibrary(articlesOf({ 'a.md': '# Notes\n\nThe help of the fishermen was wanted.' }));
  expect(respond({ kind: 'ask', question: 'help' }, helping).kind).toBe('help');
});

describe('words that look alike', () => {
  const bank = createLibrary(
    articlesOf({
      'bank.md':
        '# Harbour bank\n\nThe harbour bank has found itself in trouble, said Nora Toth. The government of Lom keeps the bank.\n\nGov. Ada Lind opened the harbour of Lom. Its new lamp, the "Lark", was lit.',
    }),
  );

  test('do not tell what is asked', () => {
    expect(bank.search('who founded the harbour bank', 1).outcome).not.toBe('answered');
  });

  test('a title is found as newspapers shorten it, and not in "government"', () => {
    expect(bank.search('who is the governor of Lom', 1).passages[0]?.text).toContain('Gov. Ada Lind');
  });
});

describe('a surname that several bear', () => {
  const berg = Array.from({ length: 20 }, (_, at) => `Ida Berg said that boat ${at} leaks.`).join(' ');
  const council = (others: string) =>
    createLibrary(articlesOf({ 'a.md': `# Boats\n\n${berg}\n\nThe Berg campaign said that it rained. ${others}` }));
  const ofOne = council('Nils Berg said that the pier is old.');

  test('is who speaks nearly always', () => {
    expect(respond({ kind: 'quotes', speaker: 'berg' }, ofOne)).toMatchObject({ kind: 'quotes', speaker: 'Ida Berg' });
    const { passages } = ofOne.search('what did berg say about the boats', 1);
    expect(passages[0]?.explanation[0]?.name).toBe('said by Ida Berg');
  });

  test('is nobody where others speak often too, and in a check', () => {
    const ofTwo = council(
      'Nils Berg said that the pier is old. Nils Berg said that it fell. Nils Berg said that it sank.',
    );
    expect(respond({ kind: 'quotes', speaker: 'berg' }, ofTwo)).toMatchObject({
      kind: 'unknown-speaker',
      isShared: true,
    });
    expect(respond({ kind: 'check', words: 'Berg said that the pier is old' }, ofOne)).toMatchObject({
      checks: [{ check: { finding: 'reported', differences: [] } }],
    });
  });
});
