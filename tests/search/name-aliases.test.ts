import { createLibrary } from '../../src/library/build-library';
import { articlesOf } from '../knowledge-folder';

describe('a name in other words than the articles', () => {
  const library = createLibrary(
    articlesOf({
      'rail.txt':
        'Rail strike\n\nOn Monday the Union of Rail Cleaners walked out. On Tuesday Matthew Orr said that wages were too low. Later Moscow and Tehran sent trains. The trains were old.\n',
      'low.txt':
        'Rain\n\nUsers of roads complained. A low bridge was closed. The wages of cleaners are paid on Friday.\n',
    }),
  );

  test.each([
    ['when did the urc walk out', 'Union of Rail Cleaners'],
    ['URC', 'Union of Rail Cleaners'],
    ['what did Matt say', 'Matthew Orr said'],
    ['did the kremlin send trains', 'Moscow and Tehran'],
    ['the Iranian trains', 'Moscow and Tehran'],
  ])('finds the sentence: %s', (question, words) => {
    const { passages, outcome } = library.search(question, 1);
    expect([outcome === 'silent', passages[0]?.text]).toEqual([false, expect.stringContaining(words)]);
  });

  test('finds the speaker by a short first name', () => {
    expect(library.statements.speakers.find('Matt Orr')?.name).toBe('Matthew Orr');
  });

  test('and says so in the explanation', () => {
    const { passages } = library.search('did the kremlin send trains', 1);
    expect(passages[0]?.explanation.map(({ name }) => name).join()).toContain('another name for it');
  });
});
