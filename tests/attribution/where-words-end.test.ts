import { saidIn } from './said';

describe('what is reported ends where the article remarks on it', () => {
  it.each([
    [
      'with another name for it',
      'Ada Berg said they would pay "slightly more" in tax, an admission that bakers and millers noticed.',
      'they would pay "slightly more" in tax',
    ],
    [
      'inside the marks too',
      'Ada Berg also referenced the "Lund loophole," a flaw that let thieves who had a key buy flour.',
      'the "Lund loophole,"',
    ],
    [
      'with what it led to',
      'Ada Berg promised "a big fair" with a "market" feel, leaving Lund nervous.',
      '"a big fair" with a "market" feel',
    ],
    [
      'with a relative clause',
      'Ada Berg said she would "take a look" at the bill, which would cap rents.',
      'she would "take a look" at the bill',
    ],
    ['behind a dash', 'Ada Berg said she was "glad" of the plan — a boost for the mill.', 'she was "glad" of the plan'],
    [
      'with a clause of another',
      'Ada Berg has called mergers "unfair," and the town has made them harder.',
      'mergers "unfair,"',
    ],
    [
      'with a bracket that opened before',
      'Many (like Ada Berg, who called it "late" on Monday) left.',
      'it "late" on Monday',
    ],
    [
      'at a colon before words with a verb of their own',
      'Ada Berg said the mill had lost its way: "We wait for flour," she added.',
      'the mill had lost its way',
    ],
  ])('%s', (_, text, content) => {
    expect(saidIn(text)[0]?.split(' | ')[2]).toBe(content);
  });

  it.each([
    [
      'a list goes on',
      'Ada Berg vowed to "ban" late bread, lower the rents and open the mill.',
      'to "ban" late bread, lower the rents and open the mill',
    ],
    [
      'another quotation follows',
      'Ada Berg said she had made "a lot of bread," such as rolls of "great size."',
      'she had made "a lot of bread," such as rolls of "great size."',
    ],
    [
      'the clause of a relative is inside',
      'Ada Berg said she was "glad" that Hugo Ek, who left the mill, is now back.',
      'she was "glad" that Hugo Ek, who left the mill, is now back',
    ],
    [
      'an apposition is inside',
      'Ada Berg said the "mill", a house on the quay, would be closed on Monday.',
      'the "mill", a house on the quay, would be closed on Monday',
    ],
    [
      'a relative is inside, whatever its verb',
      'Ada Berg said it was "a joke" that the town, which has no bakers, pays for bread.',
      'it was "a joke" that the town, which has no bakers, pays for bread',
    ],
    [
      'words between two dashes are inside',
      'Ada Berg said it was "good" — but it would not last — and that Hugo Ek agreed.',
      'it was "good" — but it would not last — and that Hugo Ek agreed',
    ],
    [
      'nothing is told',
      'Ada Berg said that during the "long night", nothing moved.',
      'that during the "long night", nothing moved',
    ],
  ])('but not where %s', (_, text, content) => {
    expect(saidIn(text)[0]?.split(' | ')[2]).toBe(content);
  });
});

describe('no quoted words of a speaker are lost', () => {
  it.each([
    [
      'behind words on whom they are about',
      '"I do not know how they baked," Ada Berg said of guests who had left, "but I know that they did."',
    ],
    ['without a comma between', '"They want to close it," Ada Berg said "In the end we all must wait."'],
    ['behind "and" and a comma', 'Ada Berg said, "I bake like you," and, "Does anyone here not bake?"'],
    ['behind "because"', 'Ada Berg says "the trade has become soft" because "the town has become soft."'],
    [
      'before words without a verb',
      '"I bake," Ada Berg said. "There were late loaves, but most bakers are in favour" of the bridge.',
    ],
  ])('%s', (_, text) => {
    const quoted = [...text.matchAll(/"([^"]+)"/gu)].map(([, words]) => words ?? '');
    const [only, other] = saidIn(text);
    expect(only).toMatch('Ada Berg |');
    for (const words of quoted) expect(only).toContain(words);
    expect(other).toBeUndefined();
  });

  it.each([
    [
      'that open with an apostrophe',
      '“’Twas late at the mill,” says Ada Berg.',
      'Ada Berg | direct | ’Twas late at the mill,',
    ],
    [
      'before a name behind dots',
      '“Well, we shall look at many people…” Ada Berg said.',
      'Ada Berg | direct | Well, we shall look at many people…',
    ],
    ['of a weary person', '"It is late," a weary Ada Berg said.', 'Ada Berg | direct | It is late,'],
    [
      'behind a colon, of nobody',
      'That was no surprise to Ada Berg: "Bread was always late in winter."',
      '? | direct | Bread was always late in winter.',
    ],
    [
      'behind a colon, of a letter',
      'More from the letter: "Bread was always late in winter."',
      'the letter | direct | Bread was always late in winter.',
    ],
    [
      'of another',
      'Bakers left. Another said, "We are in a race" for bread.',
      '? Another | mixed | "We are in a race" for bread',
    ],
  ])('%s', (_, text, statement) => {
    expect(saidIn(text).at(-1)).toBe(statement);
  });

  it('and no answer is given to who asked', () => {
    const text = 'Ada Berg asked, "You need no baker?"\n\n"Well, I shall look at many people..." Hugo Ek said.';
    expect(saidIn(text)).toEqual([
      'Ada Berg | direct | You need no baker?',
      'Hugo Ek | direct | Well, I shall look at many people...',
    ]);
  });
});

