import { loadArticles } from '../../src/articles/load-articles';
import { createLibrary } from '../../src/library/build-library';
import { knowledgeFolder } from '../knowledge-folder';

describe('a word that the sources do not know', () => {
  const files = {
    'a.md': '# Gain at sea\n\nThe boat made a small gain in May. A form of the trail was sent to the commission.',
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
  ])('is mended where it is a misspelling: %s', (question, meant) => {
    expect(library.search(question, 1).searchedFor).toEqual([meant]);
  });
});
