import { LANGUAGE_WORDS } from '../../text/language-words';
import { SPEECH_VERBS } from '../../text/saying-verbs';
import type { Span } from '../article';

/** A name in capitals. */
export const CAPITALS = String.raw`\p{Lu}[\p{Lu}\p{M}.'’-]+(?: \p{Lu}[\p{Lu}\p{M}.'’-]*){0,4}`;
export const SPEAKER_NAME = String.raw`\p{Lu}[\p{L}\p{M}.'’-]*(?: (?:\p{Lu}[\p{L}\p{M}.'’-]*|d[aeiu]|del|der|la|le|van|von|al|bin)){0,4}`;

/** `0:04`, `14/02/2023 08:16`, `14-Feb-23 08:16 PM`, `Today at 8:16 AM` */
const TIME = String.raw`(?:(?:\d{1,4}[./-](?:\d{1,2}|\p{L}{3})[./-]\d{1,4}|\d{1,2} \p{L}{3,9} \d{4}|\p{L}{3,9} \d{1,2}, \d{4}|Today|Yesterday)(?:,| at)? )?\d{1,2}:\d\d(?::\d\d)?(?: ?[AaPp]\.?[Mm]\.?)?`;
const OFFICE = String.raw`The (?=[^(]*(?:Minister|Secretary|Chancellor|Leader|Chair|Speaker|President|General|Treasurer))[^()]{3,80} \(`;
/**
 * `Anna Rossi (00:04):`, `Anna Rossi  0:04`, `[14/02/2023 08:16] anna_r`, `Anna Rossi (Sund) (Lab)`, `The Minister of Ports (Anna Rossi)`, or the name
 * alone, on a line above what she says.
 */
export const OWN_LINE = new RegExp(
  `^(?<stamp>[[(]${TIME}[)\\]] +|\\d{1,3}\\. +(?=.*[:)]$))?(?<office>${OFFICE})?(?<name>${CAPITALS}|${SPEAKER_NAME}|Speaker \\d+|@?\\p{Ll}[\\w.]{2,30}(?:(?<=^[[(].*)|(?=.*\\d:\\d\\d)))(?:, [^:"“”.?!\\n[]{2,60})?(?<mark>(?<=\\(.*)\\):?|(?: \\([^()\\d]{2,60}\\)){2,3}:?|(?:(?:,| [—–·|-])? *[([]?${TIME}[)\\]]?)?:?)$`,
  'u',
);

/** @returns where the name stands in a line that has nothing else but a time, an office or a constituency. */
export function nameOnLine(line: string): Span | undefined {
  if (line.length > LONGEST_LABEL || isProse(line)) return undefined;
  const { stamp = '', office = '', name } = OWN_LINE.exec(line)?.groups ?? {};
  if (name === undefined || NO_NAME.test(name)) return undefined;
  const start = stamp.length + office.length;
  return { start, end: start + name.length };
}

/** In UTF-16 units: with a full stop behind it. */
const LONGEST_NAME = 60;

/** Few names end with a full stop, and none with a small word before it: what `OWN_LINE` finds out last. */
function isProse(line: string): boolean {
  if (line.endsWith('.') && line.length > LONGEST_NAME) return true;
  return /["”!?,;]$|\s\p{Ll}{3,}\.$/u.test(line.slice(-20));
}

/** In UTF-16 units. */
export const LONGEST_LABEL = 160;

/** ` a.m.` and a digit, in UTF-16 units. */
const LONGEST_CLOCK = 6;

/** @returns whether a line is a name with a time beside it or a colon or brackets behind it, and nothing else. */
export function isLabelLine(line: string): boolean {
  return (
    line.length <= LONGEST_LABEL &&
    (/[\d:)\]]$|\d ?[AaPp]\.?[Mm]\.?$/u.test(line.slice(-LONGEST_CLOCK)) || /^[[(]\d/u.test(line)) &&
    !NO_NAME.test(line) &&
    nameOnLine(line) !== undefined
  );
}

/** What else stands before a colon. */
export const NO_NAME =
  /^(?:resolved|agreed|action|decision|motion|media|for immediate release|note|correction|update|photo|image|picture|video|caption|source|credit|tel|phone|e-?mail|date|time|where|when|who|what|why|how|place|editor|background|analysis|opinion|read|see|related|tags?|by|summary|result|warning|example|watch|listen|contact|price|address|breaking|exclusive|live|topics?|participants|present|speakers|location|subject|re|in|on|at|for|with|after|before|during|under|while|if|but|and|as|since|among|between|despite|from|to|cc|url|http\p{Ll}*)\b/iu;

const SAYING_ELSEWHERE: ReadonlySet<string> = new Set(
  Object.values(LANGUAGE_WORDS).flatMap(({ saying }) => saying.split(/\s+/u)),
);

/** `Anna Rossi, a mother of two, told the Herald:` introduces a quotation in prose, `Anna Rossi, Sprecherin der Händler, erklärte:` too. */
export function holdsCue(apposition: string): boolean {
  const words = apposition.split(/[^\p{L}]+/u);
  return words.some((word, at) => (SPEECH_VERBS.has(word) || SAYING_ELSEWHERE.has(word)) && words[at - 1] !== 'who');
}
