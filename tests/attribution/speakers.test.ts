import { saidIn, speakersOf } from './said';

describe('one person is one speaker', () => {
  it('under a full name, a surname, a title and "Mr"', () => {
    const text =
      'President Paul Rossi said it was late. Mr Rossi said it was dark. Rossi said it was cold. The president said it was wet.';
    expect(speakersOf({ 'a.md': `# T\n\n${text}` })).toEqual(Array.from({ length: 4 }, () => 'Paul Rossi'));
  });

  it('across articles', () => {
    expect(
      speakersOf({ 'a.md': '# T\n\nPaul Rossi said it was late.', 'b.md': '# U\n\nMr Rossi said it was dark.' }),
    ).toEqual(['Paul Rossi', 'Paul Rossi']);
  });

  it('with and without the accents of the name', () => {
    const polish = 'Lech Wałęsa said it was late. Mr Walesa said it was dark. Lech Walesa said it was cold.';
    const french = 'Michel Bréal said it was late. Mr Breal said it was dark. Michel Breal said it was cold.';
    expect(new Set(speakersOf({ 'a.md': `# T\n\n${polish}` }))).toEqual(new Set(['Lech Wałęsa']));
    expect(new Set(speakersOf({ 'a.md': `# T\n\n${french}` }))).toEqual(new Set(['Michel Bréal']));
  });

  it('whatever headlines of other articles put before the name', () => {
    const files = {
      'a.md': '# Berg Thinks Anna Rossi Is Late\n\nAnna Rossi left.',
      'b.md': '# Stop Rossi\n\nStop Rossi Now Or Wait, Bakers Warn.\n\nIt was dark.',
      'c.md': '# U\n\nRossi said it was late.',
      'd.md': '# V\n\nAnna Rossi met bakers.',
    };
    expect(speakersOf(files)).toEqual(['Anna Rossi']);
    const others = { 'b.md': '# B\n\nChase Rossi, a baker, left.', 'd.md': '# V\n\nIt was dark.' };
    expect(speakersOf({ ...files, ...others })).toEqual([undefined]);
  });

  it('by the surname alone where ten articles name her in full and hardly another', () => {
    const named = Object.fromEntries(Array.from({ length: 10 }, (_, at) => [`${at}.md`, '# T\n\nAnna Rossi left.']));
    const files = { ...named, 'k.md': '# T\n\nKarl Rossi left.', 'z.md': '# U\n\nRossi said it was late.' };
    expect(speakersOf(files)).toEqual(['Anna Rossi']);
    expect(speakersOf({ ...files, '9.md': '# T\n\nKarl Rossi left.' })).toEqual([undefined]);
    expect(speakersOf({ ...files, 'z.md': '# U\n\nKarl Rossi left. Rossi said it was late.' })).toEqual(['Karl Rossi']);
    expect(speakersOf({ ...files, 'z.md': '# U\n\nOfficer Rossi said it was late.' })).toEqual([undefined]);
  });

  it('as the body of the article, though somebody elsewhere has its first word as a surname', () => {
    const files = {
      'a.md': '# T\n\nVicente Fox left.',
      'b.md': '# U\n\nFox News asked bakers. Fox said it was late.',
    };
    expect(speakersOf(files)).toEqual(['Fox News']);
    const both = '# U\n\nFox News met Ms Fox. Fox said it was late.';
    expect(speakersOf({ ...files, 'b.md': both, 'c.md': '# V\n\nAnna Fox left.' })).toEqual(['Anna Fox']);
  });

  it('with an initial', () => {
    expect(speakersOf({ 'a.md': '# T\n\nPaul Rossi left.', 'b.md': '# U\n\nP. Rossi said it was late.' })).toEqual([
      'Paul Rossi',
    ]);
  });
});

describe('two people are never one', () => {
  it('when only their surname is the same', () => {
    const text = 'Paul Rossi met Anna Rossi. Rossi said it was late. Anna Rossi said it was dark.';
    expect(speakersOf({ 'a.md': `# T\n\n${text}` })).toEqual([undefined, 'Anna Rossi']);
  });

  it('when their middle names differ', () => {
    const text = 'John A. Bell said it was late. John B. Bell said it was dark.';
    expect(speakersOf({ 'a.md': `# T\n\n${text}` })).toEqual(['John A. Bell', 'John B. Bell']);
  });

  it('when an initial fits both', () => {
    const text = 'J. Bell left. John Bell said it was late. James Bell said it was dark. J. Bell said it was cold.';
    expect(speakersOf({ 'a.md': `# T\n\n${text}` })).toEqual(['John Bell', 'James Bell', undefined]);
  });

  it('though each article has its own', () => {
    const files = {
      'a.md': '# T\n\nPaul Rossi left. Rossi said it was late.',
      'b.md': '# U\n\nAnna Rossi left. Rossi said it was dark.',
    };
    expect(speakersOf(files)).toEqual(['Paul Rossi', 'Anna Rossi']);
  });
});

