import { join } from 'node:path';
import { build, type BuildOptions, type Plugin } from 'esbuild';
import { codeVersion } from '../src/library/snapshot';

/** The program, and the worker that reads folders. */
const ENTRIES = ['src/main.ts', 'src/library/read-worker.ts'];

const COMMON = {
  bundle: true,
  platform: 'node',
  format: 'cjs',
  target: 'node20',
  legalComments: 'linked',
  logLevel: 'warning',
  /** What `import()` names is bundled as well, and runs when it is first asked for. */
  supported: { 'dynamic-import': false },
  /** Native, seldom needed, or optional and not installed. */
  external: ['libsql', 'prom-client', 'zlib-sync', 'bufferutil', 'utf-8-validate'],
} satisfies BuildOptions;

/** discord.js is as large as all else together and has a bundle of its own, so that a question in the terminal does not load it. */
const DISCORD_APART: Plugin = {
  name: 'discord.js apart',
  setup: (bundling) => {
    bundling.onResolve({ filter: /^discord\.js$/ }, () => ({ path: './discord.js', external: true }));
  },
};

/** Bundles the program into a folder: Node takes longer to find and compile hundreds of files than to run them. */
export async function bundleProgram(folder: string): Promise<void> {
  await build({
    ...COMMON,
    entryPoints: ENTRIES,
    entryNames: '[name]',
    outdir: folder,
    define: { IN_BUNDLE: 'true', CODE_VERSION: JSON.stringify(codeVersion('src')) },
    plugins: [DISCORD_APART],
  });
  await build({
    ...COMMON,
    entryPoints: [require.resolve('discord.js')],
    outfile: join(folder, 'discord.js'),
    minifyWhitespace: true,
    minifySyntax: true,
    lineLimit: 140,
    // discord.js only looks whether there is a FormData, and looking at Node's own loads a second undici.
    define: { 'globalThis.FormData': 'true' },
  });
}
