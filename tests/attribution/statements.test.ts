import { saidIn } from './said';

describe('a quotation goes to who says it', () => {
  it.each([
    ['"It is late," Mr Rossi said.', 'Rossi | direct | It is late,'],
    ['“It is late,” said Anna Rossi, a baker.', 'Anna Rossi | direct | It is late,'],
    ['„It is late,“ said Mr Rossi.', 'Rossi | direct | It is late,'],
    ['«It is late,» said Mr Rossi.', 'Rossi | direct | It is late,'],
    ["''It is late,'' Mr Rossi said.", 'Rossi | direct | It is late,'],
    ["'It is late,' Mr Rossi said.", 'Rossi | direct | It is late,'],
    ['Mr Rossi said: "It is late."', 'Rossi | direct | It is late.'],
    ['Mr Rossi told reporters on Monday, "It is late."', 'Rossi | direct | It is late.'],
    ['Mr Rossi, an aide to the mayor, said, "It is late."', 'Rossi | direct | It is late.'],
    ['Mr Rossi (in Bern) asked: "Is it late?"', 'Rossi | direct | Is it late?'],
    ['"Is it late?" asked one baker.', 'one baker | direct | Is it late?'],
    ['"It is late" — Anna Rossi', 'Anna Rossi | direct | It is late'],
    ['Mr Rossi: "It is late."', 'Rossi | direct | It is late.'],
    ['Rossi summed up his day: "It is late."', 'Rossi | direct | It is late.'],
    ['"It is late," he said.', '? he | direct | It is late,'],
  ])('%s', (text, expected) => {
    expect(saidIn(text)).toEqual([expected]);
  });

  it('but never to what an adverbial before the speaker names', () => {
    expect(saidIn('After a long day in the council, Mr Rossi, said, "It is late."')).toEqual([
      '? | direct | It is late.',
    ]);
  });

  it.each([
    'Mr Rossi – for many years an aide to three mayors of the old town by the sea – said: "It is late."',
    'Mr Rossi (for many years an aide to three mayors of the old town by the sea) said: "It is late."',
  ])('also where many words stand between the speaker and the verb: %s', (text) => {
    expect(saidIn(text)).toEqual(['Rossi | direct | It is late.']);
  });

  it.each([
    ['Ada Lind, a father of two, told the Post: "It is late." The mayor, Otto Brandt, replied: "It is dark."'],
    ['Ada Lind, who lives opposite, said: “It is late.” Nobody came. Otto Brandt replied: “It is dark.”'],
    ['Ada Lind: "It is late." Nobody came. Otto Brandt said: "It is dark."'],
  ])('up to its own closing mark, where the paragraph begins with a name and a colon: %s', (text) => {
    expect(saidIn(text)).toEqual(['Ada Lind | direct | It is late.', 'Otto Brandt | direct | It is dark.']);
  });

  it.each(['went on', 'summed up', 'chipped in', 'reflected', 'enthused', 'affirmed', 'texted', 'emailed'])(
    'also where she %s',
    (verb) => {
      expect(saidIn(`"It is late," Ms Rossi ${verb}.`)).toEqual(['Rossi | direct | It is late,']);
    },
  );

  it('with every fragment of a list', () => {
    expect(saidIn('Mr Rossi called him a "liar," a "cheat" and "weak."')).toEqual([
      'Rossi | mixed | him a "liar," a "cheat" and "weak."',
    ]);
  });

  it.each([
    ['He\'s claiming that it was "very late".', '? He\'s | mixed | that it was "very late"'],
    ['Bakers exhorted Mr Weber to "come home".', 'Bakers | mixed | to "come home"'],
    [
      'The oven "was lit too late," retired general Anna Rossi said.',
      'Anna Rossi | mixed | The oven "was lit too late,"',
    ],
    ['”It is late,” said Mr Rossi.', 'Rossi | direct | It is late,'],
    ['"It is late," said the ministry.', 'the ministry | direct | It is late,'],
    [
      'With the oven cold, the bread would be late, Mr Rossi said.',
      'Rossi | indirect | With the oven cold, the bread would be late',
    ],
    ['The guild behind it, Breadwatch, said it was late.', 'Breadwatch | indirect | it was late'],
  ])('also in less common forms: %s', (text, expected) => {
    expect(saidIn(text)).toEqual([expected]);
  });

  it.each([
    ["The guild looked into Mr Rossi's claim that the bread was late.", 'Rossi | indirect | that the bread was late'],
    [
      'The guild laughed at the latest claim by Anna Rossi that all the "bread is late".',
      'Anna Rossi | mixed | that all the "bread is late"',
    ],
    [
      "Bakers found no proof of the mayor's assertion that it was late, and went home.",
      'the mayor | indirect | that it was late',
    ],
    ["Mr Rossi's claim that the bread was late was false.", 'Rossi | indirect | that the bread was late'],
    [
      "Anna Rossi's belief that bakers had promised to strike drew laughter.",
      'Anna Rossi | indirect | that bakers had promised to strike',
    ],
  ])('by a noun of saying: %s', (text, expected) => {
    expect(saidIn(text)).toEqual([expected]);
  });

  it.each([
    "Mr Rossi's claim that the bread was late.",
    "It was Mr Rossi's warning that the bread was late that woke the town.",
    'There is no claim that the bread was late.',
  ])("but not by one whose clause has no certain end, or that is nobody's: %s", (text) => {
    expect(saidIn(text)).toEqual([]);
  });

  it.each([
    ['> It is late. — Anna Rossi', ['Anna Rossi | direct | It is late.']],
    ['> It is late, and today we say so. — Anna Rossi', ['Anna Rossi | direct | It is late, and today we say so.']],
    ['> It is late. It is dark. – Anna Rossi, baker', ['Anna Rossi | direct | It is late. It is dark.']],
    ['> It is late. — Monday', []],
    ['> It is late.\n\n— Anna Rossi, baker', ['Anna Rossi | direct | It is late.']],
    ['> It is late.\n> — Anna Maria Rossi Bianchi', ['Anna Maria Rossi Bianchi | direct | It is late.']],
    ['<blockquote><p>It is late.</p><cite>Anna Rossi</cite></blockquote>', ['Anna Rossi | direct | It is late.']],
    ['Rossi came.\n\n> [!quote] Anna Rossi\n> It is late.', ['Anna Rossi | direct | It is late.']],
    ['They met.\n\n> [!quote] Quote of the Day\n> It is late.', []],
    ['> It is late.\n\n*—Anna Rossi*', ['Anna Rossi | direct | It is late.']],
  ])('by the signature of a block quote without marks: %s', (text, expected) => {
    expect(saidIn(text)).toEqual(expected);
  });

  it("and a block quote goes on nobody's words without being announced", () => {
    const text = 'Rossi said it was late.\n\n> "They did not ask."\n\nThat is what Ada Finn said.';
    expect(saidIn(text).join()).not.toContain('did not ask');
  });

  it('as what somebody is sure of', () => {
    expect(saidIn('Mr Rossi is adamant that it was late.')).toEqual(['Rossi | indirect | that it was late']);
  });

  it('in two parts around a verb before its speaker', () => {
    expect(saidIn('The barns, says Mr Rossi, were late.')).toEqual([
      'Rossi | indirect | The barns, says Mr Rossi, were late',
    ]);
    expect(saidIn('It was late, says Mr Rossi, a baker.')).toEqual(['Rossi | indirect | It was late']);
  });

  it.each([
    'The choir added twenty singers last year.',
    'Mr Rossi claimed a prize.',
    'All bakers must tell the guild when they close.',
    'Mr Rossi noted a fall in visits.',
    'Mr Rossi beat defending champion Anna Weber.',
  ])('but nobody says what is done: %s', (text) => {
    expect(saidIn(text)).toEqual([]);
  });

  it('over several sentences with one cue at the end', () => {
    expect(saidIn('"It is late. It is dark. We go," Mr Rossi said.')).toEqual([
      'Rossi | direct | It is late. It is dark. We go,',
    ]);
  });

  it('and continues after the cue', () => {
    expect(saidIn('"It is late," Mr Rossi said. "It is dark."')).toEqual([
      'Rossi | direct | It is late," Mr Rossi said. "It is dark.',
    ]);
    expect(saidIn('"It," Mr Rossi said, "is late."')).toEqual(['Rossi | direct | It," Mr Rossi said, "is late.']);
  });

  it('over paragraphs that each open anew', () => {
    const text = '"It is late and it is dark.\n\n"We go home now," Mr Rossi said.\n\n"There is no more to say today."';
    expect(saidIn(text)).toEqual([
      'Rossi | direct | It is late and it is dark. "We go home now," Mr Rossi said. "There is no more to say today.',
    ]);
  });

  it('in the next paragraph, behind a colon', () => {
    expect(saidIn('Mr Rossi added:\n\n"It is late and it is dark."')).toEqual([
      'Rossi | direct | It is late and it is dark.',
    ]);
  });

  it('but is left open without a cue', () => {
    expect(saidIn('The mayor met the bakers.\n\n"It is late and it is dark in here."')).toEqual([
      '? | direct | It is late and it is dark in here.',
    ]);
  });
});

