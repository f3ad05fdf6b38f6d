import { parseArgs } from 'node:util';
import { askAmongOthers } from './own-questions';
import { findQuotes } from './quotes';
import type { RankerName } from './rankers';
import { answerQuestions, rankDocuments, rankPool, splitCases } from './tasks';

const USAGE = `Runs the product on a public test collection and writes what it answers.

npm run --silent eval -- ranking      --corpus corpus.jsonl --queries queries.jsonl --run run.trec [--depth 1000] [--ranker NAME]
npm run --silent eval -- sentences    --questions questions.jsonl --answers answers.jsonl [--ranker NAME]
npm run --silent eval -- pooled       --questions questions.jsonl --run run.trec [--distractors sentences.txt] [--depth 100] [--ranker NAME]
npm run --silent eval -- quotes       --docs DIR --pred pred.jsonl [--indirect]
npm run --silent eval -- segmentation --cases cases.jsonl --pred pred.jsonl
npm run --silent eval -- own          --questions NAME --docs DIR --distractors sentences.txt|DIR

NAME is summit (the product, the default) or natural (natural's TfIdf as it comes).
Own asks tests/questions/NAME.json of the articles in DIR among the distractors, and of these alone, and prints the figures. Distractors are
articles, or sentences, of which twenty make one.
Quotes are those in quotation marks, whole or in part; --indirect writes the others instead.`;

class UsageError extends Error {}

function main(): void {
  const names = [
    'corpus',
    'queries',
    'run',
    'questions',
    'answers',
    'distractors',
    'cases',
    'pred',
    'depth',
    'ranker',
    'docs',
  ];
  const options = Object.fromEntries(names.map((name) => [name, { type: 'string' as const }]));
  const indirect = { type: 'boolean' as const };
  const { positionals, values } = parseArgs({ allowPositionals: true, options: { ...options, indirect } });
  const given = new Map<string, string>(
    Object.entries(values).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value] as const] : [])),
  );
  if (values.indirect === true) given.set('indirect', '');
  runTask(positionals[0], given);
}

function runTask(task: string | undefined, given: ReadonlyMap<string, string>): void {
  const path = (name: string): string => given.get(name) ?? fail(`--${name} FILE`, 'nothing');
  const ranker = rankerOf(given.get('ranker') ?? 'summit');
  const depth = (usual: number): number => depthOf(given.get('depth') ?? String(usual));
  const distractors = given.get('distractors');
  switch (task) {
    case 'ranking':
      return rankDocuments({
        corpus: path('corpus'),
        queries: path('queries'),
        run: path('run'),
        depth: depth(1000),
        ranker,
      });
    case 'sentences':
      return answerQuestions({ questions: path('questions'), answers: path('answers'), ranker });
    case 'pooled':
      return rankPool({ questions: path('questions'), run: path('run'), distractors, depth: depth(100), ranker });
    case 'quotes':
      return findQuotes({ docs: path('docs'), pred: path('pred'), indirect: given.has('indirect') });
    case 'segmentation':
      return splitCases({ cases: path('cases'), pred: path('pred') });
    case 'own': {
      const figures = askAmongOthers({
        name: path('questions'),
        articles: path('docs'),
        distractors: path('distractors'),
      });
      process.stdout.write(`${JSON.stringify(figures)}\n`);
      return;
    }
    default:
      fail('ranking, sentences, pooled, quotes, segmentation or own', task ?? 'nothing');
  }
}

function rankerOf(name: string): RankerName {
  return name === 'summit' || name === 'natural' ? name : fail('--ranker summit or natural', name);
}

function depthOf(text: string): number {
  const depth = Number(text);
  return Number.isInteger(depth) && depth > 0 ? depth : fail('--depth N with N a whole number above 0', text);
}

function fail(expected: string, found: string): never {
  throw new UsageError(`expected ${expected}, found ${found}\n\n${USAGE}`);
}

try {
  main();
} catch (error) {
  process.stderr.write(`eval: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode =
    error instanceof UsageError || (error as NodeJS.ErrnoException).code?.startsWith('ERR_PARSE_ARGS') ? 2 : 1;
}
