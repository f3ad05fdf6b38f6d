import { createLibrary } from '../../src/library/build-library';
import { articlesOf } from '../knowledge-folder';

const TITLE = '# Notes from the pier';
const OTHERS = ['The council met in the hall.', 'Rain fell on the roofs.', 'Petra Novak sold two boats to Karin Sund.'];

function outcomeOf(question: string, sentence: string): string {
  const library = createLibrary(articlesOf({ 'a.md': [TITLE, sentence, ...OTHERS].join('\n\n') }));
  return library.search(question, 3).outcome;
}

describe('a question is answered by a sentence that tells it, and not by one that only shares words with it', () => {
  test.each([
    ['names alone', 'where was Eva Toth born', 'Eva Toth was born in Lom in May.', 'Eva Toth left the choir in May.'],
    [
      'the verb of "who"',
      'who mended the red ferry at the pier of Lom',
      'Ivo Lenz mended the red ferry at the pier of Lom.',
      'Ivo Lenz saw the red ferry at the pier of Lom.',
    ],
    [
      'a share',
      'how much was the fishing quota of Lom cut',
      'The fishing quota of Lom was cut by a third.',
      'The fishing quota of Lom was cut in May.',
    ],
    [
      'an age',
      'how old is the singer Eva Toth of the choir of Lom',
      'The singer Eva Toth, 51, left the choir of Lom.',
      'The singer Eva Toth left the choir of Lom.',
    ],
    [
      'an age of another person',
      'how old is the singer Eva Toth of the choir of Lom',
      'The singer Eva Toth, 51, left the choir of Lom.',
      'Ivo Lenz, 51, saw the singer Eva Toth of the choir of Lom.',
    ],
    [
      'who did it',
      'who painted the ferry of Lom',
      'The ferry of Lom was painted by Ivo Lenz.',
      'The ferry of Lom was painted in May and sold by Ivo Lenz.',
    ],
    [
      'a name',
      'what is the name of the red ferry of the pier of Lom',
      'The red ferry of the pier of Lom is the Silver Tern.',
      'The red ferry of the pier of Lom is old.',
    ],
    [
      'the event at which it was',
      'how many people fell ill at the festival',
      'Four people fell ill at the festival.',
      'Four people fell ill on the ferry.',
    ],
    ['a set phrase', 'who paid for the ferry', 'Ivo Lenz paid for the ferry.', 'Ivo Lenz paid tribute to the ferry.'],
    [
      'a year of building',
      'when was the pier of Lom built',
      'The pier of Lom was built in 1904.',
      'The pier of Lom closed in 1904.',
    ],
    ['the opposite', "who won the men's race", "Ivo Lenz won the men's race.", "Eva Toth won the women's race."],
    ['the only word', 'who won', 'Ivo Lenz won.', 'Nobody could win.'],
    [
      'a name beside what is called so',
      'what is the name of the dog of the pier of Lom',
      'At the pier of Lom the dog Rollo barked.',
      'At the pier of Lom Ivo Lenz sat when the old dog barked.',
    ],
    ['another verb', 'did Ivo Lenz paint the ferry', 'Ivo Lenz had to paint the ferry.', 'Ivo Lenz saw the ferry.'],
    ['a relative of what somebody is', 'is Lenz married', 'Ivo Lenz is married.', 'Ivo Lenz leads the union.'],
    ['an attitude', 'does Lenz like Toth', 'Ivo Lenz does like Eva Toth.', 'Ivo Lenz met Eva Toth.'],
    ['what has a price', 'how much does the ferry cost', 'The ferry costs 4 euros.', 'A lamp costs 4 euros.'],
    [
      'a price',
      'how much does the ferry of Lom cost',
      'The ferry of Lom costs 4 euros.',
      'The ferry of Lom costs little.',
    ],
    [
      'the kind of thing',
      'what instrument does Ivo Lenz play',
      'The instrument that Ivo Lenz does play is a horn.',
      'Ivo Lenz does play on Sundays.',
    ],
    ['a manner of dying', 'how did Ivo Lenz die', 'Ivo Lenz had to die of fever.', 'Ivo Lenz had to die on 3 May.'],
    [
      'a school',
      'what school did Ivo Lenz go to',
      'Ivo Lenz attended the school of Lom.',
      'Ivo Lenz painted the school of Lom.',
    ],
    ['an origin', 'where is Ivo Lenz from', 'Ivo Lenz is a native of Lom.', 'Ivo Lenz sold boats in Lom.'],
    [
      'a measure of the same kind',
      'how deep is the harbour of Lom',
      'The harbour of Lom is 9 metres deep.',
      'The harbour of Lom is 900 metres long.',
    ],
    ['a colour', 'what colour is the ferry of Lom', 'The ferry of Lom is green.', 'The ferry of Lom is fast.'],
    [
      'a deed, not that it must not be done',
      'did they fight',
      'Ivo Lenz and Eva Toth fought over a boat.',
      'A war must never be fought, the statement says.',
    ],
    [
      'how somebody came',
      'how did Ivo Lenz get there',
      'By boat Ivo Lenz went there.',
      'In Lom Ivo Lenz met Eva Toth.',
    ],
    ['an unknown thing', 'did Lenz bring his dog', 'Ivo Lenz did bring his dog.', 'Ivo Lenz did bring the list.'],
  ])('%s', (_, question, telling, other) => {
    expect([outcomeOf(question, telling), outcomeOf(question, other)]).toEqual([
      'answered',
      expect.not.stringMatching('answered'),
    ]);
  });
});