describe('a pronoun means', () => {
  it.each([
    ['the one who is named before it', 'Mr Rossi left. He said it was late.', 'Rossi | indirect | it was late'],
    ['the one of its gender', 'Mr Rossi met Ms Weber. She said it was late.', 'Weber | indirect | it was late'],
    [
      'nobody whom the statement names',
      'Mr Rossi met Mr Weber. He said Mr Weber was late.',
      'Rossi | indirect | Mr Weber was late',
    ],
    [
      'the group before it',
      'Both sides said it was late. They said it was dark.',
      'both sides | indirect | it was dark',
    ],
    ['nobody, where two fit', 'Mr Rossi met Mr Weber. He said it was late.', '? He | indirect | it was late'],
    [
      'nobody, where one is named of whom we know nothing',
      'Mr Rossi met Kim Weber. He said it was late.',
      '? He | indirect | it was late',
    ],
    [
      'nobody, where the last subject was absent',
      'Mr Rossi left. Mr Weber was not in court. He said it was late.',
      '? He | indirect | it was late',
    ],
    [
      'the subject, not whose claim it met',
      "Mr Rossi laughed at Mr Weber's claim that it was late. He said it was dark.",
      'Rossi | indirect | it was dark',
    ],
    ['nobody, where nobody is named', 'It rained. He said it was late.', '? He | indirect | it was late'],
  ])('%s', (_, text, expected) => {
    expect(saidIn(text).at(-1)).toBe(expected);
  });
});

describe('a role means', () => {
  it('resolves a role to its only holder, and to nobody if two hold it', () => {
    const one = 'Foreign Minister Anna Weber left. The foreign minister said it was late.';
    const two = 'President Paul Rossi met President Anna Weber. The president said it was late.';
    expect(saidIn(one)).toEqual(['Anna Weber | indirect | it was late']);
    expect(saidIn(two)).toEqual(['? The president | indirect | it was late']);
  });

  it('nobody with another role', () => {
    expect(saidIn('Vice President Anna Weber left. The president said it was late.')).toEqual([
      'the president | indirect | it was late',
    ]);
  });

  it.each([
    ['A spokesman for Lundrail said no. "We are late," the spokesman said.', 'the spokesman | direct | We are late,'],
    ['The choir sang. The choir\'s treasurer said: "We are late."', "the choir's treasurer | direct | We are late."],
    ['Ada Lind and Otto Brandt sailed. "Luck," said the 31-year-old.', 'the 31-year-old | direct | Luck,'],
    ['A man sailed. The 31-year-old said it was late.', 'the 31-year-old | indirect | it was late'],
  ])('nobody by name, where none or several fit: %s', (text, expected) => {
    expect(saidIn(text)).toContain(expected);
  });

  it.each([
    'Ada Lind sailed alone. The 31-year-old said it was late.',
    'Ada Lind sailed over the Baltic. The 31-year-old was tired. She said it was late.',
    'Ada Lind sailed alone. It was late, said the 31-year-old.',
  ])('by an age, the only one before: %s', (text) => {
    expect(saidIn(text)).toEqual([
      'Ada Lind | indirect | it was late'.replace('it', text.includes('It was') ? 'It' : 'it'),
    ]);
  });

  it.each([
    ['A Department of Trade spokesperson said it was late.', 'a Department of Trade spokesperson'],
    ['The Ministry of Fish and Grain said it was late.', 'Ministry of Fish and Grain'],
    ["The University of Lund's rector, Ada Lind, said it was late.", 'Ada Lind'],
    ['The Bank of Lund governor Ada Lind said it was late.', 'Ada Lind'],
    ['A tea company, Lundleaf, said it was late.', 'Lundleaf'],
    ['A think tank, Lundview, said it was late.', 'Lundview'],
    ['A baker, who asked not to be named, said it was late.', 'a baker'],
    ['A baker who did not want to be identified said it was late.', 'a baker'],
    ['Glazier Oona Lind said it was late.', 'Oona Lind'],
    ['PC Dean Lind said it was late.', 'Dean Lind'],
    ['DI Ada Lind MBE said it was late.', 'Ada Lind'],
    ['Cllr Ada Lind KC said it was late.', 'Ada Lind'],
    ['Ada Lind reckons it was late.', 'Ada Lind'],
  ])('whoever the whole phrase names: %s', (text, speaker) => {
    expect(saidIn(text)).toEqual([`${speaker} | indirect | it was late`]);
  });

  it('the same person with and without a job before the name', () => {
    const text = 'Weaver Sib Lind said it was late. It was dark, Sib Lind said.';
    expect(saidIn(text)).toEqual(['Sib Lind | indirect | it was late', 'Sib Lind | indirect | It was dark']);
  });

  it('whom a sentence brings from abroad, not where she lands', () => {
    expect(saidIn('Danish weaver Ada Lind sailed home to Mellin. "It is late," she said.')).toEqual([
      'Ada Lind | direct | It is late,',
    ]);
  });

  it('not the one whose spokesman it is', () => {
    expect(saidIn('Mr Rossi left. A spokesman for Mr Rossi said it was late.')).toEqual([
      'a spokesman for Mr Rossi | indirect | it was late',
    ]);
  });
});

describe('moderators settle who is meant', () => {
  const settled = new Map([['Anna Weber', ['the chief baker', 'Bern']]]);

  it('by any other words', () => {
    expect(saidIn('The chief baker said it was late. Bern said it was dark.', settled)).toEqual([
      'Anna Weber | indirect | it was late',
      'Anna Weber | indirect | it was dark',
    ]);
  });

  it('and for one article in its front matter, which wins', () => {
    const article = '---\ntitle: T\naliases:\n  Paul Rossi: [Bern]\n---\nBern said it was late.';
    const files = { 'a.md': article, 'b.md': '# U\n\nBern said it was dark.' };
    expect(speakersOf(files, settled)).toEqual(['Paul Rossi', 'Anna Weber']);
  });
});

test('the same articles give the same, to the last field', () => {
  const files = { 'a.md': '# T\n\nPaul Rossi said it was late. He said it was dark.' };
  expect(speakersOf(files)).toEqual(speakersOf(files));
});
