import { createLibrary } from '../../src/library/build-library';
import type { Library } from '../../src/library/library';
import { articlesOf } from '../knowledge-folder';

function libraryOf(title: string, ...sentences: readonly string[]): Library {
  return createLibrary(articlesOf({ 'a.md': `# ${title}\n\n${sentences.join(' ')}` }));
}

const SLIDE = libraryOf(
  'Landslide cuts off village of Orra',
  'A landslide closed the only road to Orra, a village of 400, on Monday night.',
  'Its mayor, Ines Falk, heard a noise like a train.',
  'Nobody was killed, the police said.',
  'Two shepherds were taken to hospital with broken ribs.',
  'The slope was loosened by a week of rain.',
  'Residents had complained about cracks since April.',
  'Prosecutors have opened an inquiry into the builder of a hotel above the road.',
  'The road is closed until Friday.',
  'Families who cannot return are put up in a school in Berl, where they may stay for free.',
  'If it rains again, the lower houses will be cleared.',
  'It is the third such slide since 1990.',
);
const FIRM = libraryOf(
  'Boat builder Skell to close yard',
  'Skell has closed its yard in Vad and cut 120 jobs.',
  'The firm, which belongs to the Holm family, employs 900 people.',
  'Its chief executive, Tora Lund, called it a sad day.',
  'She will not take a bonus.',
  'Workers who leave will be offered half a year of wages.',
  'Welders earn 2,800 crowns a month.',
  'The union demands that the yard be sold instead.',
  'Skell announced that it would move two cranes to Berl.',
  'The council of Vad complained that it had been told by a letter.',
);
const CUP = libraryOf(
  'Vad take the cup',
  'Vad ended a wait of 30 years when they beat Berl 2-1 in the final on Sunday.',
  'Winger Olav Brun headed the second goal from a corner.',
  'Berl had nine men after a foul by Tom Ek.',
  'The winners get 40,000 crowns and a place in the league of the north.',
);
const COURT = libraryOf(
  'Broker on trial over forged stamps',
  'A broker from Vad is accused of selling forged stamps to 300 people.',
  'He faces a term of up to six years.',
  'Whoever owns such stamps must pay a penalty of 90 crowns.',
  'Possession is permitted for museums, which are exempt.',
  'The broker remains free until the verdict.',
  'His company was fined in May.',
);

function expectFirst(library: Library, question: string, words: string): void {
  const { outcome, passages } = library.search(question, 1);
  expect([outcome, passages[0]?.text]).toEqual(['answered', expect.stringContaining(words)]);
}

describe('what people ask of any news is found in whatever words it is told', () => {
  test.each([
    ['did anyone die', 'Nobody was killed'],
    ['did everyone survive', 'Nobody was killed'],
    ['is anybody hurt', 'taken to hospital'],
    ['what caused it', 'loosened by a week of rain'],
    ['were there any warnings', 'complained about cracks'],
    ['is anyone being charged', 'opened an inquiry'],
    ['when can you drive there again', 'closed until Friday'],
    ['what happens if it rains again', 'the lower houses'],
    ['has this happened before', 'third such slide'],
    ['does it cost anything', 'stay for free'],
  ])('of an accident: %s', (question, words) => expectFirst(SLIDE, question, words));

  test.each([
    ['how many people are getting fired', 'cut 120 jobs'],
    ['how many people work there', 'employs 900 people'],
    ['who owns skell', 'belongs to the Holm family'],
    ['what do the workers get', 'half a year of wages'],
    ['how much do welders make', '2,800 crowns a month'],
    ['what does the union want', 'demands'],
    ['what will skell do', 'move two cranes'],
    ['what will skell do now', 'move two cranes'],
    ['why is the council angry', 'complained'],
  ])('of a company: %s', (question, words) => expectFirst(FIRM, question, words));

  test.each([
    ['who won', 'ended a wait'],
    ['who scored', 'Olav Brun'],
    ['was it close', '2-1'],
    ['what do they get for winning', '40,000 crowns'],
  ])('of a match: %s', (question, words) => expectFirst(CUP, question, words));

  test.each([
    ['what does he face', 'up to six years'],
    ["what's the fine", '90 crowns'],
    ['is it legal', 'permitted for museums'],
    ['are there exceptions', 'exempt'],
    ['who does not have to pay', 'exempt'],
  ])('of a trial: %s', (question, words) => expectFirst(COURT, question, words));

  test('also where one of several articles is asked of', () => {
    const several = createLibrary(
      articlesOf({
        'a.md': '# Landslide in Orra\n\nA landslide hit Orra on Monday. Two shepherds were taken to hospital.',
        'b.md': '# Fire in Vad\n\nA mill burned down in Vad on Friday. Three men were treated for burns.',
      }),
    );
    expectFirst(several, 'was anyone hurt in the fire', 'treated for burns');
    const { outcome, passages } = several.search('is anybody hurt', 2);
    expect([outcome, passages.length]).toEqual(['near', 2]);
  });

  test('who won a vote is told by who was elected', () => {
    const vote = libraryOf(
      'Vote in Vad',
      'Vad held a vote on Sunday about who leads the election office.',
      'Ida Berg was elected by ten votes.',
    );
    expectFirst(vote, 'who won the election in vad', 'Ida Berg was elected');
  });

  test('why they strike is told by what they refuse', () => {
    const strike = libraryOf(
      'Cooks in Vad walk out',
      'Cooks in Vad stopped work on Monday for two days.',
      'They refuse to work at night.',
    );
    const { passages } = strike.search('why are the cooks striking', 1);
    expect(passages[0]?.text).toContain('They refuse');
  });

  test('a word that only asks for the kind does not draw another sentence', () => {
    expectFirst(
      libraryOf(
        'Nurse elected in Vad',
        'Ida Berg won in Vad.',
        "The old mayor's party has 9 seats.",
        'She stood as an independent.',
      ),
      'which party is she in',
      'independent',
    );
  });
});

