import { OCCURRENCE, type InvertedIndex } from './inverted-index';
import { narrow, type Numbers } from '../../text/narrow';

/**
 * Which articles hold a term, and how often: postings one level above the sentences. They are fewer, so a question reads these first and
 * then the sentences of those articles only that can still be among the best.
 */
export interface ArticlePostings {
  /** Postings of term t stand from `offsets[t]` to `offsets[t + 1]`. */
  readonly offsets: Uint32Array;
  /** Numbers of articles, in rising order within a term. */
  readonly articles: Numbers;
  /** How often the article holds the term, at most 255: BM25's saturation has long flattened there. */
  readonly frequencies: Uint8Array;
  /** How many sentences of the article hold the term: as many of the term's postings are its own. */
  readonly sentences: Numbers;
}

const MOST_COUNTED = 255;

/** Entries come in order of their articles, so each term's articles are in order too. Goes through the postings twice, to count and to fill. */
export function collectArticlePostings(index: InvertedIndex, articleOfSentence: Numbers): ArticlePostings {
  const terms = index.offsets.length - 1;
  const offsets = new Uint32Array(terms + 1);
  for (let term = 0; term < terms; term += 1)
    offsets[term + 1] = (offsets[term] ?? 0) + countArticles(index, term, articleOfSentence);
  const articles = new Uint32Array(offsets[terms] ?? 0);
  const frequencies = new Uint8Array(articles.length);
  const sentences = new Uint32Array(articles.length);
  for (let term = 0; term < terms; term += 1) {
    let at = (offsets[term] ?? 0) - 1;
    let last = -1;
    for (let posting = index.offsets[term] ?? 0; posting < (index.offsets[term + 1] ?? 0); posting += 1) {
      const article = articleOfSentence[index.postingSentences[posting] ?? 0] ?? 0;
      if (article !== last) articles[(at += 1)] = last = article;
      sentences[at] = (sentences[at] ?? 0) + 1;
      frequencies[at] = Math.min(
        MOST_COUNTED,
        (frequencies[at] ?? 0) + ((index.occurrences[posting] ?? 0) & OCCURRENCE.frequency),
      );
    }
  }
  return { offsets, articles: narrow(articles), frequencies, sentences: narrow(sentences) };
}

function countArticles(
  { offsets, postingSentences: postingEntries }: InvertedIndex,
  term: number,
  articleOfSentence: Numbers,
): number {
  let count = 0;
  let last = -1;
  for (let posting = offsets[term] ?? 0; posting < (offsets[term + 1] ?? 0); posting += 1) {
    const article = articleOfSentence[postingEntries[posting] ?? 0] ?? 0;
    if (article !== last) count += 1;
    last = article;
  }
  return count;
}

/** @returns how many of so many articles hold one of some terms. */
export function articlesWithAny(
  terms: readonly number[],
  articleCount: number,
  { offsets, articles }: ArticlePostings,
): number {
  const [only, ...others] = terms;
  if (only === undefined) return 0;
  if (others.length === 0) return (offsets[only + 1] ?? 0) - (offsets[only] ?? 0);
  const holds = new Uint8Array(articleCount);
  for (const term of terms)
    for (let at = offsets[term] ?? 0; at < (offsets[term + 1] ?? 0); at += 1) holds[articles[at] ?? 0] = 1;
  return holds.reduce((count, one) => count + one, 0);
}
