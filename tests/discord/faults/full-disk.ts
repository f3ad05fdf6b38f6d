import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A place to keep data in that can really be full for the process that writes there. */
export interface Disk {
  readonly folder: string;
  /** From now on nothing more can be written. */
  readonly fill: (pid: number) => void;
  readonly empty: (pid: number) => void;
  readonly remove: () => void;
}

/** A file system of a megabyte, which only root can make. */
export function smallDisk(): Disk {
  const folder = newFolder();
  execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', folder], { stdio: 'pipe' });
  const ballast = join(folder, 'ballast');
  return {
    folder,
    fill: () => {
      for (let size = 2 ** 20; size >= 1; size /= 2) append(ballast, size);
    },
    empty: () => {
      rmSync(ballast);
    },
    remove: () => {
      execFileSync('umount', [folder]);
      rmSync(folder, { recursive: true });
    },
  };
}

/** As much as there is room for. */
function append(file: string, size: number): void {
  try {
    for (;;) writeFileSync(file, Buffer.alloc(size, 1), { flag: 'a' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error;
  }
}

/** A limit on the size of the files a process writes, as `ulimit -f` sets it. */
export function limitedFiles(): Disk {
  const folder = newFolder();
  const limit = (pid: number, bytes: string): void => {
    execFileSync('prlimit', [`--pid=${pid}`, `--fsize=${bytes}:`], { stdio: 'pipe' });
  };
  return {
    folder,
    fill: (pid) => {
      limit(pid, '4096');
    },
    empty: (pid) => {
      limit(pid, 'unlimited');
    },
    remove: () => {
      rmSync(folder, { recursive: true });
    },
  };
}

function newFolder(): string {
  return mkdtempSync(join(tmpdir(), 'summit-disk-'));
}
