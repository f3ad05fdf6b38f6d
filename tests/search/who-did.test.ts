import { loadArticles } from '../../src/articles/load-articles';
import { createLibrary } from '../../src/library/build-library';
import { articlesOf } from '../knowledge-folder';

const library = createLibrary(
  articlesOf({
    'harbour.md': [
      '# Harbour of Lom',
      '',
      'Ida Berg and Karl Frisk met in Lom on Monday. The tone was friendly, Berg said. Berg warned of a strike.',
      '',
      'Berg asked Frisk how he would pay for the quay. "We will see," Frisk said when he was asked about the tolls.',
      '',
      'Reporters asked Vera Moe to apologise to Berg. Berg heard that Nils Dahl was dropping out. Dahl says that he may sail, for his mother was born in Sund.',
      '',
      'Sven Aas left on Friday. The crew of the Ada sailed through the whole night to buy a lighthouse.',
      '',
      'Frisk moved home from Sund in spring. Frisk, in the words of Berg, is a dreamer. Frisk is held in a camp near Lom.',
    ].join('\n'),
    'network.md': [
      '# Ports and networks',
      '',
      'Hackers closed three ports. The firm Veltnet runs the cranes by radio. An attack shut the Veltnet cranes in May.',
      '',
      'Police blamed the gang Redeye for the Veltnet raid. Frisk denied that Lom was behind attacks on other ports.',
    ].join('\n'),
  }),
);

function first(question: string): string | undefined {
  const { passages, outcome } = library.search(question, 1);
  return outcome === 'answered' ? passages[0]?.text : undefined;
}

test.each(['who hacked Veltnet', 'who was behind the Veltnet attack', "who's behind the veltnet hack?"])(
  'who is blamed for a deed: %s',
  (question) => {
    expect(library.search(question, 1).passages[0]?.text).toMatch(
      /^Police blamed the gang Redeye for the Veltnet raid\./u,
    );
  },
);

test.each(['where is Frisk', 'where is frisk now'])('where somebody is held, not where from: %s', (question) => {
  expect(first(question)).toBe('Frisk is held in a camp near Lom.');
});

test('what somebody asked, not what somebody was asked', () => {
  expect(first('what did Berg ask Frisk')).toContain('how he would pay');
  expect(library.search('what did Frisk ask', 1).passages[0]?.text).not.toContain('was asked');
});

test('a deed of somebody else is not said to be of the one who is asked of', () => {
  expect(first('what did Berg buy')).toBeUndefined();
});

test('the mood is the tone, and who threatens warns', () => {
  expect(library.search('what was the mood', 1).passages[0]?.text).toContain('tone was friendly');
  expect(first('what did Berg threaten')).toBe('Berg warned of a strike.');
});

test('what somebody says of it tells that they discussed it', () => {
  expect(first('did they talk about paying for the quay')).toContain('pay for the quay');
  expect(first('did they discuss the weather')).toBeUndefined();
});

test.each(['did Berg apologise', 'when did Berg drop out', 'where was Berg born'])(
  'what a sentence tells of another is no sure answer: %s',
  (question) => {
    expect(first(question)).toBeUndefined();
  },
);

test('who killed somebody is not told by a sentence on the death', () => {
  const death = createLibrary(
    articlesOf({
      'a.md': '# Lom mourns\n\nThe death of Otto Lind on Friday made Berg and the firm Dow of Lom stop the sale.',
    }),
  );
  expect(death.search('who killed Otto Lind', 1).outcome).not.toBe('answered');
});

test('a word in which the key beside the right one was hit is mended', () => {
  const { passages, searchedFor } = library.search('where is Frisj now', 1);
  expect(passages[0]?.text).toContain('Frisk');
  expect(searchedFor).toEqual(['Frisk']);
});

test('whether a thing is so is told by no sentence without a word for it', () => {
  const news = createLibrary([...loadArticles('tests/questions/news').articles]);
  expect(news.search('is the bridge open', 1).outcome).not.toBe('answered');
});

