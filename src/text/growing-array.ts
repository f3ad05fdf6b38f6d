/** Numbers gathered one after the other, for when it is not known how many there will be; a plain array takes twice the room. */
export class GrowingArray {
  length = 0;
  private values = new Uint32Array(1024);

  push(value: number): void {
    if (this.length === this.values.length) this.grow();
    this.values[this.length] = value;
    this.length += 1;
  }

  /** @returns the number at a place that is in use. */
  at(place: number): number {
    return this.values[place] ?? 0;
  }

  /** Adds to the number at a place that is in use. */
  add(at: number, more: number): void {
    this.values[at] = (this.values[at] ?? 0) + more;
  }

  /** @returns what was gathered; a view as long as nothing more is pushed. */
  view(): Uint32Array {
    return this.values.subarray(0, this.length);
  }

  /** @returns what was gathered, in memory of its own. */
  toArray(): Uint32Array {
    return this.values.slice(0, this.length);
  }

  private grow(): void {
    const larger = new Uint32Array(this.values.length * 2);
    larger.set(this.values);
    this.values = larger;
  }
}

/** @returns one of the columns of rows that stand one behind the other. */
export function columnOf(rows: Uint32Array, column: number, columns: number): Uint32Array {
  const values = new Uint32Array(rows.length / columns);
  for (let row = 0; row < values.length; row += 1) values[row] = rows[row * columns + column] ?? 0;
  return values;
}
