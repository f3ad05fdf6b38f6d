/** @returns one bit for each letter of the Latin alphabet that a word has, and one for all other signs together. */
export function lettersOf(word: string): number {
  let letters = 0;
  for (let at = 0; at < word.length; at += 1) letters |= bitOf(word.charCodeAt(at));
  return letters;
}

/** @returns the bit of a UTF-16 unit. */
export function bitOf(unit: number): number {
  const letter = unit - 97;
  return 1 << (letter >= 0 && letter < 26 ? letter : 26);
}

/** @returns how many bits are set: added up two, four and eight at a time (Warren, Hacker's Delight, 2002, 5-1). */
export function bitsIn(bits: number): number {
  const twos = bits - ((bits >>> 1) & 0x55555555);
  const fours = (twos & 0x33333333) + ((twos >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
