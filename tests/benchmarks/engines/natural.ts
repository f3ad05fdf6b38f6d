import type { EngineSource } from '../engine';

/** natural's TfIdf as it comes: every question looks at every sentence. */
export const natural: EngineSource = {
  label: 'natural 8.1: TfIdf as it comes',
  largest: 100_000,
  load: async () => {
    const { TfIdf } = await import('natural/lib/natural/tfidf/index.js');
    return (sentences) => {
      const index = new TfIdf();
      for (const sentence of sentences) index.addDocument(sentence);
      return {
        search: (question, most) =>
          index
            .tfidfs(question)
            .map((score, sentence) => ({ sentence, score }))
            .filter(({ score }) => score > 0)
            .sort((a, b) => b.score - a.score)
            .slice(0, most),
      };
    };
  },
};
