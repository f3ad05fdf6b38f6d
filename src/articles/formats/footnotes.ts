import type { Span } from '../article';

/** What a copied page has at its foot: `1 Register of the town, table 4.`, where a 1 is raised in the text. */

const DIGITS = '⁰¹²³⁴⁵⁶⁷⁸⁹';
/** Behind a word or a stop; no unit such as `km²` has three letters. */
const RAISED = /[¹²³⁰⁴-⁹]{1,2}(?<=(?:\p{Ll}{3}|[.,;!?”"])[¹²³⁰⁴-⁹]{1,2})(?!\p{L})/gu;

/** @returns the numbers that are raised in a text as those of footnotes are, counted from one, and where each stands first. */
export function raisedNumbers(text: string): ReadonlyMap<string, number> {
  const raised = new Map<string, number>();
  for (const { 0: mark, index } of text.matchAll(RAISED)) {
    const number = mark.replace(/./gu, (digit) => String(DIGITS.indexOf(digit)));
    if (!raised.has(number)) raised.set(number, index);
  }
  // `metres²`
  return raised.has('1') ? raised : new Map();
}

interface TextLine extends Span {
  readonly text: string;
}

/** @param raised numbers in the text of the line, which stand above it */
export function isFootnote({ text, start }: TextLine, raised: ReadonlyMap<string, number>): boolean {
  if (raised.size === 0) return false;
  const number = /^(\d{1,2})\.?\s+["“‘]?\p{Lu}/u.exec(text)?.[1] ?? '';
  return (raised.get(number) ?? start) < start;
}
