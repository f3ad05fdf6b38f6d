import { saidIn } from './said';

describe('attributes reported words', () => {
  it.each([
    ['Inspector Anna Rossi, who runs the oven, asked bakers to wait.', 'Anna Rossi | indirect | to wait'],
    ['The minister, Anna Rossi, urged bakers to wait.', 'Anna Rossi | indirect | to wait'],
    ['Anna Rossi, the mayor, warned bakers that it was late.', 'Anna Rossi | indirect | that it was late'],
    ['It was late, warned Anna Rossi, the mayor.', 'Anna Rossi | indirect | It was late'],
  ])('never to the listener: %s', (text, expected) => {
    expect(saidIn(text)).toEqual([expected]);
  });

  it.each([
    ['The fire chief, Anna Rossi, said it was late.', 'Anna Rossi | indirect | it was late'],
    ['The chief of the fire service, Anna Rossi, said it was late.', 'Anna Rossi | indirect | it was late'],
    ['The review panel said it was late.', 'the review panel | indirect | it was late'],
  ])('also where a role holds a word that is a verb elsewhere: %s', (text, expected) => {
    expect(saidIn(text)).toEqual([expected]);
  });

  it.each([
    ['Mr Rossi rejected reports that it was late.', 'Rossi | denied | reports that it was late'],
    ['Mr Rossi dismissed the claim that it was late.', 'Rossi | denied | the claim that it was late'],
    ['Mr Rossi rejected the offer of the bakers.', 'Rossi | indirect | the offer of the bakers'],
  ])('as denied where a claim is rejected, not where a thing is: %s', (text, expected) => {
    expect(saidIn(text)).toEqual([expected]);
  });
});

describe('a quotation goes to who says it', () => {
  it.each([
    [
      'It sank in May, when the ship, the Gull, left in what its captain at the time, Anna Rossi, called "bad weather".',
      'Anna Rossi | direct | bad weather',
    ],
    [
      'In a letter of May, Anna Rossi wrote to the head of the guild, Karl Berg: "It is late."',
      'Anna Rossi | direct | It is late.',
    ],
    ['It is late, according to a letter to the mayor, Anna Rossi.', 'a letter | indirect | It is late'],
    ['It is late, according to a friend of the mayor, Anna Rossi.', 'a friend of the mayor | indirect | It is late'],
    ['The group Karl Berg founded said it was late.', 'the group | indirect | it was late'],
    ['"Quiet," Anna Rossi demanded, as Karl Berg continued.', 'Anna Rossi | direct | Quiet,'],
    ['One, who asked to be called Rosa, said: "It is late."', 'Rosa | direct | It is late.'],
    ['"Nobody asked the bakers about it," was another answer.', '? | direct | Nobody asked the bakers about it,'],
    ["''She called it 'late,''' Ms Rossi said.", "Rossi | direct | She called it 'late,'"],
    [
      'After winning Lund in the harbour primary, Gov. Anna Rossi (H), said, "It is late."',
      'Anna Rossi | direct | It is late.',
    ],
    ['Anna Rossi joined in, telling the Herald, "It is late," she said.', 'Anna Rossi | direct | It is late,'],
    ['Weber agreed, with Anna Rossi calling it late and asking, "Is it?"', 'Anna Rossi | direct | Is it?'],
    [
      '"It is late," Ms Rossi told the Herald in 2012, "and dark."',
      'Rossi | direct | It is late," Ms Rossi told the Herald in 2012, "and dark.',
    ],
    [
      '"It is late," Ms Rossi said two days after the fire, "and dark."',
      'Rossi | direct | It is late," Ms Rossi said two days after the fire, "and dark.',
    ],
    [
      '"It is late," Ms Rossi said outside. But "it was dark."',
      'Rossi | direct | It is late," Ms Rossi said outside. But "it was dark.',
    ],
    ['Bakers saw the report, which says: "It is late."', 'the report | direct | It is late.'],
    ['Rossi\'s message: "It is late."', 'Rossi | direct | It is late.'],
    [
      'After the talks in Lund on Monday Ms Rossi made the following statement to the bakers:\n\n“It is late and dark in Lund.”',
      'Rossi | direct | It is late and dark in Lund.',
    ],
    [
      'On Monday the Herald rated as false this statement by Anna Rossi to the bakers:\n\n“It is late and dark in Lund.”',
      'Anna Rossi | direct | It is late and dark in Lund.',
    ],
  ])('in forms that newspapers have: %s', (text, expected) => {
    expect(saidIn(text)).toContain(expected);
  });
});

describe('statements of ordinary reports', () => {
  it.each([
    ['It cost 12 pounds, Anna Rossi, the treasurer, said.', 'Anna Rossi | indirect | It cost 12 pounds'],
    [
      'The bridge cost 12 pounds, Anna Rossi, the treasurer, said.',
      'Anna Rossi | indirect | The bridge cost 12 pounds',
    ],
    [
      'The mill, which Lund built, was old, Anna Rossi, a baker, said.',
      'Anna Rossi | indirect | The mill, which Lund built, was old',
    ],
    ["Its union, the Seafarers' Alliance, said it was late.", "Seafarers' Alliance | indirect | it was late"],
    ['His party, the Greens, said it was late.', 'Greens | indirect | it was late'],
    ["The Lund Women's Institute said it was late.", "Lund Women's Institute | indirect | it was late"],
    [
      'Nurses, bakers and security guards said it was late.',
      'Nurses, bakers and security guards | indirect | it was late',
    ],
    [
      'Anna Rossi, Karl Berg and Nina Kerr said it was late.',
      'Anna Rossi, Karl Berg and Nina Kerr | indirect | it was late',
    ],
    ['He met farmers, bakers and officials said it was late.', 'officials | indirect | it was late'],
    ['"It is late," Anna Rossi was quoted as saying by the Herald.', 'Anna Rossi | direct | It is late,'],
    [
      'Its head, Anna Rossi, was quoted by the daily Herald as saying it was late.',
      'Anna Rossi | indirect | it was late',
    ],
    ['"It is late," Anna Rossi was quoted by the Herald as saying.', 'Anna Rossi | direct | It is late,'],
    ['Citing the mayor as saying that it was late, Anna Rossi left.', 'the mayor | indirect | that it was late'],
    ['"It is late," fire chief Anna Rossi told us.', 'Anna Rossi | direct | It is late,'],
    ['"It is late," fire marshal Anna Rossi said.', 'Anna Rossi | direct | It is late,'],
  ])('have their speaker: %s', (text, expected) => {
    expect(saidIn(text)).toEqual([expected]);
  });

  it('are none where somebody only "thinks for a while"', () => {
    expect(saidIn('Anna Rossi thinks for a while.')).toEqual([]);
  });
});

it('the title of a book is no quotation', () => {
  const text = 'Anna Rossi rarely spoke of him, but in her memoir, "Crumbs", she wrote that bread had "a smell".';
  expect(saidIn(text).at(-1)).toBe('Anna Rossi | mixed | that bread had "a smell"');
});

it('what one denies is what another alleged', () => {
  const text = 'Ida Berg denied that it was late, as the union Lake Watch had alleged.';
  expect(saidIn(text)).toEqual(['Ida Berg | denied | that it was late', 'Lake Watch | indirect | that it was late']);
});
