import { CLASS, isOf } from '../lexicon/word-classes';
import { words } from '../lexicon/word-lists';
import type { StatementRule } from '../statement';
import { isAbout, NO_OBJECT, startBehind } from './before-content';
import type { Cue, CuedSentence } from './cue';
import { nounPhraseFrom, type Range } from './phrases';
import { ceilingOf, endOf, opensClause } from './content-end';
import { holdsQuotation, isComma, isEndOrTime, isQuotation, type TaggedToken } from './token';

/** `Rossi said that …`, `said: "…"`, `called it "…"`. */
export function contentBehind(cue: Cue, sentence: CuedSentence): CueContent | undefined {
  const { tokens, range } = sentence;
  const labelled = labelledBy(cue, tokens);
  if (labelled) return { range: labelled, rule: 'cue, then object' };
  const from = cue.inverted ? Math.max(cue.at + 1, cue.subject?.mention.end ?? 0) : cue.at + 1;
  const ceiling = ceilingOf(cue, sentence, from);
  const start = startBehind(cue, tokens, { start: from, end: ceiling });
  if (start === undefined) return undefined;
  const ahead = cue.shared && cue.subject && cue.subject.start > start ? cue.subject.start : range.end;
  const end = endOf(tokens, { start, end: Math.min(ceiling, ahead, range.end) });
  const first = tokens[start];
  if (isQuotation(first)) return { range: { start, end }, rule: 'cue, then quotation' };
  // `emailed supporters saying`, `answered him on air, writing, "…"`: content of the second verb
  const isSecond = first?.verb?.verb.takes.includes('c') === true || isQuotation(tokens[start + 2]);
  if (start > from && first?.verb?.form === 'ing' && isSecond) return undefined;
  if (first?.lower === 'and') return undefined;
  const quoted = holdsQuotation(tokens, start, end);
  const isClause =
    first !== undefined &&
    (opensContent(cue, first, tokens[start + 1]) ||
      isOfRelative(cue, tokens, first) ||
      (isAbout(tokens, start) && cue.verb.takes.includes('c')));
  if (cue.inverted && !quoted) return undefined;
  if (cue.verb.takes.startsWith('q') && !/[ctop]/u.test(cue.verb.takes)) return undefined;
  if (end - start === 1 && (/^(?:so|while)$/u.test(first?.lower ?? '') || isOf(first, CLASS.objectPronoun)))
    return undefined;
  if (isClause && !quoted && isOccasion(cue, tokens, { start, end })) return undefined;
  if (isClause && !quoted && (isPlainObject(cue, tokens, { start, end }) || isDiscovery(cue, tokens, first)))
    return undefined;
  if (isClause) return { range: { start, end }, rule: 'cue, then clause' };
  // `writes a column and leads "Lund Today"`
  if (cue.verb.lemma === 'write' && (first?.lower === 'a' || first?.lower === 'an')) return undefined;
  // `congratulated Weber on the "Golden Loaf"`
  if (quoted && cue.verb.takes.includes('y') && !quotesSmall(tokens, { start, end })) return undefined;
  if (quoted) return { range: { start, end }, rule: 'cue, then object' };
  const object = { start, end: endOfObject(tokens, { start, end }) };
  return isObject(cue, tokens, object) ? { range: object, rule: 'cue, then object' } : undefined;
}

function quotesSmall(tokens: readonly TaggedToken[], { start, end }: Range): boolean {
  return tokens.slice(start, end).some((token) => isQuotation(token) && /^\P{L}*\p{Ll}/u.test(token.text));
}

/** `was labelled "a joke" by critics`: the quotation stands before the speaker. */
function labelledBy({ at, inverted, subject }: Cue, tokens: readonly TaggedToken[]): Range | undefined {
  const end = (subject?.mention.start ?? 0) - 1;
  const isBy = inverted && end > at + 1 && tokens[end]?.lower === 'by' && !isEndOrTime(tokens, end + 1);
  return isBy && holdsQuotation(tokens, at + 1, end) ? { start: at + 1, end } : undefined;
}

/** `that is what Rossi said when she left` */
function isOccasion({ verb }: Cue, tokens: readonly TaggedToken[], { start, end }: Range): boolean {
  if (!/^(?:say|tell|add|write)$/u.test(verb.lemma)) return false;
  const isWhen = /^(?:when|before|after|until)$/u.test(tokens[start]?.lower ?? '');
  return isWhen && tokens.slice(start, end).every(({ kind }) => kind !== 'mark');
}

/** `praised the plan, which …`, `praised the plan while …`: the rest is told by the article. */
function endOfObject(tokens: readonly TaggedToken[], { start, end }: Range): number {
  for (let at = start + 1; at < end; at += 1) {
    const [token, after] = [tokens[at], tokens[at + 1]];
    const goesOn = isOf(after, CLASS.subjectPronoun | CLASS.contracted) || after?.lower === 'which';
    if (isComma(token) && (goesOn || (after?.lower === 'and' && opensClause(tokens, at + 2, end)))) return at;
    const isLater = at > start + 1 && /^(?:after|before)$/u.test(token?.lower ?? '');
    if (isLater && opensClause(tokens, at + 1, end)) return at;
    if (BESIDE_OBJECT.has(token?.lower ?? '') || (token?.lower === 'but' && isOf(after, CLASS.auxiliary))) return at;
  }
  return end;
}

const BESIDE_OBJECT = words('while although though when if because');

