import type { Corpus } from '../index/corpus';
import type { Alternative } from '../question/expand';
import type { Question } from '../question/question';
import type { Slot } from '../question/slots';
import { articleWeight, SENTENCE_SATURATION } from '../index/saturation';
import { inverseDocumentFrequency } from '../index/weights';

/** What a question finds in each article that holds one of its words. Sums of idf, not yet shares of the question. */
export interface WeighedArticles {
  /** How many articles hold a word; they are the first of `touched`. */
  readonly count: number;
  readonly touched: Uint32Array;
  /** Article → slots whose words it holds anywhere, as bits. */
  readonly slots: Int32Array;
  /** Article → `FIGURES` figures side by side, so that what is read together lies together. */
  readonly figures: Float64Array;
}

const FIGURES = 4;
/** BM25 of the whole. */
const SCORE = 0;
/** The most that the words may give to one of its sentences. */
const MOST = 1;
/** How often it holds the terms of a slot, each by its strength, and the most that one gives; both 0 between two slots. */
const FREQUENCY = 2;
const BEST = 3;

/** @returns BM25 of an article. */
export function scoreOf(article: number, { figures }: WeighedArticles): number {
  return figures[FIGURES * article + SCORE] ?? 0;
}

/** @returns the most that the question's words may give to a sentence of an article. */
export function mostOf(article: number, { figures }: WeighedArticles): number {
  return figures[FIGURES * article + MOST] ?? 0;
}

interface Workspace extends WeighedArticles {
  count: number;
  /** Articles that hold a word of one slot. */
  readonly held: Uint32Array;
}

/** As large as the library, so they are made once and cleared at the cost of the last question. */
const workspaces = new WeakMap<Corpus, Workspace>();

function workspaceOf(corpus: Corpus): Workspace {
  const known = workspaces.get(corpus);
  if (known) return clear(known);
  const size = corpus.articles.length;
  const workspace: Workspace = {
    ...{ count: 0, touched: new Uint32Array(size), slots: new Int32Array(size), held: new Uint32Array(size) },
    figures: new Float64Array(FIGURES * size),
  };
  workspaces.set(corpus, workspace);
  return workspace;
}

function clear(workspace: Workspace): Workspace {
  const { touched, figures, slots } = workspace;
  for (let at = 0; at < workspace.count; at += 1) {
    const article = touched[at] ?? 0;
    slots[article] = figures[FIGURES * article + SCORE] = figures[FIGURES * article + MOST] = 0;
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
  const { articleNorms } = corpus;
  const { figures } = workspace;
  const [from, to] = [offsets[term] ?? 0, offsets[term + 1] ?? 0];
  const articleIdf = inverseDocumentFrequency(corpus.articles.length, to - from);
  const weight = strength * idf;
  for (let at = from; at < to; at += 1) {
    const article = articles[at] ?? 0;
    const frequency = frequencies[at] ?? 0;
    const figure = FIGURES * article;
    touch(article, bit, workspace);
    figures[figure + SCORE] =
      (figures[figure + SCORE] ?? 0) + articleIdf * articleWeight(strength * frequency, articleNorms[article] ?? 0);
    figures[figure + MOST] = (figures[figure + MOST] ?? 0) + weight * (SENTENCE_SATURATION[frequency] ?? 0);
  }
}

/** A slot of several terms: an article may stand in several lists. */
function addSeveral(walk: Walk): void {
  let held = 0;
  for (const alternative of walk.slot.alternatives) held = addPostings(alternative, held, walk);
  closeSlot(held, walk);
}

/** @returns how many articles hold a term of the slot by now; they are the first of `held`. */
function addPostings({ term, strength }: Alternative, before: number, { slot, workspace, corpus }: Walk): number {
  const { offsets, articles, frequencies } = corpus.articlePostings;
  const { figures, held } = workspace;
  const end = offsets[term + 1] ?? 0;
  const weight = strength * slot.idf;
  let count = before;
  for (let at = offsets[term] ?? 0; at < end; at += 1) {
    const article = articles[at] ?? 0;
    const frequency = frequencies[at] ?? 0;
    const figure = FIGURES * article;
    const sofar = figures[figure + FREQUENCY] ?? 0;
    if (sofar === 0) held[count++] = article;
    figures[figure + FREQUENCY] = sofar + strength * frequency;
    const value = weight * (SENTENCE_SATURATION[frequency] ?? 0);
    if (value > (figures[figure + BEST] ?? 0)) figures[figure + BEST] = value;
  }
  return count;
}

function closeSlot(count: number, { bit, workspace, corpus }: Walk): void {
  const { figures, held } = workspace;
  const { articleNorms } = corpus;
  const articleIdf = inverseDocumentFrequency(corpus.articles.length, count);
  for (let at = 0; at < count; at += 1) {
    const article = held[at] ?? 0;
    const figure = FIGURES * article;
    const weight = articleWeight(figures[figure + FREQUENCY] ?? 0, articleNorms[article] ?? 0);
    touch(article, bit, workspace);
    figures[figure + SCORE] = (figures[figure + SCORE] ?? 0) + articleIdf * weight;
    figures[figure + MOST] = (figures[figure + MOST] ?? 0) + (figures[figure + BEST] ?? 0);
    figures[figure + FREQUENCY] = figures[figure + BEST] = 0;
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
