import { Accumulator } from './accumulator';
import { BestOf } from './best-of';
import type { Corpus } from './corpus';
import type { Alternative } from './expand';
import { FIRST } from './model';
import type { Question, Slot } from './question';
import { articleWeight, SENTENCE_K1, saturate } from './saturation';
import { inverseDocumentFrequency } from './weights';

/** A sentence that holds a word of the question, with what its postings give it; all figures are shares of the question's idf. */
export interface Candidate {
  readonly entry: number;
  /** natural's TF-IDF of the matched words, each saturated by BM25's curve. */
  readonly terms: number;
  /** The same of words that mean nearly the same, each by how nearly. */
  readonly related: number;
  /** BM25 of the whole article. */
  readonly article: number;
  /** Share of the words that the article holds anywhere. */
  readonly coverage: number;
}

/** The sentences that hold a word of a question. */
export interface Gathered {
  /** The best by their postings, in no order. */
  readonly candidates: readonly Candidate[];
  /** @returns how many sentences match at least a share of the question. To be asked before the next question is. */
  readonly matching: (least: number) => number;
}

/**
 * Walks the postings of the question's terms, and nothing else.
 *
 * @param most how many candidates are wanted at most: those that come first by `firstScore`, of equals the first in reading order.
 */
export function gather(question: Question, corpus: Corpus, most = Infinity): Gathered {
  const scores = workspaceOf(corpus);
  for (const accumulator of [scores.sentences, scores.related, scores.articles, scores.coverage]) accumulator.clear();
  question.slots.forEach((slot, number) => {
    addSlot(slot, number + 1, { ...scores, corpus });
  });
  const read = reader(scores, corpus, question.totalIdf);
  const touched = touchedIn(scores);
  return {
    candidates: bestOf(touched, read, { ...scores, corpus, total: question.totalIdf, most }).map(read.candidate),
    matching: (least) => countFrom(touched, read, { ...scores, least, total: question.totalIdf }),
  };
}

/** What sentences are chosen by, before they are looked at closely. */
export function firstScore({ entry, terms, related, article }: Omit<Candidate, 'coverage'>, corpus: Corpus): number {
  const lone = isLone(entry, corpus) ? FIRST.lone : 0;
  return FIRST.terms * terms + FIRST.related * related + FIRST.article * article + lone;
}

/** @returns whether an entry is all there is of its article. */
export function isLone(entry: number, { articleOfEntry, firstEntry }: Corpus): boolean {
  const article = articleOfEntry[entry] ?? 0;
  return (firstEntry[article + 1] ?? 0) - (firstEntry[article] ?? 0) === 1;
}

interface ScoreReader {
  readonly candidate: (entry: number) => Candidate;
  readonly first: (entry: number) => number;
  /** How much of the question an entry holds, in its own words or related ones. */
  readonly matched: (entry: number) => number;
}

function reader({ sentences, related, articles, coverage }: Scores, corpus: Corpus, total: number): ScoreReader {
  const at = (accumulator: Accumulator, number: number): number => (accumulator.scores[number] ?? 0) / total;
  const articleOf = (entry: number): number => corpus.articleOfEntry[entry] ?? 0;
  const candidate = (entry: number): Candidate => ({
    entry,
    terms: at(sentences, entry),
    related: at(related, entry),
    article: at(articles, articleOf(entry)),
    coverage: at(coverage, articleOf(entry)),
  });
  return {
    candidate,
    first: (entry) => firstScore(candidate(entry), corpus),
    matched: (entry) => at(sentences, entry) + at(related, entry),
  };
}

/** @returns the entries that hold a word of the question, or a related one only, each once. */
function touchedIn({ sentences, related }: Scores): Uint32Array {
  const touched = new Uint32Array(sentences.count + related.count);
  touched.set(sentences.touched.subarray(0, sentences.count));
  let { count } = sentences;
  for (let at = 0; at < related.count; at += 1) {
    const entry = related.touched[at] ?? 0;
    if (sentences.scores[entry] === 0) touched[count++] = entry;
  }
  return touched.subarray(0, count);
}

/** Sums in another order may differ in their last bits: what comes this near is reckoned as it should be. */
const SLACK = 1e-9;

/**
 * Most entries are looked at only to be left out. So their first score is reckoned in a plain loop, which may be a few bits off, and again
 * by `first` where it may be among the best.
 */