describe('what the article tells beside a quotation is not taken for words of a speaker', () => {
  it.each([
    [
      'a question that was asked',
      'Asked why the guild had not met its demand, in the same bill, that bakers list costs, Ada Berg said, "You found a fault."',
      'You found a fault.',
    ],
    [
      'a clause of contrast',
      'Although there is no such link, in any form, with the mill, Ada Berg said on Monday, "There are talks."',
      'There are talks.',
    ],
    ['who listened', 'Ada Berg told bakers who had come to Lund, "No one should bake."', 'No one should bake.'],
    [
      'on which programme',
      'Ada Berg said on LNN\'s "This Week With Joan" that she would "wait".',
      'that she would "wait"',
    ],
    [
      'where a visit went',
      'Ada Berg told bakers during a visit to Lund on Friday that it was "late".',
      'that it was "late"',
    ],
    ['a sentence around brackets', 'Some fear rain ("It is a sea," Ada Berg wrote last week) in Lund.', 'It is a sea,'],
  ])('%s', (_, text, content) => {
    const own = saidIn(text).filter((one) => one.startsWith('Ada Berg'));
    expect(own.map((one) => one.split(' | ')[2])).toEqual([content]);
  });

  it.each([
    [
      'an occasion',
      'After Hugo Ek gave a speech that compared bakers to "crooks", actress Ada Berg wrote a blog against him.',
    ],
    ['a topic', 'As for the taste of "flour," Ada Berg found fun in it.'],
    ['what somebody writes for', 'Ada Berg hosts a show, writes a column and leads "Lund Today" on the radio.'],
    ['the name of a group', 'A firm called Mill 45 ran its first ads with the words that "all of us bake."'],
    ['a refused prize', 'Ada Berg led, denying him a win at the fair.'],
  ])('%s', (_, text) => {
    expect(saidIn(text)).toEqual([]);
  });
});

describe('a fronted clause leaves the words with who speaks', () => {
  it.each([
    [
      'in what it explains',
      'And in explaining why the "plain answers" had failed, Ada Berg described a rigged mill.',
      ['Ada Berg | mixed | why the "plain answers" had failed', 'Ada Berg | indirect | a rigged mill'],
    ],
    [
      'behind "that while"',
      'Ada Berg has said that while she fears rain, "I have seen no flood."',
      ['Ada Berg | mixed | that while she fears rain, "I have seen no flood."'],
    ],
    [
      'behind a quotation that it recalls',
      'Recalling "the bakers of old," Ada Berg urged towns and their mayors to "wait for flour."',
      ['Ada Berg | direct | the bakers of old,', 'Ada Berg | mixed | to "wait for flour."'],
    ],
    [
      'behind a role between commas',
      'Hugo Ek, a mill owner, asked the mayor of Lund during a talk if she would wait.',
      ['Hugo Ek | indirect | if she would wait'],
    ],
    [
      'of an official who is not named',
      'An official who spoke in secret to discuss the plan said it was "late".',
      ['an official | mixed | it was "late"'],
    ],
  ])('%s', (_, text, statements) => {
    expect(saidIn(text)).toEqual(statements);
  });
});

it('takes no headline above a transcript for a turn', () => {
  const turns = 'ADA BERG: It is late.\n\nHUGO EK: It is not.\n\nADA BERG: It is.';
  const text = `Mayor Berg: Bread Is Late In Town\n\nOn Sunday Mayor Ada Berg said it was "late".\n\nTranscript as follows:\n\n${turns}`;
  expect(saidIn(text)[0]).toBe('Ada Berg | mixed | it was "late"');
});
