import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { sentenceId, type Article } from '../../src/articles/article';
import { loadArticles } from '../../src/articles/load-articles';
import { createLibrary } from '../../src/library/build-library';
import type { Library } from '../../src/library/library';
import type { Passage } from '../../src/search/index/passage';
import { articleOfSentences } from './collection';
import { readLines } from './files';

export const PROJECT = join(__dirname, '..', '..');

/** Questions written before any tuning, with the sentences that answer them; without one the articles are silent. */
const schema = z.object({
  questions: z.array(z.object({ question: z.string(), kind: z.string(), answers: z.array(z.string()) })),
});
export type OwnQuestion = z.infer<typeof schema>['questions'][number];

export function readOwnQuestions(name: string): readonly OwnQuestion[] {
  const file = join(PROJECT, 'tests', 'questions', `${name}.json`);
  return schema.parse(JSON.parse(readFileSync(file, 'utf8'))).questions;
}

/** Shares of the questions with an answer, or without one. */
interface OwnFigures {
  readonly first: number;
  readonly amongThree: number;
  readonly falseAnswers: number;
  readonly falseRefusals: number;
}

export function measureQuestions(library: Library, questions: readonly OwnQuestion[]): OwnFigures {
  const asked = questions.map((question) => ({ ...question, result: library.search(question.question, 3) }));
  const answerable = asked.filter(({ answers }) => answers.length > 0);
  const unanswerable = asked.filter(({ answers }) => answers.length === 0);
  const isRight = ({ answers, result }: (typeof asked)[number], among: number): boolean =>
    result.passages.slice(0, among).some((passage) => sentencesOf(passage, library).some((id) => answers.includes(id)));
  const share = <T>(all: readonly T[], holds: (one: T) => boolean): number => all.filter(holds).length / all.length;
  return {
    first: share(answerable, (one) => isRight(one, 1)),
    amongThree: share(answerable, (one) => isRight(one, 3)),
    falseAnswers: share(unanswerable, ({ result }) => result.outcome === 'answered'),
    falseRefusals: share(answerable, ({ result }) => result.outcome !== 'answered'),
  };
}

/** @returns ids of a sentence in all its places, and of those that are quoted with it. */
function sentencesOf({ article, places, start, end }: Passage, { articles }: Library): readonly string[] {
  const own = articles.find(({ id }) => id === article.id);
  const quoted = own
    ? Array.from(own.sentences.starts, (from, at) => ({ from, until: own.sentences.ends[at] ?? from, at })).filter(
        ({ from, until }) => from >= start && until <= end,
      )
    : [];
  return [...places.map(({ id }) => id), ...(own ? quoted.map(({ at }) => sentenceId(own, at)) : [])];
}

/** How many sentences of the distractors make an article. */
const ARTICLE_LENGTH = 20;

/** Any article may answer these. */
const OF_ANY_ARTICLE: readonly string[] = ['topic', 'keywords', 'heading', 'chat'];

interface FiguresAmongOthers extends OwnFigures {
  /** Share of the questions with an answer that the others alone are said to answer. */
  readonly answeredWithout: number;
}

/**
 * Asks our own questions of the articles that they are about, among others, and of the others alone.
 *
 * @param distractors folder of articles, or file of sentences.
 */
export function askAmongOthers({
  name,
  articles,
  distractors,
}: Record<'name' | 'articles' | 'distractors', string>): FiguresAmongOthers {
  const others = statSync(distractors).isDirectory()
    ? loadArticles(distractors).articles
    : articlesOfLines(distractors);
  const questions = readOwnQuestions(name);
  const figures = measureQuestions(createLibrary([...loadArticles(articles).articles, ...others]), questions);
  const without = createLibrary(others);
  const gone = questions.filter(({ answers, kind }) => answers.length > 0 && !OF_ANY_ARTICLE.includes(kind));
  const answered = gone.filter(({ question }) => without.search(question, 1).outcome === 'answered');
  return { ...figures, answeredWithout: answered.length / gone.length };
}

function articlesOfLines(file: string): readonly Article[] {
  const lines = readLines(file);
  return Array.from({ length: Math.ceil(lines.length / ARTICLE_LENGTH) }, (_, at): Article => {
    const sentences = lines.slice(at * ARTICLE_LENGTH, (at + 1) * ARTICLE_LENGTH);
    return articleOfSentences(`distractor-${at}`, '', sentences);
  });
}
