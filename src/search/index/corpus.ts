import { type Article, isEnglish } from '../../articles/article';
import { LOCATIVES } from '../../text/answer-types';
import { languageOf } from '../../text/languages';
import { INVERTED_VERBS, SAYING_VERBS } from '../../text/saying-verbs';
import { lowerBound } from '../../text/sorted';
import type { Numbers } from '../../text/typed-arrays';
import { IndexBuilder, type WordLayout } from './index-builder';
import {
  type ArticlePostings,
  type InvertedIndex,
  NO_TERM,
  type TermSets,
  articleNorms,
  documentFrequency,
  inverseDocumentFrequency,
  wordNumberAt,
} from './inverted-index';
import { collectArticlePostings, termSets } from './postings';
import { type SentenceTable, collectSentences, textOfSentence } from './sentence-table';
import { type Roots, type Vocabulary, buildRoots, buildVocabulary } from './vocabulary';

export interface Corpus {
  readonly articles: readonly Article[];
  readonly sentences: SentenceTable;
  readonly index: InvertedIndex;
  readonly vocabulary: Vocabulary;
  readonly roots: Roots;
  /** Codes of the languages of articles besides English, sorted. */
  readonly languages: readonly string[];
  /** Sentence → article, ascending; article → first sentence, and one more at the end. */
  readonly articleOfSentence: Numbers;
  readonly firstSentence: Uint32Array;
  /** Article → number of its words that are not stop words. */
  readonly articleLengths: Uint32Array;
  readonly articleNorms: Float64Array;
  readonly articlePostings: ArticlePostings;
  /** Terms of titles and tags by article, of section titles by sentence; only terms that occur in a sentence. */
  readonly titleTerms: TermSets;
  readonly sectionTerms: TermSets;
  readonly sayingWords: ReadonlySet<number>;
  readonly invertedWords: ReadonlySet<number>;
  readonly locatives: ReadonlySet<number>;
  /** Word numbers of a, an, the, any and one, which open a definition after a form of "to be". */
  readonly articleWords: ReadonlySet<number>;
  /** Sentence → bits of `TRAIT`. */
  readonly traits: Uint8Array;
  /** Sentence → Euclidean length of its vector of natural's idf. */
  readonly norms: Float32Array;
}

export function buildCorpus(articles: readonly Article[]): Corpus {
  return buildCorpusAndLayout(articles).corpus;
}

/** @returns the corpus, and the layout that only topics need. */
export function buildCorpusAndLayout(articles: readonly Article[]): { corpus: Corpus; layout: WordLayout } {
  const sentences = collectSentences(articles);
  const builder = new IndexBuilder();
  const traits = new Uint8Array(sentences.count);
  const languageOfArticle = articles.map((article) => (isEnglish(article) ? undefined : languageOf(article.language)));
  const languages = [...new Set(languageOfArticle)].filter((language) => language !== undefined);
  for (let sentence = 0; sentence < sentences.count; sentence += 1) {
    const text = textOfSentence(sentences, sentence, articles);
    builder.add(text, languageOfArticle[sentences.article[sentence] ?? 0]);
    traits[sentence] = traitsOf(text, 0, text.length);
  }
  const index = builder.freeze();
  const articleOfSentence = sentences.article.subarray(0, sentences.count);
  const articleLengths = measureArticles(index, articleOfSentence, articles.length);
  const corpus = Object.freeze({
    articles,
    sentences,
    index,
    vocabulary: buildVocabulary(index),
    roots: buildRoots(index),
    languages: languages.map(({ code }) => code).sort(),
    articleOfSentence,
    firstSentence: Uint32Array.from({ length: articles.length + 1 }, (_, at) => lowerBound(articleOfSentence, at)),
    articleLengths,
    articleNorms: articleNorms(articleLengths),
    articlePostings: collectArticlePostings(index, articleOfSentence),
    titleTerms: termSets(
      articles.map(({ title, tags }) => [title, ...tags].join(' ')),
      { index, languages },
    ),
    sectionTerms: termSets(['', ...sentences.sectionTitles], { index, languages }, sentences.section),
    sayingWords: numbersOf(SAYING_VERBS, index),
    invertedWords: numbersOf(INVERTED_VERBS, index),
    locatives: numbersOf([...LOCATIVES, ...languages.flatMap((language) => language.locatives())], index),
    articleWords: numbersOf(ARTICLES, index),
    traits,
    norms: normsOf(index),
  });
  return { corpus, layout: builder.wordLayout() };
}

