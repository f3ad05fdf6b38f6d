import { setImmediate as nextTurn, setTimeout as sleep } from 'node:timers/promises';

/**
 * Does something so many times a second for some seconds, however long each takes: what is slow does not slow down the next. If this process
 * falls behind, it still reads what has arrived before it goes on, so that it does less, and does not count its own delay as another's.
 *
 * @param act is not waited for.
 */
export async function atRate(rate: number, seconds: number, act: () => void): Promise<void> {
  const began = performance.now();
  const end = began + seconds * 1000;
  for (let done = 0; done < rate * seconds && performance.now() < end; done += 1) {
    const wait = began + (done * 1000) / rate - performance.now();
    await (wait > 0 ? sleep(wait) : nextTurn());
    act();
  }
}
