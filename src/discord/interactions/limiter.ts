/** So many in so many seconds. */
interface Limit {
  readonly amount: number;
  readonly seconds: number;
}

/** How often may be asked; what has no limit is left out. */
export interface Limits {
  readonly user?: Limit;
  readonly channel?: Limit;
  readonly server?: Limit;
}

export interface Limiter {
  /** @returns 0 if it may be asked now, which then counts; else the seconds until it may. */
  readonly take: (asker: Asker) => number;
  /** How many askers, channels and servers are kept in mind. */
  readonly size: () => number;
}

interface Asker {
  readonly user: string;
  readonly channel: string;
  readonly server?: string;
}

/** Beyond this, those whose time is over are let go. */
const SWEPT_AT = 10_000;

/**
 * Limits by the generic cell rate algorithm: for each asker one number is kept, the time up to which their allowance is used.
 *
 * Source: ITU-T I.371, annex A (virtual scheduling).
 *
 * @param now milliseconds of a clock that never jumps.
 */
export function createLimiter(limits: Limits, now: () => number = () => performance.now()): Limiter {
  const used = new Map<string, number>();
  return {
    take: ({ user, channel, server }) => {
      const time = now();
      if (used.size > SWEPT_AT) sweep(used, time);
      const cells = [
        cell('u', user, limits.user),
        cell('c', channel, limits.channel),
        cell('s', server, limits.server),
      ].flat();
      const wait = Math.max(0, ...cells.map((each) => waitFor(each, used, time)));
      if (wait > 0) return Math.ceil(wait / 1000);
      for (const { key, step } of cells) used.set(key, Math.max(used.get(key) ?? time, time) + step);
      return 0;
    },
    size: () => used.size,
  };
}

interface Cell {
  readonly key: string;
  /** What one question uses up, in milliseconds, and how much may be used ahead. */
  readonly step: number;
  readonly ahead: number;
}

function cell(kind: string, id: string | undefined, limit: Limit | undefined): readonly Cell[] {
  if (id === undefined || limit === undefined) return [];
  const whole = limit.seconds * 1000;
  return [{ key: kind + id, step: whole / limit.amount, ahead: whole }];
}

function waitFor({ key, step, ahead }: Cell, used: ReadonlyMap<string, number>, time: number): number {
  const next = Math.max(used.get(key) ?? time, time) + step;
  return next - time - ahead > 1e-6 ? next - time - ahead : 0;
}

function sweep(used: Map<string, number>, time: number): void {
  for (const [key, until] of used) if (until <= time) used.delete(key);
}
