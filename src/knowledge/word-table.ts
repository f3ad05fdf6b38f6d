/** Places for words at first. */
const FIRST_SLOTS = 1 << 10;

/** What the hash of a word begins with; `hashed` takes in one UTF-16 unit after the other (FNV-1a; Fowler, Noll and Vo 1991). */
export const HASH_OF_NOTHING = 0x811c9dc5 | 0;

export function hashed(hash: number, unit: number): number {
  return Math.imul(hash ^ unit, 0x01000193);
}

/**
 * Gives each word a number, from 0. A word is looked up where it stands in its text, by its hash and then unit by unit: no string is made
 * to find it.
 */
export class WordTable {
  /** How many words have a number. */
  size = 0;
  /** A hash table with open addressing. A slot is two numbers: a word's hash, and its number plus one or 0 where the slot is free. */
  private slots = new Int32Array(2 * FIRST_SLOTS);
  /** The words' units one behind the other; those of word n stand from `starts[n]` to `starts[n + 1]`. */
  private units = new Uint16Array(8 * FIRST_SLOTS);
  private starts = new Uint32Array(FIRST_SLOTS);

  /** @returns the number of the word that stands from `start` to `end`; the next one when it is new. */
  numberOf(text: string, start: number, end: number): number {
    let hash = HASH_OF_NOTHING;
    for (let at = start; at < end; at += 1) hash = hashed(hash, text.charCodeAt(at));
    return this.numberOfHashed(text, start, end, hash);
  }

  /** The same for one who has read the word already. @param hash of its units, by `hashed`. */
  numberOfHashed(text: string, start: number, end: number, hash: number): number {
    const { slots } = this;
    const mask = slots.length - 2;
    let slot = placeOf(hash) & mask;
    for (;;) {
      const number = (slots[slot + 1] ?? 0) - 1;
      if (number < 0) return this.add(text, start, end, hash);
      if (slots[slot] === hash && this.isAt(number, text, start, end)) return number;
      slot = (slot + 2) & mask;
    }
  }

  clear(): void {
    this.size = 0;
    this.slots = new Int32Array(2 * FIRST_SLOTS);
    this.units = new Uint16Array(8 * FIRST_SLOTS);
    this.starts = new Uint32Array(FIRST_SLOTS);
  }

  private isAt(number: number, text: string, start: number, end: number): boolean {
    const { units, starts } = this;
    const first = starts[number] ?? 0;
    if ((starts[number + 1] ?? 0) - first !== end - start) return false;
    for (let at = start; at < end; at += 1) if (units[first + at - start] !== text.charCodeAt(at)) return false;
    return true;
  }

  private add(text: string, start: number, end: number, hash: number): number {
    this.keep(text, start, end);
    this.size += 1;
    if (this.size * 4 > this.slots.length) this.grow();
    enter(this.slots, hash, this.size);
    return this.size - 1;
  }

  private keep(text: string, start: number, end: number): void {
    const first = this.starts[this.size] ?? 0;
    const last = first + end - start;
    if (last > this.units.length) this.units = copied(this.units, new Uint16Array(2 * last));
    if (this.size + 2 > this.starts.length) this.starts = copied(this.starts, new Uint32Array(2 * this.starts.length));
    for (let at = start; at < end; at += 1) this.units[first + at - start] = text.charCodeAt(at);
    this.starts[this.size + 1] = last;
  }

  private grow(): void {
    const before = this.slots;
    this.slots = new Int32Array(before.length * 2);
    for (let slot = 0; slot < before.length; slot += 2) {
      const value = before[slot + 1] ?? 0;
      if (value !== 0) enter(this.slots, before[slot] ?? 0, value);
    }
  }
}

function enter(slots: Int32Array, hash: number, value: number): void {
  const mask = slots.length - 2;
  let slot = placeOf(hash) & mask;
  while (slots[slot + 1] !== 0) slot = (slot + 2) & mask;
  slots[slot] = hash;
  slots[slot + 1] = value;
}

/** The high bits are folded into the low ones, which the table takes; a slot is two numbers. */
function placeOf(hash: number): number {
  return (hash ^ (hash >>> 15)) << 1;
}

function copied<Numbers extends Uint16Array | Uint32Array>(numbers: Numbers, larger: Numbers): Numbers {
  larger.set(numbers);
  return larger;
}

/** A slice may be a view that keeps a whole text in memory; this is a copy. Half a pair of units stays as it is. */
export function ownText(slice: string): string {
  const copy = Buffer.from(slice, 'latin1').toString('latin1');
  return copy === slice ? copy : Buffer.from(slice, 'utf16le').toString('utf16le');
}
