import { createHash } from 'node:crypto';
import type { Article } from '../knowledge/article';
import type { Aliases } from '../knowledge/attribution/attribute';
import { findStatements, type Speech } from '../knowledge/attribution/find-statements';
import { forgetTokens } from '../knowledge/attribution/kept-tokens';
import { forgetNames } from '../knowledge/attribution/names';
import { buildCorpusAndLayout } from './index/corpus';
import { collectStatements } from './voices/collect-statements';
import { buildDictionary } from './columns/dictionary';
import { libraryOf, type Library } from './library';
import type { LibraryParts } from './library-parts';
import { readStatements } from './voices/read-statements';
import { shortHash } from './columns/short-hash';
import { offersOf } from './topics/suggestions';
import { indexTitles } from './topics/titles';
import { tallyTopicVoices } from './voices/topic-voices';
import { findTopics } from './topics/topics';
import { MOST_OFFERED } from './topics/most-offered';

/**
 * @param speakers which words mean which speaker, where that has been settled by hand.
 * @returns a library of the articles, in their order; the same articles give the same library.
 */
export function createLibrary(articles: readonly Article[], speakers: Aliases = new Map()): Library {
  return libraryOf(buildParts(articles, speakers));
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
  forgetTokens();
  const said = collectStatements(readings, speakers, entries.sectionTitles);
  forgetNames();
  const statements = readStatements(said, { articles, sectionTitles: entries.sectionTitles });
  return {
    ...{ corpus, found, offered: offersOf(found.topics) },
    ...{ said, heard: tallyTopicVoices(statements, found, corpus) },
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
