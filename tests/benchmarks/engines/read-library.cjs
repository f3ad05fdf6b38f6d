// A thread, in JavaScript because it must begin without what loads TypeScript: reads articles as the product does, all that is found out of them
// or the index alone, and hands back one buffer.
const { join } = require('node:path');
const { performance } = require('node:perf_hooks');
const { parentPort, workerData } = require('node:worker_threads');

const { dist, files, all } = workerData;
const load = (module) => require(join(dist, `${module}.js`));

const { parseArticle } = load('articles/parse-article');
const pack = all ? packerOfAll() : packerOfIndex();
const began = performance.now();
const articles = files.flatMap((text, at) => parseArticle(`a${at}.md`, `a${at}`, text).article ?? []);
const parsed = performance.now();
const image = pack(articles);
parentPort.postMessage({ image, parseMs: parsed - began, indexMs: performance.now() - parsed });

function packerOfAll() {
  const { buildParts } = load('library/build-parts');
  const { packParts } = load('library/library-parts');
  return (articles) => packParts(buildParts(articles, new Map()));
}

function packerOfIndex() {
  const { buildCorpus } = load('search/index/corpus');
  const { packArticles } = load('search/index/packed-articles');
  const { toImage } = load('text/image');
  return (articles) => {
    const { articles: outlines, ...columns } = buildCorpus(articles);
    return toImage({ columns, articles: packArticles(outlines) });
  };
}
