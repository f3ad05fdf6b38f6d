import type { Metrics, Observed } from '../../metrics/metrics';

/** Takes note of how long answers take; completions are none. */
export interface Tally {
  readonly observe: (event: Observed) => void;
  /** In milliseconds, of the last thousand answers; nothing before the first one. */
  readonly median: () => number | undefined;
}

const KEPT = 1000;

/** @param metrics where the same figures go for others to see, if anywhere. */
export function createTally(metrics?: Pick<Metrics, 'observe'>): Tally {
  const times: number[] = [];
  let next = 0;
  return {
    observe: (event) => {
      metrics?.observe(event);
      if (event.kind === 'completion') return;
      times[next] = event.milliseconds;
      next = (next + 1) % KEPT;
    },
    median: () => times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)],
  };
}