function bestOf(
  touched: Uint32Array,
  { first }: ScoreReader,
  { sentences, related, articles, lone, corpus, total, most }: Walk & { total: number; most: number },
): readonly number[] {
  if (touched.length <= most) return Array.from(touched).sort((a, b) => a - b);
  const best = new BestOf(most);
  const { articleOfEntry } = corpus;
  const [ofTerms, ofRelated, ofArticle] = [FIRST.terms / total, FIRST.related / total, FIRST.article / total];
  for (const entry of touched) {
    const article = articleOfEntry[entry] ?? 0;
    const words = ofTerms * (sentences.scores[entry] ?? 0) + ofRelated * (related.scores[entry] ?? 0);
    const about = words + ofArticle * (articles.scores[article] ?? 0) + (lone[article] ?? 0);
    if (about >= best.least - SLACK) best.offer(entry, first(entry));
  }
  return best.kept();
}

function countFrom(
  touched: Uint32Array,
  { matched }: ScoreReader,
  { sentences, related, least, total }: Scores & { least: number; total: number },
): number {
  let matching = 0;
  for (const entry of touched) {
    const about = ((sentences.scores[entry] ?? 0) + (related.scores[entry] ?? 0)) / total - least;
    if (about > SLACK || (about > -SLACK && matched(entry) >= least)) matching += 1;
  }
  return matching;
}

interface Scores {
  readonly sentences: Accumulator;
  readonly related: Accumulator;
  readonly articles: Accumulator;
  readonly coverage: Accumulator;
  /** Article → how often it holds a slot's terms, each by its strength; all 0 between two slots. */
  readonly frequencies: Float64Array;
  readonly touchedArticles: Uint32Array;
  /** Article → what an entry loses for being all there is of it. */
  readonly lone: Float64Array;
}

/** The scores of each corpus: asking is synchronous, so two questions never meet. */
const workspaces = new WeakMap<Corpus, Scores>();

function workspaceOf(corpus: Corpus): Scores {
  const known = workspaces.get(corpus);
  if (known) return known;
  const articles = corpus.articles.length;
  const scores = {
    sentences: new Accumulator(corpus.entries.count),
    related: new Accumulator(corpus.entries.count),
    articles: new Accumulator(articles),
    coverage: new Accumulator(articles),
    frequencies: new Float64Array(articles),
    touchedArticles: new Uint32Array(articles),
    lone: Float64Array.from(corpus.articles, (_, article) =>
      isLone(corpus.firstEntry[article] ?? 0, corpus) ? FIRST.lone : 0,
    ),
  };
  workspaces.set(corpus, scores);
  return scores;
}

interface Walk extends Scores {
  readonly corpus: Corpus;
}

function addSlot(slot: Slot, round: number, walk: Walk): void {
  const { frequencies, touchedArticles, articles, coverage, corpus } = walk;
  let held = 0;
  for (const alternative of slot.alternatives) held = addPostings(slot, alternative, { ...walk, round, held });
  for (const alternative of slot.related) addRelated(slot, alternative, { ...walk, round });
  const idf = inverseDocumentFrequency(corpus.articles.length, held);
  for (let at = 0; at < held; at += 1) {
    const article = touchedArticles[at] ?? 0;
    coverage.addBest(article, round, slot.idf);
    articles.addBest(article, round, idf * articleWeight(frequencies[article] ?? 0, article, corpus));
    frequencies[article] = 0;
  }
}

/** @returns how many articles hold a term of the slot by now; they are the first of `touchedArticles`. */
function addPostings(
  slot: Slot,
  { term, strength }: Alternative,
  walk: Walk & { round: number; held: number },
): number {
  const { offsets, postingEntries, termFrequencies } = walk.corpus.index;
  const { articleOfEntry } = walk.corpus;
  const { sentences, frequencies, touchedArticles, round } = walk;
  const weight = strength * slot.idf;
  const end = offsets[term + 1] ?? 0;
  let { held } = walk;
  for (let at = offsets[term] ?? 0; at < end; at += 1) {
    const entry = postingEntries[at] ?? 0;
    const frequency = termFrequencies[at] ?? 0;
    sentences.addBest(entry, round, weight * saturate(frequency, SENTENCE_K1));
    const article = articleOfEntry[entry] ?? 0;
    const before = frequencies[article] ?? 0;
    if (before === 0) {
      touchedArticles[held] = article;
      held += 1;
    }
    frequencies[article] = before + strength * frequency;
  }
  return held;
}

/** A related word speaks for a sentence, but not for what its article is about. */
function addRelated(
  slot: Slot,
  { term, strength }: Alternative,
  { corpus, related, round }: Walk & { round: number },
): void {
  const { offsets, postingEntries } = corpus.index;
  const end = offsets[term + 1] ?? 0;
  for (let at = offsets[term] ?? 0; at < end; at += 1)
    related.addBest(postingEntries[at] ?? 0, round, strength * slot.idf);
}
