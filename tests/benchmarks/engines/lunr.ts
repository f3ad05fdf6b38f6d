import lunr from 'lunr';
import type { EngineSource } from '../engine';
import { wordsOf } from './words';

export const lunrEngine: EngineSource = {
  label: 'lunr 2.3: BM25, stemmed',
  largest: 100_000,
  load: () =>
    Promise.resolve((sentences) => {
      const index = lunr((builder) => {
        builder.field('text');
        sentences.forEach((text, id) => {
          builder.add({ id: String(id), text });
        });
      });
      const ask = (question: string): lunr.Index.Result[] =>
        index.query((query) => {
          query.term(lunr.tokenizer(wordsOf(question).join(' ')), {});
        });
      return { search: (question, most) => ask(question).slice(0, most) };
    }),
};