test.each([
  ['on a day in May', 'did they fight', 'On 5 May they fought over a boat.'],
  [
    'in a set of articles with Big Ben',
    'how big is the harbour of Lom',
    'The harbour of Lom is 900 metres long. Big Ben rang.',
  ],
  [
    'by those who are also called otherwise',
    'who collected shells at the pier of Lom',
    'A group of divers, the Friends of the Sea, collected shells at the pier of Lom.',
  ],
  [
    'for the last of them',
    'when was the last regatta at the pier of Lom',
    'The first regatta at the pier of Lom since May 2015 was in June 2019.',
  ],
])('what is asked is answered %s', (_, question, sentence) => {
  expect(outcomeOf(question, sentence)).toBe('answered');
});

test.each([
  [
    'under a heading',
    'what happens next',
    `${TITLE}\n\nThe ferry sank.\n\n## What happens next?\n\nKarin Sund decides in October.`,
  ],
  [
    'on a main event',
    'who got married',
    '# Royal wedding\n\nEva Toth and the baker Ivo Lenz said yes to each other on Monday, 3 May 2021.',
  ],
  [
    'that tells what the title does not',
    'why did negotiations fail',
    '# Strike at the port\n\nCrews left the port of Lom.\n\nTalks broke down on Friday because the owner had no money.',
  ],
])('a sentence %s is an answer, however few words it shares with the question', (_, question, text) => {
  expect(createLibrary(articlesOf({ 'a.md': text })).search(question, 3).outcome).toBe('answered');
});

describe('what is asked of', () => {
  const library = createLibrary(
    articlesOf({
      'a.md':
        '# Notes from the pier\n\nKarin Sund sold the ferry.\n\nThe ferry is old.\n\nNobody painted the ferry.\n\nThe pier was rotten, Karin Sund said.\n\nThe ferry was fast, Ivo Lenz said.\n\nThe ferry rang.',
    }),
  );
  test.each([
    ['somebody who speaks of it is answered', 'what did Ivo Lenz say about the ferry', 'answered'],
    ['somebody who speaks of other things is not', 'what did Karin Sund say about the ferry', 'near'],
  ])('%s', (_, question, outcome) => {
    expect(library.search(question, 3).outcome).toBe(outcome);
  });
});

