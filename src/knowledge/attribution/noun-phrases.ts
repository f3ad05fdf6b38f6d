import { CUE_VERBS } from './cue-verbs';
import {
  ADVERBS,
  AUXILIARIES,
  CONJUNCTIONS,
  CONTRACTED,
  DETERMINERS,
  INDEFINITE,
  OBJECT_PRONOUNS,
  PLAIN_VERBS,
  PREPOSITIONS,
  SUBJECT_PRONOUNS,
} from './function-words';
import { BODIES, DOCUMENTS, HONORIFICS, ROLES } from './role-nouns';
import type { Token } from './word-facts';

/** A stretch of tokens, `end` not included. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** How many tokens a noun phrase is followed. */
const LONGEST = 24;

/**
 * Reads the noun phrase whose last word stands at `at`, from right to left.
 *
 * @param floor it begins no further left.
 * @returns nothing where no speaker can end there.
 */
export function nounPhraseBefore(tokens: readonly Token[], at: number, floor: number): Range | undefined {
  const last = tokens[at];
  if (at < floor || !last) return undefined;
  if (isSubjectPronoun(last)) return { start: at, end: at + 1 };
  if (!isNominal(last)) return undefined;
  let start = at;
  while (start > floor && at - start < LONGEST) {
    const next = stepLeft(tokens, start, floor);
    if (next === start) break;
    start = next;
  }
  return { start, end: at + 1 };
}

/** @returns where the phrase begins when one more word is taken in on its left; `start` itself where it is whole. */
function stepLeft(tokens: readonly Token[], start: number, floor: number): number {
  const first = tokens[start];
  const before = tokens[start - 1];
  if (!first || !before) return start;
  if (before.lower === 'of' && start - 2 >= floor && isNominalWord(tokens[start - 2])) return start - 2;
  if (LINKS.has(before.lower) && start - 2 >= floor && isHead(tokens[start - 2])) return start - 2;
  if ((before.lower === 'and' || before.text === '&') && start - 2 >= floor) return coordinated(tokens, start);
  if (DETERMINERS.has(first.lower) && !QUANTITIES.has(first.lower))
    return PREDETERMINERS.has(before.lower) ? start - 1 : start;
  if (before.kind === 'number') return start - 1;
  if ((before.lower === 'later' || before.lower === 'earlier') && DETERMINERS.has(tokens[start - 2]?.lower ?? ''))
    return start - 1;
  if (before.kind !== 'word') return before.text === '%' || before.text === '&' ? start - 1 : start;
  return joins(before, first) ? start - 1 : start;
}

const LINKS: ReadonlySet<string> = new Set(['for', 'in', 'at', 'from', 'with', 'on', 'to', 'close', 'who']);
/** They may follow a determiner: "the two sides". */
const QUANTITIES: ReadonlySet<string> = new Set(
  'other one two three four five six seven eight nine ten several many few most'.split(' '),
);
const PREDETERMINERS: ReadonlySet<string> = new Set(['all', 'both', 'half', 'even']);

/** `Rossi and Bianchi`: two names or two roles. */
function coordinated(tokens: readonly Token[], start: number): number {
  const [left, right] = [tokens[start - 2], tokens[start]];
  if (!left || !right || !isNominalWord(left)) return start;
  const alike = left.capital === right.capital && !left.possessive;
  return alike && (left.capital || isHead(left)) ? start - 2 : start;
}

function joins(before: Token, first: Token): boolean {
  if (DETERMINERS.has(before.lower) || before.possessive) return !SUBJECT_PRONOUNS.has(first.lower);
  if (!isNominalWord(before)) return false;
  if (before.capital) return !(first.lower !== first.text && ADVERBS.has(before.lower));
  if (first.capital)
    return (
      ROLES.has(before.lower) ||
      BODIES.has(before.lower) ||
      TITLE_WORDS.test(before.lower) ||
      HONORIFICS.has(before.lower.replace('.', ''))
    );
  return before.verb === undefined || DOCUMENTS.has(before.lower);
}

const TITLE_WORDS =
  /^(?:former|current|then|ex|late|fellow|longtime|veteran|prime|foreign|senior|top|state|federal|democratic|independent|\p{L}+-\p{L}+|\p{L}+(?:ist|ian|or|er|man|woman))$/u;

/**
 * Reads the noun phrase that begins at `at`, from left to right; titles, names and "of" phrases belong to it, what follows a comma does not.
 *
 * @param ceiling it ends before this token at the latest.
 */
