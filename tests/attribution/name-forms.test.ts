import { saidIn } from './said';

/** @returns the speakers of a text, in reading order. */
function speakers(text: string): readonly string[] {
  return saidIn(text).map((line) => line.split(' | ')[0] ?? '');
}

describe('forms of a name are one speaker', () => {
  it.each([
    ['Carlos dos Anjos Reis said it was late. Dos Anjos Reis said it was dark.', 'Carlos dos Anjos Reis'],
    ['Paolo De Luca said it was late. De Luca said it was dark.', 'Paolo De Luca'],
    ["Claire d'Orsay said it was late. D'Orsay said it was dark.", "Claire d'Orsay"],
    ['Hafez al-Rashid said it was late. Rashid said it was dark.', 'Hafez al-Rashid'],
    ['Ted Holm said it was late. Edward Holm said it was dark.', 'Ted Holm'],
    ['William Holm said it was late. Mr Bill Holm said it was dark.', 'William Holm'],
    ['Gwen Holm said it was late. “It is dark,” said Gwen.', 'Gwen Holm'],
    ['Chen Rong said it was late. Mr Chen said it was dark.', 'Chen Rong'],
    ['Coun Ivy Holm said it was late. Coun Holm said it was dark.', 'Ivy Holm'],
    ['Skipper Kofi Holm said it was late. Holm said it was dark.', 'Kofi Holm'],
    ['Nina Duval Holm said it was late. Duval Holm said it was dark.', 'Nina Duval Holm'],
    ['Guide Per Holm said it was late. Holm said it was dark.', 'Per Holm'],
  ])('%s', (text, speaker) => {
    expect(speakers(text)).toEqual([speaker, speaker]);
  });

  it('but a short name that two persons share is open', () => {
    expect(speakers('Edward Holm said it was late. Theodore Holm said so too. Ted Holm said it was dark.').at(-1)).toBe(
      '? Ted Holm',
    );
  });

  it('but two surnames that two persons share are neither of them', () => {
    const text = 'Anna Duval Holm said it was late. Karl Duval Holm said so too. Duval Holm said it was dark.';
    expect(speakers(text).at(-1)).toBe('Duval Holm');
  });

  it('of two with a surname, it means the one who is named so far', () => {
    expect(speakers('Ann Holm left. Holm said it was late. Her son, Karl Holm, left. Holm said it was dark.')).toEqual([
      'Ann Holm',
      '? Holm',
    ]);
  });
});

describe('a body is named whole', () => {
  it.each([
    ['Duval & Fils said it was late.', 'Duval & Fils'],
    ['The Police Federation said it was late.', 'Police Federation'],
    ['Human Rights Office said it was late.', 'Human Rights Office'],
    ['Her union, Seafarers Together, said it was late.', 'Seafarers Together'],
  ])('%s', (text, speaker) => {
    expect(speakers(text)).toEqual([speaker]);
  });
});

describe('who owns the office that speaks', () => {
  it('is named', () => {
    expect(speakers('Anna Rossi left. Her office said it was late.')).toEqual(['Anna Rossi’s office']);
  });
  it('is left as written where nobody fits', () => {
    expect(speakers('Her office said it was late.')).toEqual(['her office']);
  });
});

describe('no scrap speaks', () => {
  it.each([
    ['Karl Weber left. Looks like someone told Weber it was late.', '? Looks'],
    ["Weber's Obstinacy threatens the guild.", "? Weber's Obstinacy"],
    ['Karl Wines left. Wines told Weber it was late.', 'Karl Wines'],
  ])('nor a common word with a capital: %s', (text, expected) => {
    expect(speakers(text)).toEqual([expected]);
  });

  it.each([
    ['Giving evidence, the baker’s son, Karl Holm, said: “It was late.”', 'Karl Holm'],
    ['The bank’s owner, Norwegian baker Odd Holm, told reporters it was late.', 'Odd Holm'],
    ['The guild’s chair, Sir Karl Holm, a former baker, struck another tone, saying it was late.', 'Karl Holm'],
    ['“It was a penalty,” fumed the Italian.', 'the Italian'],
    ['“I saw the boy fall next to me,” said a fruit seller who gave no name.', 'a fruit seller'],
    ['Karl Holm (Lab) said it was late. “We go home now,” he said.', 'Karl Holm'],
    ['Officials said it was late. They said it was dark.', 'Officials'],
    ['Reached by phone, Karl Holm, the former owner, called the report “a lie”.', 'Karl Holm'],
    ['A trader who survived, Karl Holm, said it was dark. “We waited,” he said.', 'Karl Holm'],
    ['Bakers in Lund say it was late.', 'Bakers'],
  ])('%s', (text, speaker) => {
    expect(new Set(speakers(text))).toEqual(new Set([speaker]));
  });

  it.each(['The ferry firm has apologised after a ship drifted.', '“No,” Holm said, pointing at a door that closes.'])(
    '%s',
    (text) => {
      expect(saidIn(text).filter((line) => line.includes('indirect'))).toEqual([]);
    },
  );
});

it('“the Russian” takes the turn from the one before', () => {
  expect(speakers('Karl Holm said it was late. The Russian deleted a letter. “It was dark,” he said.')).toEqual([
    'Karl Holm',
    '? he',
  ]);
});

it.each(['at least 30', 'about 30'])('“%s” opens what is said', (amount) => {
  expect(saidIn(`The union said ${amount} boats were lost.`)).toEqual([
    `the union | indirect | ${amount} boats were lost`,
  ]);
});

describe('what another said is not the one’s', () => {
  it('behind “a day after”', () => {
    expect(saidIn('The mayor denied closing the port, a day after the union said boats were stuck.')).toEqual([
      'the mayor | denied | closing the port',
      'the union | indirect | boats were stuck',
    ]);
  });
  it('within a denial', () => {
    expect(saidIn('Karl Holm denied that he had asked her to go.')).toHaveLength(1);
  });
  it('with a verb that shares the first subject', () => {
    expect(speakers('Holm said he would be writing home and claimed his team was “robbed”.')).toEqual(['Holm', 'Holm']);
  });
  it('within marks that hold marks', () => {
    expect(saidIn('‘The driver told me, “I will not stop”, and left,’ said Anna Rossi.')).toEqual([
      'Anna Rossi | direct | The driver told me, “I will not stop”, and left,',
    ]);
  });
});

it('a quotation over several paragraphs belongs to the name before its colon', () => {
  expect(speakers('In a letter Ann Holm wrote:\n\n“It was the honour of my life.\n\n“I leave as your chief.”')).toEqual(
    ['Ann Holm'],
  );
});
