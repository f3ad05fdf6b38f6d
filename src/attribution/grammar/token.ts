import { CUE_VERBS, type VerbEntry } from '../../text/saying-verbs';
import { CLASS, classesOf, isOf } from '../lexicon/word-classes';
import { NO_NAMES, PROMISES, SAYING_NOUNS, VIEWS, words } from '../lexicon/word-lists';
import type { Quotation } from './quotations';

/** What may make a statement of a sentence. */
export const MARK = { cue: 1, source: 2, noun: 4, quotation: 8 } as const;

/**
 * Word, number, punctuation mark or whole quotation, without its offset: all occurrences of a word share one object, and those that open
 * a sentence another.
 */
export interface TaggedToken {
  readonly text: string;
  readonly kind: 'word' | 'number' | 'mark' | 'quotation';
  /** In lower case, with straight apostrophes; empty for a quotation. */
  readonly lower: string;
  readonly capital: boolean;
  readonly possessive: boolean;
  /** Two or more capitals: `US`, `U.N.`. */
  readonly acronym: boolean;
  readonly verb: VerbEntry | undefined;
  readonly classes: number;
  /** Bits of `MARK`; a sentence without any has no statement. */
  readonly marks: number;
  /** Opens a sentence; sentences inside a quotation do not count. */
  readonly opens: boolean;
  readonly quotation: Quotation | undefined;
  readonly inName: boolean;
  /** May be part of, or end, a noun phrase. */
  readonly nominal: boolean;
  readonly endsPhrase: boolean;
}

export function wordToken(text: string, opens: boolean): TaggedToken {
  const small = text.toLowerCase();
  const lower = small.includes('’') ? small.replaceAll('’', "'") : small;
  const kind = kindOf(text);
  const isWord = kind === 'word';
  const capital = isWord && isCapital(text);
  const possessive = isWord && (lower.endsWith("'s") || lower.endsWith("s'"));
  const acronym = capital && !/^.[a-z]/u.test(text) && /^(?:\p{Lu}\.?){2,}$/u.test(text);
  const verb = isWord ? CUE_VERBS.get(lower) : undefined;
  const classes = classesOf(lower) | (/^D[CSI]$/u.test(text) ? CLASS.title : 0);
  // `Anna Rossi Described …` of a headline; `Two-thirds of`
  const isNoName = (verb?.form === 'past' && lower.endsWith('ed')) || (opens && /^\p{Lu}\p{Ll}+-\p{Ll}+$/u.test(text));
  const nominal = isNominal({ kind, lower, capital, possessive, acronym, classes, opens });
  return {
    text,
    kind,
    lower,
    capital,
    possessive,
    acronym,
    verb,
    classes,
    marks: (verb ? MARK.cue : 0) | marksOf(lower),
    opens,
    quotation: undefined,
    inName: capital && !isNoName && (acronym || !NO_NAMES.has(lower) || (MAY_BE_NAME.test(lower) && !opens)),
    nominal,
    endsPhrase: kind === 'number' || (nominal && !possessive),
  };
}

function marksOf(lower: string): number {
  if (SAYING_NOUNS.has(lower) || PROMISES.has(lower)) return VIEWS.has(lower) ? MARK.noun | MARK.source : MARK.noun;
  return lower === 'according' || VIEWS.has(lower) ? MARK.source : 0;
}

/** `Will Hurd`, `Ragnhild Five` */
const MAY_BE_NAME = /^(?:will|per|one|two|three|four|five|six|seven|eight|nine|ten|most|few|both)$/u;

/** `Karl "the Fist" Rossi`: what stands between the names is a word of them. */
export function nicknameToken(text: string): TaggedToken {
  return { ...wordToken('Nickname', false), text, lower: text, nominal: true, inName: true };
}

export function quotationToken(text: string, quotation: Quotation, opens: boolean): TaggedToken {
  return {
    text,
    kind: 'quotation',
    lower: '',
    capital: false,
    possessive: false,
    acronym: false,
    verb: undefined,
    classes: 0,
    marks: MARK.quotation,
    opens,
    quotation,
    inName: false,
    nominal: false,
    endsPhrase: false,
  };
}

function kindOf(text: string): 'word' | 'number' | 'mark' {
  if (/^[\p{L}\p{M}]|-year-olds?$/u.test(text)) return 'word';
  return /^[$£€]?\p{N}/u.test(text) ? 'number' : 'mark';
}

