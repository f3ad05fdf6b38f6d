import { FREE, hashed, HashSlots, hashOf, HASH_OF_NOTHING } from './hash-slots';

/** @returns a text as texts are compared: line breaks, the shape of quotation marks and of dashes do not make another. */
export function sameText(text: string): string {
  if (!/[^ -~]| {2}/u.test(text)) return text;
  return text
    .normalize('NFC')
    .replace(/\s+/gu, ' ')
    .replace(/[“”„«»]/gu, '"')
    .replace(/[‘’]/gu, "'")
    .replace(/[‐‑–—]/gu, '-');
}

/** Numbers texts, counted from 0: those that are the same but for line breaks and the shape of signs have one number. */
export class TextNumbers {
  private readonly slots = new HashSlots();
  size = 0;

  /** @param textOf the text of a number that was given out. */
  constructor(private readonly textOf: (number: number) => string) {}

  /** @returns the number of what stands from `start` to `end`: `size` before, where it is new. */
  numberOf(text: string, start: number, end: number): number {
    const { slots } = this;
    const hash = hashOfSameText(text, start, end);
    for (let place = slots.first(hash); ; place = slots.next(place)) {
      const number = slots.at(place, hash);
      if (number === FREE) return this.add(hash);
      if (number >= 0 && sameText(this.textOf(number)) === sameText(text.slice(start, end))) return number;
    }
  }

  private add(hash: number): number {
    this.slots.add(hash);
    this.size += 1;
    return this.size - 1;
  }
}

/**
 * @returns a hash of `sameText` of what stands from `start` to `end`, made without that text where no unit needs more than a look at a
 * table: nearly everywhere.
 */
export function hashOfSameText(text: string, start: number, end: number): number {
  let hash = HASH_OF_NOTHING;
  let last = 0;
  for (let at = start; at < end; at += 1) {
    const code = text.charCodeAt(at);
    const unit = code < KNOWN ? (SAME[code] ?? 0) : sameAs(code);
    if (unit === 0) return hashOf(sameText(text.slice(start, end)));
    if (unit !== SPACE || last !== SPACE) hash = hashed(hash, unit);
    last = unit;
  }
  return hash;
}

const SPACE = 0x20;

/** From here on a letter may be made of two, or be written in two ways. */
const KNOWN = 0x300;
const SAME = Uint16Array.from({ length: KNOWN }, (_, code) => sameText(String.fromCharCode(code)).charCodeAt(0));

/** @returns the unit that stands for a sign of punctuation, 0 for one that is to be looked at with its neighbours. */
function sameAs(code: number): number {
  switch (code) {
    case 0x201c:
    case 0x201d:
    case 0x201e:
      return 0x22;
    case 0x2018:
    case 0x2019:
      return 0x27;
    case 0x2010:
    case 0x2011:
    case 0x2013:
    case 0x2014:
      return 0x2d;
    case 0x2026:
    case 0x20ac:
      return code;
    default:
      return 0;
  }
}
