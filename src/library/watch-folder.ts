import { platform } from 'node:os';
import { realpathSync, statSync, type Stats } from 'node:fs';

/** Editors write a file in several steps: changes are reported after this pause, and at the latest after `LONGEST_WAIT_MS`. */
const REST_MS = 250;
const LONGEST_WAIT_MS = 1000;
/** Interval of checks for a replaced folder, which the system does not report. */
const SAME_FOLDER_MS = 1000;

export interface FolderWatcher {
  close(): Promise<void>;
}

/** The folder may be removed, recreated, replaced, or be a link whose target changes. @param onChange also called when watching begins. */
export function watchFolder(folder: string, onChange: () => void, onError: (message: string) => void): FolderWatcher {
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

/** Systems that report writes to files to the watcher of their folder. */
const REPORTS_FILES = ['linux', 'darwin', 'win32'].includes(platform());
/** Delay of a second reading of new folders, for changes before chokidar watches them. */
const READ_AGAIN_MS = 5000;

/** Watches folders: many systems limit the number of watches. With CHOKIDAR_USEPOLLING it polls each file, as network folders need. */
async function follow(folder: string, note: () => void, onError: (message: string) => void): Promise<FolderWatcher> {
  const { FSWatcher } = await import('chokidar');
  const ignored = (_: string, found?: Stats): boolean =>
    REPORTS_FILES && !watcher.options.usePolling && found?.isFile() === true;
  const watcher = new FSWatcher({ ignoreInitial: true, followSymlinks: false, ignored });
  watcher.on('raw', note).on('all', note).on('ready', note);
  watcher.on('addDir', () => setTimeout(note, READ_AGAIN_MS).unref());
  watcher.on('error', (error) => {
    onError(error instanceof Error ? error.message : String(error));
  });
  watcher.add(realPath(folder));
  return watcher;
}

async function close(watcher: Promise<FolderWatcher>): Promise<void> {
  await (await watcher).close();
}

function realPath(folder: string): string {
  try {
    return realpathSync(folder);
  } catch {
    return folder;
  }
}

function identityOf(folder: string): string | undefined {
  try {
    const { dev, ino, birthtimeMs } = statSync(folder);
    return `${realpathSync(folder)} ${dev} ${ino} ${birthtimeMs}`;
  } catch {
    return undefined;
  }
}

function gatherChanges(report: () => void) {
  let timer: NodeJS.Timeout | undefined;
  let changedAt: number | undefined;
  let forgotten = false;
  const reportAll = (): void => {
    changedAt = undefined;
    report();
  };
  return {
    note: (): void => {
      if (forgotten) return;
      clearTimeout(timer);
      changedAt ??= performance.now();
      const wait = Math.min(REST_MS, changedAt + LONGEST_WAIT_MS - performance.now());
      timer = setTimeout(reportAll, Math.max(0, wait));
    },
    forget: (): void => {
      forgotten = true;
      clearTimeout(timer);
    },
  };
}
