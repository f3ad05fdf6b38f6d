import { statementsOf } from './rossi-and-weber';

const statements = statementsOf({
  'a.md':
    '# Quay\n\nTom Gray scored. His brother said the cross was a shot. An aide to Daniel Odell said the treaty was dead. ' +
    "Mary Tull's lawyer said the charge was nonsense. Friends of Kate Moor said the cottage was haunted. " +
    'The assistant coach said the harbour was full. Police in Lund said the ring was gone. ' +
    'A Fenwick spokeswoman said the shops would close. The wife of the mayor said the palace leaked.\n\n' +
    "The mayor's wife, Nina Holt, said the quay was rotten. The governor praised Karl Stone. Stone said the lamps were old.\n\n" +
    '"The pier is ours," Tim Crane told the bishop. Deputy mayor Jon Pike said the square was dirty. ' +
    'Paul Vik, son of the king, said the castle was damp. Dervla Quigg, the new managing director of Sound Line, said the boat was safe. ' +
    'The guild will strike in May, said its chairwoman, Nina Kerr. Kerr said the bread was stale. Gov. Ann Dale said the dam was low. Vice President Lena Moe said the tea was cold. Eva Lind, who left the senate, told the guild the oven was hot. Lind also told the rally outside the court: "We lost the mill." ' +
    'Karl Rossi, 50, left. Mr Rossi said the wall was thin. "The roof is old," he said. His wife, Ada Rossi, shrugged. Karl Rossi and Ada Rossi left. Ada Rossi said the wall was fine. ' +
    'Sian Price left. "The mast is bent," she said. Her deputy, Tom Price, said the sail was torn. Her brother, Gary, called the deck "a joke". It leaks, according to a museum spokeswoman, Zoe Marsh.\n',
});

describe('whoever is claimed to have said the words', () => {
  it.each([
    ['Tom Gray said the cross was a shot.', 'other-speaker', 'Tom Gray’s brother'],
    ['Odell said the treaty was dead.', 'open-speaker', 'an aide to Daniel Odell'],
    ['Mary Tull said the charge was nonsense.', 'other-speaker', "Mary Tull's lawyer"],
    ['Kate Moor said the cottage was haunted.', 'other-speaker', 'Friends of Kate Moor'],
    ['The coach said the harbour was full.', 'differs', 'the assistant coach'],
    ['Lund said the ring was gone.', 'open-speaker', 'Police in Lund'],
    ['Fenwick said the shops would close.', 'open-speaker', 'a Fenwick spokeswoman'],
    ['The mayor said the palace leaked.', 'differs', 'the wife of the mayor'],
    ['The mayor said the quay was rotten.', 'differs', 'Nina Holt'],
    ['The governor said the lamps were old.', 'differs', 'Karl Stone'],
    ['The bishop said the pier is ours.', 'differs', 'Tim Crane'],
    ['The mayor said the square was dirty.', 'differs', 'Jon Pike'],
    ['Mayor Pike said the square was dirty.', 'other-speaker', 'Jon Pike'],
    ['President Moe said the tea was cold.', 'other-speaker', 'Lena Moe'],
    ['The king said the castle was damp.', 'differs', 'Paul Vik'],
    ['President Crane said the pier is ours.', 'open-speaker', 'Tim Crane'],
    ['Mrs Rossi said: "The roof is old."', 'other-speaker', 'Karl Rossi'],
    ['Gary Price called the deck "a joke".', 'open-speaker', 'Gary'],
    ['Mr Kerr said the bread was stale.', 'other-speaker', 'Nina Kerr'],
    ['The museum said it leaks.', 'open-speaker', 'Zoe Marsh'],
  ])('is not the speaker only because the source names them beside: %s', (words, finding, source) => {
    const [{ check } = { check: undefined }] = statements.check(words);
    expect([check?.finding, check?.differences[0]?.source]).toEqual([finding, source]);
  });

  it.each([
    "Tom Gray's brother said the cross was a shot.",
    'The lawyer of Mary Tull said the charge was nonsense.',
    'An aide to Odell said the treaty was dead.',
    'Deputy mayor Pike said the square was dirty.',
    'The managing director of Sound Line said the boat was safe.',
    'Managing director Quigg said the boat was safe.',
    'The chairwoman of the guild said the bread was stale.',
    'The governor said the dam was low.',
    'Governor Dale said the dam was low.',
    'Mr Rossi said: "The roof is old."',
    'Ms Price said: "The mast is bent."',
  ])('is the speaker by a role that the article gives them: %s', (words) => {
    expect(statements.check(words)[0]?.check?.verdict).toBe('exact');
  });
});

describe('a question whether somebody said the words', () => {
  it.each([
    ['Did Stone say the lamps were old?', 'reported', ''],
    ['Did Karl Stone really say that the lamps were old?', 'otherwise-written', ''],
    ['Didn’t Karl Stone say the lamps were old?', 'reported', ''],
    ['Has Stone said the lamps were old?', 'reported', ''],
    ['Is it true that Stone said the lamps were old?', 'reported', ''],
    ['Was it Stone who said the lamps were old?', 'reported', ''],
    ['I read that Stone said the lamps were old.', 'reported', ''],
    ['Did Tim Crane say "The pier is ours"?', 'word-for-word', ''],
    ['Did Karl Stone say "The pier is ours"?', 'other-speaker', 'Tim Crane'],
    ['Did Stone deny that the lamps were old?', 'differs', 'said'],
    ['Crane told the bishop that the pier is ours.', 'otherwise-written', ''],
    ['Lind told the senate the oven was hot.', 'differs', 'told the guild'],
    ['Crane told the king that the pier is ours.', 'near', ''],
    ['Eva Lind told the rally: "We lost the mill."', 'word-for-word', ''],
    ['Eva Lind told the court: "We lost the mill."', 'differs', 'the rally'],
  ])('is checked like the assertion: %s', (words, finding, source) => {
    const [{ check, words: shown } = { check: undefined, words: '' }] = statements.check(words);
    expect([check?.finding, check?.differences[0]?.source ?? '', shown]).toEqual([finding, source, words]);
  });
});

it('shows no pronoun of the source as another word than the name of who speaks', () => {
  const told = statementsOf({
    'b.md': '# Mill\n\nKarl Frisk left. He called the plan a "hoax" after the fair.\n',
  });
  const [{ check } = { check: undefined }] = told.check('Frisk called the plan a "joke" after the fair.');
  expect(check?.differences.map(({ asked, source }) => `${asked}/${source}`)).toEqual(['joke/hoax']);
});
