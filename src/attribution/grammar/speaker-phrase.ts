import { CLASS, HEADS, isOf } from '../lexicon/word-classes';
import { words } from '../lexicon/word-lists';
import {
  hasName,
  isModalSurname,
  isSubjectPronoun,
  isTime,
  nounPhraseBefore,
  type Range,
  type Subject,
} from './phrases';
import { isArticle, isComma, isQuotation, type TaggedToken } from './token';

/**
 * A speaker is a name, a role, a body, a document or a pronoun.
 * @returns the mention, without a participle behind its noun; undefined for anything else.
 */
export function speakerIn(tokens: readonly TaggedToken[], mention: Range): Range | undefined {
  const first = tokens[mention.start];
  if (!first || first.lower === 'whose') return undefined;
  const end = endOfHead(tokens, mention);
  if (NOBODY.test(first.lower) && (mention.end - mention.start > 1 || first.lower !== 'someone')) return undefined;
  if (first.lower === 'one' && tokens[mention.start - 1]?.lower === 'no') return undefined;
  if (/^(?:no|neither|any)$/u.test(first.lower) && tokens[mention.start + 1]?.kind !== 'number') return undefined;
  if (end - mention.start === 1 && (isSubjectPronoun(first) || isOf(first, CLASS.objectPronoun))) return mention;
  const last = tokens[end - 1];
  if (isInName(tokens, end - 1) || isNounForSpeaker(last)) return mention;
  if (/^(?:percent|per-cent|cent)$|%$/u.test(last?.lower ?? '')) return mention;
  if (isAmount(last)) return holdsSpeaker(tokens, { start: end, end: mention.end }) ? mention : undefined;
  for (let at = end - 2; at >= mention.start; at -= 1) {
    if (!isNounForSpeaker(tokens[at]) && !isInName(tokens, at)) continue;
    return isBehindHead(tokens[at + 1]) ? { start: mention.start, end: at + 1 } : undefined;
  }
  return undefined;
}

/** `you`, `nobody`, `someone who`; `someone` alone speaks. */
const NOBODY = /^(?:you|nobody|none|any(?:one|body)|some(?:one|body))$/u;

function isInName(tokens: readonly TaggedToken[], at: number): boolean {
  const token = tokens[at];
  return (
    token?.inName === true ||
    (token?.capital === true && /^(?:may|will)$/u.test(token.lower) && (token.nominal || isModalSurname(tokens, at)))
  );
}

/** The head of a phrase ends before a preposition, a relative pronoun or a comma. */
function endOfHead(tokens: readonly TaggedToken[], { start, end }: Range): number {
  for (let at = start + 1; at < end; at += 1) {
    const token = tokens[at];
    if (
      (token?.kind === 'mark' && token.text !== '/') ||
      // `an inside source`
      (isOf(token, CLASS.preposition | CLASS.conjunction) && token?.lower !== 'and' && !isArticle(tokens[at - 1]))
    )
      return at;
  }
  return end;
}

function isNounForSpeaker(token: TaggedToken | undefined): boolean {
  return token?.kind === 'word' && isOf(token, HEADS | CLASS.person);
}

function isAmount(token: TaggedToken | undefined): boolean {
  return (
    token?.kind === 'number' ||
    isOf(token, CLASS.quantity | CLASS.indefinite) ||
    AMOUNT_NOUNS.has(token?.lower ?? '') ||
    /-(?:third|quarter|fifth|tenth)s?$/u.test(token?.lower ?? '')
  );
}

const AMOUNT_NOUNS = words(
  'percent per-cent % cent number majority dozens hundreds thousands half third couple group lot',
);

function holdsSpeaker(tokens: readonly TaggedToken[], { start, end }: Range): boolean {
  for (let at = start; at < end; at += 1) if (isNounForSpeaker(tokens[at]) || isInName(tokens, at)) return true;
  return false;
}

/** `a study released`, `people familiar with it`, `officials there` */
function isBehindHead(token: TaggedToken | undefined): boolean {
  return (
    isOf(token, CLASS.adverb | CLASS.auxiliary | CLASS.timeWord) ||
    /ed$|^(?:familiar|close|present|involved|able|written|led|made|taken|seen|shown)$/u.test(token?.lower ?? '')
  );
}

/** @returns true if all words behind a head up to `last` describe it: `activists trying to block the plan`. */
export function isDescribedTo(tokens: readonly TaggedToken[], head: number, last: number): boolean {
  if (last <= head || last - head > LONGEST_DESCRIPTION || !isDescribed(tokens, head)) return false;
  for (let at = head + 1; at <= last; at += 1) if (!describes(tokens, at)) return false;
  return true;
}

/** In tokens. */
const LONGEST_DESCRIPTION = 20;

/** @returns the noun of a phrase before a preposition or participle: `villagers in Lund`, `activists trying`. */
export function headOf(tokens: readonly TaggedToken[], { start, end }: Range): number {
  const last = tokens[end - 1];
  for (let at = start + 1; at < end; at += 1) {
    const isOfName =
      tokens[at]?.lower === 'of' && (tokens[at - 1]?.capital === true || BATCHES.has(tokens[at - 1]?.lower ?? ''));
    if (isOfName && !last?.capital && isOf(last, CLASS.document | CLASS.person)) continue;
    if (isOf(tokens[at], CLASS.preposition | CLASS.link) || tokens[at]?.lower.endsWith('ing')) return at - 1;
  }
  return end - 1;
}

