/**
 * @param word any word.
 * @returns the word in lower case and without accents, so that Zürich and zurich, Erdoğan and erdogan meet. Vowel signs of scripts
 * that need them (Devanagari, Thai, Arabic) stay.
 */
export function fold(word: string): string {
  const lower = word.toLowerCase();
  if (isAscii(lower)) return lower;
  const bare = lower.normalize('NFKD').replace(/[\u0300-\u036F]+/gu, '');
  return bare.replace(/[ßøłđæœıþð]/gu, (letter) => WITHOUT_DECOMPOSITION.get(letter) ?? letter).normalize('NFC');
}

/** Letters that Unicode does not take apart, as they are written where they are missing. */
const WITHOUT_DECOMPOSITION: ReadonlyMap<string, string> = new Map([
  ['ß', 'ss'],
  ['ø', 'o'],
  ['ł', 'l'],
  ['đ', 'd'],
  ['æ', 'ae'],
  ['œ', 'oe'],
  ['ı', 'i'],
  ['þ', 'th'],
  ['ð', 'd'],
]);

function isAscii(word: string): boolean {
  for (let at = 0; at < word.length; at += 1) if (word.charCodeAt(at) > 127) return false;
  return true;
}
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
