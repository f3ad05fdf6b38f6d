/**
 * A link to a sentence on its page: `#:~:text=` with the sentence, or with its first and last words where that would be too long or where
 * it goes on in the next paragraph, which browsers do not look for as one text. They scroll to it and mark it; where they do not know the
 * sentence they open the page as usual.
 *
 * Source: https://wicg.github.io/scroll-to-text-fragment/
 *
 * @param href an address without spaces.
 * @param room characters the whole address may have.
 * @returns the address as it is if no fragment fits.
 */
export function toSentence(href: string, sentence: string, room: number): string {
  const start = `${href}${href.includes('#') ? '' : '#'}:~:text=`;
  const paragraphs = sentence.split(PARAGRAPH_BREAK).map(onOneLine).filter(Boolean);
  const [first, ...others] = paragraphs;
  if (first === undefined || href.includes(':~:')) return href;
  const whole = start + encodeText(first);
  if (others.length === 0 && whole.length <= room) return whole;
  return (
    ends(first, others.at(-1))
      .map((range) => start + range)
      .find(({ length }) => length <= room) ?? href
  );
}

const PARAGRAPH_BREAK = /\n\s*\n/u;

function onOneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}

/** As many words of a range's ends as are needed to find it, most first. */
const END_WORDS = [8, 6, 5, 4, 3] as const;

/** @param last the last paragraph, if it is another one. */
function ends(first: string, last: string | undefined): readonly string[] {
  const from = wordsOf(first);
  const to = last === undefined ? from : wordsOf(last);
  const isFew = (count: number): boolean => last === undefined && count * 2 > from.length;
  return END_WORDS.flatMap((count) => {
    const range = [from.slice(0, count), to.slice(-count)].map((locale) => encodeText(locale.join('').trim()));
    return isFew(count) ? [] : [range.join(',')];
  });
}

/** Of scripts that put no spaces between words. */
const UNSPACED = /[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Thai}\p{scx=Laoo}\p{scx=Khmr}\p{scx=Mymr}]/u;
/** Made when it is first needed: it takes longer than most of what is loaded. */
let segmenter: Intl.Segmenter | undefined;

/** @returns the words with the spaces behind them, also where they are written without; a range has to begin and end with whole words. */
function wordsOf(line: string): readonly string[] {
  return line.split(/(?<= )/u).flatMap((word) => (UNSPACED.test(word) ? wordsWithin(word) : [word]));
}

function wordsWithin(run: string): readonly string[] {
  segmenter ??= new Intl.Segmenter(undefined, { granularity: 'word' });
  return Array.from(segmenter.segment(run), ({ segment }) => segment);
}

/** A comma, a hyphen and an ampersand mean something in a fragment; brackets would end a link in Markdown. A lone half of a pair is no text. */
function encodeText(text: string): string {
  return encodeURIComponent(text.replace(/\p{Cs}/gu, '\uFFFD')).replace(/[-!'()*_~]/gu, encodeSign);
}

function encodeSign(sign: string): string {
  return `%${sign.charCodeAt(0).toString(16).toUpperCase()}`;
}

const LINK = /!?\[([^\]]*)\]\([^()\s]*\)/gu;
const STRONG_OR_CODE = /(\*\*|__|`)(?=\S)(.+?)(?<=\S)\1/gsu;
const EMPHASIS = /(?<![\p{L}\p{N}*_])([*_])(?=[^\s*_])(.+?)(?<=[^\s*_])\1(?![\p{L}\p{N}*_])/gsu;

/** @returns a sentence of a Markdown file as its page shows it: without the marks of links, emphasis and code. */
export function withoutMarks(sentence: string): string {
  return sentence.replace(LINK, '$1').replace(STRONG_OR_CODE, '$2').replace(EMPHASIS, '$2');
}
