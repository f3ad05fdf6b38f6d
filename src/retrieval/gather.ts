import { Accumulator } from './accumulator';
import type { Corpus } from './corpus';
import type { Question, Slot } from './question';
import { inverseDocumentFrequency } from './weights';

/** A sentence that holds a word of the question, with what its postings give it; all figures are shares of the question's idf. */
export interface Candidate {
  readonly entry: number;
  /** natural's TF-IDF of the matched words, each saturated by BM25's curve. */
  readonly terms: number;
  /** BM25 of the whole article. */
  readonly article: number;
  /** Share of the words that the article holds anywhere. */
  readonly coverage: number;
}

/**
 * Saturation of a term within a sentence and an article: BM25's k1 and b (Robertson and Zaragoza 2009, section 3.2). A sentence hardly
 * repeats a word, so it saturates at once and its length does not count; an article has the customary values.
 */
export const SENTENCE_K1 = 0.3;
const ARTICLE_K1 = 1.2;
const ARTICLE_B = 0.75;

/**
 * Walks the postings of the question's terms, and nothing else.
 *
 * @returns every sentence that holds one of them, in reading order.
 */
export function gather(question: Question, corpus: Corpus): readonly Candidate[] {
  const scores = workspaceOf(corpus);
  question.slots.forEach((slot, number) => {
    addSlot(slot, number + 1, { ...scores, corpus });
  });
  const candidates = readScores(scores, corpus, question.totalIdf);
  for (const accumulator of Object.values(scores) as Accumulator[]) accumulator.clear();
  return candidates;
}

function readScores({ sentences, articles, coverage }: Scores, corpus: Corpus, total: number): readonly Candidate[] {
  return Array.from(sentences.touched(), (entry) => {
    const article = corpus.articleOfEntry[entry] ?? 0;
    return {
      entry,
      terms: sentences.scoreOf(entry) / total,
      article: articles.scoreOf(article) / total,
      coverage: coverage.scoreOf(article) / total,
    };
  });
}

interface Scores {
  readonly sentences: Accumulator;
  readonly articles: Accumulator;
  readonly coverage: Accumulator;
}

/** The scores of each corpus, all zero between two questions; asking is synchronous, so two never meet. */
const workspaces = new WeakMap<Corpus, Scores>();

function workspaceOf(corpus: Corpus): Scores {
  const known = workspaces.get(corpus);
  if (known) return known;
  const [entries, articles] = [corpus.entries.count, corpus.articles.length];
  const scores = {
    sentences: new Accumulator(entries),
    articles: new Accumulator(articles),
    coverage: new Accumulator(articles),
  };
  workspaces.set(corpus, scores);
  return scores;
}

function addSlot(
  slot: Slot,
  round: number,
  { corpus, sentences, articles, coverage }: Scores & { corpus: Corpus },
): void {
  const frequencies = new Map<number, number>();
  for (const { term, strength } of slot.alternatives) {
    const { offsets, postingEntries, termFrequencies } = corpus.index;
    for (let at = offsets[term] ?? 0; at < (offsets[term + 1] ?? 0); at += 1) {
      const entry = postingEntries[at] ?? 0;
      const frequency = termFrequencies[at] ?? 0;
      sentences.addBest(entry, round, strength * slot.idf * saturate(frequency, SENTENCE_K1));
      const article = corpus.articleOfEntry[entry] ?? 0;
      frequencies.set(article, (frequencies.get(article) ?? 0) + strength * frequency);
    }
  }
  const idf = inverseDocumentFrequency(corpus.articles.length, frequencies.size);
  for (const [article, frequency] of frequencies) {
    coverage.addBest(article, round, slot.idf);
    articles.addBest(article, round, idf * saturate(frequency, ARTICLE_K1, lengthOf(corpus, article)));
  }
}

/**
 * BM25's term frequency component.
 *
 * @param length how long the text is beside the mean, already weighed by b.
 * @returns between 0 and k1 + 1; 1 for a frequency of 1 in a text of mean length.
 */
export function saturate(frequency: number, k1: number, length = 1): number {
  return (frequency * (k1 + 1)) / (frequency + k1 * length);
}

/** Beside one-line notices every real article is long; beyond this many times the mean it is not held against it any further. */
const LONGEST_COUNTED = 2;

function lengthOf({ articleLengths, meanArticleLength }: Corpus, article: number): number {
  const ratio = (articleLengths[article] ?? 0) / Math.max(1, meanArticleLength);
  return 1 - ARTICLE_B + ARTICLE_B * Math.min(ratio, LONGEST_COUNTED);
}