const ARTICLES: ReadonlySet<string> = new Set(['a', 'an', 'the', 'any', 'one']);

function normsOf(index: InvertedIndex): Float32Array {
  const { offsets, postingSentences, sentenceCount } = index;
  const squares = new Float64Array(sentenceCount);
  for (let term = 0; term < offsets.length - 1; term += 1) {
    const square = inverseDocumentFrequency(sentenceCount, documentFrequency(index, term)) ** 2;
    for (let at = offsets[term] ?? 0; at < (offsets[term + 1] ?? 0); at += 1) {
      const sentence = postingSentences[at] ?? 0;
      squares[sentence] = (squares[sentence] ?? 0) + square;
    }
  }
  return Float32Array.from(squares, Math.sqrt);
}

function numbersOf(words: Iterable<string>, index: InvertedIndex): ReadonlySet<number> {
  return new Set([...words].flatMap((word) => index.words.get(word) ?? []));
}

function measureArticles(index: InvertedIndex, articleOfSentence: Numbers, articles: number): Uint32Array {
  const lengths = new Uint32Array(articles);
  const { wordOffsets, termOfWord } = index;
  for (let sentence = 0; sentence < articleOfSentence.length; sentence += 1) {
    const article = articleOfSentence[sentence] ?? 0;
    const end = wordOffsets[sentence + 1] ?? 0;
    for (let at = wordOffsets[sentence] ?? 0; at < end; at += 1)
      if (termOfWord[wordNumberAt(index, at)] !== NO_TERM) lengths[article] = (lengths[article] ?? 0) + 1;
  }
  return lengths;
}

export const TRAIT = {
  question: 1,
  /** Opens with a pronoun, which refers to the sentence before. */
  pronoun: 2,
  money: 4,
} as const;

const QUESTION = /\?["'”’)\]\s]*$/u;
const PRONOUN = /^["“„«'‘(\s]*(?:he|she|it|they|this|these|that|those|his|her|its|their)\b/iu;
/** Characters examined at each end, so that the cost per sentence is constant. */
const LOOKED_AT = 24;

export function traitsOf(text: string, start: number, end: number): number {
  return (
    (asks(text, start, end) ? TRAIT.question : 0) |
    (opensWithPronoun(text, start, end) ? TRAIT.pronoun : 0) |
    (holdsMoney(text, start, end) ? TRAIT.money : 0)
  );
}

function asks(text: string, start: number, end: number): boolean {
  if (text.charCodeAt(end - 1) === POINT) return false;
  return QUESTION.test(text.slice(Math.max(start, end - LOOKED_AT), end));
}

/** The pronouns begin with h, i, s or t. U+017F (long s) matches s with the flag i and is not ASCII. */
function opensWithPronoun(text: string, start: number, end: number): boolean {
  const small = text.charCodeAt(start) | 0x20;
  if (small >= 0x61 && small <= 0x7a && small !== H && small !== I && small !== S && small !== T) return false;
  return PRONOUN.test(text.slice(start, Math.min(end, start + LOOKED_AT)));
}

const POINT = 0x2e;
const [H, I, S, T] = [0x68, 0x69, 0x73, 0x74];

/** `$`, `£`, `¥`, `€` */
function holdsMoney(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit === 0x24 || (unit >= 0xa3 && (unit === 0xa3 || unit === 0xa5 || unit === 0x20ac))) return true;
  }
  return false;
}
