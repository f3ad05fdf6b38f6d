import { setImmediate as aTurn } from 'node:timers/promises';
import type { Corpus } from './index/corpus';
import type { Dictionary } from './columns/dictionary';
import { fromImage, toImage, type Image } from './columns/image';
import { packArticles, unpackArticles, type ArticleColumns } from './index/packed-articles';
import type { StatementColumns } from './voices/statement-columns';
import type { Strings } from './columns/strings';
import type { Offered } from './topics/suggestions';
import type { Titles } from './topics/titles';
import type { FoundTopics } from './topics/topics';

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
  return withArticles(fromImage(image) as Packed);
}

/** The same for a thread that has other work to do: it has a turn between the two longest steps. */
export async function unpackInTurns(image: Image): Promise<LibraryParts> {
  const packed = fromImage(image) as Packed;
  await aTurn();
  return withArticles(packed);
}

function withArticles({ articles, corpus, ...parts }: Packed): LibraryParts {
  return { ...parts, corpus: { ...corpus, articles: unpackArticles(articles) } };
}
