import { contentOf } from './grammar/content';
import type { CueContent } from './grammar/content-behind';
import { type Cue, verbGroupOf } from './grammar/cue';
import { findCues } from './grammar/cues';
import { isWithin, type Range } from './grammar/phrases';
import { isQuotingVerb } from './grammar/quoted-as';
import { kindOf, spanOf, textSpan } from './grammar/spans';
import { namedBeside } from './grammar/named-beside';
import { speakerIn } from './grammar/speaker-phrase';
import { subjectBefore } from './grammar/subjects';
import { holdsQuotation, isDenial, isQuotation, MARK, type TaggedToken } from './grammar/token';
import { LONGEST_SENTENCE, type Tokens } from './grammar/tokenise';
import { withoutCue } from './grammar/without-cue';
import { accordingTo, nounOfSaying } from './grammar/without-verb';
import { CLASS, isOf } from './lexicon/word-classes';
import { GESTURES, SAYING_NOUNS, words } from './lexicon/word-lists';
import type { Span } from '../articles/article';
import type { Statement } from './statement';

export interface SentenceTokens extends Range {
  /** Bits of all tokens together. */
  readonly marks: number;
}

/** Each rule reads only sentences with a mark of its kind. */
export function attributeSentence(tokens: Tokens, range: SentenceTokens): readonly Statement[] {
  if (range.end - range.start > LONGEST_SENTENCE) return NONE;
  const cues = range.marks & MARK.cue ? findCues(tokens, range) : [];
  const sourced = range.marks & MARK.source ? accordingTo({ tokens, range, cues }) : NONE;
  const reported = cues.length === 0 ? NONE : reportedBy(cues, { tokens, range, sourced });
  const found = [...reported, ...sourced, ...denials(tokens, range, reported)].filter(saysSomething);
  const nouns = range.marks & MARK.noun ? nounOfSaying(tokens, range) : NONE;
  const named = nouns.filter(({ start, end }) => !found.some((one) => one.start < end && one.end > start));
  if (found.length + named.length > 0) return [...found, ...named];
  return range.marks & MARK.quotation ? withoutCue(tokens, range) : NONE;
}

const NONE: readonly Statement[] = [];

function reportedBy(
  cues: readonly Cue[],
  {
    tokens,
    range,
    sourced,
  }: { readonly tokens: Tokens; readonly range: Range; readonly sourced: readonly Statement[] },
): readonly Statement[] {
  const claims = claimsOf(tokens, range, cues);
  // `According to Rossi, many disagreed with Weber`: words of Rossi.
  const said = sourced.length === 0 ? claims : claims.filter(({ cue }) => !cue.verb.takes.includes('w'));
  return resolveOverlaps(said, tokens).map((claim) => toStatement(tokens, claim));
}

/** @returns who nods, sighs or disagrees in a sentence, or acts in a short one: `Rossi shook her head. "Nothing is left."`, `She waved. "Bye."` */
export function gestureBy(tokens: Tokens, { start, end }: Range): Span | undefined {
  if (
    /^s?he$/u.test(tokens[start]?.lower ?? '') &&
    end - start < LONGEST_GESTURE &&
    !isOf(tokens[start + 1], CLASS.auxiliary)
  )
    return textSpan(tokens, { start, end: start + 1 });
  const at = tokens.findIndex(({ lower }, place) => place > start && place < end && GESTURES.has(lower));
  const subject = at < 0 ? undefined : subjectBefore(tokens, verbGroupOf(tokens, at, start).before, start);
  if (subject?.start !== start) return undefined;
  const named = namedBeside(tokens, subject, end);
  const mention = speakerIn(tokens, named.mention);
  return mention && textSpan(tokens, mention);
}

/** In tokens. */
const LONGEST_GESTURE = 8;

/** Indirect speech needs a speaker, and quotation marks something between them. */
function saysSomething({ kind, mention, start, end }: Statement): boolean {
  return start < end && (kind !== 'indirect' || mention !== undefined);
}

interface Claim {
  readonly cue: Cue;
  readonly content: CueContent;
}

