/** Whole numbers in as few bytes each as the largest takes. */
export type Numbers = Uint8Array | Uint16Array | Uint32Array;

/** @returns the same numbers in as little memory as they need; a Uint32Array comes back as it is. */
export function narrow(values: Uint32Array): Numbers {
  let bits = 0;
  for (const value of values) bits |= value;
  bits >>>= 0;
  return bits <= 0xff ? new Uint8Array(values) : bits <= 0xffff ? new Uint16Array(values) : values;
}

/** @returns the larger array, with the values of the other one in front. */
export function copied<Kind extends Float64Array | Int32Array | Uint32Array | Uint8Array>(
  values: Kind,
  larger: Kind,
): Kind {
  larger.set(values);
  return larger;
}

/** An array of whole numbers that grows; a plain array takes twice the memory. */
export class GrowingArray {
  length = 0;
  private values = new Uint32Array(1024);

  push(value: number): void {
    if (this.length === this.values.length) this.values = copied(this.values, new Uint32Array(2 * this.length));
    this.values[this.length] = value;
    this.length += 1;
  }

  /** @returns the number at a position below `length`. */
  at(position: number): number {
    return this.values[position] ?? 0;
  }

  /** @returns the numbers; a view as long as nothing more is pushed. */
  view(): Uint32Array {
    return this.values.subarray(0, this.length);
  }

  /** @returns the numbers, in memory of their own. */
  toArray(): Uint32Array {
    return this.values.slice(0, this.length);
  }
}
