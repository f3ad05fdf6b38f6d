import type { Corpus } from './corpus';
import type { Alternative } from './expand';
import type { Question } from './question';
import type { Slot } from './slots';
import { articleWeight, SENTENCE_SATURATION } from './saturation';
import { inverseDocumentFrequency } from './weights';

/** What a question finds in each article that holds one of its words. Sums of idf, not yet shares of the question. */
export interface WeighedArticles {
  /** How many articles hold a word; they are the first of `touched`. */
  readonly count: number;
  readonly touched: Uint32Array;
  /** Article → BM25 of the whole. */
  readonly scores: Float64Array;
  /** Article → the most that the words may give to one of its sentences. */
  readonly most: Float64Array;
  /** Article → slots whose words it holds anywhere, as bits. */
  readonly slots: Int32Array;
}

interface Workspace extends WeighedArticles {
  count: number;
  /** Article → how often it holds the terms of a slot, each by its strength, and the most they give; all 0 between two slots. */
  readonly frequencies: Float64Array;
  readonly best: Float64Array;
}

/** As large as the library, so they are made once and cleared at the cost of the last question. */
const workspaces = new WeakMap<Corpus, Workspace>();

function workspaceOf(corpus: Corpus): Workspace {
  const known = workspaces.get(corpus);
  if (known) return clear(known);
  const size = corpus.articles.length;
  const numbers = (): Float64Array => new Float64Array(size);
  const workspace: Workspace = {
    ...{ count: 0, touched: new Uint32Array(size), scores: numbers(), most: numbers(), slots: new Int32Array(size) },
    ...{ frequencies: numbers(), best: numbers() },
  };
  workspaces.set(corpus, workspace);
  return workspace;
}

function clear(workspace: Workspace): Workspace {
  const { touched, scores, most, slots } = workspace;
  for (let at = 0; at < workspace.count; at += 1) {
    const article = touched[at] ?? 0;
    scores[article] = most[article] = slots[article] = 0;
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
  slots.forEach((slot, number) => {
    const [only, ...others] = slot.alternatives;
    if (only && others.length === 0) addOnly(only, { slot, bit: 1 << number, workspace, corpus });
    else addSeveral({ slot, bit: 1 << number, workspace, corpus });
  });
  return workspace;
}

interface Walk {
  readonly slot: Slot;
  readonly bit: number;
  readonly workspace: Workspace;
  readonly corpus: Corpus;
}

/** A slot of one term: its postings tell all there is. */
function addOnly({ term, strength }: Alternative, { slot: { idf }, bit, workspace, corpus }: Walk): void {
  const { offsets, articles, frequencies } = corpus.articlePostings;
  const { scores, most } = workspace;
  const [from, to] = [offsets[term] ?? 0, offsets[term + 1] ?? 0];
  const articleIdf = inverseDocumentFrequency(corpus.articles.length, to - from);
  const weight = strength * idf;
  for (let at = from; at < to; at += 1) {
    const article = articles[at] ?? 0;
    const frequency = frequencies[at] ?? 0;
    touch(article, bit, workspace);
    scores[article] =
      (scores[article] ?? 0) + articleIdf * articleWeight(strength * frequency, corpus.articleNorms[article] ?? 0);
    most[article] = (most[article] ?? 0) + weight * (SENTENCE_SATURATION[frequency] ?? 0);
  }
}

/** A slot of several terms: an article may stand in several lists. */
function addSeveral(walk: Walk): void {
  const held: number[] = [];
  for (const alternative of walk.slot.alternatives) addPostings(alternative, held, walk);
  closeSlot(held, walk);
}

/** @param held articles that hold a term of the slot; those that are new are added. */
function addPostings({ term, strength }: Alternative, held: number[], { slot, workspace, corpus }: Walk): void {
  const { offsets, articles, frequencies: counts } = corpus.articlePostings;
  const { frequencies, best } = workspace;
  const end = offsets[term + 1] ?? 0;
  const weight = strength * slot.idf;
  for (let at = offsets[term] ?? 0; at < end; at += 1) {
    const article = articles[at] ?? 0;
    const frequency = counts[at] ?? 0;
    const before = frequencies[article] ?? 0;
    if (before === 0) held.push(article);
    frequencies[article] = before + strength * frequency;
    const value = weight * (SENTENCE_SATURATION[frequency] ?? 0);
    if (value > (best[article] ?? 0)) best[article] = value;
  }
}

function closeSlot(held: readonly number[], { bit, workspace, corpus }: Walk): void {
  const { scores, most, frequencies, best } = workspace;
  const articleIdf = inverseDocumentFrequency(corpus.articles.length, held.length);
  for (const article of held) {
    touch(article, bit, workspace);
    scores[article] =
      (scores[article] ?? 0) + articleIdf * articleWeight(frequencies[article] ?? 0, corpus.articleNorms[article] ?? 0);
    most[article] = (most[article] ?? 0) + (best[article] ?? 0);
    frequencies[article] = best[article] = 0;
  }
}

function touch(article: number, bit: number, workspace: Workspace): void {
  const held = workspace.slots[article] ?? 0;
  if (held === 0) {
    workspace.touched[workspace.count] = article;
    workspace.count += 1;
  }
  workspace.slots[article] = held | bit;
}
