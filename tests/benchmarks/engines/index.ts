import type { EngineSource } from '../engine';
import { flexsearch } from './flexsearch';
import { fts5 } from './fts5';
import { limit } from './limit';
import { lunrEngine } from './lunr';
import { minisearch } from './minisearch';
import { natural } from './natural';
import { orama } from './orama';
import { ranking, summit } from './summit';

/** Every engine by the name that `--engines` takes. */
export const ENGINES: ReadonlyMap<string, EngineSource> = new Map([
  ['summit', summit],
  ['ranking', ranking],
  ['limit', limit],
  ['fts5', fts5],
  ['flexsearch', flexsearch],
  ['minisearch', minisearch],
  ['lunr', lunrEngine],
  ['orama', orama],
  ['natural', natural],
]);
