import type { Aliases, Article } from '../articles/article';
import { findStatements, type Speech } from './find-statements';
import { forgetTokens } from './grammar/tokenise';
import { forgetNames } from './people/names';
import { gatherPeople } from './people/people';
import { resolveSpeakers, settleNames } from './people/resolve-speakers';
import type { Attributed } from './statement';

/** An article with what was read of it: who is quoted in it and who is named, before it is known who everyone is. */
export interface Reading {
  readonly article: Article;
  readonly speech: Speech;
}

/**
 * Tells who says what in a library. Names are clustered over all articles, so the same articles in the same order give the same.
 *
 * @param settled names that hold in every article; those of an article's own front matter win.
 * @returns the statements of each article, in the order of the articles, each in reading order; made as they are asked for. With the last,
 * the words and names that were kept to read faster are freed.
 */
export function* attributeEach(readings: readonly Reading[], settled: Aliases): Generator<readonly Attributed[]> {
  const people = gatherPeople(readings.map(({ speech }) => speech));
  for (const [number, { article, speech }] of readings.entries()) {
    const own = settleNames(settled, article.aliases ?? new Map());
    yield resolveSpeakers(article, number, speech, { people, settled: () => own });
  }
  forgetTokens();
  forgetNames();
}

/** Reads every article, then tells who says what in them. */
export function attribute(
  articles: readonly Article[],
  settled: Aliases = new Map(),
): readonly (readonly Attributed[])[] {
  return [
    ...attributeEach(
      articles.map((article) => ({ article, speech: findStatements(article) })),
      settled,
    ),
  ];
}
