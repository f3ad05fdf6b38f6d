import { createLibrary } from '../../src/library/build-library';
import { articlesOf } from '../knowledge-folder';

const OTHERS = ['The council met in the hall.', 'Rain fell on the roofs.', 'Petra Novak sold two boats to Karin Sund.'];

function outcomeOf(question: string, sentence: string): string {
  const library = createLibrary(articlesOf({ 'a.md': ['# Notes from the pier', sentence, ...OTHERS].join('\n\n') }));
  return library.search(question, 3).outcome;
}

describe('a question is answered by a sentence whose answer implies the verb, and not by another amount', () => {
  test.each([
    [
      'how many something befell',
      'how many sailors died in the flood of Lom',
      'Four sailors died in the flood of Lom.',
      'Some 150 sailors came to Lom after the flood.',
    ],
    [
      'how many live there',
      'how many people live in Lom',
      'Lom is a town of 4,600 people.',
      'In Lom 15 people left the choir in May.',
    ],
    [
      'a sum that was paid',
      'how much did Dorn pay for the brewery of Lom',
      'Dorn is taking over the brewery of Lom for 310 million crowns.',
      'Dorn is taking over the brewery of Lom for three years.',
    ],
    [
      'a sum in the money of a country',
      'how much money did each sailor of Lom get',
      'The owner offered each sailor of Lom 600 Canadian dollars.',
      'The owner offered each sailor of Lom tea and two biscuits.',
    ],
    [
      'a place of study',
      'where did Lenz go to college',
      'Ivo Lenz studied at the college of Lom.',
      'A shy college boy was able to go to see Ivo Lenz in Lom.',
    ],
    [
      'a wage',
      'what is the minimum wage in Lom',
      'The minimum wage in Lom is 9 euros an hour.',
      'The minimum wage in Lom came in with a law of 1959.',
    ],
    [
      'a relative, where somebody "is a"',
      "what is the name of Ivo Lenz's daughter",
      "Ivo Lenz's daughter is called Mara.",
      '"Ivo is a rare man," said Petra Toth of Mr Lenz.',
    ],
  ])('%s', (_, question, telling, other) => {
    expect([outcomeOf(question, telling), outcomeOf(question, other)]).toEqual([
      'answered',
      expect.not.stringMatching('answered'),
    ]);
  });
});

test.each([
  [
    'in several words for its verb',
    'why did the old dam of Lom fail',
    'The old dam of Lom gave way because rain had fallen for nine days.',
  ],
  [
    'beside the noun that a participle describes',
    'how old is the retired pilot of Lom',
    'The retired pilot of Lom, 71, left the choir.',
  ],
  [
    'in an article that writes the initials out',
    'who leads the RNO',
    'Ivo Lenz leads the Royal Nautical Office. Rain fell on the RNO flag.',
  ],
  [
    'by the role that stands before a name',
    'who was the judge in the Dorn case',
    'Dorn wept when Judge Mira Stern read what she had decided.',
  ],
  ['by a kind of work', 'what does Ivo Lenz do for a living', 'Ivo Lenz, a beekeeper, saw the ferry of Lom.'],
  ['with a party as the subject of a verb', 'what party does Lenz belong to', 'Ivo Lenz leads the Harbour party.'],
])('what is asked is answered %s', (_, question, sentence) => {
  expect(outcomeOf(question, sentence)).toBe('answered');
});

test('a service that somebody asks for themselves is asked of no article', () => {
  expect(outcomeOf('can anyone help me with my speech pls', 'The speech of Lenz was long.')).toBe('silent');
});
