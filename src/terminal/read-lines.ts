export class InputError extends Error {}

/** Splits at `\n` and `\r\n` only, unlike Node's readline: a question may contain other line separators of Unicode. @throws InputError */
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

/** Wraps errors of the iteration, not of the consumer. @throws InputError */
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
