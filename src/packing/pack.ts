import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative, sep } from 'node:path';
import { build, type BuildOptions, type Plugin } from 'esbuild';
import { PACKED } from './open-packed';

/** The sources as they were compiled, and the articles that come with the program. */
const COMPILED = join(__dirname, '..');
const KNOWLEDGE = join(COMPILED, '../knowledge');

/**
 * The build's last step: makes one file of the program, and one of discord.js for those who need it, since Node takes longer to find and
 * compile hundreds of files than to run them. A rehearsal keeps what V8 makes of the two. What a thread of its own runs is not packed.
 */
async function pack(): Promise<void> {
  mkdirSync(PACKED, { recursive: true });
  await packOne(PROGRAM);
  await packOne(DISCORD);
  rehearse();
}

/** What `open-packed` hands in takes the place of what Node hands to a module. */
const BEGIN = '(function (module, require, __dirname) { let { exports } = module;';

const USUAL = {
  ...{ bundle: true, platform: 'node', format: 'cjs', target: 'node20', legalComments: 'linked', write: false },
  ...{ banner: { js: BEGIN }, footer: { js: '})' } },
  /** Everything is asked for by `require`, which is handed in. */
  supported: { 'dynamic-import': false },
  /** What is native, seldom needed, or optional and not installed. */
  external: ['discord.js', 'libsql', 'prom-client', 'zlib-sync', 'bufferutil', 'utf-8-validate'],
} satisfies BuildOptions;

/** A module of ours goes on finding what lies beside it. */
const OWN_FOLDERS: Plugin = {
  name: 'own folders',
  setup: (packing) => {
    packing.onLoad({ filter: /\.js$/ }, ({ path }) => {
      if (!path.startsWith(COMPILED + sep)) return undefined;
      const folder = relative(COMPILED, dirname(path)).split(sep).join('/');
      return { contents: readFileSync(path, 'utf8').replaceAll('__dirname', `(__dirname + "/${folder}")`) };
    });
  },
};

/** Not made smaller, so that it can be read where an error points. */
const PROGRAM: BuildOptions = {
  entryPoints: [join(COMPILED, 'program.js')],
  outfile: join(PACKED, 'program.js'),
  plugins: [OWN_FOLDERS],
};

/** discord.js sees to it that there is a FormData. Node's own is there, but to be looked at it loads a second undici. */
const DISCORD: BuildOptions = {
  entryPoints: [require.resolve('discord.js')],
  outfile: join(PACKED, 'discord.js'),
  ...{ minifyWhitespace: true, minifySyntax: true, lineLimit: 140 },
  define: { 'globalThis.FormData': 'OfNode' },
  banner: { js: `${BEGIN} let OfNode = true;` },
};

async function packOne(options: BuildOptions): Promise<void> {
  const { outputFiles } = await build({ ...USUAL, ...options, write: false });
  for (const { path, text } of outputFiles) writeFileSync(path, path.endsWith('.js') ? inAscii(text) : text);
}

/** esbuild has left other letters only in regular expressions and comments, where this means the same. */
function inAscii(code: string): string {
  return code.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** In an empty folder, without the settings of whoever builds, and with a Discord that is nowhere: nothing listens at port 9. */
function rehearse(): void {
  const cwd = mkdtempSync(join(tmpdir(), 'summit-rehearsal-'));
  const env = { KNOWLEDGE_DIR: KNOWLEDGE, DISCORD_TOKEN: 'rehearsal', DISCORD_API: 'http://127.0.0.1:9/api' };
  try {
    execFileSync(process.execPath, [join(__dirname, 'rehearse.js')], { cwd, env, stdio: 'pipe', encoding: 'utf8' });
  } finally {
    rmSync(cwd, { recursive: true });
  }
}

void pack();
