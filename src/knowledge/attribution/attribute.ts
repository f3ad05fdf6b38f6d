import type { Article } from '../article';
import { findStatements, type Speech } from './find-statements';
import { gatherPeople } from './people';
import { resolveSpeakers } from './resolve-speakers';
import { settleNames } from './settled-names';
import type { Attributed } from './speaker';

/** Name → other forms of it. */
export type Aliases = ReadonlyMap<string, readonly string[]>;

/**
 * Tells who says what in a library. Names are clustered over all articles, so the same articles in the same order give the same.
 *
 * @param settled names that hold in every article; those of an article's own front matter win.
 * @returns the statements of each article, in the order of the articles, each in reading order.
 */
export function attribute(articles: readonly Article[], settled: Aliases = new Map()): readonly (readonly Attributed[])[] {
  const speeches = articles.map(speechOf);
  const people = gatherPeople(speeches);
  const names = articles.map(({ aliases = new Map() }) => settleNames(settled, aliases));
  const none = settleNames();
  return articles.map((article, number) => {
    const speech = speeches[number];
    return speech ? resolveSpeakers(article, number, speech, { people, settled: (at) => names[at] ?? none }) : [];
  });
}

/** An article that has not changed is read once. */
const read = new WeakMap<Article, Speech>();

function speechOf(article: Article): Speech {
  const known = read.get(article);
  if (known) return known;
  const speech = findStatements(article);
  read.set(article, speech);
  return speech;
}
