const { existsSync, mkdirSync, readFileSync, realpathSync, renameSync, writeFileSync } = require('node:fs');
const { createRequire, prototype, wrap } = require('node:module');
const { basename, dirname, join } = require('node:path');
const process = require('node:process');
const { Script } = require('node:vm');

const program = dirname(realpathSync(process.argv[1]));
const compile = prototype._compile;

/** Keeps the compiled code of the program's bundles in a folder beside theirs, as Node.js 22.1 and newer does by itself. */
prototype._compile = function (code, file) {
  if (!file.startsWith(program)) return compile.call(this, code, file);
  const kept = join(`${program}-compiled`, basename(file));
  const cachedData = existsSync(kept) ? readFileSync(kept) : undefined;
  const script = new Script(wrap(code.replace(/^#!.*/u, '')), { filename: file, cachedData });
  if (!cachedData) process.once('exit', () => keep(kept, script));
  script.runInThisContext().call(this.exports, this.exports, createRequire(file), this, file, dirname(file));
};

function keep(file, script) {
  const aside = `${file}.${process.pid}`;
  try {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(aside, script.createCachedData());
    renameSync(aside, file);
  } catch {
    // A test may have filled the disk; the next process tries again.
  }
}
