import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { buildProgram, type Program } from '../program';
import { keep, newFolder } from './kept';

let program: Program;
beforeAll(() => (program = buildProgram()));
afterAll(() => {
  program.remove();
});

describe('several processes', () => {
  /** Waits for a byte, so that all open the folder at once, counts ten answers and saves a rule of its own. */
  const STARTER = `
    const [, path, folder, number] = process.argv;
    const { openStorage } = require(path);
    require('node:fs').writeSync(1, 'ready');
    require('node:fs').readSync(0, Buffer.alloc(1));
    (async () => {
    const storage = await openStorage({ folder, report: console.error });
    for (let count = 0; count < 10; count += 1) storage.count('answered');
    await storage.saveRule(number, 'rule ' + number);
    await storage.close();
    })();`;
  const PROCESSES = 5;

  it.each([1, 2, 3])('that start at once on a new folder share one file, and nothing of any is lost (%i)', async () => {
    const folder = newFolder();
    const given = [program.module('storage/open-storage'), folder];
    const children = Array.from({ length: PROCESSES }, (_, number) =>
      spawn(process.execPath, ['-e', STARTER, ...given, String(number)], { stdio: ['pipe', 'pipe', 'inherit'] }),
    );
    await Promise.all(children.map(({ stdout }) => once(stdout, 'data')));
    const exits = children.map(async (child) => (await once(child, 'exit'))[0] as number | null);
    for (const { stdin } of children) stdin.end('.');
    const codes = await Promise.all(exits);
    expect(codes).toEqual(children.map(() => 0));
    const storage = await keep({ folder });
    expect((await storage.totals()).answered).toBe(10 * PROCESSES);
    expect(children.map((_, number) => storage.rule(String(number)))).toEqual(
      children.map((_, number) => `rule ${number}`),
    );
  });
});

describe('a process that is killed in the middle of writing', () => {
  /** Saves one rule after the other and prints the number of each that was confirmed. */
  const WRITER = `
    const { openStorage } = require(process.argv[1]);
    (async () => {
    const storage = await openStorage({ folder: process.argv[2], report: console.error });
    for (let number = 0; ; number += 1) {
      await storage.saveRule(String(number % 7), String(number) + ' ' + 'x'.repeat(3000));
      storage.count('answered');
      require('node:fs').writeSync(1, number + '\\n');
    }
    })();`;

  it.each([1, 40, 150, 400, 900])('loses nothing that was confirmed (after %i writes)', async (writes) => {
    const folder = newFolder();
    const child = spawn(process.execPath, ['-e', WRITER, program.module('storage/open-storage'), folder]);
    let printed = '';
    child.stdout.on('data', (chunk: Buffer) => {
      printed += chunk.toString();
      if (printed.split('\n').length > writes) child.kill('SIGKILL');
    });
    await once(child, 'close');
    const last = Number(
      printed
        .split('\n')
        .filter((line) => line !== '')
        .at(-1),
    );
    expect(last).toBeGreaterThanOrEqual(writes - 1);
    const storage = await keep({ folder });
    expect(storage.reported).toEqual([]);
    for (let number = Math.max(0, last - 5); number <= last; number += 1) {
      const [kept] = (storage.rule(String(number % 7)) ?? '').split(' ');
      expect(Number(kept)).toBeGreaterThanOrEqual(number);
    }
  });
});
