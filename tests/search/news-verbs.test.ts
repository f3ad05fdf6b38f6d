import { createLibrary } from '../../src/library/build-library';
import { withSingleVerbs } from '../../src/search/query/single-verbs';
import { articlesOf } from '../knowledge-folder';

describe('a question with another verb of the news than the article', () => {
  const library = createLibrary(
    articlesOf({
      'avalanche.txt':
        'Avalanche in Veld\n\nAn avalanche at the pass killed seven skiers. Many skiers had passed the hut in the morning.\n',
      'theatre.txt':
        'A theatre changes hands\n\nThe singer Ada Finch bought the theatre in June. The theatre has a red roof. The theatre dismissed its director because of debts. Guests fired rockets at midnight.\n',
    }),
  );

  test.each([
    ['how many skiers died', 'killed seven skiers'],
    ['who owns the theatre', 'Ada Finch bought'],
    ['why was the director fired', 'dismissed its director'],
  ])('finds the sentence: %s', (question, words) => {
    const { passages } = library.search(question, 1);
    expect(passages[0]?.text).toContain(words);
  });

  test('and says so in the explanation', () => {
    const { passages } = library.search('how many skiers died', 1);
    expect(passages[0]?.explanation.map(({ name }) => name).join()).toContain('the same in the news');
  });
});

test.each([
  ['how many men were arrested', 'Police took four men into custody.', 'Four men were at the pier.'],
  ['who demolished the mill', 'The firm Korn tore the old mill down.', 'The firm Korn owns the old mill.'],
])('a question is answered by several words for its verb: %s', (question, telling, other) => {
  const library = createLibrary(articlesOf({ 'a.md': `# Mill of Lom\n\n${other} ${telling}` }));
  const [first] = library.search(question, 1).passages;
  expect(first?.text).toBe(telling);
  expect(first?.explanation.map(({ name }) => name).join()).toContain('what the title does not say');
});

test.each([
  ['which of the soldiers voted', 'Military personnel voted on Sunday.', 'The voters of Lom voted on Monday.'],
  ['how long does screening of guests take', 'Guests are vetted for two weeks.', 'Guests are welcome for two nights.'],
  ['when did he come out for the mayor', 'Ada Bly endorsed the mayor on Sunday.', 'Ada Bly met the mayor on Monday.'],
  ['why did the firm drop out', 'The firm withdrew because of debts.', 'The firm waits because of snow.'],
  ['who turned the offer down', 'Ada Bly rejected the offer.', 'Rita Kole read the offer.'],
])('everyday words find those of the news: %s', (question, telling, other) => {
  const library = createLibrary(articlesOf({ 'a.md': `# News of Lom\n\n${other}\n\n${telling}` }));
  expect(library.search(question, 1).passages[0]?.text).toBe(telling);
});

test.each([
  ['who went up the tower', 'who went up the tower'],
  ['who voted in the election', 'who voted in the election'],
  ['how many came out to vote', 'how many came out to vote'],
  ['who kicked him out of the club', 'who expelled him of the club'],
  ['who is in charge of it', 'who is heads it'],
])('verbs of several words are read as one, and others stay: %s', (question, read) => {
  expect(withSingleVerbs(question)).toBe(read);
});

test('a related word in a sentence does not count besides in the sentence before', () => {
  const text = 'Ambassadors are paid by Lom. Diplomatic posts are many.';
  const library = createLibrary(articlesOf({ 'a.md': `# Lom\n\n${text}` }));
  const { passages } = library.search('ambassadors', 2);
  expect(passages[0]?.text).toContain('Ambassadors');
});
