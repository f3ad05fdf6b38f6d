import { CLASS, isOf } from '../lexicon/word-classes';
import { words } from '../lexicon/word-lists';
import type { StatementRule } from '../statement';
import { boundBefore, isAbout, NO_OBJECT, startBehind } from './before-content';
import type { Cue, CuedSentence } from './cue';
import { nounPhraseFrom, type Range } from './phrases';
import { endOf, holdsQuotation, isComma, isMainVerb, isQuotation, type TaggedToken } from './token';

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
  // `emailed supporters saying`: content of the second verb
  if (start > from && first?.verb?.form === 'ing' && first.verb.verb.takes.includes('c')) return undefined;
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
  if (quoted) return { range: { start, end }, rule: 'cue, then object' };
  const object = { start, end: endOfObject(tokens, { start, end }) };
  return isObject(cue, tokens, object) ? { range: object, rule: 'cue, then object' } : undefined;
}

/** `was labelled "a joke" by critics`: the quotation stands before the speaker. */
function labelledBy({ at, inverted, subject }: Cue, tokens: readonly TaggedToken[]): Range | undefined {
  const end = (subject?.mention.start ?? 0) - 1;
  const isBy = inverted && end > at + 1 && tokens[end]?.lower === 'by' && !isEndOrTime(tokens, end + 1);
  return isBy && holdsQuotation(tokens, at + 1, end) ? { start: at + 1, end } : undefined;
}

/** `by the time Rossi left`, `by the end of May`, `by decree` */
function isEndOrTime(tokens: readonly TaggedToken[], at: number): boolean {
  const first = isOf(tokens[at], CLASS.determiner) ? at + 1 : at;
  return (
    isOf(tokens[first], CLASS.timeSpan | CLASS.calendar) ||
    /^(?:time|end|side|middle|start|decree|law|hand|half)$/u.test(tokens[first]?.lower ?? '')
  );
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

/** `…, and the rights group the Harbour League strongly denounced` */
function opensClause(tokens: readonly TaggedToken[], from: number, ceiling: number): boolean {
  const subject = nounPhraseFrom(tokens, from, ceiling);
  const isNamed = subject && isOf(tokens[subject.end], CLASS.determiner);
  const last = isNamed ? nounPhraseFrom(tokens, subject.end, ceiling) : subject;
  const verb = last && isOf(tokens[last.end], CLASS.adverb) ? last.end + 1 : last?.end;
  return verb !== undefined && verb < ceiling && isMainVerb(tokens[verb]);
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

/** @returns the start of the next cue's clause; a nested clause, "he said that she said", does not count. */
export function ceilingOf(cue: Cue, { tokens, range, cues }: CuedSentence, from: number): number {
  const last = cue.words.start - 1;
  const whom = (cue.subject?.start ?? 0) - 1;
  const isRelative = [last, whom].some(
    (at) => tokens[at - 1]?.text === ',' && /^wh(?:om?|ich)$/u.test(tokens[at]?.lower ?? ''),
  );
  const isSubordinate =
    (SUBORDINATE.has(tokens[(cue.subject?.start ?? 0) - 1]?.lower ?? '') && !isComma(tokens[from - 1])) ||
    (isInFrontedClause(cue, tokens, range) && !isComma(tokens[from - 1]));
  const isAct = !/[ct]/u.test(cue.verb.takes);
  const opens = isRelative ? isMainVerb : isSubordinate ? opensMainClause : undefined;
  let main = opens ? from : range.end;
  while (main < range.end && !(tokens[main]?.text === ',' && opens?.(tokens[main + 1]))) main += 1;
  for (const other of cues) {
    if (other.at <= cue.at) continue;
    const start = other.shared ? other.words.start : (other.subject?.start ?? other.words.start);
    // `agreed that it was late, with Rossi calling it "a joke"`
    const beside = other.shared ? (other.subject?.start ?? 0) - 2 : 0;
    if (beside > from && isComma(tokens[beside]) && tokens[beside + 1]?.lower === 'with') return Math.min(beside, main);
    // `Rossi, citing Weber, said it was late`, `the officer questioning Rossi said it was late`
    const first = isComma(tokens[other.words.start - 1]) ? other.words.start - 1 : other.words.start;
    const isOuter = !other.shared && other.form !== 'ing' && (other.subject?.mention.end ?? range.end) <= cue.at;
    if (isAct && first > from && isOuter) return Math.min(first, main);
    // `praised the bakers after Weber said it was late`
    if (isAct && start - 2 > from && /^(?:after|before)$/u.test(tokens[start - 1]?.lower ?? '')) return start - 1;
    // `declined to comment and aides said`
    const isBehindInfinitive = tokens[from]?.lower === 'to' && !other.shared && tokens[start - 1]?.lower === 'and';
    if (isBehindInfinitive && start - 1 === from + 2) return start - 1;
    const bound =
      boundBefore(tokens, start, other.shared) ?? (isSubordinate && isComma(tokens[start - 1]) ? start - 1 : undefined);
    if (bound !== undefined && bound >= from) return Math.min(bound, main);
  }
  return main;
}

/** `While the mayor was glad to hear Rossi pledge a mill, Weber said …` */
function isInFrontedClause({ at }: Cue, tokens: readonly TaggedToken[], { start }: Range): boolean {
  const first = /^(?:and|but)$/u.test(tokens[start]?.lower ?? '') ? start + 1 : start;
  return SUBORDINATE.has(tokens[first]?.lower ?? '') && tokens.slice(first, at).every(({ kind }) => kind === 'word');
}

export function opensMainClause(token: TaggedToken | undefined): boolean {
  return isOf(token, CLASS.subjectPronoun | CLASS.determiner) || (token?.capital ?? false);
}

/** `While Rossi said it was late, Weber said …`: the comma ends what Rossi said. */
const SUBORDINATE = words('while although though after when as before since if because citing quoting');
