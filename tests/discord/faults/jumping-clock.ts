import type { ChildProcess } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { harbourFolder } from '../running-program';

/**
 * Loaded into the program before anything else: the time of day, as `Date` tells it, jumps by as many milliseconds as stand in the file
 * each time SIGUSR2 comes. Timers and `performance.now()` go on as they do when a host sets its clock.
 */
const JUMP = `
const fs = require('node:fs');
const Real = Date;
let offset = 0;
globalThis.Date = class extends Real {
  constructor(...given) { given.length === 0 ? super(Real.now() + offset) : super(...given); }
  static now() { return Real.now() + offset; }
};
process.on('SIGUSR2', () => {
  offset += Number(fs.readFileSync(process.env.CLOCK_JUMP, 'utf8'));
  fs.writeSync(1, JSON.stringify({ msg: 'clock jumped', offset }) + '\\n');
});
`;

export interface JumpingClock {
  /** For the program that is to live by it. */
  readonly env: Readonly<Record<string, string>>;
  readonly cwd: string;
  /** Sends the program's clock this far ahead, or back. */
  readonly jump: (child: ChildProcess, milliseconds: number) => void;
}

export function jumpingClock(): JumpingClock {
  const cwd = harbourFolder();
  const [script, file] = [join(cwd, 'clock.cjs'), join(cwd, 'jump')];
  writeFileSync(script, JUMP);
  return {
    cwd,
    env: { NODE_OPTIONS: `--require ${script}`, CLOCK_JUMP: file },
    jump: (child, milliseconds) => {
      writeFileSync(file, String(milliseconds));
      child.kill('SIGUSR2');
    },
  };
}
