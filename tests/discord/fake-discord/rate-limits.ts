import { createHash } from 'node:crypto';
import type { Reply } from './rest-types';
import type { RateLimit } from './settings';

/** Buckets as Discord keeps them: a route with its channel, guild or webhook. */
export interface Limits {
  /**
   * Counts a request.
   * @param route method and template
   * @param major the channel, guild or webhook in its path: each has its own count
   */
  readonly count: (route: string, major: string, now: number) => Standing;
}

export interface Standing {
  readonly exceeded: boolean;
  readonly headers: Readonly<Record<string, string>>;
  /** Seconds until the window ends. */
  readonly resetAfter: number;
}

interface Window {
  readonly ends: number;
  used: number;
}

export function createLimits(limit: RateLimit): Limits {
  const windows = new Map<string, Window>();
  return {
    count: (route, major, now) => {
      if (windows.size > 1000) windows.clear();
      const window = current(windows, `${route} ${major}`, now, limit.windowMs);
      window.used += 1;
      return standing(window, route, now, limit.limit);
    },
  };
}

function current(windows: Map<string, Window>, bucket: string, now: number, length: number): Window {
  const open = windows.get(bucket);
  if (open !== undefined && open.ends > now) return open;
  const fresh = { ends: now + length, used: 0 };
  windows.set(bucket, fresh);
  return fresh;
}

function standing(window: Window, route: string, now: number, limit: number): Standing {
  const resetAfter = (window.ends - now) / 1000;
  const headers = {
    'x-ratelimit-limit': String(limit),
    'x-ratelimit-remaining': String(Math.max(limit - window.used, 0)),
    'x-ratelimit-reset': (window.ends / 1000).toFixed(3),
    'x-ratelimit-reset-after': resetAfter.toFixed(3),
    'x-ratelimit-bucket': createHash('md5').update(route).digest('hex'),
  };
  return { exceeded: window.used > limit, headers, resetAfter };
}

/** Too many requests, as Discord says it. @param retryAfter seconds */
export function tooMany(retryAfter: number, global: boolean): Reply {
  return {
    status: 429,
    body: { message: 'You are being rate limited.', retry_after: retryAfter, global, code: 0 },
    headers: {
      'retry-after': String(retryAfter),
      'x-ratelimit-scope': global ? 'global' : 'user',
      ...(global ? { 'x-ratelimit-global': 'true' } : {}),
    },
  };
}
