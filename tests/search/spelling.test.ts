import { loadArticles } from '../../src/articles/load-articles';
import { createLibrary } from '../../src/library/build-library';
import { knowledgeFolder } from '../knowledge-folder';

describe('a word that the sources do not know', () => {
  const files = {
    'a.md':
      '# Gain at sea\n\nThe boat made a small gain in May. A form of the trail was sent to the commission on the island.',
  };
  const library = createLibrary(loadArticles(knowledgeFolder(files)).articles);

  test.each(['grain', 'who is from the trial', 'what goat', 'float'])(
    'is not mended where English often uses it: %s',
    (question) => {
      expect(library.search(question, 1).searchedFor).toEqual([]);
    },
  );

  test.each([
    ['what did the comission get', 'commission'],
    ['what is the commmission', 'commission'],
    ['where is the ilnad', 'island'],
  ])('is mended where it is a misspelling: %s', (question, meant) => {
    expect(library.search(question, 1).searchedFor).toEqual([meant]);
  });
});

describe('a word like one of the small words of questions', () => {
  const library = createLibrary(
    loadArticles(knowledgeFolder({ 'a.md': '# Harbour\n\nThe talks in the harbour took two days.\n\nA crane fell.' }))
      .articles,
  );

  test('is searched for where the sources hold another form of it', () => {
    expect(library.search('how long did they talk', 1).passages[0]?.text).toContain('two days');
  });

  test('is searched for where English often uses it', () => {
    expect(library.search('is there a tank', 1).missing).toEqual(['tank']);
  });
});
