import { asksManner, cuesAskedFor, MAY_ASK, measuresAskedFor } from '../../text/answer-types';
import { capitalised, IRREGULAR_FORMS, stem } from '../../text/normalize';
import { languageAsking, languageOfQuestion, MAY_ASK_IN_OTHER } from '../../text/languages';
import { SAYING_VERBS, speakersAskedFor } from '../../text/saying-verbs';
import { isCommonWord } from '../../text/thesaurus/related-words';
import { shortNamesOf } from '../../text/name-aliases';
import { type Token, isContent, tokenize } from '../../text/tokens';
import { LIGHT_WORDS, STOP_WORDS, STOP_WORDS_AS_NAMES, wordsIn } from '../../text/word-lists';
import type { Corpus } from '../index/corpus';
import { type InvertedIndex, keptFor, NO_TERM } from '../index/inverted-index';
import type { Alternative, Lexicon } from './expand';
import { plainQuestion } from './plain-question';
import { type QueryTerm, eachRelatedOnce, IdfCoverage, queryTermOf, withNearestRelated } from './query-terms';
import { inEnglish, readInLanguage } from './question-in-language';
import { withSurnames } from './full-names';
import { isSlipOf } from './spelling';

/** A question as the index sees it. */
export interface Question {
  /** As it would be asked plainly, without the frames of a chat. */
  readonly text: string;
  /** Code of its language; absent for English and where unsure. */
  readonly language?: string;
  /** Whether it is small talk; then it has no query terms. */
  readonly isSmallTalk: boolean;
  /** Its words of content, in order, each once. */
  readonly queryTerms: readonly QueryTerm[];
  /** Sum of the idf of all query terms. */
  readonly totalIdf: number;
  readonly idfCoverage: IdfCoverage;
  /** The kinds of answer asked for, as bits of `CUE`. */
  readonly cues: number;
  /** What the number that it asks for is a number of, as bits of `CUE`. */
  readonly measures: number;
  /** Query terms of the speakers whose words it asks for: "what did Putin say about …". */
  readonly speakers: ReadonlySet<number>;
  /** Whether it asks what or who something is. */
  readonly asksDefinition: boolean;
  /** Whether it asks how something is done or comes about. */
  readonly asksManner: boolean;
  /** Numbers of the words is, are, was and were, and of what else introduces a definition. */
  readonly toBe: ReadonlySet<number>;
}

