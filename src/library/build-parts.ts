import { createHash } from 'node:crypto';
import type { Aliases, Article } from '../articles/article';
import { buildCorpusAndLayout } from '../search/index/corpus';
import { Listener } from '../speakers/listener';
import { buildDictionary } from '../text/dictionary';
import { libraryOf, type Library } from './library';
import type { LibraryParts } from './library-parts';
import { Statements } from '../speakers/statements';
import { shortHash } from '../text/short-hash';
import { offersOf } from '../topics/suggestions';
import { fold } from '../text/fold';
import { indexPrefixes, restsFromWords } from '../text/prefix-index';
import type { StatementColumns } from '../speakers/collect-statements';
import { tallyTopicSpeakers } from '../speakers/speaker-topics';
import { findTopics } from '../topics/topics';
import { MOST_OFFERED } from '../topics/most-offered';

/**
 * @param speakers which words mean which speaker, where that has been settled by hand.
 * @returns a library of the articles, in their order; the same articles give the same library.
 */
export function createLibrary(articles: readonly Article[], speakers: Aliases = new Map()): Library {
  return libraryOf(buildParts(articles, speakers));
}

/** @param speakers which words mean which speaker, where that has been settled by hand. */
export function buildParts(articles: readonly Article[], speakers: Aliases): LibraryParts {
  const indexed = indexArticles(articles);
  const listener = new Listener();
  articles.forEach((article) => {
    listener.hear(article);
  });
  return partsOf(indexed, listener.collect(speakers));
}

/** What is found out about articles without their speakers. */
export type Indexed = Omit<LibraryParts, 'statements' | 'topicSpeakers'>;

export function indexArticles(articles: readonly Article[]): Indexed {
  const { corpus, layout } = buildCorpusAndLayout(articles);
  const { index, sentences } = corpus;
  const all = findTopics(index, layout, {
    tags: articles.flatMap(({ tags }) => tags),
    titles: [...articles.map(({ title }) => title), ...sentences.sectionTitles],
  });
  const found = { ...all, topics: all.topics.slice(0, MOST_OFFERED) };
  return {
    ...{ corpus, found, offered: offersOf(found.topics) },
    titles: indexPrefixes(articles.map(({ title }) => restsFromWords(fold(title)))),
    hashes: buildDictionary(articles.map(({ id }) => shortHash(id))),
    indexVersion: editionOf(articles),
  };
}

/** @param said who says what in the same articles. */
export function partsOf({ corpus, found, offered, ...others }: Indexed, said: StatementColumns): LibraryParts {
  const topicSpeakers = tallyTopicSpeakers(new Statements(said, corpus), found, corpus);
  return { corpus, found, offered, statements: said, topicSpeakers, ...others };
}

/** 36 bits: enough to tell the few states a folder goes through apart. */
const EDITION_LENGTH = 6;

function editionOf(articles: readonly Article[]): string {
  const hash = createHash('sha256');
  for (const { id, source } of articles) hash.update(`${id}\0${source}\0`);
  return hash.digest('base64url').slice(0, EDITION_LENGTH);
}
