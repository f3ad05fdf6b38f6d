import { packTexts, textAt, type PackedTexts } from './packed-texts';

/** A frozen list of texts. */
export class Strings {
  readonly length: number;

  constructor(readonly parts: PackedTexts) {
    this.length = parts.starts.length - 1;
  }

  /** @returns nothing behind the last. */
  at(number: number): string | undefined {
    return number >= 0 && number < this.length ? textAt(this.parts, number) : undefined;
  }

  *[Symbol.iterator](): Generator<string> {
    for (let number = 0; number < this.length; number += 1) yield textAt(this.parts, number);
  }
}

export function toStrings(texts: readonly string[]): Strings {
  return new Strings(packTexts(texts));
}
