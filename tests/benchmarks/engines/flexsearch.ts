import type { EngineSource } from '../engine';
import { wordsOf } from './words';

export const flexsearch: EngineSource = {
  label: 'FlexSearch 0.8: no rank by relevance',
  largest: 1_000_000,
  load: async () => {
    const { Index } = await import('flexsearch');
    return (sentences) => {
      const index = new Index({ tokenize: 'strict', resolution: 9 });
      sentences.forEach((text, id) => index.add(id, wordsOf(text).join(' ')));
      return {
        search: (question, most) => index.search(wordsOf(question).join(' '), { limit: most, suggest: true }),
      };
    };
  },
};
