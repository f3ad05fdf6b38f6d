import { statementsOf } from './rossi-and-weber';

const MILL = statementsOf({
  'a.md': [
    '# The mill',
    'Owner Nils Borg pledged to clean the canal by June. The weavers declined to hand over the keys.',
    'Borg said that the wheel had cracked. Clerk Ina Stahl warned that the dam leaks. Stahl hopes that the town will pay.',
    '"The rent must fall," Stahl demanded. According to Borg, the barn was empty. Stahl praised the apprentices.',
    'Borg admitted that the ledger was lost. Then he tried to sell the loom.',
  ].join('\n\n'),
});

function checkOf(words: string) {
  const check = MILL.check(words)[0]?.check;
  return { verdict: check?.verdict, finding: check?.finding, differences: check?.differences ?? [] };
}

describe('verbs of saying are compared', () => {
  it.each([
    ['Nils Borg refused to clean the canal by June', 'refused', 'pledged'],
    ['Nils Borg said to clean the canal by June', 'said', 'pledged'],
    ['The weavers agreed to hand over the keys', 'agreed', 'declined'],
    ['Borg regretted that the wheel had cracked', 'regretted', 'said'],
    ['Stahl doubted that the dam leaks', 'doubted', 'warned'],
    ['Stahl says that the town will pay', 'says', 'hopes'],
    ['Borg admitted that the barn was empty', 'admitted', 'According to'],
    ['"The rent must fall," Stahl asked', 'asked', 'demanded'],
    ['Stahl criticised the apprentices', 'criticised', 'praised'],
    ['He refused to sell the loom', 'refused', 'tried'],
  ])('and another one is named: %s', (words, asked, source) => {
    const { verdict, differences } = checkOf(words);
    expect(verdict).toBe('near');
    expect(differences.map((one) => one.asked)).toContain(asked);
    if (source !== 'tried') expect(differences).toContainEqual({ kind: 'replaced', asked, source });
  });

  it.each([
    ['Borg complained that the wheel had cracked', 'near'],
    ['Stahl asserted that the dam leaks', 'near'],
    ['Stahl doubted that the dam leaks', 'differs'],
    ['Borg hoped that the wheel had cracked', 'differs'],
  ])('and one that asserts as the source does is near: %s', (words, finding) => {
    expect(checkOf(words).finding).toBe(finding);
  });

  it.each([
    'Nils Borg promised to clean the canal by June',
    'The weavers refused to hand over the keys',
    'Borg explained that the wheel had cracked',
    'Stahl said that the dam leaks',
    '"The rent must fall," Stahl said',
    'Borg said the barn was empty',
    'Borg conceded that the ledger was lost',
    'Borg said that the ledger was lost',
  ])('and one of the same meaning, or "said" for one that asserts, stands: %s', (words) => {
    expect(checkOf(words).verdict).toBe('exact');
  });
});
