import { join } from 'node:path';
import type { Article } from '../../../src/knowledge/article';
import type { parseArticle as parseArticleType } from '../../../src/knowledge/parse-article';
import type { buildParts as buildPartsType } from '../../../src/retrieval/build-parts';
import type { Corpus, buildCorpus as buildCorpusType } from '../../../src/retrieval/index/corpus';
import type { gather as gatherType } from '../../../src/retrieval/ranking/gather';
import type { fromImage as fromImageType, toImage as toImageType } from '../../../src/retrieval/columns/image';
import type { libraryOf as libraryOfType } from '../../../src/retrieval/library';
import type { packParts as packPartsType, unpackParts as unpackPartsType } from '../../../src/retrieval/library-parts';
import type * as PackedArticles from '../../../src/retrieval/index/packed-articles';
import type { readQuestion as readQuestionType } from '../../../src/retrieval/question/question';
import type { LOOKED_AT, Ranked, rank as rankType } from '../../../src/retrieval/ranking/ranking';
import type { EngineSource } from '../engine';
import { filesOf } from '../texts';

/** The product as it is compiled: what loads the TypeScript of this command would slow it down. */
const DIST = join(__dirname, '../../../dist');

async function load<T>(module: string): Promise<T> {
  return (await import(join(DIST, `${module}.js`))) as T;
}

const loadParser = (): Promise<{ readonly parseArticle: typeof parseArticleType }> => load('knowledge/parse-article');

interface Reading {
  readonly buildParts: typeof buildPartsType;
  readonly packParts: typeof packPartsType;
  readonly unpackParts: typeof unpackPartsType;
  readonly libraryOf: typeof libraryOfType;
}

async function loadAll<T>(...modules: readonly string[]): Promise<T> {
  const loaded = await Promise.all(modules.map((module) => load<object>(module)));
  return Object.assign({}, ...loaded) as T;
}

/** From raw articles to passages with all features, out of one buffer as the product has them from the thread that reads a folder. */
export const summit: EngineSource = {
  label: 'summit: passages, all features',
  largest: Infinity,
  load: async () => {
    const { parseArticle } = await loadParser();
    const product = await loadAll<Reading>('retrieval/build-parts', 'retrieval/library-parts', 'retrieval/library');
    return (sentences) => {
      const files = filesOf(sentences);
      const began = performance.now();
      const articles = articlesOf(files, parseArticle);
      const parsed = performance.now();
      const image = product.packParts(product.buildParts(articles, new Map()));
      const library = product.libraryOf(product.unpackParts(image));
      const ready = performance.now();
      const { sentenceCount } = library;
      return {
        search: (question, most) => library.search(question, most).passages,
        figures: () => ({
          sentences: sentenceCount,
          'sentences read a second': Math.round(sentenceCount / ((parsed - began) / 1000)),
          'sentences indexed a second': Math.round(sentenceCount / ((ready - parsed) / 1000)),
          'sentences from file to ready a second': Math.round(sentenceCount / ((ready - began) / 1000)),
          'completion p99, µs': completion99((typed, most) => library.complete(typed, most)),
        }),
      };
    };
  },
};

function articlesOf(files: readonly string[], parseArticle: typeof parseArticleType): readonly Article[] {
  return files.flatMap((text, at) => parseArticle(`a${at}.md`, `a${at}`, text).article ?? []);
}

interface Stages {
  readonly toImage: typeof toImageType;
  readonly fromImage: typeof fromImageType;
  readonly packArticles: typeof PackedArticles.packArticles;
  readonly unpackArticles: typeof PackedArticles.unpackArticles;
  readonly readQuestion: typeof readQuestionType;
  readonly gather: typeof gatherType;
  readonly rank: typeof rankType;
  readonly LOOKED_AT: typeof LOOKED_AT;
}

/** What the others give: numbers and scores of the ten best. The articles are parsed before, as the others get their sentences. */
export const ranking: EngineSource = {
  label: 'summit: ranking alone, all features',
  largest: Infinity,
  load: async () => {
    const { parseArticle } = await loadParser();
    const { buildCorpus } = await load<{ buildCorpus: typeof buildCorpusType }>('retrieval/index/corpus');
    const names = ['question/question', 'ranking/gather', 'ranking/ranking', 'columns/image', 'index/packed-articles'];
    const stages = await loadAll<Stages>(...names.map((name) => `retrieval/${name}`));
    return (sentences) => {
      const corpus = packed(buildCorpus(articlesOf(filesOf(sentences), parseArticle)), stages);
      const search = (text: string, most: number): readonly Ranked[] => {
        const question = stages.readQuestion(text, corpus);
        return stages.rank(stages.gather(question, corpus, stages.LOOKED_AT), question, corpus).ranked.slice(0, most);
      };
      return {
        search,
        agrees: (question, most) => isSame(search(question, most), readAll(question, most, { corpus, stages })),
      };
    };
  },
};

function packed({ articles, ...columns }: Corpus, { toImage, fromImage, ...of }: Stages): Corpus {
  const image = toImage({ columns, articles: of.packArticles(articles) });
  const kept = fromImage(image) as { columns: typeof columns; articles: PackedArticles.ArticleColumns };
  return { ...kept.columns, articles: of.unpackArticles(kept.articles) };
}

/** Every sentence that holds a word of the question is scored, and only then are the best chosen that are looked at closely. */
function readAll(
  text: string,
  most: number,
  { corpus, stages }: { readonly corpus: Corpus; readonly stages: Stages },
): readonly Ranked[] {
  const question = stages.readQuestion(text, corpus);
  const all = stages.gather(question, corpus);
  const best = [...all.candidates].sort((a, b) => b.first - a.first || a.entry - b.entry).slice(0, stages.LOOKED_AT);
  const inOrder = best.sort((a, b) => a.entry - b.entry);
  return stages.rank({ ...all, candidates: inOrder }, question, corpus).ranked.slice(0, most);
}

function isSame(found: readonly Ranked[], expected: readonly Ranked[]): boolean {
  return (
    found.length === expected.length &&
    found.every(({ entry, score }, at) => entry === expected[at]?.entry && score === expected[at].score)
  );
}

/** Two to five first letters of words, 25 topics each. */
function completion99(complete: (typed: string, limit: number) => unknown): number {
  const typed = ['th', 'pre', 'comp', 'trade', 'a', 'un', 'bank', 'mini', 'xq', 'st', 'new y', 'oil p'];
  const times = Array.from({ length: 1200 }, (_, at) => {
    const began = performance.now();
    complete(typed[at % typed.length] ?? '', 25);
    return (performance.now() - began) * 1000;
  });
  return Math.round(times.sort((a, b) => a - b)[Math.floor(times.length * 0.99)] ?? 0);
}
