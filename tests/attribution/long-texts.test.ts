import { saidIn } from './said';

describe('no text takes more time than its length calls for', () => {
  it.each([
    ['a sentence without an end', 'he said '],
    ['commas', 'he said ,,,,,, '],
    ['brackets within brackets', '), (he] [said), '],
    ['quotations that never close', '“he said '],
    ['straight marks that all open', '"he said '],
    ['single marks', "'he said "],
    ['verbs of saying', 'said told asked '],
    ['names', 'Mr Rossi and Ms Weber and '],
    ['short sentences with pronouns', 'He said it was late. '],
    ['paragraphs that open a quotation', '"It was late.\n\n'],
  ])('%s', (_, piece) => {
    expect(saidIn(piece.repeat(Math.ceil(50_000 / piece.length))).length).toBeGreaterThanOrEqual(0);
  });
});

test('an archive of more words than are remembered at once is read to its end', () => {
  const words = Array.from({ length: 40_000 }, (_, at) =>
    at.toString(36).replace(/\d/gu, (digit) => 'qvwxzQVWXZ'.charAt(+digit)),
  );
  const long = `Kar${'a'.repeat(40)}`;
  const lines = words.map((word, at) =>
    at % 4_000 === 0 ? `${word}. Ms ${long} said it was late. Rossi ${word}` : word,
  );
  expect(saidIn(`${lines.join(' ')}. Mr Rossi said it was early.`)).toEqual([
    ...Array.from({ length: 10 }, () => `${long} | indirect | it was late`),
    'Rossi | indirect | it was early',
  ]);
});
