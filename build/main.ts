import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { PLACES } from '../src/attribution/people/names';
import { RELATED_WORDS } from '../src/text/thesaurus/related-words';
import { bundlePage, bundleProgram } from './bundle-program';
import { placesTable } from './places';
import { relatedWordsTable } from './related-words';

/** Builds the program, its bundles and its tables into an empty folder. */
async function build(folder: string): Promise<void> {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  await bundleProgram(folder);
  await bundlePage(folder);
  writeFileSync(join(folder, RELATED_WORDS), relatedWordsTable());
  writeFileSync(join(folder, PLACES), placesTable());
}

const [folder = 'dist'] = process.argv.slice(2);
build(resolve(folder)).catch((error: unknown) => {
  process.stderr.write(`build: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