describe('another question with the same words is no question of that kind', () => {
  const ROW = libraryOf(
    'Ferry sinks off Lom',
    'A ferry sank off Lom in a storm, and two sailors drowned.',
    'The sailors went down on Monday at dawn because a hatch stood open.',
    'A yard in Lom fired 90 men and cut 30 jobs.',
    'A gunboat let off 40 shots at a drifting mine.',
    'The owner paid 2,000 crowns in compensation.',
    'The council may discuss fishing in the harbour.',
    'Service was suspended for an hour.',
    'The storm broke windows in the harbour.',
  );

  test.each([
    ['how many shots were fired', '40 shots'],
    ['how much did the owner pay in compensation', '2,000 crowns'],
  ])('%s', (question, words) => expectFirst(ROW, question, words));

  test.each([['is it legal to fish in the harbour'], ['is anyone being charged'], ['what does the owner want']])(
    'not told: %s',
    (question) => {
      expect(ROW.search(question, 1).outcome).not.toBe('answered');
    },
  );

  test('when somebody died is told by a day', () => {
    const ferry = libraryOf(
      'Ferry sinks off Lom',
      'A ferry with 40 passengers sank off Lom.',
      'Nine of them died.',
      'They were locked in on Monday because a hatch had jammed.',
    );
    expect(ferry.search('when did the passengers die', 1).passages[0]?.text).toContain('on Monday');
  });

  test('broken windows are no injury', () => {
    expect(libraryOf('Storm', 'A storm hit Lom.', 'It broke windows.').search('was anyone hurt', 1).outcome).not.toBe(
      'answered',
    );
  });
});

describe('whether something is so is told by its opposite', () => {
  test('is he in jail now', () => {
    const { outcome, passages } = COURT.search('is he in jail now', 1);
    expect([outcome, passages[0]?.text]).toEqual(['answered', 'The broker remains free until the verdict.']);
  });

  test('is the sale delayed', () => {
    const library = libraryOf('Storm over Vad', 'A storm hit Vad on Monday.', 'The sale opens as planned.');
    expectFirst(library, 'is the sale delayed', 'as planned');
  });

  test('in an answer, if the sentence holds the rest', () => {
    const library = libraryOf('Storm over Vad', 'A storm hit Vad on Monday.', 'The school is to remain open.');
    expectFirst(library, 'is the school closed', 'remain open');
  });
});

describe('nothing is answered', () => {
  const BRIDGE = libraryOf(
    'Bridge of Lom falls',
    'Mayor Ida Rossi opened the bridge of Lom in May.',
    'It collapsed in June.',
    '"I am sad," Rossi said.',
  );
  const NURSE = libraryOf(
    'Nurse elected in Vad',
    'Ida Berg won in Vad.',
    'Berg was born in Lom and has three children.',
  );
  const FEVER = libraryOf(
    'Fever in school of Vad',
    'A fever has spread in the school of Vad, nine days after a ship came in.',
    'All but two of those infected had not been immunised.',
  );

  test.each([
    ['of a person by what befell a thing', BRIDGE, 'Did Rossi collapse?'],
    ['of a person by what befell a firm', COURT, 'was he fined'],
    ['of some people by how many others it befell', FEVER, 'how many teachers got infected'],
    ['of an age by where somebody was born', NURSE, 'how old is berg'],
    ['of how many by how many days', FEVER, 'how many schools are there in vad'],
  ])('%s', (_, library, question) => {
    expect(library.search(question, 1).outcome).not.toBe('answered');
  });

  test('the thing itself is told of', () => {
    expectFirst(BRIDGE, 'did the bridge collapse', 'It collapsed');
  });
});

test('a role is "she" in the sentences behind', () => {
  expectFirst(FIRM, 'does the boss get a bonus', 'not take a bonus');
});

test('whoever asks in the words of a sentence is answered by it', () => {
  const ferry = libraryOf(
    'Ferry stops',
    'The ferry to Vad will stop.',
    'About 140 sailors lose their berths and jobs.',
  );
  expectFirst(ferry, 'how many sailors lose their jobs', '140 sailors');
});
