import { saidIn } from './said';

describe('the name beside a role speaks', () => {
  it.each([
    ['Her lawyer, Karl Rossi, said the money was gone.', 'Karl Rossi'],
    ["Weber's lawyer, Karl Rossi, said the money was gone.", 'Karl Rossi'],
    ['Editor, Karl Rossi, said the money was gone.', 'Karl Rossi'],
    ['The head of the unit, Acting Superintendent, Karl Rossi, said the money was gone.', 'Karl Rossi'],
    ['Karl Rossi, head of the Lund Faith Council, said his office lost the money.', 'Karl Rossi'],
    ['Karl Rossi, whose party opposes it as a waste, said the money was gone.', 'Karl Rossi'],
    ["Karl Rossi of the Bread and Harbour Workers' Union said the money was gone.", 'Karl Rossi'],
    ['University of Lund Student Association president Karl Rossi said the money was gone.', 'Karl Rossi'],
    ['Executive director of the Lund chapter of Friends and Schools Karl Rossi said the money was gone.', 'Karl Rossi'],
    ['Sleep researcher Karl de Rossi said the money was gone.', 'Karl de Rossi'],
    ['Hydrologist Karl Rossi said the money was gone.', 'Karl Rossi'],
    ['Gov. Karl Rossi of West Virginia said the money was gone.', 'Karl Rossi'],
  ])('%s', (text, speaker) => {
    expect(saidIn(text).map((line) => line.split(' | ')[0])).toEqual([speaker]);
  });

  it('but not one of a list', () => {
    expect(saidIn('The mayor, Anna Rossi, and the baker left. Ms Rossi said it was late.')).toEqual([
      'Anna Rossi | indirect | it was late',
    ]);
  });
});

describe('a speaker is a name, a role, a body or a pronoun, and nothing else speaks', () => {
  it.each([
    'The weather office issued an official warning of floods.',
    'A letter arrived on Friday afternoon that said it was late.',
    'The weather office issued an official warning that waves could reach nine metres.',
    'Ministers toured the valley highlighting claimed progress in water and power.',
    'After her walk the valley said it was late.',
    'Her economic plan promises to lift wages.',
    'So far 14 states passed the law.',
  ])('%s', (text) => {
    expect(saidIn(text)).toEqual([]);
  });

  it.each([
    ['Recent reports have revealed that a guard was held.', []],
    [
      'Hugo Sand, whose firm built it, said critics claimed too much.',
      ['Hugo Sand | indirect | critics claimed too much'],
    ],
    ['A study released on Friday says it was late.', ['a study | indirect | it was late']],
    ['An official familiar with the matter said it was late.', ['an official | indirect | it was late']],
  ])('%s', (text, expected) => {
    expect(saidIn(text)).toEqual(expected);
  });
});

describe('“he” and “she” go on with the subject', () => {
  it.each([
    ['Jim Barr left. Peter Root said no. And he hit back at Mr Barr’s claim. "It is late," he said.', 'Peter Root'],
    ['Mayor Dan Holt came. He greeted swimmer Ben Carr. "It is late," he said.', 'Dan Holt'],
    ['Minister Jan Dahl spoke. He praised Mr Lund’s work. "It is late," he said.', 'Jan Dahl'],
    ['Ms Berg said Ms Vale was ill. "It is late," she said.', 'Berg'],
    ['The winner is the baker Carol Vickers. "It is late," she said.', 'Carol Vickers'],
    ['Her niece, Judith Hart, 88, came. "It is late," she said.', 'Judith Hart'],
    ['An NHCU spokeswoman said it was dark. "It is late," she said.', 'an NHCU spokeswoman'],
    ['Karl Voss met Anna Berg. "It is late," she said.', 'Anna Berg'],
    ['"It is dark," said Carol Vickers, the city’s chief engineer. "It is late," she said.', 'Carol Vickers'],
    ['Ida Berg denied that it was dark, as the union Lake Watch had said. "It is late," she said.', 'Ida Berg'],
    ['Ida Berg left. When Nora Hart came, she had two dogs. "It is late," she said.', 'Nora Hart'],
    ['Ida Berg left. When Karl Hart came, she had two dogs. "It is late," she said.', 'Ida Berg'],
    ['Ida Berg left. Born in 1933 above a shop, Nora Hart left school at 14. "It is late," she said.', 'Nora Hart'],
    ['The pier is shut, according to a guild spokesman, Captain Rolf Kern. "It is late," he said.', 'Rolf Kern'],
  ])('%s', (text, speaker) => {
    expect(saidIn(text).at(-1)).toBe(`${speaker} | direct | It is late,`);
  });

  it.each([
    'Tim Moss spoke. Visitors read a book about Rolf Kern. "It is late," he said.',
    'Tim Moss and Rolf Kern met. "It is late," he said.',
    'Tim Moss met Rolf Kern. "It is late," he said.',
    'He said it was dark. Rolf Kern’s house was empty. "It is late," he said.',
    'Tim Moss came. As Rolf Kern watched, he drew a map. "It is late," he said.',
    'Tim Moss told Rolf Kern: "Go." "It is late," he replied.',
    'Tim Moss met a friend. He nodded. The friend replied: "Good." "It is late," he said.',
    'Tim Moss said it was dark; the baker Xylo Kern said it was cold. He smiled. "It is late," he said.',
  ])('but are open where another may be meant: %s', (text) => {
    expect(saidIn(text).at(-1)).toBe('? he | direct | It is late,');
  });
});

