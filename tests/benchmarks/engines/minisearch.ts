import type { EngineSource } from '../engine';
import { wordsOf } from './words';

export const minisearch: EngineSource = {
  label: 'MiniSearch 7.2: BM25+',
  largest: 100_000,
  load: async () => {
    const { default: MiniSearch } = await import('minisearch');
    return (sentences) => {
      const processTerm = (term: string): string | null => wordsOf(term)[0] ?? null;
      const index = new MiniSearch({ fields: ['text'], processTerm });
      index.addAll(sentences.map((text, id) => ({ id, text })));
      return { search: (question, most) => index.search(question).slice(0, most) };
    };
  },
};
