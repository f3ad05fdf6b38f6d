/** What was to be read gave no text; the message has the system's own words. */
export class InputError extends Error {}

/**
 * Reads lines as they come. Unlike Node's readline it knows no other line ends than `\n` and `\r\n`: a question may hold any other
 * sign that Unicode counts as one, and a program that asks gets one answer for each line it wrote.
 *
 * @throws InputError when the input cannot be read, such as a folder.
 */
export async function* readLines(input: NodeJS.ReadableStream): AsyncGenerator<string> {
  let begun: string[] = [];
  for await (const text of chunksOf(input)) {
    const [first = '', ...others] = text.split('\n');
    begun.push(first);
    for (const next of others) {
      yield withoutReturn(begun.join(''));
      begun = [next];
    }
  }
  const last = begun.join('');
  if (last !== '') yield withoutReturn(last);
}

async function* chunksOf(input: NodeJS.ReadableStream): AsyncGenerator<string> {
  input.setEncoding('utf8');
  for await (const chunk of orInputError(input)) yield chunk as string;
}

/** @throws InputError in place of what reading the parts throws; what is thrown over a part that was read is not touched. */
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
