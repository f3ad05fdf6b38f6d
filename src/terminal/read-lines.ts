/** The input could not be read; the message has the system's own words. */
export class InputError extends Error {}

/**
 * Reads lines as they arrive. Unlike Node's readline it splits at `\n` and `\r\n` only: a question may hold any other line separator of Unicode,
 * and a program that asks gets one answer for each line it wrote.
 *
 * @throws InputError when the input cannot be read, such as a folder.
 */
export async function* readLines(input: NodeJS.ReadableStream): AsyncGenerator<string> {
  input.setEncoding('utf8');
  let pieces: string[] = [];
  for await (const text of orInputError(input)) {
    const [first = '', ...others] = String(text).split('\n');
    pieces.push(first);
    for (const next of others) {
      yield withoutReturn(pieces.join(''));
      pieces = [next];
    }
  }
  const last = pieces.join('');
  if (last !== '') yield withoutReturn(last);
}

/** @throws InputError in place of an error of the iteration itself; errors of the consumer are not wrapped. */
export async function* orInputError<Part>(parts: AsyncIterable<Part>): AsyncGenerator<Part> {
  try {
    yield* parts;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new InputError(`standard input: expected text, found ${reason}`);
  }
}

function withoutReturn(line: string): string {
  return line.endsWith('\r') ? line.slice(0, -1) : line;
}
