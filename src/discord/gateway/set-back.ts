import type { REST } from 'discord.js';

/** A clock that is kept right by small steps stays within this. */
const TOLERATED = 1000;

/**
 * discord.js remembers by the time of day how long a rate limit holds. When the host's clock is set back by an hour, a limit of a second
 * would hold for an hour and a second, so what it remembers is let go then: at worst Discord tells it again.
 *
 * @returns what is to be called before each request.
 */
export function forgetLimitsWhenSetBack(rest: REST): () => void {
  let known = ahead();
  return () => {
    const now = ahead();
    if (now < known - TOLERATED) forgetLimits(rest);
    known = now;
  };
}

/** By how much the time of day is ahead of a clock that nobody sets. */
function ahead(): number {
  return Date.now() - performance.now();
}

function forgetLimits(rest: REST): void {
  rest.handlers.clear();
  rest.globalReset = -1;
  rest.globalRemaining = rest.options.globalRequestsPerSecond;
}
