/**
 * A hash table with open addressing that keeps numbers, counted from 0, by their hashes and nothing else: what they are numbers of is kept by
 * its owner. In a large library each look at it is a wait for memory, so a slot is one number: as many of its low bits as tell the slots apart
 * are the number kept there plus one, or 0 where it is free, and the others are those of the hash.
 */
export class HashSlots {
  private size = 0;
  private slots = new Int32Array(FIRST_SLOTS);
  /** Number → its hash. */
  private hashes = new Int32Array(FIRST_SLOTS / 2);

  /** @returns the place at which to begin to look for numbers of a hash; `next` leads on, until a place is `FREE`. */
  first(hash: number): number {
    return (hash ^ (hash >>> 15)) & (this.slots.length - 1);
  }

  next(place: number): number {
    return (place + 1) & (this.slots.length - 1);
  }

  /** @returns the number at a place, or `FREE`, or `OTHER` where the number there has another hash. */
  at(place: number, hash: number): number {
    const value = this.slots[place] ?? 0;
    const low = this.slots.length - 1;
    return value === 0 ? FREE : ((value ^ hash) & ~low) === 0 ? (value & low) - 1 : OTHER;
  }

  /** Gives the next number to a hash. */
  add(hash: number): void {
    if (this.size === this.hashes.length) this.grow();
    this.hashes[this.size] = hash;
    this.enter(this.size);
    this.size += 1;
  }

  private enter(number: number): void {
    const hash = this.hashes[number] ?? 0;
    let place = this.first(hash);
    while (this.slots[place] !== 0) place = this.next(place);
    this.slots[place] = (hash & ~(this.slots.length - 1)) | (number + 1);
  }

  private grow(): void {
    const before = this.hashes;
    this.hashes = new Int32Array(before.length * 2);
    this.hashes.set(before);
    this.slots = new Int32Array(this.slots.length * 2);
    for (let number = 0; number < this.size; number += 1) this.enter(number);
  }
}

export const FREE = -1;
const OTHER = -2;

const FIRST_SLOTS = 1 << 11;

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
