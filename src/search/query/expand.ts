import { CLASS, classesOf } from '../../attribution/lexicon/word-classes';
import { CUE } from '../../text/answer-types';
import { firstNamesFor, isCountry, nameAliases } from '../../text/name-aliases';
import { languageOf, wordOfKey } from '../../text/languages';
import { fold, IRREGULAR_FORMS, stem } from '../../text/normalize';
import { BY_HAND, isEnglishWord, type Relation, relatedWords } from '../../text/thesaurus/related-words';
import { type ArticlePostings, documentFrequency, type InvertedIndex, NO_TERM } from '../index/inverted-index';
import { type Roots, type Vocabulary, wordsBeginningWith, wordsOfRoot } from '../index/vocabulary';
import { namedByInitials } from './initials';
import { correct } from './spelling';

/** A term of the index that matches a word of a question. */
export interface Alternative {
  readonly term: number;
  /** 1 for the word itself, less for what only resembles it: an exact word always counts more. */
  readonly strength: number;
  readonly kind: 'same' | 'joined' | 'compound' | 'root' | 'spelling' | 'alias' | 'surname' | Relation;
  /** The word of the sources. */
  readonly form: string;
}

/** What words are looked up in. */
export interface Lexicon {
  readonly index: InvertedIndex;
  readonly vocabulary: Vocabulary;
  readonly roots: Roots;
  readonly articlePostings: ArticlePostings;
  readonly articles: readonly { readonly text: string }[];
  /** Codes of the languages of articles besides English. */
  readonly languages: readonly string[];
}

/** The lexicon, and whether a word that it does not know may be a misspelling. */
interface Lookup extends Lexicon {
  readonly corrects: boolean;
}

const STRENGTH = { same: 1, joined: 0.9, compound: 0.6, root: 0.5, spelling: 0.9, alias: 0.9 } as const;
/** A short beginning may fit a large part of the vocabulary. */
const MOST_BEGINNINGS = 50;
const MOST_RELATIVES = 8;

/**
 * Finds the terms that match a word: its own stem; the closed form of a compound that it is a part of; compounds that begin with it;
 * words of the same root; other names for a name; and only if there is none of these, the word it is a misspelling of.
 *
 * @param joined closed compounds that the word and its neighbour in the question make.
 * @returns each term once, strongest first.
 */
export function alternativesTo(word: string, joined: readonly string[], lexicon: Lookup): readonly Alternative[] {
  const found = [
    ...alternatives('same', [word], lexicon),
    ...alternatives('joined', joined, lexicon),
    ...alternatives('compound', compoundsOf(word, lexicon), lexicon),
    // "lives" is a form of the noun "life" and of the verb "live".
    ...alternatives('root', IRREGULAR_FORMS.has(`${word}s`) ? [`${word}s`] : [], lexicon),
    ...relatives(word, lexicon),
    ...aliases(word, lexicon),
  ];
  const meant = found.length === 0 && lexicon.corrects ? correct(word, lexicon.vocabulary, lexicon.index) : undefined;
  const all = meant === undefined ? found : alternatives('spelling', [meant], lexicon);
  return [...new Map(all.toReversed().map((one) => [one.term, one])).values()].sort((a, b) => b.strength - a.strength);
}

function alternatives(
  kind: keyof typeof STRENGTH,
  forms: readonly string[],
  { index, languages }: Lexicon,
): readonly Alternative[] {
  return forms.flatMap((form) => {
    const terms = [stem(form), ...(languages.length > 0 ? termsInLanguages(form, languages) : [])];
    const known = new Set(terms.flatMap((term) => index.terms.get(term) ?? []));
    return Array.from(known, (term) => ({ term, strength: STRENGTH[kind], kind, form }));
  });
}

function termsInLanguages(form: string, codes: readonly string[]): readonly string[] {
  const word = { word: fold(form), written: form, compound: false };
  return codes.flatMap((code) => languageOf(code)?.termOf(word) ?? []);
}

/** Stemmers miss forms of verbs: German `kostet` beside `kosten`. @returns words that differ in their last two letters. */
export function otherEndings(word: string, lexicon: Lexicon): readonly Alternative[] {
  const beginning = fold(word).slice(0, -2);
  if (beginning.length < SHORTEST_PART) return [];
  const words = wordsBeginningWith(lexicon.vocabulary, beginning, MOST_BEGINNINGS).map(wordOfKey);
  const forms = words.filter(({ length }) => length <= word.length + 1);
  return alternatives('root', forms.slice(0, MOST_RELATIVES), lexicon);
}