const BATCHES = words('batch series set number group pair string');

/** Persons in the plural, a document, or a body before a participle: `a group led by Rossi`. */
function isDescribed(tokens: readonly TaggedToken[], at: number): boolean {
  const [head, after, next] = [tokens[at], tokens[at + 1], tokens[at + 2]];
  const { lower = '' } = head ?? {};
  if (isOf(head, CLASS.body) && isOf(next, CLASS.preposition)) return /ed$|^(?:run|set)$/u.test(after?.lower ?? '');
  if (isOf(head, CLASS.document) || /^(?:those|others|people)$/u.test(lower)) return true;
  return isOf(head, CLASS.person) && lower.endsWith('s');
}

/** No mark and no verb, except behind "to" and before "by". */
function describes(tokens: readonly TaggedToken[], at: number): boolean {
  const token = tokens[at];
  if (!token || (token.kind !== 'word' && token.kind !== 'number')) return false;
  if (tokens[at - 1]?.lower === 'to' || (tokens[at + 1]?.lower === 'by' && isOf(token, CLASS.plainVerb))) return true;
  const isFinite = token.verb?.form === 'past' || token.verb?.form === 's';
  return !isFinite && !isOf(token, VERBAL) && !CLAUSE_WORDS.has(token.lower);
}

const VERBAL = CLASS.auxiliary | CLASS.be | CLASS.plainVerb | CLASS.subjectPronoun | CLASS.contracted;
const CLAUSE_WORDS = words(
  'that because although though while whereas if unless when where whether once as than which',
);

/** `Rossi, who said`: the name with its pronoun. The speaker of "a letter that says" is open. */
export function antecedent(tokens: readonly TaggedToken[], at: number, floor: number): Subject | undefined {
  const end = tokens[at - 1]?.text === ',' ? at - 2 : at - 1;
  const phrase = nounPhraseBefore(tokens, end, floor);
  if (!phrase || isTime(tokens, phrase)) return undefined;
  if (tokens[at]?.lower !== 'who' && isOf(tokens[end], CLASS.document) && !isQuotedFrom(tokens, at)) return undefined;
  const named = tokens[at]?.lower === 'who' ? besideApposition(tokens, end, floor) : undefined;
  if (named) return named;
  const start = tokens[at]?.lower === 'who' ? nearestPerson(tokens, phrase) : phrase.start;
  return { mention: { start, end: at + 1 }, start };
}

/** `a letter, which says`, `a letter that says: "…"` */
function isQuotedFrom(tokens: readonly TaggedToken[], at: number): boolean {
  return isComma(tokens[at - 1]) || tokens.slice(at + 2, at + 4).some(isQuotation);
}

/** `in the mouth of Anna Rossi, who said`, `guests like Karl Weber, Paul Bell and Anna Rossi, who said`: @returns where Anna Rossi begins. */
function nearestPerson(tokens: readonly TaggedToken[], { start, end }: Range): number {
  const isListed = tokens[start - 1]?.text === ',' && tokens[start - 2]?.inName === true;
  for (let at = end - 2; at > start; at -= 1) {
    const isOfThing =
      tokens[at]?.lower === 'of' && !tokens[at - 1]?.inName && !isOf(tokens[at - 1], HEADS | CLASS.person);
    if (tokens[at + 1]?.inName && ((isListed && tokens[at]?.lower === 'and') || isOfThing)) return at + 1;
  }
  return start;
}

/** `Rossi, the director of the Partnership for Good Bread, who said`: the name before the comma. */
function besideApposition(tokens: readonly TaggedToken[], end: number, floor: number): Subject | undefined {
  let comma = end;
  while (comma > floor && end - comma < LONGEST_APPOSITION && tokens[comma]?.kind === 'word') comma -= 1;
  const name = tokens[comma]?.text === ',' ? nounPhraseBefore(tokens, comma - 1, floor) : undefined;
  const role = tokens.slice(comma + 1, end + 1).findIndex((token) => isOf(token, CLASS.preposition));
  const last = tokens[role < 0 ? end : comma + role];
  if (!name || !isOf(tokens[comma + 1], CLASS.determiner) || !isOf(last, CLASS.person)) return undefined;
  const isPlace = /^(?:in|at|near|from)$/u.test(tokens[name.start - 1]?.lower ?? '');
  return hasName(tokens, name) && !isPlace ? { mention: name, start: name.start } : undefined;
}

/** In tokens, set by hand; a longer one is more likely between two unrelated commas. */
export const LONGEST_APPOSITION = 20;

/** `the talks, who` */
export function isRelativeOfThing(tokens: readonly TaggedToken[], { start, end }: Range): boolean {
  const last = tokens[end - 2]?.text === ',' ? end - 2 : end - 1;
  return tokens[end - 1]?.lower === 'who' && !speakerIn(tokens, { start, end: last });
}
