import { platform } from 'node:os';
import { realpathSync, statSync, type Stats } from 'node:fs';

/** Editors write a file in several steps: wait until it has rested for this long, yet never longer than the second number. */
const REST_MS = 250;
const LONGEST_WAIT_MS = 1000;
/** How often it is asked whether the folder is still the same one: the system tells nothing of a folder that was put in its place. */
const SAME_FOLDER_MS = 1000;

export interface Watch {
  close(): Promise<void>;
}

/**
 * Tells when something below a folder has changed, once for changes that come together. The folder itself may be removed, made again,
 * replaced by another or be a link that is turned elsewhere.
 *
 * @param onChange called when the folder has rested for a quarter of a second, a second after the first change at the latest; and once
 * when watching has begun, since the folder may have changed after it was read and before that.
 * @param onError called with the system's own words when the folder cannot be watched; answering goes on.
 */
export function watchFolder(folder: string, onChange: () => void, onError: (message: string) => void): Watch {
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

/** Where the system tells of a folder that a file in it was written to. */
const TELLS_OF_FILES = ['linux', 'darwin', 'win32'].includes(platform());
/** chokidar reads a new folder before it watches it: what changes meanwhile in a large one is found by looking again. */
const LOOK_AGAIN_MS = 5000;

/**
 * Folders are watched, and not the files in them: ten thousand watches would take memory, and are more than many a system grants. chokidar hands
 * on as `raw` what is told of a folder. A host whose folder lies on a network may have it look at each file instead (CHOKIDAR_USEPOLLING). It is
 * loaded only here: a question from the command line follows nothing.
 */
async function follow(folder: string, note: () => void, onError: (message: string) => void): Promise<Watcher> {
  const { FSWatcher } = await import('chokidar');
  const ignored = (_: string, found?: Stats): boolean =>
    TELLS_OF_FILES && !watcher.options.usePolling && found?.isFile() === true;
  const watcher = new FSWatcher({ ignoreInitial: true, followSymlinks: false, ignored });
  watcher.on('raw', note);
  watcher.on('all', note);
  watcher.on('addDir', () => setTimeout(note, LOOK_AGAIN_MS).unref());
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

/** Tells one folder from another of the same name; a folder that is missing has none. */
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

function gatherChanges(tell: () => void): Changes {
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
          tell();
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
