import type { Corpus } from '../index/corpus';
import type { Question } from '../query/question';
import { articleWeight, SENTENCE_SATURATION } from '../index/weights';

/** What a unit of idf gives to a bound: in the words of a sentence, and in BM25 of its article. */
export interface Worth {
  readonly perTerm: number;
  readonly perArticle: number;
}

/** The most that the words of a question may give to a sentence of each article. */
export interface ArticleBounds {
  /** How many articles hold a word; they are the first of `touched`. */
  readonly count: number;
  readonly touched: Uint32Array;
  /** Article → its bound, where it holds a word. Sums in another order may have other last bits. */
  readonly bounds: Float64Array;
}

interface Workspace extends ArticleBounds {
  count: number;
  /** Article → the last of all slots ever asked for that gave something to it, by `round`. */
  readonly lastRound: Uint32Array;
  round: number;
}

/** As large as the library, so they are made once and cleared at the cost of the last question. */
const workspaces = new WeakMap<Corpus, Workspace>();

function workspaceOf(corpus: Corpus): Workspace {
  const known = workspaces.get(corpus);
  if (known) return clear(known);
  const size = corpus.articles.length;
  const workspace: Workspace = {
    ...{ count: 0, touched: new Uint32Array(size), bounds: new Float64Array(size) },
    ...{ lastRound: new Uint32Array(size), round: 0 },
  };
  workspaces.set(corpus, workspace);
  return workspace;
}

function clear(workspace: Workspace): Workspace {
  const { touched, bounds } = workspace;
  for (let at = 0; at < workspace.count; at += 1) bounds[touched[at] ?? 0] = 0;
  workspace.count = 0;
  return workspace;
}

/**
 * Walks the article postings of the question's terms.
 *
 * @returns bounds that are good until the next question: asking is synchronous, so two questions never meet.
 */
export function boundArticles({ queryTerms }: Question, corpus: Corpus, worth: Worth): ArticleBounds {
  const workspace = workspaceOf(corpus);
  for (const { idf, articleIdf, alternatives } of queryTerms) {
    workspace.round += 1;
    // The strongest comes first: what a further one adds is bounded by it.
    for (const { term, strength } of alternatives) {
      const list = { term, strength, ofTerm: worth.perTerm * strength * idf, ofArticle: worth.perArticle * articleIdf };
      addTerm(list, workspace, corpus);
    }
  }
  return workspace;
}

interface List {
  readonly term: number;
  readonly strength: number;
  /** What it gives to a sentence before it is saturated, and what BM25's weight of it is worth. */
  readonly ofTerm: number;
  readonly ofArticle: number;
}

/**
 * Of several terms that answer to a word the best one counts in a sentence, and in an article they count together. Where one stands that is at
 * least as strong, a further one adds at most what it would add to that one standing there once, since both saturate.
 */
function addTerm({ term, strength, ofTerm, ofArticle }: List, workspace: Workspace, corpus: Corpus): void {
  const { offsets, articles, frequencies } = corpus.articlePostings;
  const { articleNorms } = corpus;
  const { bounds, touched, lastRound, round } = workspace;
  const end = offsets[term + 1] ?? 0;
  const once = SENTENCE_SATURATION[1] ?? 0;
  let { count } = workspace;
  for (let at = offsets[term] ?? 0; at < end; at += 1) {
    const article = articles[at] ?? 0;
    const frequency = frequencies[at] ?? 0;
    const norm = articleNorms[article] ?? 0;
    const saturated = SENTENCE_SATURATION[frequency] ?? 0;
    const before = bounds[article] ?? 0;
    if (before === 0) touched[count++] = article;
    if (lastRound[article] === round) {
      const more = articleWeight(strength * (frequency + 1), norm) - articleWeight(strength, norm);
      bounds[article] = before + ofTerm * (saturated - once) + ofArticle * more;
    } else {
      lastRound[article] = round;
      bounds[article] = before + ofTerm * saturated + ofArticle * articleWeight(strength * frequency, norm);
    }
  }
  workspace.count = count;
}
