import { createLibrary } from '../../src/library/build-library';
import { articlesOf } from '../knowledge-folder';

function libraryOf(title: string, text: string) {
  return createLibrary(articlesOf({ 'a.md': `# ${title}\n\n${text}\n` }));
}

/** Title, text, question, and what the first sentence holds, answered or near. */
const TOLD = [
  [
    'a frequency',
    'Ferry',
    'A new ferry links Skag and Hirt. It crosses four times a day.',
    'how often does the ferry go',
    'four times a day',
  ],
  [
    'an age',
    'Bones',
    'Workers in Brill found bones under a road. Experts put their age at 7,000 years.',
    'how old are the bones',
    '7,000 years',
  ],
  [
    'a name',
    'Elephant',
    'The zoo of Brill has only one elephant. Tembo, as she is called, likes apples.',
    'what is the name of the elephant',
    'Tembo',
  ],
  [
    'a time in a race',
    'Gold',
    'The runner Mia Tal won gold over 800 metres. She ran it in 1:56.',
    'what time did mia tal run',
    '1:56',
  ],
  [
    'what is made',
    'Firm',
    'The firm Voltra in Lund wants 200 workers. It makes batteries for bicycles.',
    'what does voltra produce',
    'batteries',
  ],
  [
    'from when a new law holds',
    'Law',
    'Norland has a law on scooters. It comes into force on 1 March. Fines begin at 50 crowns.',
    'when does the new law start',
    '1 March',
  ],
  [
    'children by sons',
    'Baker',
    'The baker Emil Horn has died at 90. He leaves a wife and three sons.',
    'did emil horn have children',
    'three sons',
  ],
  [
    'who came across it',
    'Body',
    'A body was found in the woods near Tarn. A dog walker came across it on Sunday.',
    'who found the body',
    'dog walker',
  ],
  [
    'passengers for people',
    'Ship',
    'The ship Aurora is stuck off Skag. Its 700 passengers are on board.',
    'how many people are on the ship',
    '700 passengers',
  ],
  [
    'homes without electricity',
    'Power',
    'A storm tore down lines in Vesk. Some 4,000 households have no power.',
    'how many homes are without electricity',
    '4,000',
  ],
  [
    'a reason behind a lead that repeats the question',
    'Night market closes',
    'The night market closes on 30 June. Neighbours had complained of noise.',
    'why is the night market closing',
    'complained of noise',
  ],
  [
    'what is done each week',
    'Museum',
    'The Whale Museum opened on Friday. It is closed on Mondays.',
    'when is the whale museum closed',
    'on Mondays',
  ],
  [
    'a reason by what somebody fears',
    'Judge bans march',
    'A judge in Dunmore has banned the march planned for Saturday. He fears fights. It ended with 40 arrests last year.',
    'why was the march banned',
    'He fears fights',
  ],
  [
    'who conducts for who leads',
    'Orchestra',
    'The Norland Orchestra is short of money. Its conductor, Emil Tamm, offered to work for nothing.',
    'who leads the orchestra',
    'Emil Tamm',
  ],
  [
    'why a place was chosen for why it was held there',
    'Before the fair',
    'Sund held a fair in Lom in 1985. Lom was chosen since it has a hall. The fair has 40 stands.',
    'why was the fair held in Lom',
    'Lom was chosen',
  ],
] as const;

/** Title, text and question, which the text answers without doubt. */
const ANSWERED = [
  ['a size in words', 'Garden', 'The garden in Lund covers twelve acres.', 'how big is the garden'],
  ['a margin in words', 'Vote', 'Mia Tal won the vote with a lead of six points.', 'how much did mia tal win by'],
  ['a small margin', 'Race', 'Mia Tal won the race by a nose.', 'how much did mia tal win by'],
  ['who is for something by a vote', 'Tram', 'Emil Horn voted for the tram in Lund.', 'who is for the tram'],
] as const;

test.each(ANSWERED)('%s answers', (_, title, text, question) => {
  expect(libraryOf(title, text).search(question, 1).outcome).toBe('answered');
});

test('why somebody was held somewhere is not why the place was chosen', () => {
  const text = 'Mia Tal was held in Oslo because she had no papers. Oslo was chosen as the seat of a court. She is 34.';
  const { passages } = libraryOf('Captain is free', text).search('why was Mia Tal held in Oslo', 1);
  expect(passages[0]?.text).toContain('no papers');
});

test.each(TOLD)('%s in other words than those of the question', (...[, title, text, question, told]) => {
  const { outcome, passages } = libraryOf(title, text).search(question, 1);
  expect(outcome).not.toBe('silent');
  expect(passages[0]?.text).toContain(told);
});

/** Title, text and question; what stands there tells something else. */
const SILENT = [
  [
    'who did what began by itself',
    'Blaze',
    'A blaze broke out at a timber yard in Holm on Friday. It was put out at noon.',
    'who started the fire',
  ],
  [
    'the name of one who is only named by a place',
    'Pilot',
    'A pilot landed on a motorway near Kleve. Nobody was hurt.',
    'what is the pilots name',
  ],
  [
    'a size by a share',
    'Lake',
    'Lake Moro has shrunk by a third in ten years. The fish are dying.',
    'how big is lake moro',
  ],
  ['a length by a weight', 'Whale', 'A whale swam up the Drava. It weighs some four tonnes.', 'how long is the whale'],
  [
    'an average by a maximum',
    'Rent',
    'The city of Bern caps rents at 15 francs. The cap holds for years.',
    'what is the average rent in bern',
  ],
  [
    'whose something is by where it lay',
    'Bones',
    'Workers in Brill found bones under a road. The road is closed.',
    'whose bones are they',
  ],
  [
    'who is for something by when it is voted on',
    'Tram',
    'The vote on the tram in Arve was put off. The tram would cost 70 million.',
    'who is for the tram',
  ],
  [
    'by how much somebody won by how much they got',
    'Election',
    'The Greens won the election in Norland with 31 per cent of the vote.',
    'how much did they win by',
  ],
  [
    'what something is by somebody who speaks of it',
    'Redeye',
    'Rossi spoke of Redeye on Monday. Frisk swipes at Berg over Redeye.',
    'what is redeye',
  ],
  [
    'who shot somebody by when there was a shooting',
    'Lom',
    'A shooting in Lom shook the town. Neighbours lit candles in Lom.',
    'who shot the people in Lom',
  ],
  [
    'when something is by any number',
    'Games',
    'The committee refused to ban the athletes of 14 clubs from the Lom games.',
    'when are the Lom games',
  ],
  [
    'how many there are by a number of something else',
    'Boats',
    'A judge in Lom gave a man five months for what he wrote. Many boats came to Lom.',
    'how many boats came to Lom',
  ],
] as const;

test('what something is called so for, also behind what it is', () => {
  const library = libraryOf('Redeye', 'The gang Redeye holds three ports. Rossi spoke of Redeye on Monday.');
  const { outcome, passages } = library.search('what is redeye', 1);
  expect([outcome, passages[0]?.text]).toEqual(['answered', 'The gang Redeye holds three ports.']);
});

test.each(SILENT)('%s is not told', (_, title, text, question) => {
  expect(libraryOf(title, text).search(question, 1).outcome).not.toBe('answered');
});