/** A negated cue, "did not say", has no content. */
function claimsOf(tokens: Tokens, range: Range, cues: readonly Cue[]): readonly Claim[] {
  const claims: Claim[] = [];
  for (const cue of cues) {
    if (isInClaim(cue, tokens) || isImagined(cue, tokens) || isOccasion(cue, tokens)) continue;
    if (isQuotingVerb(cue, cues, tokens)) continue;
    const isSaid = !cue.negated && (!cue.verb.takes.includes('d') || isDocument(tokens, cue.subject?.mention));
    const content = isSaid ? contentOf(cue, { tokens, range, cues }) : undefined;
    if (content) claims.push({ cue, content });
  }
  return claims;
}

/** `the claim that managers had promised to pay`: words of whoever claims it, and none of the managers. */
function isInClaim({ subject, inverted }: Cue, tokens: readonly TaggedToken[]): boolean {
  if (!subject || inverted || tokens[subject.start - 1]?.lower !== 'that') return false;
  const noun = tokens[subject.start - 2]?.lower ?? '';
  return SAYING_NOUNS.has(noun) || REJECTED.has(noun);
}

/** `Weber imagined Rossi was thinking: "It is late"`: no words of Rossi. */
function isImagined({ subject }: Cue, tokens: readonly TaggedToken[]): boolean {
  const before = (subject?.start ?? 0) - 1;
  const verb = tokens[before]?.lower === 'that' ? tokens[before - 1] : tokens[before];
  return /^(?:imagin(?:e|es|ed|ing)|pictured)$/u.test(verb?.lower ?? '');
}

/** `When reporters asked for the minutes, Rossi said …`: why Rossi said it. */
function isOccasion({ at, subject, verb }: Cue, tokens: readonly TaggedToken[]): boolean {
  if (verb.lemma !== 'ask' || tokens[at + 1]?.lower !== 'for') return false;
  return /^(?:when|after)$/u.test(tokens[(subject?.start ?? 0) - 1]?.lower ?? '');
}

function isDocument(tokens: readonly TaggedToken[], mention: Range | undefined): boolean {
  return tokens.slice(mention?.start ?? 0, mention?.end ?? 0).some((token) => isOf(token, CLASS.document));
}

function resolveOverlaps(claims: readonly Claim[], tokens: readonly TaggedToken[]): readonly Claim[] {
  if (claims.length < 2) return claims;
  return claims.filter((claim) => {
    const others = claims.filter((other) => other !== claim);
    const outer = others.filter(
      ({ cue, content }) => isWithin(claim.cue.at, content.range) && !isBeforeCue(claim, cue),
    );
    if (outer.length > 0 && (claim.cue.shared || isInnerOnly(claim, outer, tokens))) return false;
    // `declined to say whether`: one statement.
    if (outer.some(({ content }) => content.range.start === claim.cue.words.start)) return false;
    const isClause = claim.content.rule === 'cue, then clause';
    const rivals = isClause ? others.filter((other) => !isBehindAs(other, tokens)) : others;
    return !isTwice(claim, rivals) && !losesQuotation(claim, others, tokens);
  });
}

/** `Bakers think it is late, a poll found`: what bakers think is what the poll found. */
function isBeforeCue({ content: { range, rule } }: Claim, other: Cue): boolean {
  return rule === 'clause, then cue' && isWithin(other.at, range) && other.verb.takes.includes('w');
}

/** `Rossi joined in, telling the Herald, "…," he said`: one statement, of the verb behind it; not so `"…," a page by a firm called Lund`. */
function isTwice({ cue, content }: Claim, others: readonly Claim[]): boolean {
  const { start, end } = content.range;
  const same = others.filter(({ content: { range } }) => range.start === start && range.end === end);
  return same.some((other) => (other.cue.at > cue.at ? isBesideSubject(other.cue) : !isBesideSubject(cue)));
}

/** `Weber denied that it was late, as Rossi had alleged`: two statements. */
function isBehindAs({ cue: { subject } }: Claim, tokens: readonly TaggedToken[]): boolean {
  return subject !== undefined && tokens[subject.start - 1]?.lower === 'as';
}

function isBesideSubject({ inverted, subject, words: { start } }: Cue): boolean {
  return inverted || subject?.mention.end === start;
}

/** A thought inside what another says, and an object inside it, is no statement of its own. */
function isInnerOnly({ cue, content }: Claim, outer: readonly Claim[], tokens: readonly TaggedToken[]): boolean {
  if (cue.verb.takes.includes('w') || isRelative(cue, tokens)) return true;
  return content.rule === 'cue, then object' && outer.some((other) => other.content.rule !== 'cue, then object');
}

