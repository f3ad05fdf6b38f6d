/** A run of characters that make one word, before hyphens and endings are looked at. */
export interface WordRun {
  readonly start: number;
  readonly end: number;
  /** Chinese, Japanese, Thai and the like, which write no spaces between words. */
  readonly unspaced: boolean;
}

/**
 * Finds runs of letters, digits and marks. An apostrophe between letters, a point or comma between digits, and the points of an
 * abbreviation such as `U.S.` belong to the run. One pass, a constant look ahead: linear in the text.
 */
export function wordRuns(text: string): readonly WordRun[] {
  const runs: WordRun[] = [];
  let at = 0;
  while (at < text.length) {
    const kind = kindAt(text, at);
    const end = kind === NOT_A_WORD ? at + widthAt(text, at) : endOfRun(text, at, kind);
    if (kind !== NOT_A_WORD) runs.push({ start: at, end, unspaced: kind === UNSPACED });
    at = end;
  }
  return runs;
}

/** What a character is; 0 stands for what is not yet known. */
export const KIND = { notAWord: 1, letter: 2, digit: 3, unspaced: 4 } as const;

const NOT_A_WORD = KIND.notAWord;
const LETTER = KIND.letter;
const DIGIT = KIND.digit;
const UNSPACED = KIND.unspaced;

function endOfRun(text: string, start: number, kind: number): number {
  let at = start + widthAt(text, start);
  for (;;) {
    const next = kindAt(text, at);
    if (next !== NOT_A_WORD && (next === UNSPACED) === (kind === UNSPACED)) at += widthAt(text, at);
    else if (joins(text, start, at)) at += 1;
    else return at;
  }
}

/** Whether the sign at `at` holds together what stands before and after it. */
function joins(text: string, start: number, at: number): boolean {
  const sign = text.charCodeAt(at);
  if (sign !== POINT && sign !== COMMA && !isApostrophe(sign)) return false;
  const before = kindAt(text, at - 1);
  const after = kindAt(text, at + 1);
  if (isApostrophe(sign)) return before === LETTER && after === LETTER;
  if (before === DIGIT && after === DIGIT) return true;
  return (
    sign === POINT &&
    before === LETTER &&
    after === LETTER &&
    standsAlone(text, start, at - 1) &&
    endsHere(text, at + 2)
  );
}

/** In `U.S.` each letter stands alone before its point. */
function standsAlone(text: string, start: number, at: number): boolean {
  return at === start || text.charCodeAt(at - 1) === POINT;
}

function endsHere(text: string, at: number): boolean {
  return kindAt(text, at) === NOT_A_WORD;
}

export const POINT = 0x2e;
export const COMMA = 0x2c;

export function isApostrophe(code: number): boolean {
  return code === 0x27 || code === 0x2019 || code === 0x02bc;
}

/** What each UTF-16 unit is, found once. */
const kinds = new Uint8Array(0x10000);

function kindAt(text: string, at: number): number {
  if (at < 0 || at >= text.length) return NOT_A_WORD;
  const unit = text.charCodeAt(at);
  if (isSurrogate(unit)) return kindOf(String.fromCodePoint(text.codePointAt(at) ?? 0));
  const known = kinds[unit] ?? 0;
  if (known !== 0) return known;
  const kind = kindOf(text.charAt(at));
  kinds[unit] = kind;
  return kind;
}

function isSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdfff;
}

export function kindOf(character: string): number {
  if (
    /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}]/u.test(
      character,
    )
  ) {
    return UNSPACED;
  }
  if (/[\p{L}\p{M}]/u.test(character)) return LETTER;
  return /\p{N}/u.test(character) ? DIGIT : NOT_A_WORD;
}

function widthAt(text: string, at: number): number {
  return isSurrogate(text.charCodeAt(at)) && (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
}
