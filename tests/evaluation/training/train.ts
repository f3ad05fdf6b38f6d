import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { EVIDENCE, FEATURES } from '../../../src/search/ranking/model';
import model from '../../../src/search/ranking/model.json';
import type { Weights } from '../../../src/search/ranking/model';
import { amongOthers, ownQuestions, testCollections, trainingCollections, type Collection } from './collections';
import { confidence, fitConfidence, type Case, type Logistic } from './fit-confidence';
import { fitOn } from './fit-on';
import { figuresOf } from './figures';
import type { Example } from './examples';
import { dot } from './vectors';
import { areaUnderCurve, curveOf, judgeUnseen, reliabilityOf, thresholdAt, type Judged } from './unseen';

const MODEL = join(__dirname, '..', '..', '..', 'src', 'search', 'ranking', 'model.json');

/** Fits the model anew and writes it with the figures that it gives: `npm run train -- --collections DIR [--out FILE]`. */
function main(): void {
  const options = { collections: { type: 'string' }, out: { type: 'string', default: MODEL } } as const;
  const { collections: folder, out } = parseArgs({ options }).values;
  if (folder === undefined)
    throw new Error('expected --collections DIR with the public test collections, found nothing');
  const [training, test, own] = [trainingCollections(folder), testCollections(folder), ownQuestions(folder)];
  const among = amongOthers(join(folder, 'polnear', 'docs'));
  const fitted = fitOn(training, FEATURES).map(twoDigits);
  const weights = Object.fromEntries(FEATURES.map((name, at) => [name, fitted[at] ?? 0])) as Weights;
  const sure = fitSureness({ training, test, own, among }, weights);
  const figures = { ranking: rankingFigures([...test, ...own], fitted), confidence: sure.figures };
  const written = { ...model, weights, confidence: { ...model.confidence, ...sure.model }, figures };
  writeFileSync(out, `${JSON.stringify(written, null, 2)}\n`);
  process.stdout.write(`${JSON.stringify(figures, null, 2)}\n`);
}

interface Parts {
  readonly training: readonly Collection[];
  readonly test: readonly Collection[];
  readonly own: readonly Collection[];
  /** Our own questions among the articles of others. */
  readonly among: readonly Collection[];
}

/**
 * Fitted on WikiQA, twice, on SQuAD, and on whether the first sentence answers our own questions about the shipped articles and part `tune` of
 * those about the news, each asked of their own articles and among 384 others. The newspaper's article and part `hold` are kept out.
 */
function fitSureness({ training, test, own, among }: Parts, weights: Weights): { model: object; figures: object } {
  const casesIn = (collections: readonly Collection[], name: string): readonly Case[] =>
    casesOf(collections, name, weights);
  const wikiqa = casesIn(training, 'WikiQA');
  const inLarge = among.map(({ name }) => firstCasesOf(among, name, weights));
  const others = [wikiqa, wikiqa, casesIn(training, 'SQuAD'), ...inLarge];
  const [shipped, tune] = [firstCasesOf(own, 'knowledge', weights), firstCasesOf(own, 'news, tune', weights)];
  const logistic = rounded(fitConfidence([...others, shipped, tune]));
  const judge = (cases: readonly Case[]): readonly Judged[] =>
    cases.map(({ evidence, isAnswerable }) => ({ sure: confidence(logistic, evidence), isAnswerable }));
  const unseen = judgeUnseen(shipped, [...others, tune]);
  const unseenNews = judgeUnseen(tune, [...others, shipped]);
  const withAnswer = ['knowledge', 'news, tune'].flatMap((name) => judge(casesIn(own, name)));
  const threshold = thresholdAt(model.confidence.answeredFrom, withAnswer);
  const held = judge(firstCasesOf(own, 'news, hold', weights));
  const judged = new Map([
    ['knowledge, unseen', unseen],
    ['news, tune, unseen', unseenNews],
    ['news, hold', held],
    ['real-article', judge(casesIn(own, 'real-article'))],
    ['WikiQA', judge(casesIn(test, 'WikiQA'))],
    ['SQuAD', judge(casesIn(test, 'SQuAD'))],
  ]);
  const curve = { tune: curveOf([...unseen, ...unseenNews]), hold: curveOf(held) };
  const figures = { ...sureFigures(judged, threshold), curve };
  return { model: named(logistic), figures };
}

/** Cases that count as answerable where the first sentence answers. */
function firstCasesOf(collections: readonly Collection[], wanted: string, weights: Weights): readonly Case[] {
  const values = Float64Array.from(FEATURES, (name) => weights[name]);
  const cases = casesOf(collections, wanted, weights);
  const examples = collections.find(({ name }) => name === wanted)?.examples ?? [];
  return cases.map((one, at) => ({ ...one, isAnswerable: isFirstRight(examples[at], values) }));
}

function isFirstRight(example: Example | undefined, weights: Float64Array): boolean {
  const scores = example?.rows.map((row) => dot(row, weights)) ?? [];
  return example?.isRight[scores.indexOf(Math.max(...scores))] ?? false;
}

function rounded({ bias, weights }: Logistic): Logistic {
  return { bias: twoDigits(bias), weights: weights.map(twoDigits) };
}

function named({ bias, weights }: Logistic): object {
  return { bias, weights: Object.fromEntries(EVIDENCE.map((name, at) => [name, weights[at] ?? 0])) };
}

function twoDigits(value: number): number {
  return Math.round(value * 100) / 100;
}

function casesOf(collections: readonly Collection[], wanted: string, weights: Weights): readonly Case[] {
  const examples = collections.find(({ name }) => name === wanted)?.examples ?? [];
  return examples.map(({ evidence, right }) => {
    return { evidence: evidence(weights) ?? new Float64Array(EVIDENCE.length), isAnswerable: right > 0 };
  });
}

function sureFigures(judged: ReadonlyMap<string, readonly Judged[]>, threshold: object): object {
  const table = [...judged].map(([name, cases]) => {
    const reliability = reliabilityOf(cases).map(({ from, questions, sure, answerable }) => {
      return { from, questions, sure: short(sure), answerable: short(answerable) };
    });
    return [name, { AUC: short(areaUnderCurve(cases)), reliability }] as const;
  });
  return { threshold, ...Object.fromEntries(table) };
}

function rankingFigures(collections: readonly Collection[], weights: Float64Array): object {
  const shown = collections.map(({ name, everything, examples }) => {
    const { map, first, reciprocal, amongThree } = figuresOf(examples, weights, everything);
    const figures = { MAP: short(map), 'hit@1': short(first), MRR: short(reciprocal), 'hit@3': short(amongThree) };
    return [name, figures] as const;
  });
  return Object.fromEntries(shown);
}

function short(value: number): number {
  return Math.round(value * 1000) / 1000;
}

main();
