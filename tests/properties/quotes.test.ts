import fc from 'fast-check';
import { buildParts } from '../../src/library/build-library';
import { libraryOf } from '../../src/library/library';
import type { LibraryParts } from '../../src/library/library-parts';
import { readQuestion } from '../../src/search/query/question';
import { findCandidates } from '../../src/search/ranking/first-stage';
import { rank } from '../../src/search/ranking/ranking';
import type { QuoteSearch } from '../../src/speakers/quotes';
import type { LocatedStatement } from '../../src/speakers/statements';
import type { StatementIndex } from '../../src/speakers/statement-index';
import { TopicStatements } from '../../src/speakers/topic-statements';
import { articlesOf } from '../knowledge-folder';
import { runs } from '../runs';

const WORDS = ['gas', 'summit', 'talks', 'envoy', 'river', 'wheat', 'harvest', 'bank', 'loans', 'loan'];
const words = fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 4 }).map((all) => all.join(' '));
const who = fc.constantFrom('Anna Rossi', 'Paul Weber', 'Ms Rossi', 'A senior official', 'Anna Rossi and Paul Weber');
/** Some are said by somebody, some stand beside another in a sentence, and with so few words some repeat others. */
const sentence = fc.oneof(
  fc.tuple(who, words).map(([name, what]) => `${name} said the ${what} would come.`),
  fc.tuple(who, words, words).map(([name, what, more]) => `"The ${what}," ${name} said, "is ${more}."`),
  words.map((what) => `The ${what} came.`),
);
const articlesOfSize = (minLength: number, maxLength: number) =>
  fc.array(fc.array(sentence, { minLength: 1, maxLength: 6 }), { minLength, maxLength, size: 'max' });

function partsOf(articles: readonly (readonly string[])[]): LibraryParts {
  const files = articles.map((sentences, at) => [`a${at}.txt`, `Title\n\n${sentences.join('\n\n')}\n`] as const);
  return buildParts(articlesOf(Object.fromEntries(files)), new Map());
}

/** A sentence that matches less than this share of what the best one matches is not on the topic. */
const RELEVANT = 0.4;
const ALL = 1000;

interface Found {
  readonly said: string;
  readonly speaker: LocatedStatement['speaker'];
}

/** Looks at every sentence and every statement. @returns the text of each that is on a topic, and who says it, best first, each once. */
function lookAtAll(topic: string, { corpus }: LibraryParts, { statements }: StatementIndex): readonly Found[] {
  const question = readQuestion(topic, corpus);
  const all = findCandidates(question, corpus);
  const most = Math.max(0, ...all.map(({ terms }) => terms));
  const near = all.filter(({ terms }) => terms > 0 && terms >= RELEVANT * most);
  const { ranked } = rank(near, question, corpus);
  const { articleOfSentence, sentences } = corpus;
  const textOf = ({ article, from, until }: LocatedStatement) =>
    corpus.articles[article]?.text.slice(from, until) ?? '';
  const found = ranked.flatMap(({ sentence: at }) =>
    statements.at(articleOfSentence[at] ?? 0, sentences.start[at] ?? 0),
  );
  const said = found.map((one) => ({ said: `${one.speaker?.name ?? ''}: ${textOf(one)}`, speaker: one.speaker }));
  return said.filter((one, at) => said.findIndex((other) => other.said === one.said) === at);
}

function textsOf({ quotes }: QuoteSearch): readonly string[] {
  return quotes.map(({ text, statement }) => `${statement.speaker?.name ?? ''}: ${text}`);
}

/** @returns how many statements there are on it. */
function expectTheSame(articles: readonly (readonly string[])[], topic: string): number {
  const parts = partsOf(articles);
  const { statements: index } = libraryOf(parts);
  const expected = lookAtAll(topic, parts, index);
  const textsBy = (isWanted: (speaker: Found['speaker']) => boolean): readonly string[] =>
    expected.filter(({ speaker }) => isWanted(speaker)).map(({ said }) => said);
  const all = index.quotes(topic, ALL);
  expect([textsOf(all), all.total]).toEqual([textsBy(() => true), expected.length]);
  for (const speaker of index.speakers.all) {
    const { name } = speaker;
    const own = index.quotes(topic, ALL, speaker);
    expect(textsOf(own)).toEqual(
      textsBy((speaker) => speaker?.name === name || speaker?.members.includes(name) === true),
    );
    expect(index.quotes(topic, 1, speaker)).toEqual({ quotes: own.quotes.slice(0, 1), total: own.total });
  }
  for (const side of index.sides(topic, ALL))
    expect(textsOf(side)).toEqual(textsBy((speaker) => speaker?.name === side.speaker.name));
  expectAllOfFew(topic, parts, index);
  return expected.length;
}

/** Where only a few sentences are looked at closely at once, none is lost. */
function expectAllOfFew(topic: string, { corpus }: LibraryParts, { statements }: StatementIndex): void {
  const numbersOf = (lookedAt: number): readonly string[] => {
    const { statements: shown, total } = new TopicStatements(topic, { corpus, statements }, lookedAt).best(
      ALL,
      undefined,
    );
    expect(shown).toHaveLength(total);
    return shown.map(({ statement }) => `${statement.article} ${statement.start} ${statement.end}`);
  };
  expect([...numbersOf(2)].sort()).toEqual([...numbersOf(ALL)].sort());
}

describe('statements on a topic are those that looking at every sentence finds, of each speaker its own', () => {
  it.each([
    ['a few articles', articlesOfSize(1, 30), 150],
    // From a hundred on those that cannot matter are not opened.
    ['hundreds of articles', articlesOfSize(110, 250), 15],
  ])('in %s', (_, folder, numRuns) => {
    let found = 0;
    fc.assert(
      fc.property(folder, words, (articles, topic) => {
        found += expectTheSame(articles, topic);
      }),
      runs(numRuns),
    );
    expect(found).toBeGreaterThan(100);
  });
});
