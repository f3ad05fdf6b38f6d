import fc from 'fast-check';
import { buildParts } from '../../src/retrieval/build-parts';
import { libraryOf } from '../../src/retrieval/library';
import type { LibraryParts } from '../../src/retrieval/library-parts';
import { readQuestion } from '../../src/retrieval/question/question';
import { gather } from '../../src/retrieval/ranking/gather';
import { rank } from '../../src/retrieval/ranking/ranking';
import type { Testimony } from '../../src/retrieval/voices/testimony';
import type { Statement } from '../../src/retrieval/voices/said';
import { articlesOf } from '../knowledge-folder';

const WORDS = ['gas', 'summit', 'talks', 'envoy', 'river', 'wheat', 'harvest', 'bank', 'loans', 'loan'];
const words = fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 4 }).map((all) => all.join(' '));
const who = fc.constantFrom('Anna Rossi', 'Paul Weber', 'Ms Rossi', 'A senior official');
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

/** Looks at every sentence and every statement. @returns the text of each that is on a topic with who says it, best first, each once. */
function lookAtAll(topic: string, { corpus }: LibraryParts, { statements }: Testimony): readonly string[] {
  const question = readQuestion(topic, corpus);
  const all = gather(question, corpus);
  const most = Math.max(0, ...all.candidates.map(({ terms }) => terms));
  const near = all.candidates.filter(({ terms }) => terms > 0 && terms >= RELEVANT * most);
  const { ranked } = rank({ ...all, candidates: near }, question, corpus);
  const { articleOfEntry, entries } = corpus;
  const textOf = ({ article, from, until }: Statement) => corpus.articles[article]?.source.slice(from, until) ?? '';
  const said = ranked.flatMap(({ entry }) => statements.at(articleOfEntry[entry] ?? 0, entries.start[entry] ?? 0));
  return [...new Set(said.map((one) => `${one.speaker?.name ?? ''}: ${textOf(one)}`))];
}

/** @returns how many statements there are on it. */
function expectTheSame(articles: readonly (readonly string[])[], topic: string): number {
  const parts = partsOf(articles);
  const { testimony } = libraryOf(parts);
  const expected = lookAtAll(topic, parts, testimony);
  const { quotes, total } = testimony.quotes(topic, ALL);
  expect(quotes.map(({ text, statement }) => `${statement.speaker?.name ?? ''}: ${text}`)).toEqual(expected);
  expect(total).toBe(expected.length);
  for (const voice of testimony.voices.all) {
    const own = testimony.quotes(topic, ALL, voice);
    const spoken = own.quotes.map(({ text }) => `${voice.name}: ${text}`);
    expect(spoken).toEqual(expected.filter((one) => one.startsWith(`${voice.name}: `)));
    expect(testimony.quotes(topic, 1, voice)).toEqual({ quotes: own.quotes.slice(0, 1), total: own.total });
  }
  for (const { voice, quotes: side, total: own } of testimony.sides(topic, 2))
    expect({ quotes: side, total: own }).toEqual(testimony.quotes(topic, 2, voice));
  return expected.length;
}

describe('statements on a topic are those that looking at every sentence finds, of each voice its own', () => {
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
      { numRuns },
    );
    expect(found).toBeGreaterThan(100);
  });
});