test('a word that the sources write as a name is not related to a common one', () => {
  const library = createLibrary(
    articlesOf({ 'a.md': `${TITLE}\n\nKarin Sund flew to the United States.\n\nRain fell on the United States.` }),
  );
  const parts = library
    .search('is Karin Sund married', 1)
    .passages[0]?.explanation.map(({ name }) => name)
    .join();
  expect(parts).not.toContain('married');
});

describe('the sentence that tells the kind of answer asked for comes first', () => {
  const library = createLibrary(
    articlesOf({
      'a.md': `${TITLE}\n\nEva Toth sang for the choir of Lom.\n\nToth, 51, sings on Sundays.\n\nThe choir of Lom was founded by bakers.\n\nIt was in March that the choir was last heard.`,
    }),
  );
  test.each([
    ['how old is eva toth', 'Toth, 51'],
    ['what month was the choir last heard', 'in March'],
  ])('%s', (question, words) => {
    const [first] = library.search(question, 1).passages;
    expect(first?.text).toContain(words);
    expect(first?.explanation.map(({ name }) => name)).toContain('the kind asked for');
  });
});

describe('what the title of an article does not say, in these words or others,', () => {
  const library = createLibrary(
    articlesOf({
      'a.md':
        '# Dog tax\n\nThe dog tax was to pay for lamps.\n\nThe council threw out the dog tax on Monday.\n\nThe dog tax is an old idea of the mayor.\n\nThe mayor let the treasurer go.\n\nThe badge was made at the mill.',
    }),
  );
  test.each([
    ['did the dog tax pass', 'threw out the dog tax', 'what the title does not say'],
    ['who did the mayor fire', 'let the treasurer go', 'what the title does not say'],
    ['where was the badge of the dog tax made', 'badge was made', 'what the title does not say'],
  ])('is found: %s', (question, words, part) => {
    const [first] = library.search(question, 1).passages;
    expect(first?.text).toContain(words);
    expect(first?.explanation.map(({ name }) => name)).toContain(part);
  });
});

describe('nothing is near only where too few words of the question, or relatives, stand with the kind of answer asked for', () => {
  test.each([
    ['why did Lenz get a yellow flag', 'Lenz was sent home in May.'],
    ['how much money did each sailor get', 'The firm gave each sailor 600 euros.'],
    ['how many people got hurt', 'Fifteen sailors were injured in the harbour.'],
    ['why did the negotiations fail', 'Talks over the quay broke down because the baker left.'],
  ])('%s', (question, sentence) => {
    expect(outcomeOf(question, sentence)).not.toBe('silent');
  });

  test.each([
    ['how many marble statues did kestrel square get'],
    ['how many plazas does Jupiter have'],
    ['why is Jupiter a plaza'],
    ['when did the marble statue of kestrel stay dry overnight'],
  ])('one word of many, or one beside a name that the sources do not know, is not near: %s', (question) => {
    expect(outcomeOf(question, 'Some 40 crates stay in the square because of May.')).toBe('silent');
  });

  test('keywords are not near where one of them is a name that the sources do not have', () => {
    expect(outcomeOf('price of jupiterium', 'The price of the crates fell by May.')).toBe('silent');
    expect(outcomeOf('price of marmalade', 'The price of the crates fell by May.')).toBe('near');
  });

  test('what is asked about names that the sources do not have is not near', () => {
    expect(outcomeOf('did Zebulon and Marquette fly to Lisbonne?', 'The boats will flee to the lake.')).toBe('silent');
  });

  test('a number alone is not near', () => {
    expect(outcomeOf('how many kids stay away', 'Some 40 crates fell into the lake.')).toBe('silent');
  });
});

test('a name with @ before a question weighs nothing', () => {
  const library = createLibrary(articlesOf({ 'a.md': [TITLE, ...OTHERS].join('\n\n') }));
  const [plain, addressed] = ['where did the council meet', '@pierbot: where did the council meet'].map((asked) =>
    library.search(asked, 1),
  );
  expect(addressed?.confidence).toBe(plain?.confidence);
});
