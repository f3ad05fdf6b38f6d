import { saidIn } from './said';

describe('indirect speech is found with its speaker', () => {
  it.each([
    ['Ms Rossi wants the council to reopen the bridge.', 'Rossi | indirect | the council to reopen the bridge'],
    ['Ms Rossi plans to reopen the bridge.', 'Rossi | indirect | to reopen the bridge'],
    ['Ms Rossi opposes the new bridge.', 'Rossi | indirect | the new bridge'],
    ['Ms Rossi is convinced that it was late.', 'Rossi | indirect | that it was late'],
    ['Critics see the plan as a threat.', 'critics | indirect | the plan as a threat'],
    ['Ms Rossi made it clear that it was late.', 'Rossi | indirect | that it was late'],
    ['Ms Rossi appeared to suggest that it was late.', 'Rossi | indirect | that it was late'],
    ['Ms Rossi had to admit that it was late.', 'Rossi | indirect | that it was late'],
    ['Ms Rossi liked to say that it was late.', 'Rossi | indirect | that it was late'],
    ['Ms Rossi pushed for a new bridge.', 'Rossi | indirect | a new bridge'],
    ['In a statement his wife, Anna Rossi, said it was late.', 'Anna Rossi | indirect | it was late'],
    ['In 1961 Anna Rossi met a baker and told him that it was late.', 'Anna Rossi | indirect | that it was late'],
    ['It sank because the mayor at the time, Anna Rossi, said it was late.', 'Anna Rossi | indirect | it was late'],
    ['It was late, the company and the coastguard said.', 'the company and the coastguard | indirect | It was late'],
    ['The study found the bread was stale.', 'the study | indirect | the bread was stale'],
    ['The studies were about her promise to bake more bread.', '? her | indirect | to bake more bread'],
  ])('by its verb or noun: %s', (text, expected) => {
    expect(saidIn(text)).toEqual([expected]);
  });

  it.each([
    ['As Ms Rossi noted, those bakers will close.', 'Rossi | indirect | those bakers will close'],
    ['As Ms Rossi noted, even if it rains, they will close.', 'Rossi | indirect | even if it rains, they will close'],
    ['As reported by Anna Rossi, bakers sold old bread.', 'Anna Rossi | indirect | bakers sold old bread'],
    ['Bakers will close, as Ms Rossi has said.', 'Rossi | indirect | Bakers will close'],
    [
      'However, slower sales in Lund are offset by faster sales elsewhere, Ms Rossi said.',
      'Rossi | indirect | However, slower sales in Lund are offset by faster sales elsewhere',
    ],
    [
      'Rising prices could hurt bakers, Ms Rossi said in her speech.',
      'Rossi | indirect | Rising prices could hurt bakers',
    ],
  ])('beside its content: %s', (text, expected) => {
    expect(saidIn(text)).toEqual([expected]);
  });

  it.each([
    ['Activists trying to block the plan say that it was late.', 'Activists | indirect | that it was late'],
    ['Observers in Lund and around the country say Rossi is late.', 'Observers | indirect | Rossi is late'],
    ['A report by her department says sales fell.', 'a report | indirect | sales fell'],
    ['A rival group led by Anna Rossi argued that it was late.', 'a rival group | indirect | that it was late'],
    ['A Lund Post poll released on Monday found that it was late.', 'a Lund Post poll | indirect | that it was late'],
    [
      'An average of recent polls by Lumen shows that it was late.',
      'an average of recent polls | indirect | that it was late',
    ],
    ['Bakers, like Anna Rossi, have said that it was late.', 'Bakers | indirect | that it was late'],
    ['Current and former bakers in Lund have said it was late.', 'former bakers | indirect | it was late'],
    ['The plan is a risk, people close to the mayor say.', 'people | indirect | The plan is a risk'],
    ['Another 9 percent said they had no bread.', 'Another 9 percent | indirect | they had no bread'],
    ['Later, the guild released a letter saying it was late.', 'the guild | indirect | it was late'],
    [
      'Bakers, who hold all seats, have blocked the plan for years, saying it is late.',
      'Bakers | indirect | it is late',
    ],
  ])('of whoever heads the clause: %s', (text, expected) => {
    expect(saidIn(text)).toEqual([expected]);
  });

  it.each([
    ['Ms Rossi praised the plan, which was old.', 'Rossi | indirect | the plan'],
    ['Ms Rossi praised the plan while bakers slept.', 'Rossi | indirect | the plan'],
  ])('without what the article adds: %s', (text, expected) => {
    expect(saidIn(text)).toEqual([expected]);
  });

  it.each([
    'Ms Rossi may want to wait.',
    'Officers then found 117 old loaves in the cellar.',
    'Ms Rossi saw a man.',
    'It is clear that it was late.',
    'Ms Rossi regarded the plan.',
    'Fans pushed for the exit.',
    '"The Bread and the Sea of Lund," was next.',
  ])('but nothing is said in: %s', (text) => {
    expect(saidIn(text)).toEqual([]);
  });

  it.each([
    [
      'The bread, according to Anna Rossi, was late.',
      'Anna Rossi | indirect | The bread, according to Anna Rossi, was late',
    ],
    [
      'The bread, according to Anna Rossi, was "old".',
      'Anna Rossi | mixed | The bread, according to Anna Rossi, was "old"',
    ],
    ['According to Anna Rossi, a baker in Lund, it was late.', 'Anna Rossi | indirect | it was late'],
    [
      'According to Anna Rossi, the driver, dressed in white, told them he was ill.',
      'Anna Rossi | indirect | the driver, dressed in white, told them he was ill',
    ],
  ])('whole, beside its source: %s', (text, expected) => {
    expect(saidIn(text)).toEqual([expected]);
  });

  it('but a thought within what a source says is no statement of its own', () => {
    expect(saidIn('According to Anna Rossi, many disagreed with the mayor.')).toEqual([
      'Anna Rossi | indirect | many disagreed with the mayor',
    ]);
  });
});

describe('who speaks is read from the whole sentence', () => {
  it.each([
    [
      'The polls are late: A recent Herald poll showed that half would leave.',
      'a recent Herald poll | indirect | that half would leave',
    ],
    [
      'Anna Rossi said that the town would leave and suggested that it was late.',
      'Anna Rossi | indirect | that it was late',
    ],
    ['The court closed roads, which advocates say helps bakers.', 'advocates | indirect | helps bakers'],
    ['A 2014 survey by the guild projected that it would be late.', 'a 2014 survey | indirect | that it would be late'],
    [
      '"It is late. It is dark," the Herald wrote.\n\n"It is cold. It is wet," it added.',
      'Herald | direct | It is cold. It is wet,',
    ],
    ['To varying degrees, all agreed that it was late.', 'all | indirect | that it was late'],
    [
      'Lund was near, with many bakers and guests chanting "We are Lund."',
      'many bakers and guests | direct | We are Lund.',
    ],
    ['Mr Weber said having Mr Brand at the fair was good. "It is late," he said.', 'Weber | direct | It is late,'],
  ])('%s', (text, expected) => {
    expect(saidIn(text)).toContain(expected);
  });

  it('but nobody is given what stands before the words of another', () => {
    const text =
      'In Lund, bakers left with bread, the Herald reported, while in Bern the fair began, the Courier reported.';
    expect(saidIn(text)).not.toContainEqual(expect.stringMatching(/Courier .*bakers left/u));
  });
});
