import { setImmediate as aTurn } from 'node:timers/promises';
import { ENGINES } from './engines';
import type { Engine } from './engine';
import { textsOf } from './texts';

/** What one engine took with one library, in a process of its own. */
export interface Figures {
  readonly engine: string;
  readonly label: string;
  readonly size: number;
  readonly buildSeconds: number;
  /** Heap and array buffers after building less before, the sentences themselves not counted. */
  readonly indexMegabytes: number;
  /** Microseconds a question: the median of the repeats of each repeat's median and 99th percentile. */
  readonly p50: number;
  readonly p99: number;
  /** How many times what the yardstick took: it is asked in turn with the engine, so that both have the machine at the same pace. */
  readonly timesLimit?: Pick<Figures, 'p50' | 'p99'>;
  /** How many questions each repeat asked. */
  readonly questions: number;
  /** Share of the questions that found something. */
  readonly found: number;
  readonly further: Readonly<Record<string, number>>;
}

export interface Task {
  readonly engine: string;
  readonly size: number;
  readonly repeats: number;
  /** A repeat ends early after so many seconds. */
  readonly seconds: number;
}

const MOST = 10;
/** A repeat that is ended early has asked at least these. */
const LEAST_QUESTIONS = 20;

/** @throws when the engine cannot be had here, or finds nothing. */
export async function measure({ engine: name, size, repeats, seconds }: Task): Promise<Figures> {
  const source = ENGINES.get(name);
  if (!source) throw new Error(`expected one of ${[...ENGINES.keys()].join(', ')}, found ${name}`);
  const build = await source.load();
  const { sentences, questions } = textsOf(size);
  const before = memory();
  const began = performance.now();
  const engine = await build(sentences);
  const buildSeconds = (performance.now() - began) / 1000;
  // What is only weakly held stays until the turn is over.
  await aTurn();
  const indexMegabytes = memory() - before;
  await warmUp(engine, questions, seconds / 4);
  const limit = await yardstickFor(sentences);
  if (limit) await warmUp(limit, questions, seconds / 4);
  const [runs, limits]: [Run[], Run[]] = [[], []];
  for (let repeat = 0; repeat < repeats; repeat += 1) {
    const run = await ask(engine, questions, seconds);
    runs.push(run);
    if (limit) limits.push(await ask(limit, questions.slice(0, run.times.length), seconds));
  }
  const found = runs[0]?.found ?? 0;
  if (found === 0) throw new Error(`${name}: expected it to find something, found nothing for any question`);
  const asked = runs[0]?.times.length ?? 0;
  const figures = { engine: name, label: source.label, size, buildSeconds, indexMegabytes };
  const further = { ...agreement(engine, questions, size), ...engine.figures?.() };
  const timesLimit = limit && timesOf(runs, limits);
  return {
    ...figures,
    ...times(runs),
    ...(timesLimit && { timesLimit }),
    questions: asked,
    found: found / asked,
    further,
  };
}

/** V8 makes code fast after it ran for a while: each engine is asked for so many seconds before it is measured. */
async function warmUp(engine: Engine, questions: readonly string[], seconds: number): Promise<void> {
  const end = performance.now() + seconds * 1000;
  do await ask(engine, questions, (end - performance.now()) / 1000);
  while (performance.now() < end);
}

/** @returns nothing where the yardstick cannot be had. */
async function yardstickFor(sentences: readonly string[]): Promise<Engine | undefined> {
  try {
    return await (
      await ENGINES.get('limit')?.load()
    )?.(sentences);
  } catch {
    return undefined;
  }
}

/** Reading all of a large library takes long, so fewer questions are compared there. */
const LARGE = 100_000;
const COMPARED = { otherwise: 500, large: 60 };
const LEAST_AGREEMENT = 0.999;

/** @throws when an engine that leaves sentences out does not find what it finds with all of them. */
function agreement(engine: Engine, questions: readonly string[], size: number): Figures['further'] {
  if (!engine.agrees) return {};
  const compared = questions.slice(0, size > LARGE ? COMPARED.large : COMPARED.otherwise);
  const share = compared.filter((question) => engine.agrees?.(question, MOST)).length / compared.length;
  if (share < LEAST_AGREEMENT)
    throw new Error(
      `expected the answers of an exhaustive scoring for ${LEAST_AGREEMENT} of the questions, found them for ${share}`,
    );
  return { 'questions compared with an exhaustive scoring': compared.length, 'share of the same answers': share };
}

interface Run {
  readonly times: readonly number[];
  readonly found: number;
}

async function ask(engine: Engine, questions: readonly string[], seconds: number): Promise<Run> {
  const times: number[] = [];
  const end = performance.now() + seconds * 1000;
  let found = 0;
  for (const question of questions) {
    const began = performance.now();
    const answer = engine.search(question, MOST);
    const hits = answer instanceof Promise ? await answer : answer;
    times.push((performance.now() - began) * 1000);
    if (hits.length > 0) found += 1;
    if (performance.now() > end && times.length >= LEAST_QUESTIONS) break;
  }
  return { times, found };
}

/** @returns the medians of what each repeat took as a multiple of what the yardstick took for the same questions right after it. */
function timesOf(runs: readonly Run[], limits: readonly Run[]): Pick<Figures, 'p50' | 'p99'> {
  const of = (share: number): number => {
    const ratios = runs.map(({ times: own }, at) => quantile(own, share) / quantile(limits[at]?.times ?? [], share));
    return quantile(ratios, 0.5);
  };
  return { p50: of(0.5), p99: of(0.99) };
}

function times(runs: readonly Run[]): Pick<Figures, 'p50' | 'p99'> {
  const of = (share: number): number =>
    quantile(
      runs.map((run) => quantile(run.times, share)),
      0.5,
    );
  return { p50: of(0.5), p99: of(0.99) };
}

function quantile(values: readonly number[], share: number): number {
  return [...values].sort((a, b) => a - b)[Math.floor((values.length - 1) * share)] ?? 0;
}

/** @returns megabytes in use once what is not needed is gone. */
function memory(): number {
  globalThis.gc?.();
  globalThis.gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return (heapUsed + arrayBuffers) / 1e6;
}