/** `a goal that Rossi said was late` */
function isOfRelative({ verb, subject }: Cue, tokens: readonly TaggedToken[], first: TaggedToken): boolean {
  const before = tokens[(subject?.start ?? 0) - 1]?.lower ?? '';
  return isOf(first, CLASS.auxiliary) && /^(?:that|which|who)$/u.test(before) && verb.takes.includes('c');
}

/** `found bags in the cellar`; but `the study found they were late` */
function isDiscovery({ verb, subject }: Cue, tokens: readonly TaggedToken[], first: TaggedToken): boolean {
  if (verb.lemma !== 'find' || first.lower === 'that') return false;
  return (
    !subject ||
    !tokens.slice(subject.mention.start, subject.mention.end).some((token) => isOf(token, CLASS.document | CLASS.body))
  );
}

/** `added forty members`, `claimed a point`: without a verb, what follows is the object of an act. */
function isPlainObject({ verb }: Cue, tokens: readonly TaggedToken[], { start, end }: Range): boolean {
  if (!ACTS.has(verb.lemma) || tokens[start]?.lower === 'that') return false;
  for (let at = start; at < end; at += 1) {
    const [token, before] = [tokens[at], tokens[at - 1]];
    if (token?.lower === 'to' && (verb.lemma === 'want' || at === start)) return false;
    if (at > start && (token?.kind === 'mark' || isOf(token, CLASS.subordinator))) return true;
    if (isOf(token, CLASS.auxiliary | CLASS.be | CLASS.subjectPronoun | CLASS.contracted | CLASS.plainVerb))
      return false;
    const isBehindNoun =
      at > start &&
      before?.nominal === true &&
      !isOf(before, CLASS.determiner | CLASS.quantity) &&
      !NUMERAL.test(before.lower);
    if (isBehindNoun && !token?.capital && (token?.verb || /(?:ed|[^s]s)$/u.test(token?.lower ?? ''))) return false;
  }
  return true;
}

const ACTS = words('add claim note find agree decide want');
const NUMERAL = /(?:teen|ty|hundred|thousand|million|billion|dozen|eleven|twelve)$/u;

/** An object without a quotation is content, unless the verb is one of thinking. */
function isObject(cue: Cue, tokens: readonly TaggedToken[], { start, end }: Range): boolean {
  if (!/[op]/u.test(cue.verb.takes)) return false;
  // `some pointed advice`
  if (
    !cue.verb.takes.includes('o') &&
    !isOf(tokens[start - 1], CLASS.preposition) &&
    !isOf(tokens[start], CLASS.preposition)
  )
    return false;
  // `denied him a vote`
  if (cue.verb.lemma === 'deny' && isOf(tokens[start], CLASS.objectPronoun)) return false;
  if (cue.verb.lemma === 'see' && !isSeenAs(tokens, { start, end })) return false;
  if (cue.verb.lemma === 'declare' && !isOf(tokens[start], CLASS.determiner | CLASS.objectPronoun)) return false;
  if (end - start < 2 && !isThing(tokens[start])) return false;
  return (isAbout(tokens, start) || !opensAdjunct(cue, tokens[start])) && !isSummons(cue, tokens, { start, end });
}

/** `see the plan as a threat` */
function isSeenAs(tokens: readonly TaggedToken[], { start, end }: Range): boolean {
  return (
    tokens.slice(start + 1, end).some(({ lower }) => lower === 'as') &&
    !/sel(?:f|ves)$/u.test(tokens[start]?.lower ?? '')
  );
}

/** `warned of floods`, `urged calm`; `called him` and `called friends` are no speech. */
function isThing(token: TaggedToken | undefined): boolean {
  return token?.endsPhrase === true && !token.capital && token.kind === 'word' && !isOf(token, CLASS.person);
}

/** `announced on Monday`: a time or place is no object. */
function opensAdjunct({ verb }: Cue, first: TaggedToken | undefined): boolean {
  return (!verb.takes.includes('p') || NO_OBJECT.has(first?.lower ?? '')) && isOf(first, CLASS.preposition);
}

/** `called the envoy home`, `called the firm by phone` */
function isSummons({ verb }: Cue, tokens: readonly TaggedToken[], { start, end }: Range): boolean {
  if (verb.lemma !== 'call' || isOf(tokens[start - 1], CLASS.preposition)) return false;
  const called = nounPhraseFrom(tokens, start, end)?.end ?? start;
  const isAll = called === end || (called > start && SUMMONED.has(tokens[called]?.lower ?? ''));
  return isAll || tokens.slice(start, end).some(({ lower }) => /^(?:home|back|up|off|together)$/u.test(lower));
}

const SUMMONED = words('by at on from into after before');

function opensContent({ verb, form }: Cue, { lower, classes }: TaggedToken, after: TaggedToken | undefined): boolean {
  const isNotTo = lower === 'not' && after?.lower === 'to';
  if ((classes & CLASS.auxiliary) !== 0 && lower !== 'having') return false;
  if (lower === 'that') return /[ctl]/u.test(verb.takes);
  if (ASKING.has(lower)) return /[ctl]/u.test(verb.takes) && (form !== 'ing' || verb.lemma === 'ask');
  if (lower === 'to' || isNotTo) return /[il]/u.test(verb.takes);
  if ((classes & CLASS.preposition) !== 0 && lower !== 'in' && lower !== 'on' && lower !== 'at' && lower !== 'for')
    return false;
  const isFullClause = (classes & CLASS.subjectPronoun) !== 0 && isOf(after, CLASS.auxiliary);
  return verb.takes.includes('c') || (isFullClause && verb.takes.includes('t') && verb.lemma !== 'write');
}

const ASKING = words('whether if why how what who where when');

export interface CueContent {
  readonly range: Range;
  readonly rule: StatementRule;
}
