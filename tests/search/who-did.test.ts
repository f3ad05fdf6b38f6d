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
    expect(library.search(question, 1).passages[0]?.text).toBe('Police blamed the gang Redeye for the Veltnet raid.');
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
