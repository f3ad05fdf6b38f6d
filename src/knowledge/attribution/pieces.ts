/** Abbreviations that carry their point, initials and `U.S.`; words with apostrophes and hyphens; numbers; any other sign. */
const PIECE =
  /(?:\p{Lu}\.){2,5}|(?:Mr|Mrs|Ms|Dr|Prof|Sen|Rep|Gov|Gen|Col|Lt|Capt|Sgt|Maj|Adm|Rev|Hon|St|Jr|Sr|Amb|Supt|Inc|Corp|Ltd|Co|No|\p{Lu})\.(?=[\s,])|[\p{L}\p{M}][\p{L}\p{M}\p{N}]*(?:['’&-][\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*|[$£€]?\p{N}+(?:[.,:]\p{N}+)*(?:-[\p{L}\p{N}-]+|%|th|st|nd|rd)?|--+|\S/uy;

/** @returns where the next piece begins, or `end`. */
export function startOfPiece(text: string, from: number, end: number): number {
  let at = from;
  while (at < end && isSpace(text.charCodeAt(at))) at += 1;
  return at;
}

/** @returns where the piece ends that begins at `at`. */
export function endOfPiece(text: string, at: number): number {
  const plain = endOfPlainWord(text, at);
  if (plain > 0) return plain;
  PIECE.lastIndex = at;
  return PIECE.test(text) ? PIECE.lastIndex : at + 1;
}

/** Most words are plain letters behind which a space or a comma stands: they need no pattern. */
function endOfPlainWord(text: string, start: number): number {
  let at = start;
  while (isPlainLetter(text.charCodeAt(at))) at += 1;
  if (at === start) return 0;
  const after = text.charCodeAt(at);
  return after === SPACE || after === COMMA || Number.isNaN(after) ? at : 0;
}

const SPACE = 0x20;
const COMMA = 0x2c;

function isPlainLetter(code: number): boolean {
  return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a);
}

function isSpace(code: number): boolean {
  if (code <= SPACE) return code === SPACE || (code >= 0x09 && code <= 0x0d);
  return code >= 0xa0 && /\s/u.test(String.fromCharCode(code));
}