export function nounPhraseFrom(tokens: readonly Token[], at: number, ceiling: number): Range | undefined {
  const first = tokens[at];
  if (at >= ceiling || !first) return undefined;
  const isDeterminer = INDEFINITE.has(first.lower) && at + 1 < ceiling && isNominal(tokens[at + 1]);
  if (isSubjectPronoun(first) && !isDeterminer) return { start: at, end: at + 1 };
  let end = at;
  while (end < ceiling && end - at < LONGEST && goesOn(tokens, at, end)) end += 1;
  while (end > at && !isNominal(tokens[end - 1])) end -= 1;
  return end > at ? { start: at, end } : undefined;
}

function goesOn(tokens: readonly Token[], at: number, end: number): boolean {
  const token = tokens[end];
  const before = tokens[end - 1];
  if (!token) return false;
  if (token.lower === 'of' || token.text === '&') return end > at;
  if (end > at && token.lower === 'and') return (tokens[end + 1]?.capital ?? false) && (before?.capital ?? false);
  if (end > at && LINKS.has(token.lower) && token.lower !== 'who')
    return isHead(before) && token.lower !== 'on' && token.lower !== 'to';
  if (token.kind === 'number') return end > at;
  if (token.kind !== 'word') return false;
  if (DETERMINERS.has(token.lower))
    return (
      end === at || before?.lower === 'of' || LINKS.has(before?.lower ?? '') || PREDETERMINERS.has(before?.lower ?? '')
    );
  if (end > at && before?.capital === true && !token.capital) return isHead(token) || closesPhrase(tokens, end);
  return isNominalWord(token) || token.possessive;
}

/** `the Bern summit.`: a noun behind a name, at the end or before a preposition. */
function closesPhrase(tokens: readonly Token[], at: number): boolean {
  const after = tokens[at + 1];
  const isNoun = isNominalWord(tokens[at]) && !(tokens[at]?.lower.endsWith('ed') ?? false);
  return isNoun && (after === undefined || after.kind === 'mark' || PREPOSITIONS.has(after.lower));
}

function isHead(token: Token | undefined): boolean {
  if (token?.kind !== 'word') return false;
  return ROLES.has(token.lower) || BODIES.has(token.lower) || DOCUMENTS.has(token.lower) || isRoleCompound(token.lower);
}

/** `ex-aide`, `vice-chairman`. */
function isRoleCompound(lower: string): boolean {
  const part = /-(\p{L}+)$/u.exec(lower)?.[1];
  return part !== undefined && ROLES.has(part);
}

export function isSubjectPronoun(token: Token): boolean {
  const { lower } = token;
  if (token.acronym) return false; // `US`, `IT` and `WHO` are names
  return SUBJECT_PRONOUNS.has(lower) || INDEFINITE.has(lower) || CONTRACTED.test(lower);
}

/** Whether a noun phrase may end with a token. */
export function isNominal(token: Token | undefined): boolean {
  return token !== undefined && (token.kind === 'number' || (isNominalWord(token) && !token.possessive));
}

function isNominalWord(token: Token | undefined): boolean {
  if (token?.kind !== 'word') return false;
  const { lower, capital } = token;
  if (token.possessive || token.acronym) return true;
  if (capital && !token.opens && (lower === 'may' || lower === 'will')) return true;
  if (PREPOSITIONS.has(lower) || AUXILIARIES.has(lower) || OBJECT_PRONOUNS.has(lower) || SUBJECT_PRONOUNS.has(lower))
    return false;
  if (CONJUNCTIONS.has(lower) || lower === 'to' || CONTRACTED.test(lower)) return false;
  if (ADVERBS.has(lower)) return capital && !token.opens && !LATELY.has(lower);
  if (!capital && PLAIN_VERBS.has(lower)) return false;
  return capital || (!isAdverb(lower) && !isParticiple(lower));
}

/** `echoing comments`: what does the echoing is no noun. */
function isParticiple(lower: string): boolean {
  return CUE_VERBS.get(lower)?.form === 'ing' && lower !== 'polling';
}

const LATELY: ReadonlySet<string> = new Set('monday tuesday wednesday thursday friday saturday sunday'.split(' '));

/** A word in -ly; a few nouns and adjectives end alike. */
export function isAdverb(lower: string): boolean {
  return (
    ADVERBS.has(lower) ||
    (lower.length > 4 &&
      lower.endsWith('ly') &&
      !/^(?:family|ally|early|elderly|daily|weekly|monthly|friendly|assembly|italy|july|reply|rally|likely|only|homily|anomaly|bully|belly|supply)$/u.test(
        lower,
      ))
  );
}
