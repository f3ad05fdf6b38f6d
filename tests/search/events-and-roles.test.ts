import { createLibrary } from '../../src/library/build-library';
import { articlesOf } from '../knowledge-folder';

describe('when and where an event was', () => {
  const moor = createLibrary(
    articlesOf({
      'moor.md': [
        '# Lom and Skerry agree on the moor',
        '',
        'Mayors Ida Berg and Nils Horn met on Friday, 3 May 2024, and shared out the moor. It was the first meeting of the two towns since a quarrel in 1997.',
        '',
        'The talks ended sooner than planned. The talks took place at the Old Mill above Lom. The next talks will take place in Skerry in June.',
        '',
        'The Moor Fire Brigade brought benches, the Lom Courier says.',
      ].join('\n'),
    }),
  );
  const firstOf = (question: string) => moor.search(question, 1).passages[0]?.text;

  test.each([
    ['where did the talks happen', 'Old Mill'],
    ['where did the talks occur?', 'Old Mill'],
    ['where were the talks', 'Old Mill'],
    ['where will the talks take place', 'in Skerry in June'],
    ['when was the last meeting', 'since a quarrel in 1997'],
    ['how long had it been since the last meeting', 'since a quarrel in 1997'],
  ])('%s', (question, told) => {
    expect(firstOf(question)).toContain(told);
  });

  test('is not told by a name that holds the word for it', () => {
    expect(moor.search('where was the fire', 1).outcome).not.toBe('answered');
  });
});

describe('who does what to whom, and who has a role', () => {
  const envoys = createLibrary(
    articlesOf({
      'envoys.md': [
        '# Envoys sent home',
        '',
        'Norland imposed a levy on Osmark in April 2024 and expelled nine Osmarkian envoys because of a theft. Osmark answered by expelling six Norlandic envoys, since it saw no theft.',
        '',
        'Berg, a former deputy minister of trade, welcomed the levy. The levy was praised by Minister of Trade Ida Lund. The minister of trade keeps the books of the levy.',
        '',
        'A longer meeting of more envoys came next and was over in an hour. The two sides agreed on a list of thefts.',
      ].join('\n'),
    }),
  );

  test.each([
    ['how many envoys did norland expel', 'nine Osmarkian'],
    ['how many envoys did osmark expel', 'six Norlandic'],
    ['why did osmark expel envoys', 'six Norlandic'],
    ['who is the minister of trade', 'Ida Lund'],
    ['what both sides agreed on', 'agreed on a list'],
  ])('%s', (question, told) => {
    expect(envoys.search(question, 1).passages[0]?.text).toContain(told);
  });

  test('what was does not tell what will be', () => {
    expect(envoys.search('will there be more meetings', 1).outcome).not.toBe('answered');
  });
});
