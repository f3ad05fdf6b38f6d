import { saidIn } from './said';

const speakersIn = (text: string): readonly string[] => saidIn(text).map((line) => line.split(' | ')[0] ?? '');

describe('nobody is given the words of another', () => {
  it.each([
    ["Anna Rossi's claim that bakers had threatened to close shops drew jeers.", ['Anna Rossi']],
    ['Rumours that bakers had threatened to close shops drew jeers.', []],
    [
      'Coach Karl Weber was angry. Striker Ivan Rossi scored from a corner that Weber said was wrong.\n\n"All saw it," he said.',
      ['Karl Weber', '? he'],
    ],
    [
      'A retired teacher complains that it is late. "It is dark," she says.\n\nIn the evening Karl Rossi takes out a book. "That," he says, "was good."',
      ['a retired teacher', 'a retired teacher', 'Karl Rossi'],
    ],
  ])('%s', (text, expected) => {
    expect(speakersIn(text)).toEqual(expected);
  });
});

describe('a speaker is a whole phrase', () => {
  it.each([
    ['According to a Freedom of the City letter seen by bakers, it was late.', 'a Freedom of the City letter'],
    ['According to a Right to Know reply, it was late.', 'a Right to Know reply'],
    ['The first minister retorted: "It is late."', 'the first minister'],
    ['When The Baker asked for the minutes, the spokesman said it was late.', 'the spokesman'],
    ['Its author, a young chemist named Nina Kerr, said it was late.', 'Nina Kerr'],
  ])('%s', (text, expected) => {
    expect(speakersIn(text)).toEqual([expected]);
  });

  it('and being called a name is no speech, but calling somebody names is', () => {
    expect(saidIn("Rossi's partner, a former baker called Nina Kerr, dreams of bread.")).toEqual([]);
    expect(saidIn('A baker called Nina Kerr a liar.')).toEqual(['a baker | indirect | Nina Kerr a liar']);
  });
});

describe('he and she go on', () => {
  it.each([
    ['Karl Rossi laughs when I repeat this. "It is late," he says.', 'Karl Rossi'],
    ['Cllr Anna Rossi (Lib Dem, Castle) met Mr Weber. "It is late," she said.', 'Anna Rossi'],
    ['Councillor Anna May (Ind, Lund) proposed a delay. "It is late," she said.', 'Anna May'],
    ['Anna Winter hit back on Instagram. "It is late," she said.', 'Anna Winter'],
    ['Anna Rossi insisted it was late. Asked whether Paulson would come, she replied: "Never."', 'Anna Rossi'],
    ['Dr Karl Rossi, Senior Lecturer in Physics, believes it is late. He admitted that it was dark.', 'Karl Rossi'],
  ])('%s', (text, expected) => {
    expect(speakersIn(text).at(-1)).toBe(expected);
  });
});
