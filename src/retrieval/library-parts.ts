import type { Corpus } from './corpus';
import type { Dictionary } from './dictionary';
import { fromImage, toImage, type Image } from './image';
import { packArticles, unpackArticles, type ArticleColumns } from './packed-articles';
import type { StatementColumns } from './statement-columns';
import type { Strings } from './strings';
import type { Offered } from './suggestions';
import type { Titles } from './titles';
import type { FoundTopics } from './topics';

/** All that is found out about a folder of articles before the first question: nothing but data. */
export interface LibraryParts {
  readonly corpus: Corpus;
  /** Only those that are offered. */
  readonly found: FoundTopics;
  readonly offered: readonly Offered[];
  readonly said: StatementColumns;
  /** Who is heard on each topic; see `tallyTopicVoices`. */
  readonly heard: Strings;
  readonly titles: Titles;
  /** `shortHash` of each article's id, in their order. */
  readonly hashes: Dictionary;
  /** A fingerprint of the articles: the same for the same files. */
  readonly edition: string;
}

type Packed = Omit<LibraryParts, 'corpus'> & {
  readonly corpus: Omit<Corpus, 'articles'>;
  readonly articles: ArticleColumns;
};

/** @returns the parts and the articles in one buffer, for another thread or a file. */
export function packParts({ corpus: { articles, ...corpus }, ...parts }: LibraryParts): Image {
  return toImage({ ...parts, corpus, articles: packArticles(articles) } satisfies Packed);
}

/** @returns the parts that were packed. */
export function unpackParts(image: Image): LibraryParts {
  const { articles, corpus, ...parts } = fromImage(image) as Packed;
  return { ...parts, corpus: { ...corpus, articles: unpackArticles(articles) } };
}
