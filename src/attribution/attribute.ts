import type { Aliases, Article } from '../articles/article';
import { findStatements, type ArticleSpeech } from './find-statements';
import { gatherPeople, type People } from './people/people';
import { resolveSpeakers, settleNames } from './people/resolve-speakers';
import type { Attributed } from './statement';

interface AttributedArticles {
  /** Statements of each article in reading order, computed lazily. */
  readonly statements: Iterable<readonly Attributed[]>;
  /** Person → roles that only this person has in the articles. */
  readonly roles: Aliases;
}

/**
 * Resolves the speakers of all statements. Names are clustered over all articles.
 * @param settled names for all articles; those of an article's own front matter win
 */
export function attributeEach(readings: readonly ArticleSpeech[], settled: Aliases): AttributedArticles {
  const people = gatherPeople(readings.map(({ speech }) => speech));
  return { statements: statementsOf(readings, people, settled), roles: people.soleRoles() };
}

function* statementsOf(
  readings: readonly ArticleSpeech[],
  people: People,
  settled: Aliases,
): Generator<readonly Attributed[]> {
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
  return [...attributeEach(readings, settled).statements];
}
