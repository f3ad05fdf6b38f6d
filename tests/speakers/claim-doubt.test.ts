import { statementsOf } from './rossi-and-weber';

const FORD = statementsOf({
  'a.md': [
    '# The ford',
    'Up to 30 carts were lost. Only 12 mules came home. Some of the grain was wet. Wages were lower in Arn than in Bree. More than half of the pupils stayed away.',
    'Had the bell rung, the guests would have fled. It is unlikely that the mule drivers return. Perhaps the seal was forged.',
    'Clerk Ina Stahl hopes that the toll will fall. The miller or the smith broke the lock.',
    '"It is a lie that we hid the salt," miller Ove Dahl said. "My rivals say I am a fraud," Dahl said. "Do you think the weir is weak?" Dahl asked.',
    'It is not certain, however, that the well was dry. Stahl said that Dahl believed that the barn was haunted.',
    '"I believe the fair was a success," Dahl said. Stahl told the council that the gate was shut. Dahl praised Stahl for saying the inn was full. Reports that a tower in Arn had fallen are false, Stahl said.',
    '"This idea that the quay is somehow near its end does not fit what most of us see," Dahl said.',
  ].join('\n\n'),
});

describe('words that the source does not assert are no yes', () => {
  it.each([
    ['30 carts were lost', 'added', 'Up to'],
    ['The grain was wet', 'added', 'Some of'],
    ['Wages were lower in Arn', 'added', 'than'],
    ['Half of the pupils stayed away', 'added', 'More than'],
    ['the guests would have fled', 'asked', 'Had'],
    ['the mule drivers return', 'asked', 'unlikely'],
    ['the seal was forged', 'asked', 'Perhaps'],
    ['the toll will fall', 'added', 'hopes'],
    ['the smith broke the lock', 'added', 'or'],
    ['"we hid the salt," Dahl said', 'denied', 'lie'],
    ['"I am a fraud," Dahl said', 'added', 'say'],
    ['the weir is weak', 'asked', '?'],
    ['the well was dry', 'negation', 'not'],
    ['Stahl said that the barn was haunted', 'added', 'believed'],
    ['The inn was full', 'added', 'saying'],
    ['A tower in Arn had fallen', 'denied', 'false'],
    ['Dahl said the quay is near its end', 'asked', 'idea'],
  ])('%s', (words, kind, source) => {
    const check = FORD.check(words)[0]?.check;
    expect(check?.verdict).toBe('near');
    const found = check?.differences.map((one) => [one.kind, one.source.toLowerCase()]);
    expect(found).toContainEqual([kind, expect.stringContaining(source.toLowerCase())]);
  });

  it.each([
    'Up to 30 carts were lost',
    '12 mules came home',
    'It is unlikely that the mule drivers return',
    '"My rivals say I am a fraud," Dahl said',
    '"the fair was a success," Dahl said',
    'the gate was shut',
    'Do you think the weir is weak?',
  ])('but what it does say stands: %s', (words) => {
    expect(FORD.check(words)[0]?.check?.verdict).toBe('exact');
  });
});

it('what somebody says stands as hers, though another denies it', () => {
  const kiosk = statementsOf({
    'a.md': '# Kiosk\n\nInes Calder says she was cheated at the kiosk - a claim Tom Hale denies.',
  });
  const checked = (words: string) => kiosk.check(words)[0]?.check;
  expect(checked('Ines Calder says she was cheated at the kiosk')?.finding).toBe('reported');
  expect(checked('Tom Hale says she was cheated at the kiosk')?.differences).toMatchObject([{ kind: 'denied' }]);
});

it('a quotation that stands elsewhere too does not carry the sentence that a claim puts it in', () => {
  const statements = statementsOf({
    'a.md':
      '# Lake\n\nMany guests did not like the phrase “slow ferries for all”. The mayor spoke of “slow ferries for all”.',
  });
  expect(statements.check('Many guests did like the phrase “slow ferries for all”.')[0]?.check).toMatchObject({
    finding: 'differs',
    differences: [{ kind: 'negation' }],
  });
});

it('words in quotation marks stand word for word, though "sunk by" is before them', () => {
  const pier = statementsOf({
    'a.md': '# Pier\n\nInes Calder said the pier had sunk by "barely an inch or two" since May.',
  });
  expect(pier.check('barely an inch or two')[0]?.check?.finding).toBe('word-for-word');
});

describe('what somebody claims, or says of another’s words, is told as an account', () => {
  const mill = statementsOf({
    'a.md':
      '# Mill\n\nInes Calder claimed that Tom Hale had sold the mill. Calder said Hale had promised a bridge. Calder said the weir was dry. Critics of Hale said Hale was broke. ' +
      'Hale said he had left.',
  });
  it.each([
    ['Tom Hale had sold the mill', 'account'],
    ['Tom Hale sold the mill', 'account'],
    ['Hale promised a bridge', 'account'],
    ['Calder said Hale had promised a bridge', 'reported'],
    ['Calder claimed that Tom Hale had sold the mill', 'otherwise-written'],
    ['the weir was dry', 'account'],
    ['Hale was broke', 'account'],
    ['Hale left', 'otherwise-written'],
  ])('%s: %s', (words, finding) => {
    expect(mill.check(words)[0]?.check?.finding).toBe(finding);
  });
});

it('a quotation with its source, "according to a tape", is word for word of the speaker alone', () => {
  const tram = statementsOf({
    'a.md': '# Tram\n\n"They sold the mill to a friend," Tom Hale said in the tram, according to a passenger.',
  });
  const saidBy = tram.check('they sold the mill to a friend')[0]?.check?.saidBy;
  expect(saidBy?.map(({ speaker }) => speaker?.name)).toEqual(['Tom Hale']);
});

it('the tense that reported speech shifts is no difference', () => {
  const mine = statementsOf({ 'a.md': '# Mine\n\nInes Calder told the Herald: "I checked the roof myself, twice."' });
  const finding = (words: string) => mine.check(words)[0]?.check?.finding;
  expect(finding('Calder said she had checked the roof herself, twice')).toBe('otherwise-written');
  expect(finding('Calder said she had not checked the roof herself, twice')).toBe('differs');
});
