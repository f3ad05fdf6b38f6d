import { createLibrary } from '../../src/library/build-library';
import { articlesOf } from '../knowledge-folder';

describe('a name in other words than the articles', () => {
  const library = createLibrary(
    articlesOf({
      'rail.txt':
        'Rail strike\n\nOn Monday the Union of Rail Cleaners walked out. On Tuesday Matthew Orr said that wages were too low. Later Moscow and Tehran sent trains. The IMF lent coal. The Islamic State blew up a tunnel. The driver, Keith Lamont Skov, was hurt. The trains were old.\n',
      'low.txt':
        'Rain\n\nUsers of roads complained. A low bridge was closed. The wages of cleaners are paid on Friday.\n',
    }),
  );

  test.each([
    ['when did the urc walk out', 'Union of Rail Cleaners'],
    ['URC', 'Union of Rail Cleaners'],
    ['what did the international monetary fund lend', 'The IMF lent coal'],
    ['what did Matt say', 'Matthew Orr said'],
    ['did the kremlin send trains', 'Moscow and Tehran'],
    ['the Iranian trains', 'Moscow and Tehran'],
    ['what did isis blow up', 'The Islamic State blew up'],
    ['was keith skov hurt', 'Keith Lamont Skov'],
  ])('finds the sentence: %s', (question, words) => {
    const { passages, outcome } = library.search(question, 1);
    expect([outcome === 'silent', passages[0]?.text]).toEqual([false, expect.stringContaining(words)]);
  });

  test('answers of one with a middle name', () => {
    expect(library.search('was keith skov hurt', 1).outcome).toBe('answered');
  });

  test('finds the speaker by a short first name', () => {
    expect(library.statements.speakers.find('Matt Orr')?.name).toBe('Matthew Orr');
  });

  test('and says so in the explanation', () => {
    const { passages } = library.search('did the kremlin send trains', 1);
    expect(passages[0]?.explanation.map(({ name }) => name).join()).toContain('another name for it');
  });
});

describe('a stop word that is a name', () => {
  const library = createLibrary(
    articlesOf({
      'port.txt':
        'Port\n\nIda Will left the board in May. Will said the board had lied. Mr May found the letters. The board met on 5 May. On Sunday the Who sang for the board.\n',
    }),
  );

  test.each([
    ['what did will say about the board', 'Will said the board'],
    ['will', 'Will'],
    ['what did may find', 'Mr May found'],
    ['when did the who sing', 'the Who sang'],
    ['Why did Will leave?', 'Ida Will left'],
  ])('is searched for where only a name can stand: %s', (question, words) => {
    const { passages, outcome } = library.search(question, 1);
    expect([outcome === 'silent', passages[0]?.text]).toEqual([false, expect.stringContaining(words)]);
  });

  test.each(['who will sing', 'may they sing', 'Who may sing in May?'])('and nowhere else: %s', (question) => {
    const { passages } = library.search(question, 1);
    expect(passages[0]?.explanation.map(({ name }) => name).join()).not.toMatch(/"(?:Will|May|Who)"/u);
  });
});

describe('a government', () => {
  const library = createLibrary(
    articlesOf({
      'a.txt':
        'Border\n\nWarsaw closed its border on Friday. Poland has a long border. Downing Street sent a note. Britain has a long coast. Washington taxed cheese.\n',
    }),
  );

  test.each([
    ['did poland close its border', 'Warsaw closed', 'does what is asked'],
    ['what did britain send', 'Downing Street sent', 'another name for it'],
    ['did the white house tax cheese', 'Washington taxed', 'washington'],
  ])('is found by its capital and its seat: %s', (question, words, part) => {
    const [first] = library.search(question, 1).passages;
    expect(first?.text).toContain(words);
    expect(first?.explanation.map(({ name }) => name).join()).toContain(part);
  });
});
