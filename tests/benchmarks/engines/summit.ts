import { join } from 'node:path';
import type { Corpus } from '../../../src/search/index/corpus';
import type { gather as gatherType } from '../../../src/search/ranking/gather';
import type { fromImage as fromImageType } from '../../../src/text/image';
import type { libraryOf as libraryOfType } from '../../../src/library/library';
import type { unpackParts as unpackPartsType } from '../../../src/library/library-parts';
import type * as PackedArticles from '../../../src/search/index/packed-articles';
import type { readQuestion as readQuestionType } from '../../../src/search/query/question';
import type { LOOKED_AT, Ranked, rank as rankType } from '../../../src/search/ranking/ranking';
import type { EngineSource } from '../engine';
import { DIST, readInThread } from './in-thread';
import { filesOf } from '../texts';

async function load<T>(module: string): Promise<T> {
  return (await import(join(DIST, `${module}.js`))) as T;
}

interface Opening {
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
    const product = await loadAll<Opening>('library/library-parts', 'library/library');
    return async (sentences) => {
      const { image, parseMs, indexMs } = await readInThread({ files: filesOf(sentences), all: true });
      const library = product.libraryOf(product.unpackParts(image));
      const { sentenceCount } = library;
      const aSecond = (ms: number): number => Math.round(sentenceCount / (ms / 1000));
      return {
        search: (question, most) => library.search(question, most).passages,
        figures: () => ({
          sentences: sentenceCount,
          'sentences read a second': aSecond(parseMs),
          'sentences indexed a second': aSecond(indexMs),
          'sentences from file to ready a second': aSecond(parseMs + indexMs),
          'completion p99, µs': completion99((typed, most) => library.complete(typed, most)),
        }),
      };
    };
  },
};

interface Stages {
  readonly fromImage: typeof fromImageType;
  readonly unpackArticles: typeof PackedArticles.unpackArticles;
  readonly readQuestion: typeof readQuestionType;
  readonly gather: typeof gatherType;
  readonly rank: typeof rankType;
  readonly LOOKED_AT: typeof LOOKED_AT;
}

/** What the others give: numbers and scores of the ten best. */
export const ranking: EngineSource = {
  label: 'summit: ranking alone, all features',
  largest: Infinity,
  load: async () => {
    const names = [
      'search/query/question',
      'search/ranking/gather',
      'search/ranking/ranking',
      'text/image',
      'search/index/packed-articles',
    ];
    const stages = await loadAll<Stages>(...names);
    return async (sentences) => {
      const { image } = await readInThread({ files: filesOf(sentences), all: false });
      const corpus = opened(image, stages);
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

function opened(image: SharedArrayBuffer, { fromImage, unpackArticles }: Stages): Corpus {
  const { columns, articles } = fromImage(image) as {
    columns: Omit<Corpus, 'articles'>;
    articles: PackedArticles.ArticleColumns;
  };
  return { ...columns, articles: unpackArticles(articles) };
}

/** Every sentence that holds a word of the question is scored, and only then are the best chosen that are looked at closely. */
function readAll(
  text: string,
  most: number,
  { corpus, stages }: { readonly corpus: Corpus; readonly stages: Stages },
): readonly Ranked[] {
  const question = stages.readQuestion(text, corpus);
  const all = stages.gather(question, corpus);
  const best = [...all.candidates]
    .sort((a, b) => b.firstStageScore - a.firstStageScore || a.sentence - b.sentence)
    .slice(0, stages.LOOKED_AT);
  const inOrder = best.sort((a, b) => a.sentence - b.sentence);
  return stages.rank({ ...all, candidates: inOrder }, question, corpus).ranked.slice(0, most);
}

function isSame(found: readonly Ranked[], expected: readonly Ranked[]): boolean {
  return (
    found.length === expected.length &&
    found.every(({ entry: sentence, score }, at) => sentence === expected[at]?.entry && score === expected[at].score)
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
