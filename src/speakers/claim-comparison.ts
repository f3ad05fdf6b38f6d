import { CLASS, classesOf } from '../attribution/lexicon/word-classes';
import type { Span } from '../articles/article';
import type { PassageStatement } from '../search/index/passage';
import { IRREGULAR_FORMS } from '../text/normalize';
import { CUE_VERBS } from '../text/saying-verbs';
import { baseForms, relatedWords } from '../text/thesaurus/related-words';
import { isContent } from '../text/tokens';
import { alignWords } from './align-words';
import { isIn, overlap, type ClaimReading } from './claim-reading';
import { joinPersons, type ArticleNames } from './claim-forms';
import { claimWords, hasCapital, isNegation, isNumber, isShifted, joinFor, type ClaimWord } from './claim-words';

export interface SourceSentence extends Span {
  readonly number: number;
  readonly text: string;
  readonly words: readonly ClaimWord[];
  /** Of the words. */
  readonly keys: ReadonlySet<string>;
  /** Base forms of the words. */
  readonly bases: ReadonlySet<string>;
  readonly statements: readonly PassageStatement[];
  /** Spans in quotation marks. */
  readonly quoted: readonly Span[];
  readonly names: ArticleNames;
}

/** A reading of the claim beside a sentence. */
export interface Comparison {
  readonly reading: ClaimReading;
  readonly sentence: SourceSentence;
  readonly asked: readonly ClaimWord[];
  readonly source: readonly ClaimWord[];
  /** Index in `source` of the same word or one akin for each word of `asked`, or -1; ascending. */
  readonly aligned: readonly number[];
  /** Those of the same words. */
  readonly found: readonly number[];
  readonly matched: readonly ClaimWord[];
  /** Whether a word of the claim stands anywhere in the sentence. */
  readonly isThere: (word: ClaimWord) => boolean;
  /** Whether it does in any form: "poisoning" where the source has "poisoned". */
  readonly isThereInflected: (word: ClaimWord) => boolean;
}

export function compareWords(reading: ClaimReading, sentence: SourceSentence): Comparison {
  const words = joinFor(withoutListener(reading, sentence), sentence.words);
  const [asked, source] = joinPersons(words, joinFor(sentence.words, words), sentence.names);
  const keys = asked.map(({ key }) => key);
  const isSameAt = (a: number, s: number): boolean => isSame(asked[a], source[s], { reading, sentence });
  const kinOfAsked = asked.map(kinOf);
  const isAkinAt = (a: number, s: number): boolean => isAkin(asked[a], source[s], kinOfAsked[a]);
  const aligned = alignWords(keys, source.length, { isSame: isSameAt, isAkin: isAkinAt });
  const found = aligned.map((at, index) => (isSameAt(index, at) ? at : -1));
  const all = new Set([...source, ...sentence.words].flatMap(formsOf));
  const isThere = (word: ClaimWord): boolean => formsOf(word).some((form) => all.has(form));
  const isThereInflected = (word: ClaimWord): boolean =>
    isThere(word) || (isContent(word.key) && basesOf(word.key).some((base) => sentence.bases.has(base)));
  const matched = found.flatMap((at) => source[at] ?? []);
  return { reading, sentence, asked, source, aligned, found, matched, isThere, isThereInflected };
}

/** @returns the claim's words without the listener that the source has too, behind its own words of saying: "told the rally". */
function withoutListener({ words, listener }: ClaimReading, sentence: SourceSentence) {
  if (!listener || listener.size === 0) return words;
  const keys = new Set(listenersIn(sentence).map(({ key }) => key));
  return words.filter((word) => !listener.has(word) || !keys.has(word.key));
}

/** @returns the words right behind the source's own words of saying. */
export function listenersIn({ statements, names, end }: SourceSentence): readonly ClaimWord[] {
  return statements.flatMap(({ cue, kind, pieces, ...whole }) => {
    if (!cue) return [];
    const said = (kind === 'direct' ? pieces : [whole]).filter(({ start }) => start >= cue.end);
    const behind = claimWords(names.article.slice(cue.end, Math.min(end, ...said.map(({ start }) => start))), cue.end);
    // "told the rally outside the court" is no word to the court.
    const last = behind.findIndex(
      ({ key, opens }, at) => opens || (at > 0 && (classesOf(key) & CLASS.preposition) !== 0),
    );
    return behind.slice(0, last < 0 ? undefined : last);
  });
}

/** Another form of the same word, or a word of nearly the same meaning. @param kin of the first */
export function isAkin(
  asked: ClaimWord | undefined,
  source: ClaimWord | undefined,
  kin?: ReadonlySet<string>,
): boolean {
  if (!asked || !source || !kin || !mayBeAkin(asked) || !mayBeAkin(source)) return false;
  return basesOf(source.key).some((base) => kin.has(base));
}

function mayBeAkin(word: ClaimWord): boolean {
  return isContent(word.key) && !hasCapital(word) && !isNumber(word) && !isNegation(word);
}

/** Strength from which another word is nearly the same: synonyms, and words of the news for the same thing. */
const LEAST_KIN = 0.5;

/** @returns base forms of a word and of those of nearly the same meaning. */
export function kinOf({ key }: ClaimWord): ReadonlySet<string> {
  const known = kin.get(key);
  if (known) return known;
  const bases = basesOf(key);
  const near = bases.flatMap(relatedWords).filter(({ strength }) => strength >= LEAST_KIN);
  const found = new Set([...bases, ...near.map(({ word }) => word)]);
  if (kin.size >= MOST_KEPT) kin.clear();
  kin.set(key, found);
  return found;
}

