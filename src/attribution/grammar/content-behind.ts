import { ceilingOf, endOf } from './bounds';
import type { Clause, Content } from './clause';
import type { Cue } from './cue';
import { words } from '../lexicon/function-words';
import type { Range } from './noun-phrases';
import { behindAdjunct, behindListener, LONGEST_BETWEEN } from './passing-over';
import { holdsQuotation, isQuotation } from './punctuation';
import { CLASS, isOf } from '../lexicon/word-classes';
import type { Token } from './word-facts';

/** `Rossi said that …`, `said: "…"`, `called it "…"`. */
export function contentBehind(cue: Cue, clause: Clause): Content | undefined {
  const { tokens, range } = clause;
  const from = cue.inverted ? Math.max(cue.at + 1, cue.subject?.mention.end ?? 0) : cue.at + 1;
  const ceiling = ceilingOf(cue, clause, from);
  const start = startBehind(cue, tokens, { start: from, end: ceiling });
  if (start === undefined) return undefined;
  const end = endOf(tokens, { start, end: Math.min(ceiling, range.end) });
  if (end <= start) return undefined;
  const first = tokens[start];
  if (isQuotation(first)) return { range: { start, end }, rule: 'cue, then quotation' };
  const quoted = holdsQuotation(tokens, start, end);
  const isClause = first !== undefined && opensContent(cue, first);
  if (cue.inverted && !quoted) return undefined;
  if (cue.verb.takes.startsWith('q') && !/[ctop]/u.test(cue.verb.takes)) return undefined;
  if (first?.lower === 'so' && end - start === 1) return undefined;
  if (isClause) return { range: { start, end }, rule: 'cue, then clause' };
  return quoted || isObject(cue, tokens, { start, end })
    ? { range: { start, end }, rule: 'cue, then object' }
    : undefined;
}

/** What is spoken of, retold without a word in quotation marks: of a mere thought that says too little. */
function isObject(cue: Cue, tokens: readonly Token[], { start, end }: Range): boolean {
  if (!/[op]/u.test(cue.verb.takes) || cue.verb.takes.includes('w') || end - start < 2) return false;
  return !opensAdjunct(cue, tokens[start]) && !isSummons(cue, tokens, { start, end });
}

/** `announced on Monday`: a time or place is no object. */
function opensAdjunct({ verb }: Cue, first: Token | undefined): boolean {
  return !verb.takes.includes('p') && isOf(first, CLASS.preposition);
}

/** `called the envoy home` */
function isSummons({ verb }: Cue, tokens: readonly Token[], { start, end }: Range): boolean {
  return (
    verb.lemma === 'call' &&
    tokens.slice(start, end).some(({ lower }) => /^(?:home|back|up|off|together)$/u.test(lower))
  );
}

/** Whether a word may begin what the verb takes. */
function opensContent({ verb, form }: Cue, { lower, kind, classes }: Token): boolean {
  if (kind === 'mark' && !'$("\''.includes(lower)) return false;
  if ((classes & CLASS.auxiliary) !== 0) return false;
  if (lower === 'that') return /[ctl]/u.test(verb.takes);
  if (ASKING.has(lower)) return /[ctl]/u.test(verb.takes) && form !== 'ing';
  if (lower === 'to') return /[il]/u.test(verb.takes);
  if ((classes & CLASS.preposition) !== 0 && lower !== 'in' && lower !== 'on' && lower !== 'at' && lower !== 'for')
    return false;
  return verb.takes.includes('c');
}

const ASKING = words('whether if why how what who where when');

/** @returns where the content begins behind a verb; listeners, times and places are passed over. */
function startBehind(cue: Cue, tokens: readonly Token[], { start, end }: Range): number | undefined {
  let at = start;
  if (cue.verb.takes.includes('l')) at = behindListener(tokens, at, end);
  const begin = at;
  while (at < end && at - start < LONGEST_BETWEEN) {
    const next = behindAdjunct(cue, tokens, { start: at, end });
    if (next === at) break;
    at = next;
  }
  const found = at < end ? at : undefined;
  if (found !== undefined && !isMark(tokens[found])) return found;
  return !isMark(tokens[begin]) && holdsQuotation(tokens, begin, end) ? begin : undefined;
}

function isMark(token: Token | undefined): boolean {
  return token?.kind === 'mark' && !/^[$(['‘’]$/u.test(token.text);
}
