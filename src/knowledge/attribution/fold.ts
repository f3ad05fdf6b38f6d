/** @returns a name without accents and in small letters, by which two ways to write it are compared. */
export function fold(word: string): string {
  if (/^[ -~]*$/u.test(word)) return word.toLowerCase();
  return word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
