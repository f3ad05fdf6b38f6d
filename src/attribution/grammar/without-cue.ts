import { nounPhraseFrom, type Range } from './noun-phrases';
import { spanOf, textSpan, trim } from './spans';
import type { Statement } from '../statement';
import type { Tokens } from './tokens';
import type { Token } from './word-facts';

/** @returns the statement of a sentence that has no verb of saying: a name and a colon, or a name behind a dash. */
export function withoutCue(tokens: Tokens, range: Range): readonly Statement[] {
  return [...named(tokens, range), ...signed(tokens, range)];
}

const LONGEST_NAME = 8;

/** `Rossi: "…"` and `Rossi summed up his day: "…"` */
function named(tokens: Tokens, { start, end }: Range): readonly Statement[] {
  const phrase = nounPhraseFrom(tokens, start, end);
  if (phrase?.start !== start || phrase.end - start > LONGEST_NAME || !tokens[start]?.capital) return [];
  const colon = colonBefore(tokens, phrase.end, end);
  const content = trim(tokens, { start: colon + 1, end });
  if (colon < 0 || !content || (colon > phrase.end && !speaksPlainly(tokens, phrase, colon))) return [];
  const cue = textSpan(tokens, { start: colon, end: colon + 1 });
  return [
    {
      ...spanOf(tokens, content),
      kind: 'direct',
      rule: 'name and colon',
      cue,
      mention: textSpan(tokens, phrase),
      denied: false,
    },
  ];
}

/** Words stand between a name and its colon: only where no other name and no comma is among them does it plainly speak. */
function speaksPlainly(tokens: readonly Token[], { start, end }: Range, colon: number): boolean {
  const own = tokens.slice(start, end);
  const between = tokens.slice(end, colon);
  return (
    own.every(({ capital, verb }) => capital && verb === undefined) &&
    between.every(({ capital, kind }) => !capital && kind === 'word')
  );
}

/** @returns where a colon stands behind which nothing follows but a quotation; -1 where none does. */
function colonBefore(tokens: readonly Token[], from: number, end: number): number {
  for (let at = from; at < end - 1; at += 1) {
    if (tokens[at]?.quotation) return -1;
    if (tokens[at]?.text === ':') return tokens[at + 1]?.quotation ? at : -1;
  }
  return -1;
}

/** `"…" — Rossi` */
function signed(tokens: Tokens, { start, end }: Range): readonly Statement[] {
  const dash = start + 1;
  if (tokens[start]?.kind !== 'quotation' || !/^(?:―|—|–|-|--)$/u.test(tokens[dash]?.text ?? '')) return [];
  const phrase = nounPhraseFrom(tokens, dash + 1, end);
  if (!phrase || !tokens[dash + 1]?.capital || phrase.end - phrase.start > LONGEST_NAME) return [];
  const rest = tokens.slice(phrase.end, end);
  if (rest.some(({ kind }) => kind !== 'mark') && rest[0]?.text !== ',') return [];
  const cue = textSpan(tokens, { start: dash, end: dash + 1 });
  const content = spanOf(tokens, { start, end: start + 1 });
  return [
    { ...content, kind: 'direct', rule: 'quotation, then name', cue, mention: textSpan(tokens, phrase), denied: false },
  ];
}
