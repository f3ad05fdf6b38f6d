/** What a copied page has at its foot: `1 Register of the town, table 4.`, where a 1 is raised in the text. */

const DIGITS = '⁰¹²³⁴⁵⁶⁷⁸⁹';
/** Behind a word or a stop; no unit such as `km²` has three letters. */
const RAISED = /[¹²³⁰⁴-⁹]{1,2}(?<=(?:\p{Ll}{3}|[.,;!?”"])[¹²³⁰⁴-⁹]{1,2})(?!\p{L})/gu;

/** @returns the numbers that are raised in a text as those of footnotes are. */
export function raisedNumbers(text: string): ReadonlySet<string> {
  const raised = text.match(RAISED) ?? [];
  return new Set(raised.map((mark) => mark.replace(/./gu, (digit) => String(DIGITS.indexOf(digit)))));
}

/** @param raised numbers in the text of the line */
export function isFootnote(line: string, raised: ReadonlySet<string>): boolean {
  return raised.size > 0 && raised.has(/^(\d{1,2})\.?\s+["“‘]?\p{Lu}/u.exec(line)?.[1] ?? '');
}
