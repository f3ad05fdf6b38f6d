import { genderOfGivenName } from '../../attribution/people/names';
import { CLASS, classesOf } from '../../attribution/lexicon/word-classes';
import { CUE } from '../../text/answer-types';
import { capitalised, fold } from '../../text/normalize';
import { isCommonWord } from '../../text/thesaurus/related-words';
import type { Token } from '../../text/tokens';
import { articlesWithAny, type InvertedIndex, keptFor, NO_TERM } from '../index/inverted-index';
import type { Lexicon } from './expand';
import type { QueryTerm } from './query-terms';

/** Articles that have the first name asked for before a surname, as a share of those that have any there, and of all that hold the surname. */
const MOSTLY = 0.7;
const AT_LEAST = 0.2;
/** Share of the articles that hold a surname from which on it tells little of the article, and a first name nothing more. */
const FREQUENT = 0.1;
/** So many of those with the surname are read. */
const MOST_ARTICLES = 200;
/** Below a word that stands there itself. */
const SURNAME_STRENGTH = 0.7;
/** Part of a first name's idf; `docs/ranking.md` has the figures for others. */
const FIRST_NAME_WEIGHT = 0.2;

/**
 * News give a name in full once, with a title or a first name, and then the surname alone. Where those of a surname in the sources are mostly the one
 * asked for, a sentence with the surname holds the first name too, which tells little beside it. In a single article a first name that stands there
 * tells its sentences apart. A first name alone, as people ask for whom all know, is told by the surname that most articles with it write behind it.
 *
 * @param tokens of the question, in order, without compounds.
 */
export function withSurnames(
  queryTerms: readonly QueryTerm[],
  tokens: readonly Token[],
  lexicon: Lexicon,
): readonly QueryTerm[] {
  const termOf = new Map(queryTerms.map((term) => [term.word, term]));
  const surnames = new Map<string, QueryTerm>();
  const alone = new Map<string, string>();
  for (const [at, { word }] of [...tokens.entries()].reverse()) {
    const [own, next] = [termOf.get(word), termOf.get(tokens[at + 1]?.word ?? '')];
    const surname = own && next?.isNameInSources !== true ? surnameOf(own, lexicon) : undefined;
    if (own && surname !== undefined && !termOf.has(surname)) alone.set(word, surname);
    if (!own || !next?.isNameInSources) continue;
    const isTold = lexicon.articles.length === 1 && own.alternatives.length > 0;
    if (isTold || !isFrequent(next, lexicon)) continue;
    const isTitle = (classesOf(word) & CLASS.role) !== 0;
    if (isTitle || (!isCommonWord(word) && isFirstName(own, next, lexicon)))
      surnames.set(word, surnames.get(next.word) ?? next);
  }
  return surnames.size + alone.size === 0
    ? queryTerms
    : queryTerms.map((term) =>
        alone.has(term.word)
          ? heldBy(alone.get(term.word), term, 1, lexicon)
          : heldBy(surnames.get(term.word)?.word, term, FIRST_NAME_WEIGHT, lexicon),
      );
}

