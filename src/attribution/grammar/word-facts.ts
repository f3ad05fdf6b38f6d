import type { Quotation } from './quotations';
import { CUE_VERBS, type VerbEntry } from '../lexicon/cue-verbs';
import { NO_NAMES, words } from '../lexicon/function-words';
import { isSingleRole } from '../lexicon/role-nouns';
import { CLASS, classesOf } from '../lexicon/word-classes';

/** What a piece of text is by itself, wherever it stands. */
export interface WordFacts {
  readonly text: string;
  readonly kind: 'word' | 'number' | 'mark' | 'quotation';
  /** In small letters, a curly apostrophe made straight. */
  readonly lower: string;
  readonly capital: boolean;
  readonly possessive: boolean;
  /** `US`, `U.N.`: capitals only, two at least. */
  readonly acronym: boolean;
  /** Of a verb of saying. */
  readonly verb: VerbEntry | undefined;
  /** Bits of `MAY_BE`. */
  readonly bits: number;
  /** Bits of `CLASS`. */
  readonly classes: number;
}

/** A piece as it stands in a text; where it does is kept beside, so that most of the tokens that are one word are one object. */
export interface Token extends WordFacts {
  /** Whether a sentence begins here; the sentences inside a quotation do not count. */
  readonly opens: boolean;
  /** Of a quotation. */
  readonly quotation: Quotation | undefined;
  /** Whether it may be a word of a noun phrase, `nominal`, and whether such a phrase may end with it. */
  readonly nominal: boolean;
  readonly endsPhrase: boolean;
}

/** The facts are copied one by one, so that every token has them in the same places, whatever they were made from: that is read fastest. */
export class WordToken implements Token {
  readonly text: string;
  readonly kind: Token['kind'];
  readonly lower: string;
  readonly capital: boolean;
  readonly possessive: boolean;
  readonly acronym: boolean;
  readonly verb: VerbEntry | undefined;
  readonly bits: number;
  readonly classes: number;
  readonly nominal: boolean;
  readonly endsPhrase: boolean;

  constructor(
    facts: WordFacts,
    readonly opens: boolean,
    readonly quotation: Quotation | undefined,
  ) {
    this.text = facts.text;
    this.kind = facts.kind;
    this.lower = facts.lower;
    this.capital = facts.capital;
    this.possessive = facts.possessive;
    this.acronym = facts.acronym;
    this.verb = facts.verb;
    this.bits = facts.bits;
    this.classes = facts.classes;
    this.nominal = isNominal(facts, opens);
    this.endsPhrase = facts.kind === 'number' || (this.nominal && !facts.possessive);
  }
}

function isNominal({ kind, lower, capital, possessive, acronym, classes }: WordFacts, opens: boolean): boolean {
  if (kind !== 'word') return false;
  if (possessive || acronym) return true;
  const isNameInside = capital && !opens;
  if (isNameInside && (lower === 'may' || lower === 'will')) return true;
  if ((classes & NO_NOUN) !== 0 || lower === 'to') return false;
  if ((classes & CLASS.listedAdverb) !== 0) return isNameInside && !WEEKDAYS.has(lower);
  return capital || (classes & (CLASS.plainVerb | CLASS.adverb | CLASS.participle)) === 0;
}

const NO_NOUN =
  CLASS.preposition |
  CLASS.auxiliary |
  CLASS.objectPronoun |
  CLASS.subjectPronoun |
  CLASS.conjunction |
  CLASS.contracted;
const WEEKDAYS = words('monday tuesday wednesday thursday friday saturday sunday');

/** What a piece may be a part of, so that most pieces need no second look. */
export const MAY_BE = {
  /** It may tell that somebody says something. */
  telling: 1,
  /** It may be a word of a name; the second only where it does not open a sentence. */
  name: 2,
  innerName: 4,
  /** A noun for one person by what he or she does. */
  role: 8,
  smallWord: 16,
} as const;

/** Looks at a piece for itself. */
export function lookAt(text: string): WordFacts {
  const small = text.toLowerCase();
  const lower = small.includes('’') ? small.replaceAll('’', "'") : small;
  const kind = kindOf(text);
  const isWord = kind === 'word';
  const capital = isWord && isCapital(text);
  const possessive = isWord && (lower.endsWith("'s") || lower.endsWith("s'"));
  const acronym = capital && !isSmallAscii(text.charCodeAt(1)) && /^(?:\p{Lu}\.?){2,}$/u.test(text);
  const verb = isWord ? CUE_VERBS.get(lower) : undefined;
  const telling = verb !== undefined || lower === 'according' ? MAY_BE.telling : 0;
  const bits = telling | (capital ? bitsOfCapital(lower, acronym) : isWord ? bitsOfSmall(lower) : 0);
  return { text, kind, lower, capital, possessive, acronym, verb, bits, classes: classesOf(lower) };
}

/** A quotation is looked at as one piece. */
export function factsOfQuotation(text: string): WordFacts {
  return {
    text,
    kind: 'quotation',
    lower: '',
    capital: false,
    possessive: false,
    acronym: false,
    verb: undefined,
    bits: MAY_BE.telling,
    classes: 0,
  };
}

function kindOf(text: string): 'word' | 'number' | 'mark' {
  const first = text.charCodeAt(0);
  if (isSmallAscii(first) || isCapitalAscii(first)) return 'word';
  if (/^[\p{L}\p{M}]/u.test(text)) return 'word';
  return /^[$£€]?\p{N}/u.test(text) ? 'number' : 'mark';
}

function isCapital(text: string): boolean {
  const first = text.charCodeAt(0);
  return first < 0x80 ? isCapitalAscii(first) : /^\p{Lu}/u.test(text);
}

function isCapitalAscii(code: number): boolean {
  return code >= 0x41 && code <= 0x5a;
}

function isSmallAscii(code: number): boolean {
  return code >= 0x61 && code <= 0x7a;
}

function bitsOfCapital(lower: string, acronym: boolean): number {
  if (acronym || !NO_NAMES.has(lower)) return MAY_BE.name;
  return lower === 'will' ? MAY_BE.innerName : 0;
}

function bitsOfSmall(lower: string): number {
  return MAY_BE.smallWord | (isSingleRole(lower) ? MAY_BE.role : 0);
}
