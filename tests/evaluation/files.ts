import { closeSync, openSync, readFileSync, writeSync } from 'node:fs';
import type { z } from 'zod';

/**
 * Reads a file of one JSON value a line and checks each against a schema.
 *
 * @throws Error that names the file and line, and what is wrong there.
 */
export function readJsonLines<T>(path: string, schema: z.ZodType<T>): readonly T[] {
  return readLines(path).map((line, at) => {
    const place = `${path}:${at + 1}`;
    const result = schema.safeParse(parse(line, place));
    if (result.success) return result.data;
    const [issue] = result.error.issues;
    throw new Error(`${place}: ${issue?.path.join('.') ?? ''}: ${issue?.message ?? 'not as expected'}`);
  });
}

/** @returns the lines of a file that hold something. */
export function readLines(path: string): readonly string[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '');
}

function parse(line: string, place: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    throw new Error(`${place}: expected a JSON value, found ${line.slice(0, 60)}`);
  }
}

/** Writes lines as they come, so that a large run needs no memory. */
export function writeLines(path: string, lines: Iterable<string>): void {
  const file = openSync(path, 'w');
  try {
    for (const line of lines) writeSync(file, `${line}\n`);
  } finally {
    closeSync(file);
  }
}
