import { platform } from 'node:os';
import { realpathSync, statSync, type Stats } from 'node:fs';

/** Editors write a file in several steps: a change is reported after this long without another, and at the latest after `LONGEST_WAIT_MS`. */
const REST_MS = 250;
const LONGEST_WAIT_MS = 1000;
/** How often the identity of the folder is checked: the system does not report that another folder took its place. */
const SAME_FOLDER_MS = 1000;

export interface FolderWatch {
  close(): Promise<void>;
}

/**
 * Reports changes below a folder, once for changes that come together. The folder itself may be removed, made again or replaced, or be a
 * link whose target changes.
 *
 * @param onChange called after changes, and once when watching has begun, since the folder may have changed after it was read and before
 * that.
 * @param onError called with the system's own words when the folder cannot be watched.
 */
export function watchFolder(folder: string, onChange: () => void, onError: (message: string) => void): FolderWatch {
  const changes = gatherChanges(onChange);
  let identity = identityOf(folder);
  let watcher = follow(folder, changes.note, onError);
  const timer = setInterval(() => {
    const now = identityOf(folder);
    if (now === identity) return;
    identity = now;
    void close(watcher);
    watcher = follow(folder, changes.note, onError);
  }, SAME_FOLDER_MS);
  return {
    close: async () => {
      clearInterval(timer);
      changes.forget();
      await close(watcher);
    },
  };
}

interface Watcher {
  close(): Promise<void>;
}

/** Whether the system reports to the watcher of a folder that a file in it was written to. */
const REPORTS_FILES = ['linux', 'darwin', 'win32'].includes(platform());
/** chokidar reads a new folder before it watches it. This long afterwards the folder is read again, for changes that came meanwhile. */
const READ_AGAIN_MS = 5000;

/**
 * Watches folders and not the files in them: ten thousand watches would take memory, and many systems grant fewer. chokidar emits `raw` for
 * what the system reports of a folder. CHOKIDAR_USEPOLLING makes it poll each file, as a folder on a network needs. It is loaded only here,
 * since a question from the command line watches nothing.
 */
async function follow(folder: string, note: () => void, onError: (message: string) => void): Promise<Watcher> {
  const { FSWatcher } = await import('chokidar');
  const ignored = (_: string, found?: Stats): boolean =>
    REPORTS_FILES && !watcher.options.usePolling && found?.isFile() === true;
  const watcher = new FSWatcher({ ignoreInitial: true, followSymlinks: false, ignored });
  watcher.on('raw', note);
  watcher.on('all', note);
  watcher.on('addDir', () => setTimeout(note, READ_AGAIN_MS).unref());
  watcher.on('ready', note);
  watcher.on('error', (error) => {
    onError(error instanceof Error ? error.message : String(error));
  });
  watcher.add(realPath(folder));
  return watcher;
}

async function close(watcher: Promise<Watcher>): Promise<void> {
  await (await watcher).close();
}

function realPath(folder: string): string {
  try {
    return realpathSync(folder);
  } catch {
    return folder;
  }
}

/** @returns what differs for another folder of the same name; nothing for a missing folder. */
function identityOf(folder: string): string | undefined {
  try {
    const { dev, ino, birthtimeMs } = statSync(folder);
    return `${realpathSync(folder)} ${dev} ${ino} ${birthtimeMs}`;
  } catch {
    return undefined;
  }
}

interface Changes {
  readonly note: () => void;
  readonly forget: () => void;
}

function gatherChanges(report: () => void): Changes {
  let timer: NodeJS.Timeout | undefined;
  let changedAt: number | undefined;
  let forgotten = false;
  return {
    note: () => {
      if (forgotten) return;
      clearTimeout(timer);
      changedAt ??= performance.now();
      const wait = Math.min(REST_MS, changedAt + LONGEST_WAIT_MS - performance.now());
      timer = setTimeout(
        () => {
          changedAt = undefined;
          report();
        },
        Math.max(0, wait),
      );
    },
    forget: () => {
      forgotten = true;
      clearTimeout(timer);
    },
  };
}