/** A claim is compared with many sentences, in several forms. */
const kin = new Map<string, ReadonlySet<string>>();
const MOST_KEPT = 1000;

/** Whether two words may be forms of one: "day" and "days". */
export function sharesBase(one: string, other: string): boolean {
  const bases = basesOf(other);
  return basesOf(one).some((base) => bases.includes(base));
}

export function basesOf(key: string): readonly string[] {
  const base = IRREGULAR_FORMS.get(key);
  return base === undefined ? baseForms(key) : [base];
}

type Sides = Pick<Comparison, 'reading' | 'sentence'>;

/** Tense may differ where the source reports speech, or where the claim reports what the source quotes. */
function isSame(asked: ClaimWord | undefined, source: ClaimWord | undefined, { reading, sentence }: Sides): boolean {
  if (!asked || !source) return false;
  if (asked.key === source.key) return true;
  if (isReported(source, sentence) && isShifted(asked.key, source.key)) return true;
  if (reading.cue === undefined || !sentence.statements.some((statement) => overlap(statement, source))) return false;
  if (reading.mention !== undefined && isShifted(source.key, asked.key)) return true;
  return reading.quotation === undefined && isIn(sentence.quoted)(source) && isThirdFor(asked.key, source.key);
}

/** "I" is reported as "he" or "she". */
function isThirdFor(third: string, first: string): boolean {
  return THIRD_PERSON.get(first)?.includes(third) === true;
}

const THIRD_PERSON = new Map(
  'i he she;me him her;my his her;mine his hers;myself himself herself;we they;us them;our their;am is was;have has;do does'
    .split(';')
    .map((group) => [group.split(' ', 1)[0] ?? '', group.split(' ').slice(1)]),
);

function isReported(word: ClaimWord, { statements, quoted, words }: SourceSentence): boolean {
  if (isIn(quoted)(word)) return false;
  const isAsked = words.some(({ key, start }) => key === 'whether' && start < word.start);
  return isAsked || statements.some((one) => one.kind !== 'direct' && overlap(one, word));
}

function formsOf({ key, folded }: ClaimWord): readonly string[] {
  return [key, folded.replace(/-$/u, '')];
}

const FUNCTION_WEIGHT = 0.25;
/** Two names alone make no likeness. */
const NAME_WEIGHT = 0.6;
/** Of a word that stands elsewhere in the sentence, or has one akin in its place. */
const MOVED_SHARE = 0.6;

/** Share of the claim's words in the sentence, 0 to 1. */
export function likenessOf({ asked, aligned, found, isThereInflected }: Comparison): number {
  let [same, all] = [0, 0];
  asked.forEach((word, at) => {
    const isOf = (found[at] ?? -1) >= 0;
    const isMoved = !isOf && ((aligned[at] ?? -1) >= 0 || isThereInflected(word));
    const weight = isContent(word.key) ? (hasCapital(word) && (isOf || isMoved) ? NAME_WEIGHT : 1) : FUNCTION_WEIGHT;
    all += weight;
    same += isOf ? weight : isMoved ? weight * MOVED_SHARE : 0;
  });
  return all === 0 ? 0 : same / all;
}

const CLAUSE_WORDS = new Set('and but or that which who because while'.split(' '));

/** Whether a clause begins at a word of the source. */
export function beginsClause({ source }: Comparison, at: number): boolean {
  const [before, after] = [source[at - 1], source[at]];
  return !before || !after || after.opens || CLAUSE_WORDS.has(before.key) || CLAUSE_WORDS.has(after.key);
}

/** Whether a statement contains matched words; a direct one only in its quotation marks. */
export function isOf(statement: PassageStatement, matched: readonly ClaimWord[]): boolean {
  return matched.some(isIn(statement.kind === 'direct' ? statement.pieces : [statement]));
}

const PREPOSITIONS = new Set('in on at during before after since until from to by under'.split(' '));
const TIMES = new Set('yesterday today tomorrow monday tuesday wednesday thursday friday saturday sunday'.split(' '));

/**
 * Whether the claim differs only in that one phrase of time or place stands first instead of last in its clause, or the reverse. Behind a
 * verb of saying such a phrase may belong to another clause.
 */
export function isFronted(comparison: Comparison): boolean {
  const { asked, source, found } = comparison;
  const from = found.indexOf(-1);
  const moved = asked.slice(from, found.lastIndexOf(-1) + 1);
  const [first] = moved;
  if (!first || found.slice(from, from + moved.length).some((at) => at >= 0)) return false;
  if (!PREPOSITIONS.has(first.key) && !TIMES.has(first.key)) return false;
  const at = source.findIndex((_, index) => moved.every(({ key }, more) => source[index + more]?.key === key));
  const others = found.filter((index) => index >= 0);
  const [start, end] = [others[0] ?? 0, (others.at(-1) ?? 0) + 1];
  const behind = at + moved.length;
  const isEnd = beginsClause(comparison, behind) || PREPOSITIONS.has(source[behind]?.key ?? '');
  const isWhole = from === 0 ? at === end && isEnd : at === 0 && behind === start;
  const isAtAnEnd = from === 0 || from + moved.length === asked.length;
  return isAtAnEnd && isWhole && end - start === others.length && !asked.some(({ key }) => CUE_VERBS.has(key));
}
