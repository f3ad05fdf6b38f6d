/**
 * A link to a sentence on its page: `#:~:text=` with the sentence, or with its first and last words where that would be too long.
 * Browsers scroll to it and mark it; where they do not know the sentence they open the page as usual.
 *
 * Source: https://wicg.github.io/scroll-to-text-fragment/
 *
 * @param href an address without spaces.
 * @param room characters the whole address may have.
 * @returns the address as it is if no fragment fits.
 */
export function toSentence(href: string, sentence: string, room: number): string {
  const words = sentence.split(/\s+/u).filter((word) => word !== '');
  const start = `${href}${href.includes('#') ? '' : '#'}:~:text=`;
  const whole = start + encodeText(words.join(' '));
  if (words.length === 0 || href.includes(':~:')) return href;
  return whole.length <= room
    ? whole
    : (ends(words)
        .map((range) => start + range)
        .find(({ length }) => length <= room) ?? href);
}

/** As many words of a range's ends as are needed to find it, most first. */
const END_WORDS = [8, 6, 5, 4, 3] as const;

function ends(words: readonly string[]): readonly string[] {
  return END_WORDS.filter((count) => count * 2 <= words.length).map(
    (count) => `${encodeText(words.slice(0, count).join(' '))},${encodeText(words.slice(-count).join(' '))}`,
  );
}

/** A comma, a hyphen and an ampersand mean something in a fragment; brackets would end a link in Markdown. A lone half of a pair is no text. */
function encodeText(text: string): string {
  return encodeURIComponent(text.replace(/\p{Cs}/gu, '\uFFFD')).replace(/[-!'()*_~]/gu, encodeSign);
}

function encodeSign(sign: string): string {
  return `%${sign.charCodeAt(0).toString(16).toUpperCase()}`;
}
