import { textOf } from './dictionary';

/** Many texts in two typed arrays: what is kept is made a string only when it is asked for. */
export interface StringParts {
  readonly units: Uint16Array;
  /** Text n stands from `starts[n]` to `starts[n + 1]`. */
  readonly starts: Uint32Array;
}

/** A frozen list of texts. */
export class Strings {
  readonly length: number;

  constructor(readonly parts: StringParts) {
    this.length = parts.starts.length - 1;
  }

  /** @returns nothing behind the last. */
  at(number: number): string | undefined {
    const { units, starts } = this.parts;
    const [start, end] = [starts[number], starts[number + 1]];
    return start === undefined || end === undefined ? undefined : textOf(units.subarray(start, end));
  }

  *[Symbol.iterator](): Generator<string> {
    for (let number = 0; number < this.length; number += 1) yield this.at(number) ?? '';
  }
}

export function toStrings(texts: readonly string[]): Strings {
  const starts = new Uint32Array(texts.length + 1);
  texts.forEach((text, number) => (starts[number + 1] = (starts[number] ?? 0) + text.length));
  const units = new Uint16Array(starts[texts.length] ?? 0);
  texts.forEach((text, number) => {
    const start = starts[number] ?? 0;
    for (let at = 0; at < text.length; at += 1) units[start + at] = text.charCodeAt(at);
  });
  return new Strings({ units, starts });
}
