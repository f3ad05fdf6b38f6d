import { createLibrary } from '../../src/library/build-library';
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
