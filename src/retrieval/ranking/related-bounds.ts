import type { Corpus } from '../index/corpus';
import type { FirstScore } from './first-score';
import type { Question } from '../question/question';

interface Asked {
  readonly question: Question;
  readonly corpus: Corpus;
  readonly first: FirstScore;
}

/** Article → its place among those that are looked at, from 1 on; all 0 between two questions. */
const workspaces = new WeakMap<Corpus, Uint32Array>();

function placesOf(corpus: Corpus): Uint32Array {
  const places = workspaces.get(corpus) ?? new Uint32Array(corpus.articles.length);
  workspaces.set(corpus, places);
  return places;
}

/**
 * Looks at which related words some articles hold, without reading their sentences.
 *
 * @returns those of the articles in which a sentence may reach a first score.
 */
export function withinReach(articles: Uint32Array, least: number, { question, corpus, first }: Asked): Uint32Array {
  const places = placesOf(corpus);
  for (let at = 0; at < articles.length; at += 1) places[articles[at] ?? 0] = at + 1;
  const most = mostOfRelatives(articles.length, places, { question, corpus });
  for (const article of articles) places[article] = 0;
  return articles.filter((article, at) => first.boundOf(article) + first.relatedShare(most[at + 1] ?? 0) >= least);
}

/** @returns place → idf of the words that the article holds a relative of, each by how near the nearest comes. */
function mostOfRelatives(
  count: number,
  places: Uint32Array,
  { question, corpus: { articlePostings } }: Pick<Asked, 'question' | 'corpus'>,
): Float64Array {
  const { offsets, articles } = articlePostings;
  const most = new Float64Array(count + 1);
  const lastSlot = new Uint8Array(count + 1);
  question.slots.forEach(({ idf, related }, slot) => {
    for (const { term, strength } of related) {
      const end = offsets[term + 1] ?? 0;
      for (let at = offsets[term] ?? 0; at < end; at += 1) {
        const place = places[articles[at] ?? 0] ?? 0;
        if (place === 0 || lastSlot[place] === slot + 1) continue;
        lastSlot[place] = slot + 1;
        most[place] = (most[place] ?? 0) + strength * idf;
      }
    }
  });
  return most;
}
