import { createHash } from 'node:crypto';
import type { Article } from '../knowledge/article';
import type { Aliases } from '../knowledge/attribution/attribute';
import { findStatements, type Speech } from '../knowledge/attribution/find-statements';
import { forgetFacts } from '../knowledge/attribution/kept-facts';
import { buildCorpusAndLayout, type Corpus } from './corpus';
import { buildDictionary, type Dictionary } from './dictionary';
import { fromImage, toImage, type Image } from './image';
import { packArticles, unpackArticles, type ArticleColumns } from './packed-articles';
import { collectStatements } from './said';
import { shortHash } from './short-hash';
import type { StatementColumns } from './statement-columns';
import { offersOf, type Offered } from './suggestions';
import { indexTitles, type Titles } from './titles';
import { findTopics, MOST_OFFERED, type FoundTopics } from './topics';

/** All that is found out about a folder of articles before the first question: nothing but data. */
export interface LibraryParts {
  readonly corpus: Corpus;
  /** Only those that are offered. */
  readonly found: FoundTopics;
  readonly offered: readonly Offered[];
  readonly said: StatementColumns;
  readonly titles: Titles;
  /** `shortHash` of each article's id, in their order. */
  readonly hashes: Dictionary;
  /** A fingerprint of the articles: the same for the same files. */
  readonly edition: string;
}

/**
 * @param speakers which words mean which speaker, where that has been settled by hand.
 * @param speechOf what is said in an article and the names in it: the dearest part, which may be known already.
 */
export function buildParts(
  articles: readonly Article[],
  speakers: Aliases,
  speechOf: (article: Article) => Speech = findStatements,
): LibraryParts {
  const { corpus, layout } = buildCorpusAndLayout(articles);
  const { index, entries } = corpus;
  const all = findTopics(index, layout, {
    tags: articles.flatMap(({ tags }) => tags),
    titles: [...articles.map(({ title }) => title), ...entries.sectionTitles],
  });
  const found = { ...all, topics: all.topics.slice(0, MOST_OFFERED) };
  const readings = articles.map((article) => ({ article, speech: speechOf(article) }));
  forgetFacts();
  return {
    ...{ corpus, found, offered: offersOf(found.topics) },
    said: collectStatements(readings, speakers, entries.sectionTitles),
    titles: indexTitles(articles.map(({ title }) => title)),
    hashes: buildDictionary(articles.map(({ id }) => shortHash(id))),
    edition: editionOf(articles),
  };
}

/** 36 bits: enough to tell the few states a folder goes through apart. */
const EDITION_LENGTH = 6;

function editionOf(articles: readonly Article[]): string {
  const hash = createHash('sha256');
  for (const { id, source } of articles) hash.update(`${id}\0${source}\0`);
  return hash.digest('base64url').slice(0, EDITION_LENGTH);
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
