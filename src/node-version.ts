/** The first import of `main.ts`: an older Node.js fails at what the other modules use, with a message that does not say so. */
const LEAST = [20, 19] as const;

const { node } = process.versions;
const [major = 0, minor = 0] = node.split('.').map(Number);
if (major < LEAST[0] || (major === LEAST[0] && minor < LEAST[1])) {
  process.stderr.write(`expected Node.js ${LEAST.join('.')} or newer, found ${node}. Get it from https://nodejs.org\n`);
  process.exit(1);
}
