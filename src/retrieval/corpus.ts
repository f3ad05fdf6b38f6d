import type { Article } from '../knowledge/article';
import { analyse, isContent } from './analysis';
import { LOCATIVES } from './cues';
import { collectEntries, type Entry } from './entries';
import { IndexBuilder, NO_TERM, type InvertedIndex } from './inverted-index';
import { buildRoots, type Roots } from './roots';
import { INVERTED_VERBS, SAYING_VERBS } from './saying';
import { stem } from './stem';
import { buildVocabulary, type Vocabulary } from './vocabulary';

/** Everything that ranking reads: built once from the articles, then frozen. */
export interface Corpus {
  readonly articles: readonly Article[];
  readonly entries: readonly Entry[];
  readonly index: InvertedIndex;
  readonly vocabulary: Vocabulary;
  readonly roots: Roots;
  /** Entry → number of its article, article → number of its first entry (with one more at the end). */
  readonly articleOfEntry: Uint32Array;
  readonly firstEntry: Uint32Array;
  /** Article → how many words it has that are searched for. */
  readonly articleLengths: Uint32Array;
  readonly meanArticleLength: number;
  /** Article → terms of its title and tags; entry → terms of its section's title. Only terms that some sentence holds. */
  readonly titleTerms: readonly ReadonlySet<number>[];
  readonly sectionTerms: readonly ReadonlySet<number>[];
  /** Numbers of the words that say that someone speaks. */
  readonly sayingWords: ReadonlySet<number>;
  /** Those of them that may stand before the speaker. */
  readonly invertedWords: ReadonlySet<number>;
  /** Numbers of the words after which a name is that of a place. */
  readonly locatives: ReadonlySet<number>;
  /** Entry → 1 if it ends with a question mark. */
  readonly isQuestion: Uint8Array;
}

export function buildCorpus(articles: readonly Article[]): Corpus {
  const entries = collectEntries(articles);
  const builder = new IndexBuilder();
  for (const { text } of entries) builder.add(text);
  const index = builder.freeze();
  const articleOfEntry = Uint32Array.from(entries, ({ article }) => article);
  const articleLengths = measureArticles(index, articleOfEntry, articles.length);
  return Object.freeze({
    articles,
    entries,
    index,
    vocabulary: buildVocabulary(index),
    roots: buildRoots(index),
    articleOfEntry,
    firstEntry: firstEntries(articleOfEntry, articles.length),
    articleLengths,
    meanArticleLength: articleLengths.reduce((total, length) => total + length, 0) / Math.max(1, articles.length),
    titleTerms: articles.map(({ title, tags }) => termsOf([title, ...tags].join(' '), index)),
    sectionTerms: sectionTermsOf(entries, index),
    sayingWords: numbersOf(SAYING_VERBS, index),
    invertedWords: numbersOf(INVERTED_VERBS, index),
    locatives: numbersOf(LOCATIVES, index),
    isQuestion: Uint8Array.from(entries, ({ text }) => Number(/\?["'”’)\]]*$/u.test(text.slice(-4)))),
  });
}

function numbersOf(words: ReadonlySet<string>, index: InvertedIndex): ReadonlySet<number> {
  return new Set([...words].flatMap((word) => index.words.get(word) ?? []));
}

function termsOf(text: string, { terms }: InvertedIndex): ReadonlySet<number> {
  return new Set(analyse(text).flatMap(({ word }) => (isContent(word) ? (terms.get(stem(word)) ?? []) : [])));
}

/** The sentences of a section share one set. */
function sectionTermsOf(entries: readonly Entry[], index: InvertedIndex): readonly ReadonlySet<number>[] {
  const known = new Map<string, ReadonlySet<number>>();
  return entries.map(({ places: [{ section = '' }] }) => {
    const terms = known.get(section) ?? termsOf(section, index);
    known.set(section, terms);
    return terms;
  });
}

function measureArticles(index: InvertedIndex, articleOfEntry: Uint32Array, articles: number): Uint32Array {
  const lengths = new Uint32Array(articles);
  articleOfEntry.forEach((article, entry) => {
    for (let at = index.wordOffsets[entry] ?? 0; at < (index.wordOffsets[entry + 1] ?? 0); at += 1) {
      const isSearched = index.termOfWord[index.entryWords[at] ?? 0] !== NO_TERM;
      if (isSearched) lengths[article] = (lengths[article] ?? 0) + 1;
    }
  });
  return lengths;
}

/** Entries are in reading order, so an article's own stand together. */
function firstEntries(articleOfEntry: Uint32Array, articles: number): Uint32Array {
  const first = new Uint32Array(articles + 1).fill(articleOfEntry.length);
  for (let entry = articleOfEntry.length - 1; entry >= 0; entry -= 1) first[articleOfEntry[entry] ?? 0] = entry;
  for (let article = articles - 1; article >= 0; article -= 1) {
    first[article] = Math.min(first[article] ?? 0, first[article + 1] ?? 0);
  }
  return first;
}
