import { DiscordAPIError } from 'discord.js';

/** What of an error may stand in a log: never its message, address or body, which may hold a reader's words, a token or a passage. */
export interface ErrorFields {
  readonly error: string;
  /** Discord's or the system's code, such as 10062 or `ECONNREFUSED`. */
  readonly code?: string | number;
  /** Of HTTP. */
  readonly status?: number;
  /** Where in our code; file names and lines only. */
  readonly at?: string;
}

/** @param thrown whatever was thrown; it is read by its fields, for not everything that is thrown is an Error. */
export function describeError(thrown: unknown): ErrorFields {
  const { name, status, stack } = fieldsOf(thrown);
  const code = codeOf(thrown);
  const at = typeof stack === 'string' ? framesOf(stack) : '';
  return {
    error: thrown instanceof DiscordAPIError ? 'DiscordAPIError' : nameOf(thrown, name),
    ...(code === undefined ? {} : { code }),
    ...(typeof status === 'number' ? { status } : {}),
    ...(at === '' ? {} : { at }),
  };
}

/** @returns Discord's error code (10062), or the system's (`ECONNREFUSED`), of what was thrown or of its cause. */
export function codeOf(thrown: unknown): string | number | undefined {
  const { code, cause } = fieldsOf(thrown);
  if (typeof code === 'string' || typeof code === 'number') return code;
  return cause === undefined ? undefined : codeOf(cause);
}

/** Whether it was given up because its time was over. */
export function isAborted(thrown: unknown): boolean {
  return fieldsOf(thrown).name === 'AbortError';
}

interface Fields {
  readonly name?: unknown;
  readonly code?: unknown;
  readonly cause?: unknown;
  readonly status?: unknown;
  readonly stack?: unknown;
}

function fieldsOf(thrown: unknown): Fields {
  return typeof thrown === 'object' && thrown !== null ? thrown : {};
}

/** Names of discord.js' errors may hold an address after a bracket: `RateLimitError[/channels/…]`. */
function nameOf(thrown: unknown, name: unknown): string {
  return typeof name === 'string' ? name.replace(/\[.*$/su, '') : typeof thrown;
}

function framesOf(stack: string): string {
  const frames = stack.split('\n').filter((line) => /^\s+at .*:\d+:\d+\)?$/u.test(line));
  return frames
    .slice(0, 5)
    .map((line) => line.trim())
    .join(' ');
}