const SURNAME_BEHIND = /^ (?:\p{Lu}\. )?(?<surname>\p{Lu}[\p{L}’'-]+)/u;
const keptSurnames = keptFor(() => new Map<string, string | undefined>());

/** @returns the surname that most articles with a first name write behind it: "Anna" is Anna Rossi. */
function surnameOf({ word, wordNumber = -1, isNameInSources }: QueryTerm, lexicon: Lexicon): string | undefined {
  if (!isNameInSources || isCommonWord(word) || genderOfGivenName(word) === 'unknown') return undefined;
  const known = keptSurnames(lexicon.index);
  if (known.has(word)) return known.get(word);
  if (known.size >= MOST_KEPT) known.clear();
  const { index, articles, articlePostings } = lexicon;
  const term = index.termOfWord[wordNumber] ?? NO_TERM;
  const [from = 0, end = 0] = [articlePostings.offsets[term], articlePostings.offsets[term + 1]];
  const bearing = new Map<string, number>();
  const holding = articlePostings.articles.subarray(from, Math.min(end, from + MOST_ARTICLES));
  const written = capitalised(word);
  for (const article of holding) {
    const text = articles[article]?.text ?? '';
    const found = new Set<string>();
    for (let at = text.indexOf(written); at >= 0; at = text.indexOf(written, at + 1)) {
      const behind = SURNAME_BEHIND.exec(text.slice(at + written.length, at + written.length + LONGEST_NAME))?.groups?.[
        'surname'
      ];
      if (behind !== undefined) found.add(fold(behind.replace(/['’]s$/u, '')));
    }
    for (const name of found) bearing.set(name, (bearing.get(name) ?? 0) + 1);
  }
  const [best] = [...bearing].sort(([, a], [, b]) => b - a);
  const surname = best && best[1] >= MOSTLY * holding.length ? best[0] : undefined;
  known.set(word, surname);
  return surname;
}

function heldBy(surname: string | undefined, first: QueryTerm, weight: number, { index }: Lexicon): QueryTerm {
  const term = index.termOfWord[index.words.get(surname ?? '') ?? -1] ?? NO_TERM;
  if (surname === undefined || term === NO_TERM || first.alternatives.some((other) => other.term === term))
    return first;
  const alternative = { term, strength: SURNAME_STRENGTH, kind: 'surname', form: surname } as const;
  return {
    ...first,
    idf: weight * first.idf,
    articleIdf: weight * first.articleIdf,
    alternatives: [...first.alternatives, alternative].sort((a, b) => b.strength - a.strength),
  };
}

function isFrequent({ wordNumber = -1 }: QueryTerm, { index, articles, articlePostings }: Lexicon): boolean {
  const term = index.termOfWord[wordNumber] ?? NO_TERM;
  return term !== NO_TERM && articlesWithAny([term], articles.length, articlePostings) >= FREQUENT * articles.length;
}

/** Whether most articles that have a first name before a surname have this one, and it is no rare one beside those with the surname alone. */
function isFirstName({ word, alternatives }: QueryTerm, surname: QueryTerm, lexicon: Lexicon): boolean {
  const { holding, named, bearing } = bearersOf(surname, lexicon);
  const byInitial = alternatives.length === 0 ? (bearing.get(word.charAt(0)) ?? 0) : 0;
  const own = (bearing.get(word) ?? 0) + byInitial;
  return own > 0 && own >= AT_LEAST * holding && own >= MOSTLY * named;
}

/** @returns whether the sources have a surname behind first names, but not behind this one, another form of it or its initial. */
export function isBorneByOthers(surname: QueryTerm, { word, alternatives }: QueryTerm, lexicon: Lexicon): boolean {
  const { named, bearing } = bearersOf(surname, lexicon);
  const forms = [word, word.charAt(0), ...alternatives.map(({ form }) => form)];
  return named > 0 && !forms.some((form) => bearing.has(form));
}

/** Numbers of articles: with a surname, with a name before it, and with each of these names. */
interface Bearers {
  readonly holding: number;
  readonly named: number;
  readonly bearing: ReadonlyMap<string, number>;
}

/** Readers ask for the same names again and again: so many are kept for each index. */
const MOST_KEPT = 1000;
const keptBearers = keptFor(() => new Map<string, Bearers>());

function bearersOf({ word, wordNumber = -1 }: QueryTerm, lexicon: Lexicon): Bearers {
  const known = keptBearers(lexicon.index);
  const before = known.get(word);
  if (before) return before;
  if (known.size >= MOST_KEPT) known.clear();
  const found = readBearers(word, wordNumber, lexicon);
  known.set(word, found);
  return found;
}

function readBearers(surname: string, wordNumber: number, { index, articles, articlePostings }: Lexicon): Bearers {
  const term = index.termOfWord[wordNumber] ?? NO_TERM;
  const [from = 0, end = 0] = [articlePostings.offsets[term], articlePostings.offsets[term + 1]];
  const holding = articlePostings.articles.subarray(from, Math.min(end, from + MOST_ARTICLES));
  const bearing = new Map<string, number>();
  let named = 0;
  for (const article of holding) {
    const names = namesBefore(surname, articles[article]?.text ?? '', index);
    for (const name of names) bearing.set(name, (bearing.get(name) ?? 0) + 1);
    if (names.size > 0) named += 1;
  }
  return { holding: holding.length, named, bearing };
}

/** @returns the words and initials, folded, that are written as names before a surname: no roles. */
function namesBefore(surname: string, text: string, { words, cuesOfWord }: InvertedIndex): ReadonlySet<string> {
  const written = capitalised(surname);
  const found = new Set<string>();
  for (let at = text.indexOf(written); at >= 0; at = text.indexOf(written, at + 1)) {
    const [before = ''] = NAMES_AT_END.exec(text.slice(Math.max(0, at - LONGEST_NAME), at)) ?? [];
    for (const name of before.split(/\s/u)) {
      const word = fold(name).replace('.', '');
      const isWritten = ((cuesOfWord[words.get(word) ?? -1] ?? 0) & CUE.person) !== 0;
      const isName = word.length === 1 || isWritten || genderOfGivenName(word) !== 'unknown';
      if (isName && (classesOf(word) & CLASS.role) === 0) found.add(word);
    }
  }
  return found;
}

/** In characters. */
const LONGEST_NAME = 30;
/** A first name and up to two further ones or initials: "Paul D.", "Keith Lamont". */
const NAMES_AT_END = /(?<![\p{L}-])(?:\p{Lu}(?:\.|[\p{L}’'-]+)\s){1,3}$/u;
