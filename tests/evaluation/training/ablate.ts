import { parseArgs } from 'node:util';
import { FEATURES, type FeatureName } from '../../../src/search/ranking/model';
import { ownQuestions, testCollections, trainingCollections, type Collection } from './collections';
import { fitOn } from './fit-on';
import { figuresOf } from './figures';

/** Prints what each feature is worth, as a table in Markdown: `npm run ablate -- --collections DIR`. */
function main(): void {
  const folder = parseArgs({ options: { collections: { type: 'string' } } }).values.collections;
  if (folder === undefined)
    throw new Error('expected --collections DIR with the public test collections, found nothing');
  const training = trainingCollections(folder);
  const measured = [...testCollections(folder), ...ownQuestions(folder)];
  const names = measured.map(({ name }) => name);
  print(['left out', ...names]);
  print(['---', ...names.map(() => '---:')]);
  const all = row(measured, fitOn(training, FEATURES));
  print(['nothing', ...all.map((value) => value.toFixed(1))]);
  for (const name of FEATURES) {
    const without = row(measured, fitOn(training, others(name)));
    print([`\`${name}\``, ...without.map((value, at) => signed(value - (all[at] ?? 0)))]);
  }
}

function others(left: FeatureName): readonly FeatureName[] {
  return FEATURES.filter((name) => name !== left);
}

/** @returns MAP of each collection in hundredths; of our own questions how many in a hundred have a right sentence first. */
function row(collections: readonly Collection[], weights: Float64Array): readonly number[] {
  return collections.map(({ name, examples, everything }) => {
    const { map, first } = figuresOf(examples, weights, everything);
    return 100 * (OWN.includes(name) ? first : map);
  });
}

const OWN: readonly string[] = ['knowledge', 'real-article'];

function signed(change: number): string {
  return Math.abs(change) < 0.05 ? '0' : `${change > 0 ? '+' : '−'}${Math.abs(change).toFixed(1)}`;
}

function print(cells: readonly string[]): void {
  process.stdout.write(`| ${cells.join(' | ')} |\n`);
}

main();
