/** A hash table with open addressing that keeps numbers by their hashes and nothing else: what they are numbers of is kept by its owner. */
export class HashSlots {
  private size = 0;
  /** A slot is two numbers: a hash, and the number plus one, or 0 where the slot is free. */
  private slots = new Int32Array(2 * FIRST_SLOTS);

  /** @returns the place at which to begin to look for numbers of a hash; `next` leads on, until a place is `FREE`. */
  first(hash: number): number {
    return slotOf(hash) & (this.slots.length - 2);
  }

  next(place: number): number {
    return (place + 2) & (this.slots.length - 2);
  }

  /** @returns the number at a place, or `FREE`, or `OTHER` where a number of another hash stands. */
  at(place: number, hash: number): number {
    const number = (this.slots[place + 1] ?? 0) - 1;
    return number < 0 ? FREE : this.slots[place] === hash ? number : OTHER;
  }

  /** Adds a number that is not there yet. */
  put(hash: number, number: number): void {
    this.size += 1;
    if (this.size * 4 > this.slots.length) this.grow();
    enter(this.slots, hash, number + 1);
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

export const FREE = -1;
export const OTHER = -2;

const FIRST_SLOTS = 1 << 10;

function enter(slots: Int32Array, hash: number, value: number): void {
  const mask = slots.length - 2;
  let slot = slotOf(hash) & mask;
  while (slots[slot + 1] !== 0) slot = (slot + 2) & mask;
  slots[slot] = hash;
  slots[slot + 1] = value;
}

/** The high bits are folded into the low ones, which the table takes; a slot is two numbers. */
function slotOf(hash: number): number {
  return (hash ^ (hash >>> 15)) << 1;
}

/** What a hash begins with; `hashed` takes in one UTF-16 unit after the other (FNV-1a; Fowler, Noll and Vo 1991). */
export const HASH_OF_NOTHING = 0x811c9dc5 | 0;

export function hashed(hash: number, unit: number): number {
  return Math.imul(hash ^ unit, 0x01000193);
}

/** @returns the hash of what stands from `start` to `end`. */
export function hashOf(text: string, start = 0, end = text.length): number {
  let hash = HASH_OF_NOTHING;
  for (let at = start; at < end; at += 1) hash = hashed(hash, text.charCodeAt(at));
  return hash;
}
