import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { Script } from 'node:vm';

/** Where the build lays what it has packed, each file beside what V8 made of it. */
export const PACKED = join(__dirname, '../packed');

export type Packed = 'program.js' | 'discord.js';

/** What of a file is loaded by others; the rest of what is packed stays inside. */
interface Opened {
  readonly script: Script;
  readonly module: { readonly exports: object };
}

const opened = new Map<Packed, Opened>();

/**
 * Opens what the build has made one file of. It is run once, however often it is asked for.
 *
 * @returns what it exports.
 */
export function openPacked(name: Packed): object {
  return (opened.get(name) ?? open(name)).module.exports;
}

/** What the build puts around a packed file, as Node does around a module. `folder` is that of the compiled sources. */
type Wrapped = (module: Opened['module'], require: (id: string) => unknown, folder: string) => void;

function open(name: Packed): Opened {
  const file = join(PACKED, name);
  const packed = { script: compile(file), module: { exports: {} } };
  opened.set(name, packed);
  const wrapped = packed.script.runInThisContext() as Wrapped;
  const require = createRequire(file);
  wrapped(packed.module, (id) => (id === 'discord.js' ? openPacked(id) : (require(id) as unknown)), join(PACKED, '..'));
  return packed;
}

/**
 * V8 itself tells whether what was kept is of this file and of this V8; if not, it compiles the file like every other. The file is ASCII, of
 * which V8 keeps a byte a letter.
 */
function compile(file: string): Script {
  const kept = codeOf(file);
  const code = existsSync(kept) ? { cachedData: readFileSync(kept) } : {};
  return new Script(readFileSync(file, 'latin1'), { filename: file, ...code });
}

function codeOf(file: string): string {
  return `${file}.code`;
}

/** @returns what V8 has made so far of each packed file that was opened, by the path at which it is looked for. */
export function codeSoFar(): ReadonlyMap<string, Buffer> {
  return new Map([...opened].map(([name, { script }]) => [codeOf(join(PACKED, name)), script.createCachedData()]));
}
