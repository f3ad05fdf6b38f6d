import { hashed, HASH_OF_NOTHING } from './hash-slots';
import { COMMA, isApostrophe, KIND, kindOf, POINT } from './word-runs';

/**
 * The word runs of one text at a time, in columns of numbers that are used again for the next: what `wordRuns` finds, for the texts that
 * nearly all are. It takes one pass and makes no object.
 */
export class PlainRuns {
  count = 0;
  starts = new Uint32Array(ROOM);
  ends = new Uint32Array(ROOM);
  /** Of the run's units, as a `WordTable` takes them. */
  hashes = new Int32Array(ROOM);

  /**
   * Reads the text that stands from `from` to `to`. The units are looked at in one loop with all that there is to know in its variables:
   * half of the time that indexing takes was spent in the calls between smaller ones.
   *
   * @returns false where `analyse` has to read it: it writes no spaces between words, has units beyond the first plane, a very long run, or
   * no small letter, so that its capitals may mean nothing.
   */
  read(text: string, from: number, to: number): boolean {
    this.makeRoom(to - from);
    const { starts, ends, hashes } = this;
    let count = 0;
    let seen = 0;
    for (let at = from; at < to; at += 1) {
      let unit = text.charCodeAt(at);
      let traits = traitsOf(unit);
      seen |= traits;
      if ((traits & WORD) === 0) continue;
      const start = at;
      let hash = HASH_OF_NOTHING;
      for (;;) {
        hash = hashed(hash, unit);
        at += 1;
        if (at >= to) break;
        const before = traits;
        unit = text.charCodeAt(at);
        traits = traitsOf(unit);
        seen |= traits;
        if ((traits & WORD) !== 0) continue;
        if ((traits & JOINER) === 0 || !joins(text, { start, at, to, before })) break;
      }
      if (at - start > LONGEST) return false;
      starts[count] = start;
      ends[count] = at;
      hashes[count] = hash;
      count += 1;
    }
    this.count = count;
    return (seen & (OTHER | SMALL)) === SMALL;
  }

  private makeRoom(length: number): void {
    if (length < 2 * this.starts.length) return;
    this.starts = new Uint32Array(length);
    this.ends = new Uint32Array(length);
    this.hashes = new Int32Array(length);
  }
}

const ROOM = 1024;
/** A longer run is hardly ever met again, and is not to be kept. */
const LONGEST = 40;

/** What a unit is, as bits. */
const LETTER = 1;
const DIGIT = 2;
const WORD = LETTER | DIGIT;
/** It may hold together what stands before and after it. */
const JOINER = 4;
/** A small letter of ASCII. */
const SMALL = 8;
/** It is not read here. */
const OTHER = 16;
/** Of every unit, so that 0 is one that was not met yet. */
const KNOWN = 32;

const TRAITS = new Uint8Array(0x10000);

function traitsOf(unit: number): number {
  const known = TRAITS[unit] ?? 0;
  return known === 0 ? learn(unit) : known;
}

function learn(unit: number): number {
  return (TRAITS[unit] = KNOWN | ownTraits(unit));
}

function ownTraits(unit: number): number {
  if (unit >= 0xd800 && unit <= 0xdfff) return OTHER;
  switch (kindOf(String.fromCharCode(unit))) {
    case KIND.unspaced:
      return OTHER;
    case KIND.letter:
      return LETTER | (unit >= 0x61 && unit <= 0x7a ? SMALL : 0);
    case KIND.digit:
      return DIGIT;
    default:
      return unit === POINT || unit === COMMA || isApostrophe(unit) ? JOINER : 0;
  }
}

interface Sign {
  readonly start: number;
  readonly at: number;
  readonly to: number;
  /** Traits of the unit before it, which is a letter or a digit. */
  readonly before: number;
}

/** Whether the sign at `at` holds together what stands before and after it, by the rules of `wordRuns`. */
function joins(text: string, { start, at, to, before }: Sign): boolean {
  const after = at + 1 < to ? traitsOf(text.charCodeAt(at + 1)) & WORD : 0;
  if (after === 0 || (before & WORD) !== after) return false;
  const sign = text.charCodeAt(at);
  if (after === DIGIT) return !isApostrophe(sign);
  if (sign !== POINT) return sign !== COMMA;
  const isAlone = at - 1 === start || text.charCodeAt(at - 2) === POINT;
  return isAlone && (at + 2 >= to || (traitsOf(text.charCodeAt(at + 2)) & (WORD | OTHER)) === 0);
}
