import { readFileSync } from 'node:fs';

/** What questions met that were asked one after the other. */
export interface Asked {
  readonly questions: number;
  /** The longest time between two questions that something else took, and how long of it this thread was at work: milliseconds. */
  readonly longestBlock: number;
  readonly longestAtWork: number;
  /** Megabytes that the process took at most. */
  readonly peak: number;
}

/** Asks without a pause, and lets everything else have its turn between two questions. */
export function startAsking(ask: (question: string) => unknown, questions: readonly string[]): { stop(): Asked } {
  let [asked, longestBlock, longestAtWork, peak] = [0, 0, 0, 0];
  let isOver = false;
  let [ended, worked] = [performance.now(), timeAtWork()];
  const turn = (): void => {
    if (isOver) return;
    longestBlock = Math.max(longestBlock, performance.now() - ended);
    longestAtWork = Math.max(longestAtWork, timeAtWork() - worked);
    if (asked % 50 === 0) peak = Math.max(peak, process.memoryUsage.rss() / 1e6);
    ask(questions[asked % questions.length] ?? '');
    asked += 1;
    [ended, worked] = [performance.now(), timeAtWork()];
    setImmediate(turn);
  };
  setImmediate(turn);
  return {
    stop: () => {
      isOver = true;
      return { questions: asked, longestBlock, longestAtWork, peak };
    },
  };
}

/** @returns the milliseconds that the system has given this thread; where it does not tell, the time of day. */
function timeAtWork(): number {
  try {
    return Number(readFileSync('/proc/self/schedstat', 'latin1').split(' ')[0]) / 1e6;
  } catch {
    return performance.now();
  }
}
