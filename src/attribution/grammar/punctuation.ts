import type { Token } from './word-facts';

export function isQuotation(token: Token | undefined): boolean {
  return token?.kind === 'quotation';
}

/** Whether a quotation stands in a stretch. */
export function holdsQuotation(tokens: readonly Token[], start: number, end: number): boolean {
  for (let at = start; at < end; at += 1) if (tokens[at]?.kind === 'quotation') return true;
  return false;
}

export function isComma(token: Token | undefined): boolean {
  if (token?.kind !== 'mark') return false;
  const { text } = token;
  return text === ',' || text === '—' || text === '–' || text === '-' || text === '--';
}

/** American newspapers set the comma inside the marks. */
export function endsWithComma(token: Token | undefined): boolean {
  return token?.kind === 'quotation' && lastSignOf(token) === ',';
}

/** A quotation that is spoken ends with a comma, a stop or a dash inside its marks. */
export function endsLikeSpeech(token: Token | undefined): boolean {
  return /[,.?!…—–-]/u.test(lastSignOf(token));
}

/** @returns the last sign of a quotation that is neither a mark of quotation nor white space. */
export function lastSignOf(token: Token | undefined): string {
  const text = token?.text ?? '';
  let at = text.length - 1;
  while (at > 0 && /["”»“’'\s]/u.test(text.charAt(at))) at -= 1;
  return text.charAt(at);
}

export function isClosing(token: Token | undefined): boolean {
  return token?.kind === 'mark' && /^[.,;:!?—–-]$/u.test(token.text);
}
