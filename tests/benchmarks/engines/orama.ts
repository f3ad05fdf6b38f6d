import type { EngineSource } from '../engine';
import { wordsOf } from './words';

export const orama: EngineSource = {
  label: 'Orama 3.1: BM25',
  largest: 100_000,
  load: async () => {
    const { create, insertMultiple, search } = await import('@orama/orama');
    return async (sentences) => {
      const index = create({ schema: { text: 'string' } as const });
      const documents = sentences.map((text) => ({ text: wordsOf(text).join(' ') }));
      await insertMultiple(index, documents, 1000);
      return {
        search: async (question, most) =>
          (await search(index, { term: wordsOf(question).join(' '), limit: most })).hits,
      };
    };
  },
};
