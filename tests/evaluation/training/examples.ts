import type { Article } from '../../../src/articles/article';
import { buildCorpus, type Corpus } from '../../../src/search/index/corpus';
import { placesOfSentence } from '../../../src/search/index/sentence-table';
import { readQuestion } from '../../../src/search/query/question';
import { evidenceOf } from '../../../src/search/ranking/confidence';
import { EVIDENCE } from '../../../src/search/ranking/model';
import { featureReader } from '../../../src/search/ranking/ranking';
import { findCandidates } from '../../../src/search/ranking/first-stage';
import type { Weights } from '../../../src/search/ranking/model';
import { rank } from '../../../src/search/ranking/ranking';
import { articleOfSentences, type QuestionCase } from '../collection';
import { sentenceName } from '../rankers';

/** A question with the sentences that were looked at for it: what they have, and which of them answer it. */
export interface Example {
  /** One row for each sentence, one value for each of `FEATURES`. */
  readonly rows: readonly Float64Array[];
  readonly isRight: readonly boolean[];
  /** How many sentences answer it, those that were not looked at included. */
  readonly right: number;
  /** How many sentences there are in all. */
  readonly sentences: number;
  /** What confidence is judged by when the best sentence is chosen by some weights, one value for each of `EVIDENCE`. */
  readonly evidence: (weights: Weights) => Float64Array | undefined;
}

/** @returns each question asked of its own article. */
export function insideExamples(cases: readonly QuestionCase[]): readonly Example[] {
  return cases.map(({ question, title, sentences }) => {
    const texts = sentences.map(({ text }) => text);
    const corpus = buildCorpus([articleOfSentences('a', title ?? '', texts)]);
    const right = new Set(sentences.flatMap(({ label }, at) => (label > 0 ? [sentenceName('a', at + 1)] : [])));
    return toExample(question, right, { corpus, most: Infinity });
  });
}

/** How many sentences of a library are looked at for a question. */
export const LOOKED_AT = 150;

/** @returns each question that has an answer, asked of all articles together. */
export function pooledExamples(cases: readonly QuestionCase[]): readonly Example[] {
  const names = cases.map(({ doc }, at) => doc ?? `d${at}`);
  const articles = new Map(names.map((name, at) => [name, toArticle(name, cases[at])]));
  const corpus = buildCorpus([...articles.values()]);
  return cases.flatMap(({ question, sentences }, number) => {
    const right = sentences.flatMap(({ label }, at) => (label > 0 ? [sentenceName(names[number] ?? '', at + 1)] : []));
    return right.length === 0 ? [] : toExample(question, new Set(right), { corpus, most: LOOKED_AT });
  });
}

function toArticle(name: string, one: QuestionCase | undefined): Article {
  return articleOfSentences(name, one?.title ?? '', one?.sentences.map(({ text }) => text) ?? []);
}

interface Asked {
  readonly corpus: Corpus;
  readonly most: number;
}

/** @param right ids or names of the sentences that answer the question. */
export function toExample(text: string, right: ReadonlySet<string>, { corpus, most }: Asked): Example {
  const question = readQuestion(text, corpus);
  const candidates = findCandidates(question, corpus, most);
  const vectorOf = featureReader(question, corpus);
  const rows = candidates.map((candidate) => vectorOf(candidate).slice());
  const evidence = (weights: Weights): Float64Array | undefined => {
    const found = evidenceOf(question, rank(candidates, question, corpus, { weights }), corpus);
    return found && Float64Array.from(EVIDENCE, (name) => found[name]);
  };
  return {
    rows,
    isRight: candidates.map(({ sentence }) => isAmong(sentence, right, corpus)),
    right: countRight(right, corpus),
    sentences: corpus.sentences.count,
    evidence,
  };
}

function isAmong(sentence: number, right: ReadonlySet<string>, { sentences: entries, articles }: Corpus): boolean {
  return placesOfSentence(entries, sentence, articles).some(
    ({ id, article, sentence: number }) => right.has(id) || right.has(sentenceName(article.id, number)),
  );
}

/** A sentence that occurs twice counts once. */
function countRight(right: ReadonlySet<string>, corpus: Corpus): number {
  let count = 0;
  for (let sentence = 0; sentence < corpus.sentences.count; sentence += 1)
    if (isAmong(sentence, right, corpus)) count += 1;
  return count;
}
