import type { EventEmitter } from 'node:events';

/** Milliseconds to wait for something that is to come; only what never comes takes as long. */
export const PATIENCE = 30_000;

/**
 * Waits until something holds, looking again at each event of that name.
 * @returns whether it held within `ms`
 */
export async function until(events: EventEmitter, name: string, holds: () => boolean, ms: number): Promise<boolean> {
  if (holds()) return true;
  return new Promise((resolve) => {
    const look = (): void => {
      if (holds()) finish(true);
    };
    const finish = (held: boolean): void => {
      clearTimeout(timer);
      events.off(name, look);
      resolve(held);
    };
    const timer = setTimeout(finish, ms, false);
    events.on(name, look);
  });
}

/** Milliseconds since the epoch, with fractions, by a clock that nobody sets while this runs. */
export function now(): number {
  return performance.timeOrigin + performance.now();
}

/** Waits; 0 does not wait at all. */
export async function pause(ms: number): Promise<void> {
  if (ms > 0) await new Promise((resolve) => setTimeout(resolve, ms));
}
