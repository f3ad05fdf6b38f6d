import type { Aliases, Article } from '../articles/article';
import { findStatements, type ArticleSpeech } from './find-statements';
import { gatherPeople } from './people/people';
import { resolveSpeakers, settleNames } from './people/resolve-speakers';
import type { Attributed } from './statement';

/**
 * Resolves the speakers of all statements. Names are clustered over all articles.
 * @param settled names for all articles; those of an article's own front matter win
 * @returns the statements of each article in reading order, computed lazily
 */
export function* attributeEach(readings: readonly ArticleSpeech[], settled: Aliases): Generator<readonly Attributed[]> {
  const people = gatherPeople(readings.map(({ speech }) => speech));
  for (const [number, { article, speech }] of readings.entries()) {
    const own = settleNames(settled, article.aliases ?? new Map());
    yield resolveSpeakers({ article, speech }, number, { people, settled: own });
  }
}

export function attribute(
  articles: readonly Article[],
  settled: Aliases = new Map(),
): readonly (readonly Attributed[])[] {
  const readings = articles.map((article) => ({ article, speech: findStatements(article) }));
  return [...attributeEach(readings, settled)];
}
