import { parseArticle } from '../../src/articles/parse-article';
import { attribute } from '../../src/attribution/attribute';
import { articlesOf } from '../knowledge-folder';
import { saidIn } from './said';

const speakersIn = (text: string): readonly string[] => saidIn(text).map((line) => line.split(' | ')[0] ?? '');

describe('whoever is only told of does not speak', () => {
  it.each([
    ['A lawyer representing Karl Rossi said it was late.', ['a lawyer']],
    ['A man who met Karl Rossi said it was late.', ['a man']],
    ['The man who shot Karl Rossi told police that it was late.', ['the man']],
    ['The baker who wrote the letter called Karl Rossi a fool.', ['the baker']],
    ['The report that angered Karl Rossi said it was late.', ['the report']],
    ['The man accused of hitting Karl Rossi said it was late.', ['the man']],
    ['The man who said Karl Rossi called it a joke left.', ['the man']],
    ['The first woman to win the race said it was late.', ['the first woman']],
    ['Anna Rossi imagined Karl Holm was thinking: “What have I done to the bread?”', []],
    ['Anna Rossi imagined that Karl Holm said it was late.', []],
    ['Doctors trying to save Karl Rossi said it was late.', ['Doctors']],
    ['Anna Rossi, a baker at the Lund Guild, urged Karl Holm last year not to leave.', ['Anna Rossi']],
    [
      'Karl Holm said it was late.\n\nIt is easy to see why Otto Berg left. He was tired. In May, he said it was dark.',
      ['Karl Holm', '? he'],
    ],
    ['So far, no guild has said it was late.', []],
    ['No one said it was late.', []],
    ['Karl Rossi called for a fight, while Anna Holm, a baker, said it was late.', ['Karl Rossi', 'Anna Holm']],
    ['Neither guild would comment on the bread.', []],
    [
      'Karl Holm called Anna Berg a “joke” after she left the guild and blamed bakers for “late bread”.',
      ['Karl Holm', '?'],
    ],
  ])('%s', (text, expected) => {
    expect(speakersIn(text)).toEqual(expected);
  });

  it.each([
    ['Karl Rossi, who bakes bread, said he may leave.', 'Karl Rossi | indirect | he may leave'],
    ['Anna Rossi, the mayor, told this blog that it was late.', 'Anna Rossi | indirect | that it was late'],
    ['Most bakers think it is late, a new poll found.', 'a new poll | indirect | Most bakers think it is late'],
    [
      'At the fair, while most rivals called for a longer day, Karl Rossi left early, noting that it was late.',
      'most rivals | indirect | a longer day',
    ],
    ['Sen. Anna Rossi (D-R.I.), said after lunch that it was late.', 'Anna Rossi | indirect | that it was late'],
    [
      'Bakers agree that it is late and dark, with Karl Rossi calling it a “joke”.',
      'Bakers | indirect | that it is late and dark',
    ],
    ['The baker questioning Karl Rossi said it was late.', 'the baker | indirect | Karl Rossi'],
    [
      '"It is late, and it will be dark," warned Karl Rossi last year about the bread.',
      'Karl Rossi | direct | It is late, and it will be dark,',
    ],
    ['Karl Rossi, citing Anna Holm, said it was late.', 'Karl Rossi | indirect | Anna Holm'],
    ['Karl Rossi, whom Anna Holm called a liar, said it was late.', 'Karl Rossi | indirect | it was late'],
    [
      'Karl Rossi, a baker who described himself as tired, said it was late.',
      'Karl Rossi | indirect | himself as tired',
    ],
    ['Many left a debate that Anna Rossi described as "late".', 'Anna Rossi | mixed | as "late"'],
  ])('and what is said is whole: %s', (text, expected) => {
    expect(saidIn(text)[0]).toBe(expected);
  });

  it('nor is "Young Republicans" a person', () => {
    const article = articlesOf({ 'a.md': '---\ntitle: T\n---\nYoung Republicans said it was late.\n' });
    expect(
      attribute(article)
        .flat()
        .map(({ speaker }) => speaker?.kind),
    ).toEqual(['unnamed']);
  });

  it('and "he" goes on past a firm with the name of its founder', () => {
    const text = "Karl Holm, a baker at Rossi's Ovens, was tired. He said it was late.";
    expect(speakersIn(text)).toEqual(['Karl Holm']);
  });

  it.each([
    ['Karl Rossi and Anna Holm live in Lund. They said it was late.', ['Karl Rossi and Anna Holm']],
    ['Karl Rossi and his wife, Anna Holm, left. They said it was late.', ['Karl Rossi and Anna Holm']],
    ['Police said it was late. They said it was dark.', ['Police', 'Police']],
    ['Six Lund firms said it was late. They said it was dark.', ['Six Lund firms', 'Six Lund firms']],
  ])('and "they" are those told of before: %s', (text, expected) => {
    expect(speakersIn(text)).toEqual(expected);
  });

  it('and a lead-in whose verb comes first names the speaker of the paragraph below', () => {
    const text =
      'Bread is late.\n\nKarl Rossi spoke on Monday.\n\nAdded Rossi:\n\n“It is late, and it will be dark.”\n\nIt rained.';
    const { article } = parseArticle('a.txt', 'a', text);
    expect(
      attribute(article ? [article] : [])
        .flat()
        .map(({ speaker }) => speaker?.name),
    ).toEqual(['Karl Rossi']);
  });
});
