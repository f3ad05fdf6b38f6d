import { parentPort, workerData } from 'node:worker_threads';
import type { Article } from '../../../src/articles/article';
import { parseArticle } from '../../../src/articles/parse-article';
import { buildParts } from '../../../src/library/build-library';
import { serializeLibrary } from '../../../src/library/library-parts';
import { buildCorpus } from '../../../src/search/index/corpus';
import type { Timed, ToRead } from './in-worker';

/** A worker: reads articles as the product does, all that is found out of them or the index alone. */
const { files, all } = workerData as ToRead;
const build = all ? (articles: readonly Article[]) => buildParts(articles, new Map()) : indexAlone;
const began = performance.now();
const articles = files.flatMap((text, at) => parseArticle(`a${at}.md`, `a${at}`, text).article ?? []);
const parsed = performance.now();
const buffer = serializeLibrary({ parts: build(articles), speakers: new Map(), hidden: [], problems: [] });
parentPort?.postMessage({ buffer, parseMs: parsed - began, indexMs: performance.now() - parsed } satisfies Timed);

function indexAlone(articles: readonly Article[]) {
  return { corpus: buildCorpus(articles) } as ReturnType<typeof buildParts>;
}