describe('a deed that several did is that of each', () => {
  const pair = createLibrary(
    articlesOf({
      'a.md':
        '# Quay of Lom\n\nIda Berg and Karl Frisk agreed on a quay. Berg and his wife fled in June. Frisk demanded a bridge in Lom.',
    }),
  );
  test.each([
    ['did Berg agree on a quay', 'agreed on a quay'],
    ['when did Berg flee', 'fled in June'],
    ['what did Karl Frisk demand', 'demanded a bridge'],
  ])('%s', (question, answer) => {
    const { outcome, passages } = pair.search(question, 1);
    expect(outcome).toBe('answered');
    expect(passages[0]?.text).toContain(answer);
  });
});

test('a name and a word of English are no mistyped others', () => {
  const names = createLibrary(
    articlesOf({ 'a.md': '# Boats\n\nKarim Haddad built boats in Lom. The boats sank in May.' }),
  );
  expect(names.search('who is Karin', 1).searchedFor).toEqual([]);
  expect(names.search('what happened to the boars', 1).searchedFor).toEqual([]);
});

test('a rare name decides what a deed is told of', () => {
  const raids = createLibrary(
    articlesOf({
      'a.md': [
        '# Ports and networks',
        '',
        'Frisk denied that Lom was behind attacks. Attacks shut the harbour. Nobody was hurt.',
        '',
        'The cranes stood still. The union of Lom met.',
        '',
        'Police named the gang Redeye as the author of the Veltnet raid. The radio was silent.',
      ].join('\n'),
    }),
  );
  expect(raids.search("who's behind the veltnet attacks", 1).passages[0]?.text).toContain('Redeye');
});

test('where somebody is, is a place', () => {
  const race = createLibrary(
    articlesOf({ 'a.md': '# Race of Lom\n\nBerg stays in the race. Berg came from Sund. Berg lives in Lom.' }),
  );
  expect(race.search('where is Berg', 1).passages[0]?.text).toBe('Berg lives in Lom.');
});

describe('of the shipped articles', () => {
  const shipped = createLibrary([...loadArticles('knowledge').articles]);
  const texts = (question: string): readonly string[] => shipped.search(question, 3).passages.map(({ text }) => text);

  test('the reason is told by what somebody was sent to prison for', () => {
    expect(texts('why is navalny in jail')[0]).toContain('for breaking the terms');
  });

  test('what Biden asked, not what he was asked', () => {
    expect(texts('what did biden ask putin')[0]).toContain('how he would feel');
  });

  test('where it was signed is told by who signed it there', () => {
    expect(shipped.search('where was New START signed', 1).outcome).toBe('answered');
  });

  test('"joe biden quotes" is asked of Joe Biden, not of a Joe on Biden', () => {
    expect(texts('joe biden quotes')).toEqual(texts('what did joe biden say'));
  });

  test('who was in the room with them is asked as who was with them', () => {
    expect(texts('who was in the room with biden and putin')).toEqual(texts('who was with biden and putin'));
  });
});

test.each([
  ['who is greta frisk', 'greta', 'frisk'],
  ['when was nils aamot born', 'nils', 'aamot'],
  ['did greta berg arrive', 'greta', 'berg'],
])('nobody is taken for another of the name: %s', (question, ...names) => {
  const { outcome, missing } = library.search(question, 1);
  expect(outcome).toBe('silent');
  expect(missing).toEqual(expect.arrayContaining(names));
});

test('one who only has the name of a speaker is not answered for', () => {
  expect(library.search('what did greta berg say about the strike', 1).outcome).toBe('near');
  expect(library.search('what did ida berg say about the strike', 1).outcome).toBe('answered');
});

test('what happened to somebody is what they did or was done to them, not what others did around them', () => {
  const summit = createLibrary([...loadArticles('knowledge').articles]);
  const [first, second] = summit.search('what happened to navalny', 2).passages;
  expect(first?.text).toContain('Navalny collapsed');
  expect(second?.text).toContain('Police arrested Navalny');
});

test.each(['which topics were discussed', 'what were the main topics', 'what issues did they raise'])(
  'topics are what was discussed: %s',
  (question) => {
    const talks = createLibrary(
      articlesOf({
        'a.md': '# Talks in Lom\n\nBerg and Aas met in Lom. They discussed fish and tolls. A meal followed.',
      }),
    );
    expect(talks.search(question, 1).passages[0]?.text).toBe('They discussed fish and tolls.');
  },
);
