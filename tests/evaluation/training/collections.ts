import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { loadArticles } from '../../../src/articles/load-articles';
import { splitSentences } from '../../../src/articles/sentences/split-sentences';
import { buildCorpus } from '../../../src/search/index/corpus';
import { documentSchema, questionSchema, type QuestionCase } from '../collection';
import { readJsonLines } from '../files';
import { insideExamples, LOOKED_AT, pooledExamples, toExample, type Example } from './examples';

const PROJECT = join(__dirname, '..', '..', '..');

/** Examples by the name of their collection. `everything`: each question is asked of its own article only. */
export interface Collection {
  readonly name: string;
  readonly everything: boolean;
  readonly examples: readonly Example[];
}

/** @param folder of public test collections. @returns those that the model is fitted on. */
export function trainingCollections(folder: string): readonly Collection[] {
  const wikiqa = read(folder, 'wikiqa', 'train');
  const squad = readSquad(folder).filter(({ title }) => FITTED_ON.includes(title ?? ''));
  return [
    inside('WikiQA', wikiqa),
    pooled('WikiQA, pooled', wikiqa),
    inside('TrecQA', read(folder, 'trecqa', 'train')),
    inside('SQuAD', squad),
    pooled('SQuAD, pooled', squad),
  ];
}

/** @returns those that the figures are reported of. */
export function testCollections(folder: string): readonly Collection[] {
  const [wikiqa, selqa] = [read(folder, 'wikiqa', 'dev'), read(folder, 'selqa', 'dev')];
  const squad = readSquad(folder).filter(({ title }) => !FITTED_ON.includes(title ?? ''));
  return [
    inside('WikiQA', wikiqa),
    inside('TrecQA', read(folder, 'trecqa', 'dev')),
    inside('SelQA', selqa),
    pooled('WikiQA, pooled', wikiqa),
    pooled('SelQA, pooled', selqa),
    inside('SQuAD', squad),
    pooled('SQuAD, pooled', squad),
  ];
}

/** @returns our own questions about the shipped articles, and about the newspaper's article where it lies beside the collections. */
export function ownQuestions(folder: string): readonly Collection[] {
  return [
    own(KNOWLEDGE),
    own({ name: 'real-article', folder: join(folder, '..', 'articles') }),
    own({ ...NEWS, part: 'tune' }),
    own({ ...NEWS, part: 'hold' }),
  ].flat();
}

const KNOWLEDGE: OwnQuestions = { name: 'knowledge', folder: join(PROJECT, 'knowledge') };
const NEWS: OwnQuestions = { name: 'news', folder: join(PROJECT, 'tests', 'questions', 'news') };

function inside(name: string, cases: readonly QuestionCase[]): Collection {
  return { name, everything: true, examples: insideExamples(cases) };
}

function pooled(name: string, cases: readonly QuestionCase[]): Collection {
  return { name, everything: false, examples: pooledExamples(cases) };
}

function read(folder: string, name: string, part: string): readonly QuestionCase[] {
  return readJsonLines(join(folder, name, `questions.${part}.jsonl`), questionSchema);
}

/** SQuAD has no parts of its own here: half of its articles are fitted on, the other half is reported of. */
const FITTED_ON: readonly string[] = ['Normans', 'Computational complexity theory', 'Huguenot', 'Steam engine'];

const squadSchema = z.object({
  id: z.string(),
  question: z.string(),
  doc: z.string(),
  is_impossible: z.boolean(),
  answers: z.array(z.object({ start: z.number() })),
});

/** A paragraph is an article; the sentence in which a given answer begins is right. */
function readSquad(folder: string): readonly QuestionCase[] {
  const paragraphs = new Map(
    readJsonLines(join(folder, 'squad2', 'corpus.jsonl'), documentSchema).map((one) => [one.id, one]),
  );
  return readJsonLines(join(folder, 'squad2', 'qa.jsonl'), squadSchema).map(({ id, question, doc, ...judged }) => {
    const { title = '', text = '' } = paragraphs.get(doc) ?? {};
    const starts = judged.is_impossible ? [] : judged.answers.map(({ start }) => start);
    const sentences = splitSentences(text).map(({ start, end }) => ({
      text: text.slice(start, end),
      label: starts.some((at) => at >= start && at < end) ? 1 : 0,
    }));
    return { id, question, doc, title, sentences };
  });
}

const ownSchema = z.object({
  questions: z.array(
    z.object({ question: z.string(), kind: z.string(), part: z.string().optional(), answers: z.array(z.string()) }),
  ),
});

interface OwnQuestions {
  readonly name: string;
  /** Folder of the articles that the questions are about. */
  readonly folder: string;
  readonly part?: string;
}

/** Those asked of somebody silent are left out, since what is said of that person may be shown. */
function questionsOf({ name, part }: OwnQuestions): z.infer<typeof ownSchema>['questions'] {
  const file = join(PROJECT, 'tests', 'questions', `${name}.json`);
  const { questions } = ownSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  return questions.filter((one) => one.part === part && one.kind !== 'unheard');
}

function own(of: OwnQuestions): readonly Collection[] {
  const { name, folder, part } = of;
  if (!existsSync(folder)) return [];
  const corpus = buildCorpus(loadArticles(folder).articles);
  const examples = questionsOf(of).map(({ question, answers }) =>
    toExample(question, new Set(answers), { corpus, most: Infinity }),
  );
  return [{ name: part === undefined ? name : `${name}, ${part}`, everything: false, examples }];
}

/** Any article may answer these, and answers small talk never. */
const OF_ANY_ARTICLE: readonly string[] = ['topic', 'keywords', 'heading', 'chat'];

/**
 * @returns our own questions asked among the articles of a folder, and the answerable ones again without the articles that they are about: then
 * they have no answer.
 */
export function amongOthers(folder: string): readonly Collection[] {
  const others = loadArticles(folder).articles;
  const without = buildCorpus(others);
  return [KNOWLEDGE, { ...NEWS, part: 'tune' }].map((of) => {
    const corpus = buildCorpus([...loadArticles(of.folder).articles, ...others]);
    const questions = questionsOf(of).filter(({ kind }) => kind !== 'chat');
    const gone = questions.filter(({ kind, answers }) => answers.length > 0 && !OF_ANY_ARTICLE.includes(kind));
    const examples = [
      ...questions.map(({ question, answers }) => toExample(question, new Set(answers), { corpus, most: LOOKED_AT })),
      ...gone.map(({ question }) => toExample(question, new Set(), { corpus: without, most: LOOKED_AT })),
    ];
    return { name: `${of.name}, among others`, everything: false, examples };
  });
}
