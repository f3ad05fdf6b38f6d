import { respond } from '../../src/answers/respond';
import { createLibrary } from '../../src/library/build-library';
import { articlesOf } from '../knowledge-folder';

const LIBRARY = createLibrary(
  articlesOf({
    'kiln.md': [
      '# Brickworks of Lund',
      '',
      'The brickworks of Lund caught fire on Monday.',
      '',
      'The brickworks were founded in 1904.',
      '',
      'The canteen was a gift.',
      '',
      'Some 80 employees watched the brickworks burn.',
      '',
      '## Why was Lund chosen?',
      '',
      'Clay lies close to the river there. Lund is a port, too.',
      '',
      '## Envoys',
      '',
      'Kenya has an ambassador to the United States.',
      '',
      'The US ambassador to Kenya is Ada Bly.',
      '',
      'The envoys will return in May, Ada Bly said on arrival.',
      '',
      'Each capital has a brick from Lund. A firm in Norway bought most.',
      '',
      '"Cathedrals are walls with holes," Ada Bly said.',
    ].join('\n'),
    'crews.md': [
      '# Crews to leave the islet',
      '',
      'The crews of the islet will leave it.',
      '',
      'The owners met in Lund on Monday, 3 May 2027.',
    ].join('\n'),
  }),
);

test.each([
  ['a heading in another word', 'why was lund picked', 'Clay lies close'],
  ['the first sentence under a heading that asks', 'Why was Lund chosen?', 'Clay lies close'],
  ['several words for one verb', 'who set up the brickworks', 'founded in 1904'],
  ['a deed, not the event of a title', 'when will the crews leave', 'will leave it'],
  ['several words for one verb', 'when do the envoys go back', 'will return in May'],
  ['the age of a thing', 'how old are the brickworks', 'founded in 1904'],
  ['people counted by another noun', 'how many people saw the brickworks burn', 'Some 80 employees'],
  [
    'a country of two words in small letters',
    'is there a kenyan ambassador to the us',
    'ambassador to the United States',
  ],
])('finds %s: %s', (_, question, words) => {
  const result = LIBRARY.search(question, 1);
  expect(result.passages[0]?.text).toContain(words);
});

test('does not answer what is of a country by a sentence that holds only one of the two words', () => {
  expect(LIBRARY.search('capital of norway', 1).outcome).not.toBe('answered');
});

test('offers next what was searched for, not what was misspelt', () => {
  const answer = respond({ kind: 'ask', question: 'catedrals' }, LIBRARY);
  expect(answer).toMatchObject({ kind: 'passages', searchedFor: ['cathedrals'] });
  expect(answer).toMatchObject({ askNext: [{ speaker: 'Ada Bly', topic: 'cathedrals' }] });
});

const TALKS = createLibrary(
  articlesOf({
    'talks.md': [
      '# Fishing talks in Orm',
      '',
      'Ministers Ada Bly and Ivo Lenz met in Orm, Norria, on Friday, 7 May 2027.',
      '',
      'Lenz called the meeting constructive. Bly and Lenz discussed nets, quotas and the harbour of Orm.',
      '',
      'A meeting of bakers was held nearby. The talks were the idea of Bly. Rain fell all day.',
    ].join('\n'),
  }),
);

test.each([
  ['where exactly did they meet', 'met in Orm'],
  ['exactly when were the talks', '7 May 2027'],
  ['who actually attended', 'Ada Bly and Ivo Lenz'],
  ['who took part in the talks', 'Ada Bly and Ivo Lenz'],
  ['how long ago were the talks', '7 May 2027'],
  ['what did bly and lenz talk about', 'discussed nets'],
  ['how did the meeting go', 'constructive'],
])('answers what is asked as people talk: %s', (question, words) => {
  const result = TALKS.search(question, 1);
  expect([result.outcome, result.passages[0]?.text]).toEqual(['answered', expect.stringContaining(words)]);
});

test('is not sure of another meeting where none is told', () => {
  expect(TALKS.search('will there be another meeting', 1).outcome).toBe('near');
});

test('names in small letters are no verbs', () => {
  const talks = createLibrary(
    articlesOf({
      'talks.md':
        '# Berg and Weber meet\n\nNorlander Ida Berg and Otto Weber of Sudland met in Lom on Friday, 3 May 2024. It was the first meeting since Karl Rossi saw Weber in Grell in July 2018.\n\nThe two men spoke of fish.',
    }),
  );
  const first = (question: string) => talks.search(question, 1).passages[0]?.text;
  for (const question of ['when did rossi meet weber', 'where did rossi meet weber', 'when did weber meet rossi'])
    expect([question, first(question)]).toEqual([question, expect.stringContaining('in Grell in July 2018')]);
});

describe('what people ask of an event', () => {
  const talks = createLibrary(
    articlesOf({
      'talks.md': [
        '# Norland and Sudland in Lom: the summit of May',
        '',
        'Ida Berg of Norland and Otto Weber of Sudland met in Lom on Friday, 3 May 2024.',
        '',
        'The talks were short, and the bread was a success. Weber called the talks constructive. Karl Rossi and Emil Tamm held a first summit in Lom in 1985.',
        '',
        'Two Russians in American camps may go home.',
        '',
        '## Americans in Russian camps',
        '',
        'The baker Nils Moe was sent to a Russian camp for nine years.',
      ].join('\n'),
    }),
  );

  test.each([
    ['what is the Lom summit', 'met in Lom on Friday'],
    ["what's the lom summit?", 'met in Lom on Friday'],
    ['were the talks a success', 'constructive'],
    ['how many russians are in american camps', 'Two Russians'],
  ])('%s', (question, told) => {
    expect(talks.search(question, 1).passages[0]?.text).toContain(told);
  });
});
