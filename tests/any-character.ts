import fc from 'fast-check';

const SURROGATES = { first: 0xd800, last: 0xdfff };
const SURROGATE_COUNT = SURROGATES.last - SURROGATES.first + 1;

/**
 * Any character of Unicode. Generates the same strings as `unit: 'binary'`, for which fast-check fills a map of 1.1 million
 * characters in each suite (0.5 to 1 s).
 */
export const anyCharacter = fc
  .integer({ min: 0, max: 0x10ffff - SURROGATE_COUNT })
  .map((index) => String.fromCodePoint(index < SURROGATES.first ? index : index + SURROGATE_COUNT), indexOf);

/** fast-check asks which strings it could have generated, to try `__proto__` and the like. @throws where it could not */
function indexOf(character: unknown): number {
  if (typeof character !== 'string' || !/^\P{Surrogate}$/u.test(character)) throw new Error('expected one character');
  const point = character.codePointAt(0) ?? 0;
  return point < SURROGATES.first ? point : point - SURROGATE_COUNT;
}
