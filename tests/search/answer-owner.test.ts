import { createLibrary } from '../../src/library/build-library';
import { articlesOf } from '../knowledge-folder';

const OTHERS = ['The council met in the hall.', 'Rain fell on the roofs.', 'Petra Novak sold two boats to Karin Sund.'];

function outcomeOf(question: string, sentence: string): string {
  const library = createLibrary(articlesOf({ 'a.md': ['# Notes from the pier', sentence, ...OTHERS].join('\n\n') }));
  return library.search(question, 3).outcome;
}

describe('the answer must belong to what is asked', () => {
  test.each([
    [
      'people of the kind that is counted',
      'how many teachers work at the school of Lom',
      'Some 40 teachers work at the school of Lom.',
      'Some 40 pupils work at the school of Lom.',
    ],
    [
      'a count and no share',
      'how many sailors voted for the strike of Lom',
      'Some 400 sailors voted for the strike of Lom.',
      'Of the sailors 54 percent voted for the strike of Lom.',
    ],
    [
      'a time and not only that when it was said',
      'when will the ferry of Lom stop at the pier',
      'The ferry of Lom will stop at the pier in May.',
      'The ferry of Lom will stop at the pier, the council said this week.',
    ],
    [
      'of whom it is asked',
      'when was Petra Novak elected mayor',
      'Petra Novak was elected mayor in 2011.',
      'Councillor Karl Beck, who was elected mayor in 2011, met the divers.',
    ],
    [
      'of whom it is asked, not of one who belongs to them',
      'where was Ivo Lenz arrested',
      'Ivo Lenz was arrested in Lom.',
      "Ivo Lenz's former deputy Karl Beck was arrested in Lom.",
    ],
    [
      'an age of another who is "a 22-year-old"',
      'how old is the singer Eva Toth of the choir of Lom',
      'The singer Eva Toth of Lom, a 22-year-old, left the choir.',
      'Karl Beck, a 22-year-old, saw the singer Eva Toth of the choir of Lom.',
    ],
    [
      'a marriage',
      'who is Eva Toth married to',
      'Eva Toth married the cook Ivo Lenz in Lom.',
      'Eva Toth praised the marriage of Ivo Lenz in Lom.',
    ],
    [
      'how somebody came to a role',
      'when did Eva Toth become mayor of Lom',
      'Eva Toth was elected mayor of Lom in May 2019.',
      'Eva Toth, the mayor of Lom, met the divers in May 2019.',
    ],
    [
      'what things cost',
      'how much are tickets for the ferry of Lom',
      'The tickets for the ferry of Lom are 4 euros.',
      'The tickets for the ferry of Lom of the 18th century are red.',
    ],
    [
      'a strength and not the year',
      'how strong was the storm of Lom',
      'The storm of Lom was strong, with winds of 90 knots.',
      'The storm of Lom was strong in May 2018.',
    ],
  ])('%s', (_, question, telling, other) => {
    expect([outcomeOf(question, telling), outcomeOf(question, other)]).toEqual([
      'answered',
      expect.not.stringMatching('answered'),
    ]);
  });

  test.each([
    [
      'of somebody by another part of the name',
      'when did Petra open the bakery of Lom',
      'On Monday Novak opened the bakery of Lom.',
    ],
    [
      'of people of any kind who died',
      'how many patients died at the hospital of Lom',
      'At least 17 people died at the hospital of Lom.',
    ],
    ['of a number with a comma', 'how many people does Velbus employ', 'Velbus employs 1,900 people.'],
  ])('%s', (_, question, sentence) => {
    expect(outcomeOf(question, sentence)).toBe('answered');
  });

  test('what is asked of a country that the sources do not name is not answered', () => {
    const sentence = 'The council expects growth of 6 percent for the harbour.';
    expect(outcomeOf('what growth does the council expect for the harbour', sentence)).toBe('answered');
    expect(outcomeOf('what growth does the council expect for germany', sentence)).toBe('near');
  });
});

test('the age of a relative is not that of whom it is asked', () => {
  const bridge = createLibrary(
    articlesOf({
      'a.md':
        '# Bridge opens\n\nThe Selma Hart Bridge opened on Monday. It bears the name of Selma Hart, who ran a ferry. Her niece, Judith Hart, 88, was among the guests.\n',
    }),
  );
  expect(bridge.search('how old was Selma Hart', 1).outcome).not.toBe('answered');
});

test('a first name alone asks for the age of whoever has it', () => {
  const bank = createLibrary(
    articlesOf({ 'a.md': '# Bank robbed\n\nA bank was robbed in Brill. A 47-year-old Nils Aas was let go.\n' }),
  );
  expect(bank.search('how old is Nils', 1).outcome).toBe('answered');
});
