import { FREE, hashOf, HashSlots } from './hash-slots';

/** Room for so many words at first. */
const ROOM = 1 << 10;

/**
 * Gives each word a number, from 0. A word is looked up where it stands in its text, by its hash and then unit by unit: no string is made
 * to find it.
 */
export class WordTable {
  /** How many words have a number. */
  size = 0;
  private slots = new HashSlots();
  /** The words' units one behind the other; those of word n stand from `starts[n]` to `starts[n + 1]`. */
  private units = new Uint16Array(8 * ROOM);
  private starts = new Uint32Array(ROOM);

  /** @returns the number of the word that stands from `start` to `end`; the next one when it is new. */
  numberOf(text: string, start: number, end: number): number {
    return this.numberOfHashed(text, start, end, hashOf(text, start, end));
  }

  /** The same for one who has read the word already. @param hash of its units, by `hashed`. */
  numberOfHashed(text: string, start: number, end: number, hash: number): number {
    const { slots } = this;
    for (let place = slots.first(hash); ; place = slots.next(place)) {
      const number = slots.at(place, hash);
      if (number === FREE) return this.add(text, start, end, hash);
      if (number >= 0 && this.isAt(number, text, start, end)) return number;
    }
  }

  clear(): void {
    this.size = 0;
    this.slots = new HashSlots();
    this.units = new Uint16Array(8 * ROOM);
    this.starts = new Uint32Array(ROOM);
  }

  private isAt(number: number, text: string, start: number, end: number): boolean {
    const { units, starts } = this;
    const first = starts[number] ?? 0;
    if ((starts[number + 1] ?? 0) - first !== end - start) return false;
    for (let at = start; at < end; at += 1) if (units[first + at - start] !== text.charCodeAt(at)) return false;
    return true;
  }

  private add(text: string, start: number, end: number, hash: number): number {
    const number = this.size;
    const first = this.starts[number] ?? 0;
    const last = first + end - start;
    if (last > this.units.length) this.units = copied(this.units, new Uint16Array(2 * last));
    if (number + 2 > this.starts.length) this.starts = copied(this.starts, new Uint32Array(2 * this.starts.length));
    for (let at = start; at < end; at += 1) this.units[first + at - start] = text.charCodeAt(at);
    this.starts[number + 1] = last;
    this.slots.add(hash);
    this.size += 1;
    return number;
  }
}

function copied<Numbers extends Uint16Array | Uint32Array>(numbers: Numbers, larger: Numbers): Numbers {
  larger.set(numbers);
  return larger;
}

/** V8 makes a view only of slices that are as long; a shorter one is a copy as it is. */
const SHORTEST_VIEW = 13;

/** A slice may be a view that keeps a whole text in memory; this is a copy. Half a pair of units stays as it is. */
export function ownText(slice: string): string {
  if (slice.length < SHORTEST_VIEW) return slice;
  const copy = Buffer.from(slice, 'latin1').toString('latin1');
  return copy === slice ? copy : Buffer.from(slice, 'utf16le').toString('utf16le');
}