/** `d'Aubigny`, `al-Assad` and `lundbread.com` are names too. */
function isCapital(text: string): boolean {
  return /^\p{Lu}/u.test(text) || (text.length > 3 && /^(?:[dl]['’]|[aeu]l-)\p{Lu}|\.(?:com|org|net)$/u.test(text));
}

type WordFacts = Pick<TaggedToken, 'kind' | 'lower' | 'capital' | 'possessive' | 'acronym' | 'classes' | 'opens'>;

function isNominal({ kind, lower, capital, possessive, acronym, classes, opens }: WordFacts): boolean {
  if (kind !== 'word') return false;
  if (possessive || acronym) return true;
  const isNameInside = capital && !opens;
  if (isNameInside && /^(?:may|will|per)$/u.test(lower)) return true;
  if ((classes & NO_NOUN) !== 0 || lower === 'according') return false;
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

export function isQuotation(token: TaggedToken | undefined): boolean {
  return token?.kind === 'quotation';
}

/** `the “Harbour” star` */
export function isTitleOfWork(tokens: readonly TaggedToken[], start: number): boolean {
  const work = tokens[start - 1]?.quotation;
  const isOne = isOf(tokens[start - 2], CLASS.determiner) && isOf(tokens[start], CLASS.person);
  return work !== undefined && isOne && work.end - work.start < LONGEST_TITLE;
}

/** In characters. */
const LONGEST_TITLE = 40;

export function holdsQuotation(tokens: readonly TaggedToken[], start: number, end: number): boolean {
  for (let at = start; at < end; at += 1) if (tokens[at]?.kind === 'quotation') return true;
  return false;
}

export function isComma(token: TaggedToken | undefined): boolean {
  return token?.text === ',' || isDash(token);
}

export function isDash(token: TaggedToken | undefined): boolean {
  if (token?.kind !== 'mark') return false;
  const { text } = token;
  return text === '—' || text === '–' || text === '―' || text === '-' || text === '--';
}

/** American newspapers set the comma inside the marks. */
export function endsWithComma(token: TaggedToken | undefined): boolean {
  return token?.kind === 'quotation' && lastSignOf(token) === ',';
}

/** Speech ends with a comma, stop or dash inside its marks. */
export function endsLikeSpeech(token: TaggedToken | undefined): boolean {
  return /[,.?!…—–-]/u.test(lastSignOf(token));
}

/** @returns the last character that is neither a quotation mark nor white space. */
export function lastSignOf(token: TaggedToken | undefined): string {
  const text = token?.text ?? '';
  let at = text.length - 1;
  while (at > 0 && /["”»“’'\s]/u.test(text.charAt(at))) at -= 1;
  return text.charAt(at);
}

/** `- an accusation Rossi denies` is about the content and no part of it. */
export function isDenial(tokens: readonly TaggedToken[], at: number): boolean {
  return isComma(tokens[at]) && isArticle(tokens[at + 1]) && ACCUSATIONS.has(tokens[at + 2]?.lower ?? '');
}

/** `Rossi, who said it was late, left`: the comma before the verb of the sentence. */
export function isMainVerb(token: TaggedToken | undefined): boolean {
  return (
    token?.verb !== undefined ||
    isOf(token, CLASS.auxiliary | CLASS.plainVerb) ||
    /^\p{Ll}+ed$/u.test(token?.text ?? '')
  );
}

/** `by the time Rossi left`, `by the end of May`, `by decree` */
export function isEndOrTime(tokens: readonly TaggedToken[], at: number): boolean {
  const first = isOf(tokens[at], CLASS.determiner) ? at + 1 : at;
  return (
    isOf(tokens[first], CLASS.timeSpan | CLASS.calendar) ||
    /^(?:time|end|side|middle|start|decree|law|hand|half)$/u.test(tokens[first]?.lower ?? '')
  );
}

/** Who did it, in `written by Rossi`, `written by a baker`. */
export function isDoer(tokens: readonly TaggedToken[], at: number): boolean {
  return (tokens[at]?.inName === true || isOf(tokens[at], CLASS.determiner)) && !isEndOrTime(tokens, at);
}

export function isArticle(token: TaggedToken | undefined): boolean {
  return token?.lower === 'a' || token?.lower === 'an' || token?.lower === 'the';
}

const ACCUSATIONS = words('accusation allegation claim charge assertion suggestion report contention notion account');
