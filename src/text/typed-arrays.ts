export type Numbers = Uint8Array | Uint16Array | Uint32Array;

/** @returns the numbers in the narrowest array type that holds them; a Uint32Array may be the argument itself. */
export function narrow(values: Uint32Array): Numbers {
  let bits = 0;
  for (const value of values) bits |= value;
  bits >>>= 0;
  return bits <= 0xff ? new Uint8Array(values) : bits <= 0xffff ? new Uint16Array(values) : values;
}

export function copied<Kind extends { set(values: Kind): void }>(values: Kind, larger: Kind): Kind {
  larger.set(values);
  return larger;
}

/** Growing Uint32Array; a plain array takes twice the memory. */
export class GrowingArray {
  length = 0;
  private values = new Uint32Array(1024);

  push(value: number): void {
    if (this.length === this.values.length) this.values = copied(this.values, new Uint32Array(2 * this.length));
    this.values[this.length] = value;
    this.length += 1;
  }

  at(position: number): number {
    return this.values[position] ?? 0;
  }

  /** Valid until the next `push`. */
  view(): Uint32Array {
    return this.values.subarray(0, this.length);
  }

  toArray(): Uint32Array {
    return this.values.slice(0, this.length);
  }
}
