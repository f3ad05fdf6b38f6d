import { setImmediate as aTurn } from 'node:timers/promises';
import type { Corpus } from '../search/index/corpus';
import type { Dictionary } from '../text/dictionary';
import { fromImage, toImage, type Image } from '../text/image';
import { packArticles, unpackArticles, type ArticleColumns } from '../search/index/packed-articles';
import type { StatementColumns } from '../speakers/collect-statements';
import type { TopicSpeakers } from '../speakers/speaker-topics';
import type { Offered } from '../topics/suggestions';
import { packTopics, unpackTopics, type TopicColumns } from '../topics/packed-topics';
import type { PrefixIndex } from '../text/prefix-index';
import type { FoundTopics } from '../topics/topics';

/** All that is found out about a folder of articles before the first question: nothing but data. */
export interface LibraryParts {
  readonly corpus: Corpus;
  /** Only those that are offered. */
  readonly found: FoundTopics;
  readonly offered: readonly Offered[];
  readonly statements: StatementColumns;
  readonly topicSpeakers: TopicSpeakers;
  /** Titles of articles by the words in them. */
  readonly titles: PrefixIndex;
  /** `shortHash` of each article's id, in their order. */
  readonly hashes: Dictionary;
  /** A fingerprint of the articles: the same for the same files. */
  readonly indexVersion: string;
}

type Packed = Omit<LibraryParts, 'corpus' | 'found' | 'offered'> & {
  readonly corpus: Omit<Corpus, 'articles'>;
  readonly articles: ArticleColumns;
  readonly found: Omit<FoundTopics, 'topics'> & { readonly topics: TopicColumns };
};

/** @returns the parts and the articles in one buffer, for another thread or a file. */
export function packParts({
  corpus: { articles, ...corpus },
  found: { topics, ...found },
  offered,
  ...parts
}: LibraryParts): Image {
  const packed = { found: { ...found, topics: packTopics(topics, offered) }, articles: packArticles(articles) };
  return toImage({ ...parts, corpus, ...packed } satisfies Packed);
}

/** @returns `indexVersion` of the parts that were packed. */
export function fingerprintOf(image: Image): string {
  return (fromImage(image) as Packed).indexVersion;
}

/** @returns the parts that were packed. */
export function unpackParts(image: Image): LibraryParts {
  const packed = fromImage(image) as Packed;
  return toParts(packed, unpackTopics(packed.found.topics));
}

/** The same for a thread that has other work to do: it has a turn between the two longest steps. */
export async function unpackInTurns(image: Image): Promise<LibraryParts> {
  const packed = fromImage(image) as Packed;
  const unpacked = unpackTopics(packed.found.topics);
  await aTurn();
  return toParts(packed, unpacked);
}

function toParts(
  { articles, corpus, found, ...parts }: Packed,
  { topics, offered }: ReturnType<typeof unpackTopics>,
): LibraryParts {
  return { ...parts, found: { ...found, topics }, offered, corpus: { ...corpus, articles: unpackArticles(articles) } };
}
