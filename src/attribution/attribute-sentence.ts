import { subjectOfSentence } from './grammar/sentence-subject';
import { isDenial } from './grammar/bounds';
import type { Content } from './grammar/clause';
import { contentOf } from './grammar/contents';
import type { Cue } from './grammar/cue';
import { findCues } from './grammar/cues';
import { nounPhraseFrom, type Range } from './grammar/noun-phrases';
import { holdsQuotation } from './grammar/punctuation';
import type { Statement, StatementKind } from './statement';
import { spanOf, textSpan, trim } from './grammar/spans';
import type { Tokens } from './grammar/tokens';
import type { Token } from './grammar/word-facts';
import { withoutCue } from './grammar/without-cue';
import { MAY_BE } from './grammar/word-facts';

/** @returns the statements of one sentence, in the order of their cues. */
export function attributeSentence(tokens: Tokens, range: Range): readonly Statement[] {
  if (range.end - range.start > LONGEST_SENTENCE) return [];
  const cues = findCues(tokens, range);
  const spoken: Statement[] = [];
  for (const { cue, content } of settle(claimsOf(tokens, range, cues), tokens))
    spoken.push(toStatement(tokens, content, cue));
  const denied = denials(tokens, range, spoken);
  spoken.push(...accordingTo(tokens, range, cues), ...denied);
  const all = spoken.every(isPlain) ? spoken : spoken.filter(isPlain);
  return all.length > 0 ? all : withoutCue(tokens, range);
}

/** Who "did not say" something has not said it. */
function claimsOf(tokens: Tokens, range: Range, cues: readonly Cue[]): readonly Claim[] {
  const claims: Claim[] = [];
  for (const cue of cues) {
    const content = cue.negated ? undefined : contentOf(cue, { tokens, range, cues });
    if (content) claims.push({ cue, content });
  }
  return claims;
}

/** In tokens. Longer runs without an end are no prose; the time that a sentence takes grows with the square of its length. */
const LONGEST_SENTENCE = 400;

function mayTellAt(tokens: readonly Token[], at: number): boolean {
  return ((tokens[at]?.bits ?? 0) & MAY_BE.telling) !== 0;
}

/** Who is about to speak: a sentence that ends with a colon and has a cue, `He said:`. */
export function announcedBy(tokens: Tokens, range: Range): Pick<Statement, 'cue' | 'mention'> | undefined {
  if (tokens[range.end - 1]?.text !== ':' || range.end - range.start > LONGEST_SENTENCE) return undefined;
  const cue = findCues(tokens, range).at(-1);
  if (!cue) return undefined;
  const mention = cue.subject?.mention;
  return { cue: textSpan(tokens, cue.words), ...(mention && { mention: textSpan(tokens, mention) }) };
}

/** Retold words of nobody knows whom say nothing, nor do quotation marks with nothing between. */
function isPlain({ kind, mention, start, end }: Statement): boolean {
  return start < end && (kind !== 'indirect' || mention !== undefined);
}

/** `He says it was late - a claim Rossi denies`: Rossi denies what the first says. */
function denials(tokens: Tokens, { start, end }: Range, spoken: readonly Statement[]): readonly Statement[] {
  const [denied] = spoken;
  if (!denied) return [];
  for (let at = start; at + 3 < end; at += 1) {
    if (!isDenial(tokens, at)) continue;
    const cue = findCues(tokens, { start: at + 3, end }).find(({ verb }) => verb.takes.includes('n'));
    if (!cue?.subject || cue.negated) return [];
    const { kind, start: first, end: last } = denied;
    const mention = textSpan(tokens, cue.subject.mention);
    return [
      { start: first, end: last, kind, rule: 'denied claim', cue: textSpan(tokens, cue.words), mention, denied: true },
    ];
  }
  return [];
}

interface Claim {
  readonly cue: Cue;
  readonly content: Content;
}

/**
 * Settles who has a quotation that two cues claim. A cue with an object ends where the next cue begins that has a quotation of its own; a
 * thought inside what another says, and an object inside it, is no statement of its own.
 */
function settle(claims: readonly Claim[], tokens: readonly Token[]): readonly Claim[] {
  if (claims.length < 2) return claims;
  return claims.flatMap((claim) => {
    const inner = claims.filter(
      (other) => other !== claim && other.cue.at > claim.cue.at && isWithin(other.cue.at, claim.content.range),
    );
    const outer = claims.filter((other) => other !== claim && isWithin(claim.cue.at, other.content.range));
    if (outer.length > 0 && isAside(claim, tokens)) return [];
    if (outer.length > 0 && (claim.cue.verb.takes.includes('w') || isDoubtful(claim, outer))) return [];
    const strong = inner.find(
      (other) => quotes(other, tokens) && !other.cue.verb.takes.includes('w') && !isAside(other, tokens),
    );
    if (claim.content.rule !== 'cue, then object' || !strong || !quotes(claim, tokens)) return claim;
    const start = Math.min(strong.cue.words.start, strong.cue.subject?.start ?? Infinity);
    return holdsQuotation(tokens, claim.content.range.start, start) ? claim : [];
  });
}

