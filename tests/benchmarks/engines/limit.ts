import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { EngineSource } from '../engine';

const YARDSTICK = join(__dirname, '../../../../shared/bench/limit.cjs');

interface HandIndex {
  add(text: string): void;
  freeze(): HandIndex;
  search(question: string, most: number): readonly unknown[];
}

/** What JavaScript can do at best: numbers of sentences only, without text, features or explanation. It lies beside the project. */
export const limit: EngineSource = {
  label: 'limit: typed arrays, MaxScore, numbers only',
  largest: Infinity,
  load: () => {
    if (!existsSync(YARDSTICK)) throw new Error('the yardstick does not lie beside the project');
    const { HandIndex } = createRequire(__filename)(YARDSTICK) as { HandIndex: new () => HandIndex };
    return Promise.resolve((sentences) => {
      const index = new HandIndex();
      for (const sentence of sentences) index.add(sentence);
      return index.freeze();
    });
  },
};
