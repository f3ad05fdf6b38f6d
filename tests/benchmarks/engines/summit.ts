import { libraryOf } from '../../../src/library/library';
import type { Corpus } from '../../../src/search/index/corpus';
import { readQuestion } from '../../../src/search/query/question';
import { findCandidates } from '../../../src/search/ranking/first-stage';
import { LOOKED_AT, rank, type Ranked } from '../../../src/search/ranking/ranking';
import type { EngineSource } from '../engine';
import { filesOf } from '../texts';
import { readInWorker } from './in-worker';

/** From raw articles to passages with all features, out of one buffer as the product has them from the worker that reads a folder. */
export const summit: EngineSource = {
  label: 'summit: passages, all features',
  largest: Infinity,
  load: () =>
    Promise.resolve(async (sentences) => {
      const { parts, parseMs, indexMs } = await readInWorker({ files: filesOf(sentences), all: true });
      const library = libraryOf(parts);
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
    }),
};

/** What the others give: numbers and scores of the ten best. */
export const ranking: EngineSource = {
  label: 'summit: ranking alone, all features',
  largest: Infinity,
  load: () =>
    Promise.resolve(async (sentences) => {
      const { corpus } = (await readInWorker({ files: filesOf(sentences), all: false })).parts;
      const search = (text: string, most: number): readonly Ranked[] => {
        const question = readQuestion(text, corpus);
        return rank(findCandidates(question, corpus, LOOKED_AT), question, corpus).ranked.slice(0, most);
      };
      return { search, agrees: (question, most) => isSame(search(question, most), readAll(question, most, corpus)) };
    }),
};

/** Every sentence that holds a word of the question is scored, and only then are the best chosen that are looked at closely. */
function readAll(text: string, most: number, corpus: Corpus): readonly Ranked[] {
  const question = readQuestion(text, corpus);
  const all = findCandidates(question, corpus);
  const best = [...all]
    .sort((a, b) => b.firstStageScore - a.firstStageScore || a.sentence - b.sentence)
    .slice(0, LOOKED_AT);
  const inOrder = best.sort((a, b) => a.sentence - b.sentence);
  return rank(inOrder, question, corpus).ranked.slice(0, most);
}

function isSame(found: readonly Ranked[], expected: readonly Ranked[]): boolean {
  return (
    found.length === expected.length &&
    found.every(({ sentence, score }, at) => sentence === expected[at]?.sentence && score === expected[at].score)
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
