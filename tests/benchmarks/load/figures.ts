import type { Usage } from './bot';
import { KINDS, type Kind } from './deeds';

/** One thing that was asked of the bot; without a time if it was never answered, or too late. */
export interface Answered {
  readonly kind: Kind;
  readonly took: number | undefined;
  /** Whether a callback came at all. */
  readonly came: boolean;
}

/** One of the calm phase after a burst. */
export interface CalmAnswer extends Answered {
  /** Seconds since the end of the burst. */
  readonly after: number;
}

export interface Sample extends Usage {
  /** Since the load began. */
  readonly seconds: number;
}

/** What a run showed. */
export interface Verdict {
  readonly asked: number;
  readonly late: number;
  /** Callbacks for what had been answered. */
  readonly twice: number;
  readonly unanswered: number;
  /** Requests that broke another rule of Discord's, and were refused. */
  readonly refused: readonly string[];
  readonly rows: readonly Row[];
  readonly memory: Memory;
  /** The calm phase after a burst; absent without one. */
  readonly calm?: Calm;
}

export interface Calm {
  readonly asked: number;
  /** Without an answer in time. */
  readonly lost: number;
  /** Seconds since the end of the burst from which on all are answered in time. */
  readonly recovered: number;
  readonly p99: number;
}

interface Row {
  readonly kind: Kind | 'all' | 'after the burst';
  readonly count: number;
  readonly p50: number;
  readonly p99: number;
  readonly most: number;
}

interface Memory {
  readonly resident: Change;
  readonly heap: Change;
  /** Share of one processor. */
  readonly cpu: number;
  readonly limited: number;
  readonly overloaded: number;
}

interface Change {
  readonly start: number;
  readonly end: number;
  /** Megabytes a minute, the line of least squares through all samples. */
  readonly slope: number;
}

export interface Run {
  /** Asked before the times count. */
  readonly warm: readonly Answered[];
  readonly counted: readonly Answered[];
  readonly samples: readonly Sample[];
  readonly calm: readonly CalmAnswer[];
  /** Rules of Discord's that were broken, in words. */
  readonly violations: readonly string[];
}

export function judge({ warm, counted, samples, calm, violations }: Run): Verdict {
  const all = [...warm, ...counted];
  const isTwice = (fault: string): boolean => fault.includes('expected one callback for an interaction');
  return {
    asked: all.length,
    late: all.filter(({ came, took }) => came && took === undefined).length,
    unanswered: all.filter(({ came }) => !came).length,
    twice: violations.filter(isTwice).length,
    refused: violations.filter((fault) => !isTwice(fault)),
    rows: [
      rowOf('all', counted),
      ...KINDS.map((kind) =>
        rowOf(
          kind,
          counted.filter((one) => one.kind === kind),
        ),
      ),
    ],
    memory: memoryOf(samples),
    ...(calm.length > 0 && { calm: calmOf(calm) }),
  };
}

function calmOf(calm: readonly CalmAnswer[]): Calm {
  const lost = calm.filter(({ took }) => took === undefined);
  const recovered = Math.max(0, ...lost.map(({ after }) => after));
  return { asked: calm.length, lost: lost.length, recovered, p99: rowOf('after the burst', calm).p99 };
}

/** Seconds after a burst in which interactions may still be lost. */
const RECOVERS_WITHIN = 1;

/** Whether everything was answered once, in time and as Discord takes it; of a burst, what came a second after it. */
export function isSound({ late, twice, unanswered, refused, calm }: Verdict): boolean {
  const lost = calm === undefined ? late + unanswered : Number(calm.recovered > RECOVERS_WITHIN);
  return lost + twice + refused.length === 0;
}

function rowOf(kind: Row['kind'], answered: readonly Answered[]): Row {
  const times = answered.flatMap(({ took }) => took ?? []).sort((a, b) => a - b);
  const at = (share: number): number => times[Math.min(times.length - 1, Math.floor(share * times.length))] ?? NaN;
  return { kind, count: answered.length, p50: at(0.5), p99: at(0.99), most: at(1) };
}

function memoryOf(samples: readonly Sample[]): Memory {
  const [first, last] = [samples[0], samples.at(-1)];
  if (first === undefined || last === undefined) throw new Error('expected samples of memory, found none');
  const change = (read: (sample: Sample) => number): Change => ({
    start: read(first),
    end: read(last),
    slope: slopeOf(samples.map((sample) => [sample.seconds / 60, read(sample)])),
  });
  return {
    resident: change(({ residentMegabytes }) => residentMegabytes),
    heap: change(({ heapMegabytes }) => heapMegabytes),
    cpu: (last.cpuSeconds - first.cpuSeconds) / Math.max(1e-9, last.seconds - first.seconds),
    limited: last.limited,
    overloaded: last.overloaded,
  };
}

function slopeOf(points: readonly (readonly [number, number])[]): number {
  const mean = (at: 0 | 1): number => points.reduce((sum, point) => sum + point[at], 0) / points.length;
  const [x, y] = [mean(0), mean(1)];
  const across = points.reduce((sum, point) => sum + (point[0] - x) * (point[1] - y), 0);
  return (
    across /
    Math.max(
      1e-9,
      points.reduce((sum, point) => sum + (point[0] - x) ** 2, 0),
    )
  );
}
