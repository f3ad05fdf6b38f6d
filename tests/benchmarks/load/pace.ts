import { setTimeout as sleep } from 'node:timers/promises';

/**
 * Does something so many times a second, however long each takes: what is slow does not slow down the next.
 *
 * @param act is not waited for.
 */
export async function atRate(rate: number, seconds: number, act: () => void): Promise<void> {
  const began = performance.now();
  for (let done = 0; done < rate * seconds; done += 1) {
    const due = began + (done * 1000) / rate;
    while (performance.now() < due) await sleep(Math.max(0, due - performance.now()));
    act();
  }
}