/** Other names count where the sources write them as names, capitals also at the start of sentences only; of the words that initials stand for, the rarest. */
function aliases(word: string, lexicon: Lexicon): readonly Alternative[] {
  const { index } = lexicon;
  const firstNames = firstNamesFor(word);
  const isUnknownCountry = isCountry(word) && index.words.get(word) === undefined;
  const others = (isUnknownCountry ? [] : nameAliases(word)).flatMap(
    ({ word: form, strength, isSure = false }): Alternative | [] => {
      const number = index.words.get(form) ?? -1;
      const term = index.termOfWord[number] ?? NO_TERM;
      const isCapital = !isEnglishWord(form) && !firstNames.includes(form);
      const isName = isSure || isCapital || ((index.cuesOfWord[number] ?? 0) & CUE.person) !== 0;
      return term === NO_TERM || !isName ? [] : { term, strength, kind: 'alias', form };
    },
  );
  if (index.words.get(word) !== undefined) return others;
  const named = namedByInitials(word, lexicon.articles).flatMap((form) => alternatives('alias', [form], lexicon));
  const rarest = named.sort((a, b) => documentFrequency(index, a.term) - documentFrequency(index, b.term)).slice(0, 1);
  return [...rarest, ...others];
}

function compoundsOf(word: string, { vocabulary, index, languages }: Lexicon): readonly string[] {
  const isWord = (rest: string): boolean => index.terms.has(stem(rest));
  const keys = wordsBeginningWith(vocabulary, word, MOST_BEGINNINGS);
  return (languages.length > 0 ? keys.map(wordOfKey) : keys).filter((whole) => beginsCompound(word, whole, isWord));
}

function relatives(word: string, { roots, index }: Lexicon): readonly Alternative[] {
  const isRole = (classesOf(word) & CLASS.role) !== 0;
  return [...wordsOfRoot(roots, word).subarray(0, MOST_RELATIVES)].flatMap((relative): Alternative | [] => {
    const form = index.words.at(relative);
    // "Found" is of "find", not of "founded"; and a government is no governor.
    if (IRREGULAR_FORMS.has(form) || (isRole && /ments?$/u.test(form)) || isByChance(word, form)) return [];
    return { term: index.termOfWord[relative] ?? NO_TERM, strength: STRENGTH.root, kind: 'root', form };
  });
}

/** Of "state" and "station", two words of English that the thesaurus does not relate, the same root tells nothing. */
function isByChance(word: string, form: string): boolean {
  return isEnglishWord(word) && isEnglishWord(form) && !isRelated(word, form) && !isRelated(form, word);
}

function isRelated(word: string, other: string): boolean {
  return relatedWords(word).some((one) => stem(one.word) === stem(other));
}

const MOST_RELATED = 16;

/** "United" of the United States is no word for "married", which WordNet relates to "unite". */
function isWrittenAsName(form: string, { words, cuesOfWord }: InvertedIndex): boolean {
  const known = [form, `${form}d`].flatMap((word) => words.get(word) ?? []);
  return known.length > 0 && known.every((word) => ((cuesOfWord[word] ?? 0) & CUE.person) !== 0);
}

/** "Found", what paying for something is, has the stem of "find". */
function isFormOfOther(form: string, strength: number): boolean {
  return strength < BY_HAND && IRREGULAR_FORMS.has(form);
}

/**
 * Finds the terms of words that mean nearly the same: synonyms, derived, narrower and broader words. They are always weaker than the word.
 *
 * @returns each term once, strongest first; alternatives of the word may be among them.
 */
export function relatedTo(word: string, { index }: Lexicon): readonly Alternative[] {
  const found = new Map<number, Alternative>();
  for (const { word: form, relation, strength } of relatedWords(IRREGULAR_FORMS.get(word) ?? word)) {
    const term = index.terms.get(stem(form.replace(/-/gu, '')));
    if (term === undefined || found.has(term) || isFormOfOther(form, strength) || isWrittenAsName(form, index))
      continue;
    found.set(term, { term, strength, kind: relation, form });
    if (found.size === MOST_RELATED) break;
  }
  return [...found.values()];
}

/** Parts shorter than this are more often chance than a compound: `car` and `pet` in `carpet`. */
const SHORTEST_PART = 4;

/** Endings that derive a word from another: `organ` does not begin a compound in `organization`. */
const DERIVED =
  /^(?:s|es|ed|er|ers|ing|ings|ly|al|ally|ment|ments|mental|ness|nesses|ship|ships|hood|able|ably|ible|ibly|ability|abilities|ality|alities|ation|ations|ational|ization|isation|ically|istic|istics|ative|atives|iveness|fulness|lessness|ising|izing|ised|ized)$/u;

/**
 * Whether a closed compound begins with a word: `cyberattack` with `cyber`, but not `organization` with `organ`, nor `significant` with `sign`.
 *
 * @param isWord whether the sources know a word; what follows is one of them, or long enough to be a word of its own.
 */
function beginsCompound(part: string, whole: string, isWord: (word: string) => boolean): boolean {
  const rest = whole.slice(part.length);
  if (part.length < SHORTEST_PART || rest.length < SHORTEST_PART || DERIVED.test(rest)) return false;
  return isWord(rest) || isEnglishWord(rest) || (rest.length > SHORTEST_PART && !isEnglishWord(whole));
}
