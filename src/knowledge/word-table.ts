/** So many ASCII characters are two numbers. */
const SHORT = 8;
const FIRST_SLOTS = 1 << 11;

/**
 * Gives each word a number, from 0. A word is looked up where it stands in its text: most are short, and found by two numbers that their
 * letters make, without a string and without a look at one.
 */
export class WordTable {
  /** How many words have a number. */
  size = 0;
  /** A hash table with open addressing. A slot is four numbers: two for the letters, the word's number plus one, and none. */
  private slots = new Int32Array(4 * FIRST_SLOTS);
  private shortWords = 0;
  private readonly longWords = new Map<string, number>();

  /** @returns the number of the word that stands from `start` to `end`; the next one when it is new. */
  numberOf(text: string, start: number, end: number): number {
    let low = 0;
    let high = 0;
    let isShort = end - start <= SHORT;
    for (let at = start; isShort && at < end; at += 1) {
      const code = text.charCodeAt(at);
      const place = 8 * (at - start);
      if (place < 32) low |= code << place;
      else high |= code << (place - 32);
      isShort = code > 0 && code < 0x80;
    }
    if (!isShort) return this.numberOfLong(text.slice(start, end));
    const number = (this.slots[this.slotOf(low, high) + 2] ?? 0) - 1;
    return number >= 0 ? number : this.add(low, high);
  }

  clear(): void {
    this.size = 0;
    this.shortWords = 0;
    this.slots = new Int32Array(4 * FIRST_SLOTS);
    this.longWords.clear();
  }

  /** @returns where a word stands, or the free slot where it would. */
  private slotOf(low: number, high: number): number {
    const { slots } = this;
    const mask = slots.length - 1;
    let slot = (mixed(low, high) << 2) & mask;
    while (slots[slot + 2] !== 0 && (slots[slot] !== low || slots[slot + 1] !== high)) slot = (slot + 4) & mask;
    return slot;
  }

  private add(low: number, high: number): number {
    if (this.shortWords * 8 >= this.slots.length) this.grow();
    this.shortWords += 1;
    this.size += 1;
    this.enter(low, high, this.size);
    return this.size - 1;
  }

  private enter(low: number, high: number, value: number): void {
    const slot = this.slotOf(low, high);
    this.slots[slot] = low;
    this.slots[slot + 1] = high;
    this.slots[slot + 2] = value;
  }

  private grow(): void {
    const before = this.slots;
    this.slots = new Int32Array(before.length * 2);
    for (let slot = 0; slot < before.length; slot += 4) {
      const value = before[slot + 2] ?? 0;
      if (value !== 0) this.enter(before[slot] ?? 0, before[slot + 1] ?? 0, value);
    }
  }

  private numberOfLong(word: string): number {
    const known = this.longWords.get(word);
    if (known !== undefined) return known;
    this.longWords.set(ownText(word), this.size);
    this.size += 1;
    return this.size - 1;
  }
}

/** The finalizer of MurmurHash3 (Appleby). */
function mixed(low: number, high: number): number {
  let hash = Math.imul(low, 0xcc9e2d51) ^ Math.imul(high, 0x1b873593);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  return hash ^ (hash >>> 13);
}

/** A slice may be a view that keeps a whole text in memory; this is a copy. Half a pair of units stays as it is. */
export function ownText(slice: string): string {
  const copy = Buffer.from(slice, 'latin1').toString('latin1');
  return copy === slice ? copy : Buffer.from(slice, 'utf16le').toString('utf16le');
}