/** The object of a cue ends where a later cue begins that has a quotation of its own: the only quotation of the object is that cue's. */
function losesQuotation({ cue, content }: Claim, others: readonly Claim[], tokens: readonly TaggedToken[]): boolean {
  const { range, rule } = content;
  if (rule !== 'cue, then object' || !holdsQuotation(tokens, range.start, range.end)) return false;
  const inner = others.filter((other) => other.cue.at > cue.at && isWithin(other.cue.at, range));
  const strong = inner.find((other) => isStrong(other, tokens));
  if (!strong) return false;
  const start = Math.min(strong.cue.words.start, strong.cue.subject?.start ?? Infinity);
  return !holdsQuotation(tokens, range.start, start);
}

function isStrong({ cue, content: { range } }: Claim, tokens: readonly TaggedToken[]): boolean {
  return holdsQuotation(tokens, range.start, range.end) && !cue.verb.takes.includes('w') && !isRelative(cue, tokens);
}

/** `condemned what he called a "breach"`: the whole object belongs to the outer verb. */
function isRelative({ subject }: Cue, tokens: readonly TaggedToken[]): boolean {
  if (!subject || tokens[subject.start - 1]?.lower !== 'what') return false;
  const { start, end } = subject.mention;
  return end - start === 1 && /^(?:he|she|it|they)$/u.test(tokens[start]?.lower ?? '');
}

function toStatement(tokens: Tokens, { cue, content: { range, rule } }: Claim): Statement {
  const subject = cue.subject?.mention;
  const kind = kindOf(tokens, range, subject ? [cue.words, subject, between(tokens, cue, rule)] : [cue.words]);
  const mention = (subject && speakerIn(tokens, subject)) ?? (kind === 'indirect' ? undefined : subject);
  const denied = cue.verb.takes.includes('n') || rejectsClaim(cue, tokens, range);
  const { start, end, pieces } = spanOf(tokens, range);
  const words = textSpan(tokens, cue.words);
  return mention
    ? { start, end, pieces, kind, rule, cue: words, mention: textSpan(tokens, mention), denied }
    : { start, end, pieces, kind, rule, cue: words, denied };
}

/** `"It is late," Rossi told the Herald on Monday, "and dark"`: what stands between two quotations is not reported. */
function between(tokens: readonly TaggedToken[], { at }: Cue, rule: CueContent['rule']): Range {
  const next =
    rule === 'quotation, then cue' ? tokens.findIndex((token, place) => place > at && isQuotation(token)) : -1;
  return { start: at, end: Math.max(at, next) };
}

/** `rejected reports that it was late` denies that it was; `rejected the offer` denies nothing. */
function rejectsClaim({ verb }: Cue, tokens: readonly TaggedToken[], { start }: Range): boolean {
  if (!/^(?:reject|dismiss|repudiate|rebuff|contradict)$/u.test(verb.lemma)) return false;
  const that = tokens.findIndex(({ lower, kind }, at) => at > start && (lower === 'that' || kind === 'mark'));
  const noun = tokens[that - 1]?.lower ?? '';
  return tokens[that]?.lower === 'that' && (SAYING_NOUNS.has(noun) || REJECTED.has(noun));
}

const REJECTED = words('report reports rumour rumours rumor rumors suggestions speculation idea notion charge charges');

/** `He says it was late - a claim Rossi denies`: Rossi denies the content of the first statement. */
function denials(tokens: Tokens, { start, end }: Range, said: readonly Statement[]): readonly Statement[] {
  const [denied] = said;
  if (!denied) return [];
  for (let at = start; at + 3 < end; at += 1) {
    if (!isDenial(tokens, at)) continue;
    const cue = findCues(tokens, { start: at + 3, end }).find(({ verb }) => verb.takes.includes('n'));
    if (!cue?.subject || cue.negated) return [];
    return [
      {
        start: denied.start,
        end: denied.end,
        pieces: denied.pieces,
        kind: denied.kind,
        rule: 'denied claim',
        cue: textSpan(tokens, cue.words),
        mention: textSpan(tokens, cue.subject.mention),
        denied: true,
      },
    ];
  }
  return [];
}
