import type { Corpus } from './corpus';
import type { Alternative } from './expand';
import type { Question, Slot } from './question';
import { articleWeight, SENTENCE_SATURATION } from './saturation';
import { inverseDocumentFrequency } from './weights';

/** What a question finds in each article that holds one of its words. Sums of idf, not yet shares of the question. */
export interface WeighedArticles {
  /** How many articles hold a word; they are the first of `touched`. */
  readonly count: number;
  readonly touched: Uint32Array;
  /** Article → BM25 of the whole. */
  readonly scores: Float64Array;
  /** Article → idf of the words that it holds anywhere. */
  readonly coverage: Float64Array;
  /** Article → the most that the words may give to one of its sentences. */
  readonly most: Float64Array;
  /** Article → which of the question's posting lists have it, as bits; the last bit is for all from there on. */
  readonly lists: Int32Array;
}

/** Posting lists beyond so many share a bit. */
const LAST_BIT = 31;

/** @returns the bit of a posting list, by its number within the question. */
export function bitOfList(list: number): number {
  return 1 << Math.min(list, LAST_BIT);
}

interface Workspace extends WeighedArticles {
  count: number;
  /** Article → how often it holds the terms of a slot, each by its strength, and the most they give; all 0 between two slots. */
  readonly frequencies: Float64Array;
  readonly best: Float64Array;
  readonly held: Uint32Array;
}

/** As large as the library, so they are made once and cleared at the cost of the last question. */
const workspaces = new WeakMap<Corpus, Workspace>();

function workspaceOf(corpus: Corpus): Workspace {
  const known = workspaces.get(corpus);
  if (known) return clear(known);
  const size = corpus.articles.length;
  const numbers = (): Float64Array => new Float64Array(size);
  const workspace: Workspace = {
    ...{ count: 0, touched: new Uint32Array(size), scores: numbers(), coverage: numbers() },
    ...{ most: numbers(), lists: new Int32Array(size) },
    ...{ frequencies: numbers(), best: numbers(), held: new Uint32Array(size) },
  };
  workspaces.set(corpus, workspace);
  return workspace;
}

function clear(workspace: Workspace): Workspace {
  const { touched, scores, coverage, most, lists } = workspace;
  for (let at = 0; at < workspace.count; at += 1) {
    const article = touched[at] ?? 0;
    scores[article] = coverage[article] = most[article] = lists[article] = 0;
  }
  workspace.count = 0;
  return workspace;
}

/**
 * Walks the article postings of the question's terms.
 *
 * @returns sums that are good until the next question is weighed: asking is synchronous, so two questions never meet.
 */
export function weighArticles({ slots }: Question, corpus: Corpus): WeighedArticles {
  const workspace = workspaceOf(corpus);
  let list = 0;
  for (const slot of slots) {
    let held = 0;
    for (const alternative of slot.alternatives) {
      held = addPostings(slot, alternative, { workspace, corpus, list, held });
      list += 1;
    }
    closeSlot(slot, held, { workspace, corpus });
  }
  return workspace;
}

interface Walk {
  readonly workspace: Workspace;
  readonly corpus: Corpus;
}

/** @returns how many articles hold a term of the slot by now; they are the first of `held`. */
function addPostings(
  { idf }: Slot,
  { term, strength }: Alternative,
  { workspace, corpus: { articlePostings }, ...walk }: Walk & { readonly list: number; readonly held: number },
): number {
  const { frequencies, best, lists, held: holding } = workspace;
  const end = articlePostings.offsets[term + 1] ?? 0;
  const weight = strength * idf;
  const bit = bitOfList(walk.list);
  let { held } = walk;
  for (let at = articlePostings.offsets[term] ?? 0; at < end; at += 1) {
    const article = articlePostings.articles[at] ?? 0;
    const frequency = articlePostings.frequencies[at] ?? 0;
    const before = frequencies[article] ?? 0;
    if (before === 0) holding[held++] = article;
    frequencies[article] = before + strength * frequency;
    const value = weight * (SENTENCE_SATURATION[frequency] ?? 0);
    if (value > (best[article] ?? 0)) best[article] = value;
    if (lists[article] === 0) workspace.touched[workspace.count++] = article;
    lists[article] = (lists[article] ?? 0) | bit;
  }
  return held;
}

function closeSlot({ idf }: Slot, held: number, { workspace, corpus }: Walk): void {
  const { scores, coverage, most, frequencies, best, held: holding } = workspace;
  const { articleNorms } = corpus;
  const articleIdf = inverseDocumentFrequency(corpus.articles.length, held);
  for (let at = 0; at < held; at += 1) {
    const article = holding[at] ?? 0;
    coverage[article] = (coverage[article] ?? 0) + idf;
    scores[article] =
      (scores[article] ?? 0) + articleIdf * articleWeight(frequencies[article] ?? 0, articleNorms[article] ?? 0);
    most[article] = (most[article] ?? 0) + (best[article] ?? 0);
    frequencies[article] = best[article] = 0;
  }
}
