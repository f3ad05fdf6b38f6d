import { join } from 'node:path';
import type { parseArticle as parseArticleType } from '../../../src/knowledge/parse-article';
import type { createLibrary as createLibraryType } from '../../../src/retrieval/library';
import type { EngineSource } from '../engine';
import { filesOf } from '../texts';

/** The product as it is compiled: what loads the TypeScript of this command would slow it down. */
const DIST = join(__dirname, '../../../dist');

interface ParseArticle {
  readonly parseArticle: typeof parseArticleType;
}

interface CreateLibrary {
  readonly createLibrary: typeof createLibraryType;
}

/** From raw articles to passages with all features. */
export const summit: EngineSource = {
  label: 'summit: passages, all features',
  largest: Infinity,
  load: async () => {
    const { parseArticle } = (await import(join(DIST, 'knowledge/parse-article.js'))) as ParseArticle;
    const { createLibrary } = (await import(join(DIST, 'retrieval/library.js'))) as CreateLibrary;
    return (sentences) => {
      const files = filesOf(sentences);
      const began = performance.now();
      const articles = files.flatMap((text, at) => parseArticle(`a${at}.md`, `a${at}`, text).article ?? []);
      const parsed = performance.now();
      const library = createLibrary(articles);
      const ready = performance.now();
      const { sentenceCount } = library;
      return {
        search: (question, most) => library.search(question, most).passages,
        figures: () => ({
          sentences: sentenceCount,
          'sentences read a second': Math.round(sentenceCount / ((parsed - began) / 1000)),
          'sentences indexed a second': Math.round(sentenceCount / ((ready - parsed) / 1000)),
          'completion p99, µs': completion99((typed, most) => library.complete(typed, most)),
        }),
      };
    };
  },
};

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
