import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, type BuildOptions, type Plugin } from 'esbuild';
import { codeVersion } from '../src/library/snapshot';
import { placesTable } from './places';

/** The program, and the worker that reads folders. */
const ENTRIES = ['src/main.ts', 'src/library/read-worker.ts'];

const COMMON = {
  bundle: true,
  platform: 'node',
  format: 'cjs',
  target: 'node20',
  legalComments: 'linked',
  logLevel: 'warning',
  /** Dynamic imports are bundled too, and run on first use. A pattern with `\p{…}` stays a literal, which is made once, not at each call. */
  supported: { 'dynamic-import': false, 'regexp-unicode-property-escapes': true },
  /** Native, seldom needed, or optional and not installed. */
  external: [
    ...['libsql', 'prom-client', 'zlib-sync', 'bufferutil', 'utf-8-validate', 'pg-native'],
    ...[
      'satori',
      '@resvg/resvg-js',
      '@mozilla/readability',
      'linkedom',
      'unpdf',
      'mammoth',
      'postal-mime',
      '@extractus/feed-extractor',
      'snowball-stemmers',
    ],
  ],
} satisfies BuildOptions;

/** Packages that `ask` does not load; discord.js is as large as all the rest. */
const APART: Readonly<Record<string, string>> = {
  'discord.js': 'discord.js',
  kysely: 'kysely.js',
  pg: 'pg.js',
  'rate-limiter-flexible': 'limits.js',
};

/** Leaves these packages to bundles of their own. */
const PACKAGES_APART: Plugin = {
  name: 'packages apart',
  setup: (bundling) => {
    bundling.onResolve({ filter: /^(?:discord\.js|kysely|pg|rate-limiter-flexible)$/ }, ({ path }) => ({
      path: `./${APART[path] ?? path}`,
      external: true,
    }));
  },
};

/** Bundles the program into a folder: finding and compiling hundreds of files takes Node longer than running them. */
export async function bundleProgram(folder: string): Promise<void> {
  await build({
    ...COMMON,
    entryPoints: ENTRIES,
    entryNames: '[name]',
    outdir: folder,
    define: {
      IN_BUNDLE: 'true',
      CODE_VERSION: JSON.stringify(codeVersion('src')),
      KNOWN_PLACES: JSON.stringify(placesTable()),
    },
    plugins: [PACKAGES_APART],
  });
  for (const [name, file] of Object.entries(APART)) await bundlePackage(name, join(folder, file));
}

async function bundlePackage(name: string, outfile: string): Promise<void> {
  await build({
    ...COMMON,
    entryPoints: [require.resolve(name)],
    outfile,
    minifyWhitespace: true,
    minifySyntax: true,
    lineLimit: 140,
    // discord.js only tests for a FormData; reading Node's own would load a second undici.
    define: { 'globalThis.FormData': 'true' },
  });
}

const BROWSER = 'src/web/browser';

/** Bundles what runs in the browser. */
export async function bundlePage(folder: string): Promise<void> {
  await build({
    entryPoints: [`${BROWSER}/main.ts`, `${BROWSER}/page.css`, `${BROWSER}/icon.svg`],
    outdir: join(folder, 'web/assets'),
    bundle: true,
    // The library that draws is loaded by the view that needs it.
    splitting: true,
    chunkNames: '[name]',
    minify: true,
    format: 'esm',
    target: 'es2022',
    loader: { '.svg': 'copy' },
    legalComments: 'linked',
    logLevel: 'warning',
  });
  copyFileSync(`${BROWSER}/index.html`, join(folder, 'web/index.html'));
}