describe('a name tells who is meant', () => {
  it.each([
    ['Prime minister Tom Kerr left. His wife, Xyla Kerr, watched. "It is late," Mr Kerr said.', 'Tom Kerr'],
    ['Owen Hart met Chloe Hart. "It is late," Miss Hart said.', 'Chloe Hart'],
    ['Tom Hart and Xyla Hart, his wife, left. "It is late," Mrs Hart said.', 'Xyla Hart'],
    ['Theresa May left. "It is late," Mrs May said.', 'Theresa May'],
    ['Theresa May left. "It is late," May said.', 'Theresa May'],
    ['Will Hurd left. They will come. "It is late," Hurd said.', 'Will Hurd'],
    ['Bill Price left. "It is late," Price said.', 'Bill Price'],
    ['Wim de Groot left. "It is late," de Groot said.', 'Wim de Groot'],
    ['Wim de Groot left. "It is late," said De Groot.', 'Wim de Groot'],
  ])('%s', (text, speaker) => {
    expect(saidIn(text).at(-1)).toBe(`${speaker} | direct | It is late,`);
  });

  it('and “Mr” is no woman', () => {
    expect(saidIn('Michelle Ostby left. "It is late," Mr Ostby said.')).toEqual(['Ostby | direct | It is late,']);
  });
});

describe('a body and a document are one speaker under their short names', () => {
  it('a body under its initials and its last word', () => {
    const text =
      'The Open Sea and Lake Institute (OSLI) met. The Open Sea and Lake Institute said it was late. The OSLI said it was dark. The institute said it was wet.';
    expect(new Set(saidIn(text).map((line) => line.split(' | ')[0]))).toEqual(new Set(['Open Sea and Lake Institute']));
  });

  it('a joint statement as “the statement” and “the text”', () => {
    const text = 'The joint statement said it was late. The statement said it was dark. The text said it was wet.';
    expect(new Set(saidIn(text).map((line) => line.split(' | ')[0]))).toEqual(new Set(['the joint statement']));
  });

  it('but not as another document', () => {
    const text = 'The joint statement said it was late. The angry letter said it was dark.';
    expect(saidIn(text).map((line) => line.split(' | ')[0])).toEqual(['the joint statement', 'the angry letter']);
  });
});

describe('attributes in other words', () => {
  it.each([
    ['Anna Rossi, mayor of Lund: "It is late."', 'Anna Rossi | direct | It is late.'],
    ['As Anna Rossi puts it, "it is late".', 'Anna Rossi | direct | it is late'],
    ['It was late, as Anna Rossi put it.', 'Anna Rossi | indirect | It was late'],
    ['The email began: "It is late."', 'the email | direct | It is late.'],
    ["In Anna Rossi's view, it was late.", 'Anna Rossi | indirect | it was late'],
    [
      "The baker, in Anna Rossi's account, had left.",
      "Anna Rossi | indirect | The baker, in Anna Rossi's account, had left",
    ],
    ['Anna Rossi warned of floods.', 'Anna Rossi | indirect | floods'],
    ['Anna Rossi urged calm.', 'Anna Rossi | indirect | calm'],
    ['Anna Rossi asked the ministry for a report.', 'Anna Rossi | indirect | a report'],
    ['Anna Rossi spoke of a masterpiece.', 'Anna Rossi | indirect | a masterpiece'],
    ['Anna Rossi met the bakers and said it was late.', 'Anna Rossi | indirect | it was late'],
    ['The mayor, Anna Rossi, thanked nurses and said it was late.', 'Anna Rossi | indirect | it was late'],
    ['Anna Rossi went on to say that it was late.', 'Anna Rossi | indirect | that it was late'],
    ['"It is late," a smiling Anna Rossi said.', 'Anna Rossi | direct | It is late,'],
    ['Anna Rossi, who said it was late, left the house.', 'Anna Rossi | indirect | it was late'],
    ['A poll showed that it was late.', 'a poll | indirect | that it was late'],
    ['Anna Rossi declined to say whether it was late.', 'Anna Rossi | indirect | to say whether it was late'],
  ])('%s', (text, expected) => {
    expect(saidIn(text)).toEqual([expected]);
  });

  it('and ends what one said where the main clause begins', () => {
    expect(saidIn('While Anna Rossi said it was late, Karl Weber said it was early.')).toEqual([
      'Anna Rossi | indirect | it was late',
      'Karl Weber | indirect | it was early',
    ]);
  });

  it.each([
    ['a duty', 'All skippers must inform the harbour office where they anchor.'],
    ['a book', 'Anna Rossi wrote a book about bread.'],
    ['a telephone', 'After calling the firm by phone, Anna Rossi was put through.'],
    ['what a photographer shows', 'Anna Rossi showed the visitors the house.'],
  ])('but not %s: %s', (_, text) => {
    expect(saidIn(text)).toEqual([]);
  });
});

/** No time is asserted: a step that is not linear would take minutes here. */
it('a text that says the same again and again is read at once', () => {
  const times = 6000;
  const text = 'Anna Rossi met Karl Weber. She said it was late. The harbour report said it was early. ';
  expect(saidIn(text.repeat(times))).toHaveLength(2 * times);
});

describe('“they” are the two of the sentence before', () => {
  it.each([
    ['Nora Hart and Tim Moss opened a mill in May.', 'Nora Hart and Tim Moss'],
    ['Nora Hart and Tim Moss met bakers in May.', '? they'],
    ['Nora Hart and Tim Moss met Rolf Kern in May.', '? they'],
  ])('%s', (text, speaker) => {
    expect(saidIn(`${text} "It is late," they said.`)).toEqual([`${speaker} | direct | It is late,`]);
  });
});

it('nobody asked says what only names the one who is asked', () => {
  expect(saidIn('The mayor, Nora Hart, was asked by Ida Berg, a reporter.')).toEqual([]);
});
