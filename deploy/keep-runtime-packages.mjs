// Reduces package.json in the working directory to the packages that the bundle loads at run time; all others are in the bundle.
import { readFileSync, writeFileSync } from 'node:fs';

/** As in `external` of build/bundle-program.ts, without what is optional and not installed. */
const RUNTIME = [
  ...['libsql', 'prom-client', '@mozilla/readability', 'linkedom', 'unpdf', 'mammoth', 'postal-mime'],
  '@extractus/feed-extractor',
];

const manifest = JSON.parse(readFileSync('package.json', 'utf8'));
const dependencies = Object.fromEntries(RUNTIME.map((name) => [name, manifest.dependencies[name]]));
writeFileSync('package.json', JSON.stringify({ ...manifest, dependencies, devDependencies: {}, scripts: {} }, null, 2));