function quotes({ content: { range } }: Claim, tokens: readonly Token[]): boolean {
  return holdsQuotation(tokens, range.start, range.end);
}

/** `condemned what he called a "breach"`: he who condemns calls it so, and the outer verb has it all. */
function isAside({ cue: { subject } }: Claim, tokens: readonly Token[]): boolean {
  if (!subject || tokens[subject.start - 1]?.lower !== 'what') return false;
  const { start, end } = subject.mention;
  return end - start === 1 && /^(?:he|she|it|they)$/u.test(tokens[start]?.lower ?? '');
}

function isWithin(at: number, { start, end }: Range): boolean {
  return at >= start && at < end;
}

function isDoubtful({ content }: Claim, outer: readonly Claim[]): boolean {
  return content.rule === 'cue, then object' && outer.some((other) => other.content.rule !== 'cue, then object');
}

function toStatement(tokens: Tokens, { range, rule }: Content, cue: Cue): Statement {
  const mention = cue.subject?.mention;
  const { start, end } = spanOf(tokens, range);
  const kind = kindOf(tokens, range, cue.words, mention);
  const denied = cue.verb.takes.includes('n');
  const said = textSpan(tokens, cue.words);
  return mention
    ? { start, end, kind, rule, cue: said, mention: textSpan(tokens, mention), denied }
    : { start, end, kind, rule, cue: said, denied };
}

/** The cue and the mention of the speaker may stand inside the content: they are no words of it. */
function kindOf(
  tokens: readonly Token[],
  { start, end }: Range,
  ...own: readonly (Range | undefined)[]
): StatementKind {
  if (!holdsQuotation(tokens, start, end)) return 'indirect';
  let quoted = false;
  let told = false;
  for (let at = start; at < end; at += 1) {
    const token = tokens[at];
    if (!token || own.some((range) => range !== undefined && isWithin(at, range))) continue;
    if (token.quotation !== undefined) quoted = true;
    else if ((token.kind === 'word' || token.kind === 'number') && token.lower !== 'and') told = true;
  }
  return !quoted ? 'indirect' : told ? 'mixed' : 'direct';
}

/** `According to Rossi, it was late` and `It was late, according to Rossi`. */
function accordingTo(tokens: Tokens, range: Range, cues: readonly Cue[]): readonly Statement[] {
  for (let at = range.start; at + 2 < range.end; at += 1) {
    if (!mayTellAt(tokens, at) || tokens[at]?.lower !== 'according' || tokens[at + 1]?.lower !== 'to') continue;
    const cited = citedBy(tokens, at + 2, range.end);
    if (!cited) return [];
    const content =
      at === range.start
        ? behindComma(tokens, cited.end, nextClause(tokens, cues, cited.end, range.end))
        : { start: range.start, end: at };
    const mention = whoseOwn(tokens, cited, { start: range.start, end: at }) ?? cited;
    const trimmed = content && trim(tokens, content);
    if (!trimmed) return [];
    return [
      {
        ...spanOf(tokens, trimmed),
        kind: kindOf(tokens, trimmed),
        rule: 'according to',
        cue: textSpan(tokens, { start: at, end: at + 2 }),
        mention: textSpan(tokens, mention),
        denied: false,
      },
    ];
  }
  return [];
}

/** `Rossi raised it, according to her own account`: what is somebody's own belongs to the subject of the sentence. */
function whoseOwn(tokens: readonly Token[], cited: Range, before: Range): Range | undefined {
  const isOwn =
    /^(?:his|her|its|their)$/u.test(tokens[cited.start]?.lower ?? '') && tokens[cited.start + 1]?.lower === 'own';
  return isOwn ? subjectOfSentence(tokens, before.start, before.end)?.mention : undefined;
}

/** `according to figures by the ministry`: the ministry is cited. */
function citedBy(tokens: readonly Token[], at: number, end: number): Range | undefined {
  const phrase = nounPhraseFrom(tokens, at, end);
  const author = phrase && tokens[phrase.end]?.lower === 'by' ? nounPhraseFrom(tokens, phrase.end + 1, end) : undefined;
  return author ?? phrase;
}

/** @returns where another speaker's clause begins, `, and he said`. */
function nextClause(tokens: readonly Token[], cues: readonly Cue[], from: number, end: number): number {
  for (const { subject, shared } of cues) {
    const start = subject && !shared ? subject.start : -1;
    if (start > from && /^(?:and|but|while)$/u.test(tokens[start - 1]?.lower ?? '') && tokens[start - 2]?.text === ',')
      return start - 2;
  }
  return end;
}

function behindComma(tokens: readonly Token[], from: number, end: number): Range | undefined {
  for (let at = from; at < end; at += 1) if (tokens[at]?.text === ',') return { start: at + 1, end };
  return undefined;
}
