import { BEFORE_NAME, BEFORE_NUMBER, isSmall, MAY_END } from './abbreviations';

export interface Stop {
  readonly at: number;
  readonly marks: string;
  /** After the closing quotation marks, brackets and footnote marks. */
  readonly end: number;
}

export interface StopContext {
  readonly text: string;
  /** False for a text without capitals, where a small letter proves nothing. */
  readonly cased: boolean;
  readonly start: number;
  readonly stop: Stop;
}

/** Fast path for most stops, where no rule applies: a point between a word of ASCII that is no abbreviation and a capital. */
export function endsPlainly({ text, start, stop }: StopContext): boolean {
  if (stop.marks !== '.' || stop.at - start <= LONGEST_ENUMERATOR) return false;
  if (text.charCodeAt(stop.end) !== SPACE) return false;
  const isQuoted = OPENING_MARKS.includes(text.charAt(stop.end + 1));
  if (!isCapital(text.charCodeAt(stop.end + (isQuoted ? 2 : 1)))) return false;
  let first = stop.at;
  while (isSmall(text.charCodeAt(first - 1))) first -= 1;
  const length = stop.at - first;
  if (length < 2) return false;
  const isName = isCapital(text.charCodeAt(first - 1));
  if (text.charCodeAt(first - (isName ? 2 : 1)) !== SPACE) return false;
  if (length > LONGEST_ABBREVIATION) return true;
  const word = text.slice(first - (isName ? 1 : 0), stop.at);
  return !ABBREVIATIONS.has(word) && !(isName && ABBREVIATIONS.has(word.toLowerCase()));
}

const OPENING_MARKS = '"“';
export const SPACE = 0x20;
export const LONGEST_ENUMERATOR = 12;
const ABBREVIATIONS: ReadonlySet<string> = new Set([...BEFORE_NAME, ...BEFORE_NUMBER, ...MAY_END]);
export const LONGEST_ABBREVIATION = Math.max(...Array.from(ABBREVIATIONS, ({ length }) => length));

export function isCapital(unit: number): boolean {
  return unit >= 0x41 && unit <= 0x5a;
}
