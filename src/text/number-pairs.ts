/** Gives each pair of numbers a number of its own, counted from 0: a hash table with open addressing, without an object for each pair. */
export class NumberPairs {
  size = 0;
  private firsts = new Uint32Array(1024);
  private seconds = new Uint32Array(1024);
  private slots = new Uint32Array(2048);

  /** @returns the pair's number; a new one when it was not known. */
  add(first: number, second: number): number {
    const at = this.slotOf(first, second);
    const known = (this.slots[at] ?? 0) - 1;
    if (known >= 0) return known;
    if (this.size === this.firsts.length) {
      this.grow();
      return this.add(first, second);
    }
    this.firsts[this.size] = first;
    this.seconds[this.size] = second;
    this.size += 1;
    this.slots[at] = this.size;
    return this.size - 1;
  }

  /** @returns -1 when the pair is not known. */
  find(first: number, second: number): number {
    return (this.slots[this.slotOf(first, second)] ?? 0) - 1;
  }

  firstOf(pair: number): number {
    return this.firsts[pair] ?? 0;
  }

  secondOf(pair: number): number {
    return this.seconds[pair] ?? 0;
  }

  /** @returns where the pair stands, or the free place where it would. */
  private slotOf(first: number, second: number): number {
    const mask = this.slots.length - 1;
    let at = hash(first, second) & mask;
    for (;;) {
      const pair = (this.slots[at] ?? 0) - 1;
      if (pair < 0 || (this.firsts[pair] === first && this.seconds[pair] === second)) return at;
      at = (at + 1) & mask;
    }
  }

  private grow(): void {
    this.firsts = doubled(this.firsts);
    this.seconds = doubled(this.seconds);
    this.slots = new Uint32Array(this.slots.length * 2);
    for (let pair = 0; pair < this.size; pair += 1)
      this.slots[this.slotOf(this.firstOf(pair), this.secondOf(pair))] = pair + 1;
  }
}

function doubled(values: Uint32Array): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(values.length * 2);
  larger.set(values);
  return larger;
}

/** The finalizer of MurmurHash3 (Appleby) over both numbers. */
function hash(first: number, second: number): number {
  let mixed = Math.imul(first, 0x85ebca6b) ^ Math.imul(second, 0xc2b2ae35);
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}
