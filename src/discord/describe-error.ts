import { DiscordAPIError, HTTPError } from 'discord.js';

/** What of an error may stand in a log: never its message, address or body, which may hold a reader's words, a token or a passage. */
export interface ErrorFields {
  readonly error: string;
  /** Discord's or the system's code, such as 10062 or `ECONNREFUSED`. */
  readonly code?: string | number;
  readonly status?: number;
  /** Where in our code; file names and lines only. */
  readonly at?: string;
}

/** @param error whatever was thrown. */
export function describeError(error: unknown): ErrorFields {
  if (!(error instanceof Error)) return { error: typeof error };
  const code = codeOf(error);
  const at = framesOf(error);
  return {
    error: error instanceof DiscordAPIError ? 'DiscordAPIError' : error.name,
    ...(code === undefined ? {} : { code }),
    ...(error instanceof DiscordAPIError || error instanceof HTTPError ? { status: error.status } : {}),
    ...(at === '' ? {} : { at }),
  };
}

/** @returns Discord's error code (10062), or the system's (`ECONNREFUSED`), if the error has one; that of a cause included. */
export function codeOf(error: unknown): string | number | undefined {
  if (!(error instanceof Error)) return undefined;
  if ('code' in error && (typeof error.code === 'string' || typeof error.code === 'number')) return error.code;
  return codeOf(error.cause);
}

function framesOf({ stack = '' }: Error): string {
  const frames = stack.split('\n').filter((line) => /^\s+at .*:\d+:\d+\)?$/u.test(line));
  return frames
    .slice(0, 5)
    .map((line) => line.trim())
    .join(' ');
}
