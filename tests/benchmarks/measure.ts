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
const WARM_UP = 300;
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
  await ask(engine, questions.slice(0, WARM_UP), seconds / 4);
  const runs: Run[] = [];
  for (let repeat = 0; repeat < repeats; repeat += 1) runs.push(await ask(engine, questions, seconds));
  const found = runs[0]?.found ?? 0;
  if (found === 0) throw new Error(`${name}: expected it to find something, found nothing for any question`);
  const asked = runs[0]?.times.length ?? 0;
  const figures = { engine: name, label: source.label, size, buildSeconds, indexMegabytes };
  const further = { ...agreement(engine, questions, size), ...engine.figures?.() };
  return { ...figures, ...times(runs), questions: asked, found: found / asked, further };
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
