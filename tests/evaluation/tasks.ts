import { splitSentences } from '../../src/articles/sentences/split-sentences';
import {
  articleOfSentences,
  articleOfText,
  caseSchema,
  documentSchema,
  querySchema,
  questionSchema,
  type QuestionCase,
} from './collection';
import { readJsonLines, readLines, writeLines } from './files';
import { createRanker, sentenceName, type RankerName, type Scored } from './rankers';

/** Each document is one article; writes a TREC run of articles. */
export function rankDocuments(options: {
  corpus: string;
  queries: string;
  run: string;
  depth: number;
  ranker: RankerName;
}): void {
  const articles = readJsonLines(options.corpus, documentSchema).map(({ id, title, text }) =>
    articleOfText(id, title, text),
  );
  const ranker = createRanker(options.ranker, articles, options.depth);
  const queries = readJsonLines(options.queries, querySchema);
  writeLines(
    options.run,
    queries.flatMap(({ id, text }) => trecLines(id, ranker.articles(text).slice(0, options.depth), options.ranker)),
  );
}

/** Each question is asked of its one article; writes which sentence comes first and whether it is answered at all. */
export function answerQuestions(options: { questions: string; answers: string; ranker: RankerName }): void {
  const questions = readJsonLines(options.questions, questionSchema);
  writeLines(
    options.answers,
    questions.map((question) => JSON.stringify(answerQuestion(question, options.ranker))),
  );
}

function answerQuestion({ id, question, title, sentences }: QuestionCase, name: RankerName): object {
  const texts = sentences.map(({ text }) => text);
  const ranker = createRanker(name, [articleOfSentences('a', title ?? '', texts)], Infinity);
  const { ranking, answered, confidence } = ranker.sentences(question);
  const numbers = ranking.map((sentence) => Number(sentence.id.replace(/^.*s/u, '')) - 1);
  return { id, ranking: numbers, answered, confidence };
}

/** All articles and the distractors form one library; writes a TREC run of sentence ids. */
export function rankPool(options: {
  questions: string;
  distractors: string | undefined;
  run: string;
  depth: number;
  ranker: RankerName;
}): void {
  const questions = readJsonLines(options.questions, questionSchema);
  const articles = [...new Map(questions.map((question) => [question.doc ?? question.id, question])).entries()];
  const names = new Map<string, string>();
  const pool = articles.map(([doc, { title, sentences }]) => {
    sentences.forEach((sentence, at) => names.set(sentenceName(doc, at + 1), sentence.id ?? `${doc}-${at}`));
    return articleOfSentences(
      doc,
      title ?? '',
      sentences.map(({ text }) => text),
    );
  });
  const others = options.distractors === undefined ? [] : readLines(options.distractors);
  const noise = others.map((text, at) => articleOfSentences(`distractor-${at}`, '', [text]));
  const ranker = createRanker(options.ranker, [...pool, ...noise], Math.max(options.depth, 200));
  writeLines(
    options.run,
    poolLines(questions, (question) => named(ranker.sentences(question).ranking, names), options),
  );
}

function* poolLines(
  questions: readonly QuestionCase[],
  rankingOf: (question: string) => readonly Scored[],
  { depth, ranker }: { depth: number; ranker: RankerName },
): Generator<string> {
  for (const { id, question } of questions) yield* trecLines(id, rankingOf(question).slice(0, depth), ranker);
}

/** A sentence is known by the id that the collection gave it; one of a distractor by its place. Each once. */
function named(ranking: readonly Scored[], names: ReadonlyMap<string, string>): readonly Scored[] {
  const once = new Map<string, Scored>();
  for (const { id, score } of ranking) {
    const name = names.get(id) ?? id;
    if (!once.has(name)) once.set(name, { id: name, score });
  }
  return [...once.values()];
}

/** Splits each case as the product splits a paragraph. */
export function splitCases(options: { cases: string; pred: string }): void {
  const cases = readJsonLines(options.cases, caseSchema);
  writeLines(
    options.pred,
    cases.map(({ id, input }, at) => {
      const sentences = splitSentences(input).map(({ start, end }) => input.slice(start, end));
      return JSON.stringify({ id: id ?? String(at), sentences });
    }),
  );
}

/** `query Q0 document rank score tag`; ranks count from 1, and scores fall, so that equal ones keep their order. */
function trecLines(query: string, ranking: readonly Scored[], tag: string): readonly string[] {
  return ranking.map(({ id, score }, at) => `${query} Q0 ${id} ${at + 1} ${score - at * 1e-9} ${tag}`);
}
