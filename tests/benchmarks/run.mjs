// Bundles a benchmark of this folder and runs it, with what follows its name as its arguments: what transforms TypeScript while it is loaded
// would slow down what is measured.
import { readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { threadId } from 'node:worker_threads';
import { build } from 'esbuild';

const [name = ''] = process.argv.splice(2, 1);
const cache = join(import.meta.dirname, '../../node_modules/.cache/summit-benchmarks');
const outfile = join(cache, `${name.replaceAll('/', '-')}-${process.pid}-${threadId}.cjs`);

/** Files go on finding what lies beside their sources. */
const sourceFolders = {
  name: 'source folders',
  setup: (bundling) => {
    bundling.onLoad({ filter: /\.ts$/ }, ({ path }) => ({
      contents: readFileSync(path, 'utf8').replaceAll('__dirname', JSON.stringify(dirname(path))),
      loader: 'ts',
    }));
  },
};

await build({
  entryPoints: [join(import.meta.dirname, `${name}.ts`)],
  outfile,
  bundle: true,
  platform: 'node',
  target: 'node20',
  packages: 'external',
  logLevel: 'warning',
  plugins: [sourceFolders],
});
try {
  createRequire(import.meta.url)(outfile);
} finally {
  rmSync(outfile);
}
