import { createHash } from 'node:crypto';
import type { Aliases, Article } from '../articles/article';
import { hideSentences } from '../articles/hidden-sentences';
import { findStatements } from '../attribution/find-statements';
import { buildCorpusAndLayout } from '../search/index/corpus';
import { collectStatements } from '../speakers/collect-statements';
import { tallyTopicSpeakers } from '../speakers/speaker-topics';
import { Statements } from '../speakers/statements';
import { fold, shortHash } from '../text/normalize';
import { indexPrefixes, suffixesFromWords } from '../text/prefix-index';
import { buildDictionary } from '../text/string-table';
import { foldTopics } from '../topics/suggestions';
import { MOST_OFFERED, findTopics } from '../topics/topics';
import { type Library, libraryOf } from './library';
import type { LibraryParts } from './library-parts';

/** @param speakers names with their other forms. @param hidden ids of sentences. @returns a library with the articles in their order; deterministic. */
export function createLibrary(
  articles: readonly Article[],
  speakers: Aliases = new Map(),
  hidden: readonly string[] = [],
): Library {
  return libraryOf(buildParts(articles, speakers, hidden));
}

export function buildParts(whole: readonly Article[], speakers: Aliases, hidden: readonly string[] = []): LibraryParts {
  const ids = new Set(hidden);
  const articles = ids.size === 0 ? whole : whole.map((article) => hideSentences(article, ids));
  const { corpus, layout } = buildCorpusAndLayout(articles);
  const titles = articles.map(({ title }) => title);
  const all = findTopics(corpus.index, layout, {
    tags: articles.flatMap(({ tags }) => tags),
    titles: [...titles, ...corpus.sentences.sectionTitles],
  });
  const found = { ...all, topics: all.topics.slice(0, MOST_OFFERED) };
  // A hidden sentence still tells whom a pronoun after it means.
  const readings = whole.map((article) => ({ article, speech: findStatements(article) }));
  const statements = collectStatements(readings, speakers, articles);
  return {
    corpus,
    found,
    offered: foldTopics(found.topics),
    statements,
    topicSpeakers: tallyTopicSpeakers(new Statements(statements, corpus), found, corpus),
    titles: indexPrefixes(titles.map((title) => suffixesFromWords(fold(title)))),
    hashes: buildDictionary(articles.map(({ id }) => shortHash(id))),
    indexVersion: indexVersionOf(articles, [...speakers, ...hidden]),
  };
}

/** 36 bits distinguish the few states of a folder. */
const VERSION_LENGTH = 6;

function indexVersionOf(articles: readonly Article[], edits: readonly unknown[]): string {
  const hash = createHash('sha256');
  for (const { id, source } of articles) hash.update(`${id}\0${source}\0`);
  if (edits.length > 0) hash.update(JSON.stringify(edits));
  return hash.digest('base64url').slice(0, VERSION_LENGTH);
}
