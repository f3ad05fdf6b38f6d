/** Abbreviations that carry their point, initials and `U.S.`; words with apostrophes and hyphens; numbers; any other sign. */
const PIECE =
  /(?:\p{Lu}\.){2,5}|(?:Mr|Mrs|Ms|Dr|Prof|Sen|Rep|Gov|Gen|Col|Lt|Capt|Sgt|Maj|Adm|Rev|Hon|St|Jr|Sr|Amb|Supt|Inc|Corp|Ltd|Co|No|\p{Lu})\.(?=[\s,])|[\p{L}\p{M}][\p{L}\p{M}\p{N}]*(?:['’&-][\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*|[$£€]?\p{N}+(?:[.,:]\p{N}+)*(?:-[\p{L}\p{N}-]+|%|th|st|nd|rd)?|--+|\S/uy;

/** @returns where the next piece begins, or `end`. */
export function startOfPiece(text: string, from: number, end: number): number {
  let at = from;
  while (at < end && isSpace(text.charCodeAt(at))) at += 1;
  return at;
}

/**
 * @param letters where the plain letters end that stand from `at` on: `at` itself without any.
 * @returns where the piece ends that begins at `at`.
 */
export function endOfPiece(text: string, at: number, letters: number): number {
  if (letters > at ? endsPlainly(text, at, letters) : isPlainSign(text.charCodeAt(at)))
    return Math.max(letters, at + 1);
  PIECE.lastIndex = at;
  return PIECE.test(text) ? PIECE.lastIndex : at + 1;
}

/** Most pieces are plain letters with a sign behind them that ends them, or a sign by itself: they need no pattern. */
function endsPlainly(text: string, start: number, at: number): boolean {
  const after = text.charCodeAt(at);
  if (after === SPACE || after === COMMA || Number.isNaN(after)) return true;
  if (after === POINT) return isSmall(text.charCodeAt(start)) || at - start > LONGEST_WITH_POINT;
  return isPlainSign(after) || isTypographic(after);
}

const SPACE = 0x20;
const COMMA = 0x2c;
const POINT = 0x2e;
/** `Prof.` and the like have a capital and no more letters. */
const LONGEST_WITH_POINT = 4;

export function isPlainLetter(code: number): boolean {
  return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a);
}

function isSmall(code: number): boolean {
  return code >= 0x61 && code <= 0x7a;
}

/** `!`, `"`, `(`, `)`, `,`, `.`, `:`, `;`, `?`: they end any word before them, and nothing longer begins with them. */
function isPlainSign(code: number): boolean {
  if (code < 0x2c) return code === 0x21 || code === 0x22 || code === 0x28 || code === 0x29;
  return code === COMMA || code === POINT || code === 0x3a || code === 0x3b || code === 0x3f;
}

/** Dashes, curly quotation marks but for the one that is an apostrophe too, and three points. */
function isTypographic(code: number): boolean {
  return code === 0x2013 || code === 0x2014 || code === 0x201c || code === 0x201d || code === 0x2026;
}

function isSpace(code: number): boolean {
  if (code <= SPACE) return code === SPACE || (code >= 0x09 && code <= 0x0d);
  return code >= 0xa0 && /\s/u.test(String.fromCharCode(code));
}
