/** Tests that most lines and paragraphs decide by their first or last letter, before a pattern has to. */

/** In UTF-16 units: a full stop and what closes behind it. The whole of a paragraph takes long to scan. */
export const TAIL = 12;

/** @returns whether a line begins with a letter of ASCII, as prose does: no number, bullet, bracket or quotation mark. */
export function opensPlainly(line: string): boolean {
  return isPlainLetter(line.charCodeAt(0));
}

/** Includes the question mark, which ends a headline too. */
export function endsSentence(text: string): boolean {
  return ends(text, /[.!?…。！？][\s\p{Pf}\p{Pe}"'’”»“‘«]*$/u);
}

/** A few words at least, and a full stop. */
export function isSentence(text: string): boolean {
  return ends(text, /[.!…。！][\s\p{Pf}\p{Pe}"'’”»“‘«]*$/u) && text.includes(' ', text.indexOf(' ') + 1);
}

function ends(text: string, stop: RegExp): boolean {
  const last = text.charCodeAt(text.length - 1);
  return last === FULL_STOP || (!isPlainLetter(last) && stop.test(text.slice(-TAIL)));
}

function isPlainLetter(unit: number): boolean {
  return (unit >= 0x41 && unit <= 0x5a) || (unit >= 0x61 && unit <= 0x7a);
}

const FULL_STOP = 0x2e;
