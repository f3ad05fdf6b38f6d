import { watch } from 'chokidar';

/** Editors write a file in several steps: wait until it has rested for this long, yet never longer than the second number. */
const REST_MS = 250;
const LONGEST_WAIT_MS = 1000;

export interface Watch {
  close(): Promise<void>;
}

/**
 * Tells when something below a folder has changed, once for changes that come together.
 *
 * @param onChange called when the folder has rested for a quarter of a second, a second after the first change at the latest.
 * @param onError called with the system's own words when the folder cannot be watched; answering goes on.
 */
export function watchArticles(folder: string, onChange: () => void, onError: (message: string) => void): Watch {
  let timer: NodeJS.Timeout | undefined;
  let changedAt: number | undefined;
  const tell = (): void => {
    changedAt = undefined;
    onChange();
  };
  const watcher = watch(folder, { ignoreInitial: true, followSymlinks: false });
  watcher.on('all', () => {
    clearTimeout(timer);
    changedAt ??= performance.now();
    timer = setTimeout(tell, Math.max(0, Math.min(REST_MS, changedAt + LONGEST_WAIT_MS - performance.now())));
  });
  watcher.on('error', (error) => {
    onError(error instanceof Error ? error.message : String(error));
  });
  return {
    close: async () => {
      clearTimeout(timer);
      await watcher.close();
    },
  };
}
