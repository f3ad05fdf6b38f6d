import type { Cue } from './cue';
import { words } from '../lexicon/function-words';
import { nounPhraseFrom, type Range } from './noun-phrases';
import { isQuotation } from './punctuation';
import { CLASS, isOf } from '../lexicon/word-classes';
import type { Token } from './word-facts';

/** How many words may stand between a verb and what is said. */
export const LONGEST_BETWEEN = 30;

export function behindListener(tokens: readonly Token[], at: number, end: number): number {
  const first = tokens[at];
  if ((isOf(first, CLASS.objectPronoun) && first?.text !== 'US') || first?.lower === 'you') return at + 1;
  if (!first || first.lower === 'that') return at;
  return nounPhraseFrom(tokens, at, end)?.end ?? at;
}

/** One step over what is set between: a time, a place, a comma or colon before a quotation. */
export function behindAdjunct({ verb }: Cue, tokens: readonly Token[], { start: at, end }: Range): number {
  const token = tokens[at];
  if (!token || token.kind === 'quotation') return at;
  if (token.text === ',' || token.text === ':' || token.text === '—' || token.text === '–' || token.text === '-')
    return behindMark(tokens, at, end);
  if (token.kind !== 'word') return at;
  if (token.lower === 'that') return at;
  if (isOf(token, CLASS.timeWord) && token.lower !== 'this' && token.lower !== 'may') return at + 1;
  if ((isOf(token, CLASS.adverb) && token.lower.endsWith('ly')) || BETWEEN.has(token.lower)) return at + 1;
  if (token.lower === 'as') return verb.takes.includes('o') ? at : at;
  if (!isOf(token, CLASS.preposition) && token.lower !== 'to' && token.lower !== 'during') return at;
  if (token.lower === 'to' && /[il]/u.test(verb.takes)) return at;
  if (verb.takes.includes('p')) return at + 1;
  const gerund = (tokens[at + 1]?.lower ?? '').endsWith('ing') ? 1 : 0;
  if (isOf(tokens[at + 1], CLASS.timeWord) && tokens[at + 1]?.lower !== 'this') return at + 2;
  const phrase = nounPhraseFrom(tokens, at + 1 + gerund, end);
  const object = isOf(tokens[at + 1], CLASS.objectPronoun) ? at + 2 : at;
  return phrase ? phrase.end : object;
}

const BETWEEN = words(
  'back away aside off too also again later earlier then once afterwards afterward meanwhile instead however out',
);

/** Behind a comma the content begins at once, or after what the next comma closes. */
function behindMark(tokens: readonly Token[], at: number, end: number): number {
  if (isQuotation(tokens[at + 1])) return at + 1;
  if (tokens[at]?.text === ':') return at + 1;
  for (let comma = at + 1; comma < Math.min(end, at + LONGEST_BETWEEN); comma += 1) {
    const next = tokens[comma + 1];
    if (tokens[comma]?.text === tokens[at]?.text || tokens[comma]?.text === ':') {
      if (isQuotation(next) || next?.lower === 'that') return comma + 1;
    }
    if (isQuotation(tokens[comma])) return at;
  }
  return at;
}