describe('attributes reported words to their speaker', () => {
  it.each([
    ['Mr Rossi said it was late.', 'Rossi | indirect | it was late'],
    ['Mr Rossi said on Monday that it was late.', 'Rossi | indirect | that it was late'],
    ['It was late, Mr Rossi said.', 'Rossi | indirect | It was late'],
    ['The bread, Mr Rossi said, was late.', 'Rossi | indirect | The bread, Mr Rossi said, was late'],
    ['According to Mr Rossi, it was late.', 'Rossi | indirect | it was late'],
    [
      'Rossi raised the case with Weber, according to her own account.',
      'Rossi | indirect | Rossi raised the case with Weber',
    ],
    ['It was late, according to a senior official.', 'a senior official | indirect | It was late'],
    ['Mr Rossi called the bread "a joke" and left.', 'Rossi | mixed | the bread "a joke" and left'],
    ['Mr Rossi said the bread was "off-limits" to us.', 'Rossi | mixed | the bread was "off-limits" to us'],
    ['Mr Rossi warned of a shortage.', 'Rossi | indirect | a shortage'],
    ['Mr Rossi promised to leave.', 'Rossi | indirect | to leave'],
    ['The statement said it was late.', 'the statement | indirect | it was late'],
    ['Both sides said it was late.', 'both sides | indirect | it was late'],
  ])('%s', (text, expected) => {
    expect(saidIn(text)).toEqual([expected]);
  });

  it('and a second verb takes the speaker of the first', () => {
    expect(saidIn('Mr Rossi said it was late, adding that it was dark.')).toEqual([
      'Rossi | indirect | it was late',
      'Rossi | indirect | that it was dark',
    ]);
    expect(saidIn('Mr Rossi said it was late, but Mr Weber said it was early.')).toEqual([
      'Rossi | indirect | it was late',
      'Weber | indirect | it was early',
    ]);
  });

  it('once, where a pronoun only repeats who says it', () => {
    expect(saidIn('Mr Rossi condemned what he called a "shameful" price.')).toEqual([
      'Rossi | mixed | what he called a "shameful" price',
    ]);
  });

  it('and is left open with another clause between', () => {
    expect(saidIn('Mr Rossi left, when the crowd rose, shouting "no bread today".')).toEqual([
      '? | direct | no bread today',
    ]);
  });

  it.each([
    ['Mr Rossi said Ms Weber told him that it was late.', 'Rossi | indirect | Ms Weber told him that it was late'],
    ['Ms Weber had called for riots, Mr Rossi claimed.', 'Rossi | indirect | Ms Weber had called for riots'],
    ['According to Mr Rossi, the bakers had called for riots.', 'Rossi | indirect | the bakers had called for riots'],
  ])('only to the one who reports what another is said to have said: %s', (text, expected) => {
    expect(saidIn(text)).toEqual([expected]);
  });

  it('but to the one quoted, where the source of the quotation is named too', () => {
    expect(saidIn('"It is late," Mr Rossi said, according to a tape.')).toContain('Rossi | direct | It is late,');
  });

  it('with both parties apart where it is denied', () => {
    expect(saidIn('Mr Rossi says the bread was stolen - an accusation Ms Weber denies.')).toEqual([
      'Rossi | indirect | the bread was stolen',
      'Weber | denied | the bread was stolen',
    ]);
    expect(saidIn('Ms Weber denied that the bread was stolen.')).toEqual([
      'Weber | denied | that the bread was stolen',
    ]);
  });
});

describe('nobody is given words', () => {
  it.each([
    ['that he did not say', 'Mr Rossi did not say that it was late.'],
    ['that are only set off', 'The "oldest baker" in town closed on Monday.'],
    ['of a title', 'The film "Late Bread" won.'],
    ['by a noun that looks like a verb', 'The claims of the bakers were many.'],
    ['by an apostrophe', "The bakers' union met in the mayor's house."],
    ['where a name only follows', 'It was late when Mr Rossi left.'],
    ['by a passive that names no speaker', 'Mr Rossi was told that it was late.'],
  ])('%s', (_, text) => {
    expect(saidIn(text)).toEqual([]);
  });
});