/** Sets of query terms are bits of a 32-bit number. */
const MOST_QUERY_TERMS = 32;
/** A word that the sources do not know is compared with all of theirs; a longer question is not one of misspelt words. */
const MOST_CORRECTED = 8;
const DEFINITION = /^\W*(?:what|who)(?:['’]s| is| are| was| were)\b/iu;
const WHO_IS = /^\W*who(?:['’]s| is| are| was| were)\b/iu;
const DEFINING_VERBS = ['is', 'are', 'was', 'were', 'refers', 'known', 'means'];

/** @returns the question's words with the terms of the index that match them, and what kind of answer it asks for. */
export function readQuestion(asked: string, lexicon: Lexicon): Question {
  const { languages } = lexicon;
  const language = languages.length > 0 ? languageOfQuestion(asked, languages) : undefined;
  if (language) return readInLanguage(asked, language, lexicon);
  const foreign = MAY_ASK_IN_OTHER.test(asked) ? languageAsking(asked) : undefined;
  const question = readPlain(foreign ? inEnglish(asked, foreign) : asked, lexicon);
  const forms = new Map(
    question.queryTerms.flatMap(({ word, alternatives }) =>
      alternatives.flatMap(({ kind, form }) => (kind === 'spelling' ? [[word, form] as const] : [])),
    ),
  );
  return forms.size === 0 ? question : readMended(question.text, forms, lexicon);
}

/** Reads a question with the spelling of the sources, so that rules find "Rossi" where "rosi" was asked. */
function readMended(text: string, forms: ReadonlyMap<string, string>, lexicon: Lexicon): Question {
  const slipOf = new Map<string, string>();
  const mended = tokenize(text).reduceRight((all, { word, start, end, compound }) => {
    const form = compound ? undefined : forms.get(word);
    if (form === undefined) return all;
    slipOf.set(form, word);
    return all.slice(0, start) + (/\p{Lu}/u.test(all.charAt(start)) ? capitalised(form) : form) + all.slice(end);
  }, text);
  const question = readPlain(mended, lexicon);
  const queryTerms = question.queryTerms.map((term): QueryTerm => {
    const slip = slipOf.get(term.word);
    return slip === undefined ? term : { ...term, slip, alternatives: term.alternatives.map(asSpelling) };
  });
  return { ...question, queryTerms };
}

function asSpelling(alternative: Alternative): Alternative {
  return alternative.kind === 'same' ? { ...alternative, kind: 'spelling' } : alternative;
}

function readPlain(asked: string, lexicon: Lexicon): Question {
  const plain = plainQuestion(asked, lexicon);
  const { text, isSmallTalk } = plain;
  const isKnown = ({ word }: Token): boolean =>
    !STOP_WORDS_AS_NAMES.has(word.toLowerCase()) || lexicon.index.words.has(word);
  const tokens = isSmallTalk ? [] : plain.tokens.filter(isKnown).map(unlessCountry);
  const words = tokens.filter((token, at) => !token.compound && isContent(token.word) && !isSlip(token, at, lexicon));
  const once = [...new Set(words.map(({ word }) => word))].slice(0, MOST_QUERY_TERMS);
  const queryTerms = readQueryTerms(once, { words, tokens, lexicon });
  const totalIdf = queryTerms.reduce((total, { idf }) => total + idf, 0);
  const asks = MAY_ASK.test(text);
  const speakers = new Set(speakersAskedFor(text).flatMap((speaker) => indexesOf(queryTerms, speaker)));
  return {
    text,
    isSmallTalk,
    queryTerms,
    idfCoverage: new IdfCoverage(queryTerms, totalIdf),
    totalIdf,
    cues: !asks || asksAboutName(text, queryTerms) ? 0 : cuesAskedFor(text),
    measures: asks ? measuresAskedFor(text) : 0,
    speakers,
    asksDefinition: asks && DEFINITION.test(text),
    asksManner: asks && speakers.size === 0 && asksManner(text),
    toBe: definingWords(lexicon.index),
  };
}

interface QuestionWords {
  /** Those of the tokens that are searched for. */
  readonly words: readonly Token[];
  readonly tokens: readonly Token[];
  readonly lexicon: Lexicon;
}

function readQueryTerms(once: readonly string[], read: QuestionWords): readonly QueryTerm[] {
  const { lexicon } = read;
  const joined = joinedWords(read);
  const queryTerms = once.map((word, at) =>
    queryTermOf(word, { joined: joined.get(word) ?? [], corrects: at < MOST_CORRECTED }, lexicon),
  );
  const own = withSurnames(
    queryTerms,
    read.tokens.filter(({ compound }) => !compound),
    lexicon,
  );
  return withNearestRelated(eachRelatedOnce(own, lexicon.index));
}

const definingWords = keptFor(({ words }: InvertedIndex): ReadonlySet<number> => {
  return new Set(DEFINING_VERBS.flatMap((verb) => words.get(verb) ?? []));
});

/** Who is, and then a name: the person is known already, and what is asked for is what is said of them. */
function asksAboutName(text: string, queryTerms: readonly QueryTerm[]): boolean {
  return WHO_IS.test(text) && queryTerms.length > 0 && queryTerms.every(({ isNameInSources }) => isNameInSources);
}

/**
 * A slip in a small word must not pass for a word that the sources do not know; nor may a name that they do not know pass for a slip, or
 * the answer would be about somebody else. A capital tells a name, but for the first word. Verbs of saying say who is asked for, not what.
 */
function isSlip({ word, capital }: Token, at: number, { index }: Lexicon): boolean {
  if ((capital && at > 0) || index.words.has(word)) return false;
  if (!isSlipOf(word, SMALL_WORDS.get(word.charAt(0)) ?? [])) return false;
  // "Won" is no "wont".
  return SAYING_VERBS.has(word) || !(index.terms.has(stem(word)) || isCommonWord(word) || IRREGULAR_FORMS.has(word));
}

/** First letter → words. */
const SMALL_WORDS = new Map<string, string[]>();
for (const word of [...STOP_WORDS, ...LIGHT_WORDS])
  SMALL_WORDS.set(word.charAt(0), [...(SMALL_WORDS.get(word.charAt(0)) ?? []), word]);

function indexesOf(queryTerms: readonly QueryTerm[], wanted: string): readonly number[] {
  const at = queryTerms.findIndex(({ word }) => word === wanted);
  return at < 0 ? [] : [at];
}

/** In haste people write `us sanctions` and `the us`: the pronoun follows a verb or a preposition, or ends the question. */
function unlessCountry(token: Token, at: number, tokens: readonly Token[]): Token {
  if (token.word !== 'us') return token;
  const before = tokens[at - 1]?.word;
  const isPronoun = before === undefined ? tokens.length === 1 : BEFORE_PRONOUN.has(before) || at === tokens.length - 1;
  return before === 'the' || !isPronoun ? { ...token, word: 'US' } : token;
}

const BEFORE_PRONOUN: ReadonlySet<string> = wordsIn(
  'tell tells told give gives gave let lets show shows remind teach help helps of for to with from about among between',
);

/** `cyber attack` and `cyber-attack` may stand closed in the sources, the Islamic State by a short name: word → the forms there that it is a part of. */
function joinedWords({ words, tokens, lexicon: { index } }: QuestionWords): ReadonlyMap<string, readonly string[]> {
  const joined = new Map<string, string[]>();
  const note = (whole: string, parts: readonly string[]): void => {
    for (const part of parts) joined.set(part, [...(joined.get(part) ?? []), whole]);
  };
  for (let at = 0; at < Math.min(words.length - 1, MOST_QUERY_TERMS); at += 1) {
    const [first, second] = [words[at]?.word ?? '', words[at + 1]?.word ?? ''];
    const closed = stem(first + second);
    // The stem of "norwaylying" is "norway".
    if (index.terms.has(closed) && closed.length > first.length) note(first + second, [first, second]);
    for (const name of shortNamesOf(first, second)) note(name, [first]);
  }
  for (const { word, start, end } of tokens.filter((token) => token.compound).slice(0, MOST_QUERY_TERMS)) {
    if (!index.terms.has(stem(word))) continue;
    note(
      word,
      words.filter((part) => part.start >= start && part.end <= end).map((part) => part.word),
    );
  }
  return joined;
}

/** A question and the corpus that it is asked of. */
export interface MatchContext {
  readonly question: Question;
  readonly corpus: Corpus;
  /** Term + 1 → query terms that it is an alternative of, as bits (a question has at most 32); index 0 is for words without a term. */
  readonly queryTermsOfTerm: Int32Array;
}

interface TermTable {
  readonly queryTermsOfTerm: Int32Array;
  question?: Question;
}

/** As large as the vocabulary, so each index has one; the next question clears what the last one filled. */
const tableOf = keptFor(({ terms }: InvertedIndex): TermTable => ({
  queryTermsOfTerm: new Int32Array(terms.size + 1),
}));

/** @returns the context of a question, valid until another question is asked of the same index. */
export function matchContext(question: Question, corpus: Corpus): MatchContext {
  const table = tableOf(corpus.index);
  const { queryTermsOfTerm } = table;
  if (table.question !== question) {
    for (const { alternatives } of table.question?.queryTerms ?? [])
      for (const { term } of alternatives) queryTermsOfTerm[term + 1] = 0;
    question.queryTerms.forEach(({ alternatives }, queryTerm) => {
      for (const { term } of alternatives)
        queryTermsOfTerm[term + 1] = (queryTermsOfTerm[term + 1] ?? 0) | (1 << queryTerm);
    });
    table.question = question;
  }
  return { question, corpus, queryTermsOfTerm };
}

export const NO_QUERY_TERM = -1;

/** @returns the first query term that a word of the index matches, or `NO_QUERY_TERM`. */
export function queryTermOfWord(word: number, { corpus: { index }, queryTermsOfTerm }: MatchContext): number {
  const queryTerms = queryTermsOfTerm[(index.termOfWord[word] ?? NO_TERM) + 1] ?? 0;
  return queryTerms === 0 ? NO_QUERY_TERM : 31 - Math.clz32(queryTerms & -queryTerms);
}
