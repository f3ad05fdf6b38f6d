import type { Aliases, Article } from '../articles/article';
import { loadArticles, type Knowledge } from '../articles/load-articles';
import type { Problem } from '../articles/problem';
import type { Image } from '../text/image';
import { buildParts, indexArticles, partsOf } from './build-parts';
import { packParts, unpackParts } from './library-parts';
import { KeepingListener, speechesIn, type Heard } from '../speakers/listener';
import type { Listening } from '../speakers/listening';

/** What a folder was when it was read, as data that can be handed to another thread or be kept in a file. */
export interface Edition {
  /** Everything that is answered from; see `unpackParts`. */
  readonly image: Image;
  /** What was read of each article: needed only to read the folder again. */
  readonly speeches?: Image;
  readonly speakers: readonly (readonly [name: string, forms: readonly string[]])[];
  readonly problems: readonly Problem[];
}

/** What came of reading a folder. */
export interface Reading {
  readonly problems: readonly Problem[];
  /** Absent when the folder says nothing else than before, or holds no article. */
  readonly edition?: Edition;
  readonly isEmpty: boolean;
  /** How many articles were read anew; the others were known from the edition before. */
  readonly readAnew: number;
}

/**
 * Reads a folder.
 *
 * @param before what it was the last time: articles that have not changed are not read again.
 * @param listening reads all of them in another thread; if that fails, this one does.
 */
export async function readEdition(folder: string, before?: Edition, listening?: Listening): Promise<Reading> {
  const last = before && knowledgeOf(before);
  const next = loadArticles(folder, last, (article) => listening?.tell(article));
  const { articles, speakers, problems } = next;
  const isEmpty = articles.length === 0;
  if (isEmpty || (last && isSame(next, last))) return { problems, isEmpty, readAnew: 0 };
  const aside = listening?.finish(speakers);
  const indexed = indexArticles(articles);
  const { said, speeches, readAnew } = (await aside) ?? hear(articles, speakers, before, last);
  const image = packParts(partsOf(indexed, said));
  return { problems, edition: { image, speeches, speakers: [...speakers], problems }, isEmpty, readAnew };
}

/** @returns the articles of an edition and what was to be said of them. */
function knowledgeOf({ image, speakers, problems }: Edition): Knowledge {
  return { articles: unpackParts(image).corpus.articles, speakers: new Map(speakers), problems };
}

/** @returns an edition of articles that were read already. */
export function editionOf({ articles, speakers, problems }: Knowledge): Edition {
  return { image: packParts(buildParts(articles, speakers)), speakers: [...speakers], problems };
}

/** A file that was only touched makes nothing new. */
export function isSame(next: Knowledge, before: Knowledge): boolean {
  const alike = next.articles.every((article, at) => {
    const other = before.articles[at];
    if (article === other) return true;
    return article.id === other?.id && article.file === other.file && article.source === other.source;
  });
  const named = JSON.stringify([...next.speakers]) === JSON.stringify([...before.speakers]);
  return alike && named && next.articles.length === before.articles.length;
}

/** @returns who says what in the articles, with the help of what was read of those that were in the edition before. */
function hear(articles: readonly Article[], speakers: Aliases, before?: Edition, last?: Knowledge): Heard {
  const kept = before?.speeches && speechesIn(before.speeches);
  const known = new Map(kept && last?.articles.map((article, number) => [article, number]));
  const listener = new KeepingListener();
  for (const article of articles) listener.hear(article, kept?.at(known.get(article) ?? -1));
  return listener.collect(speakers);
}
