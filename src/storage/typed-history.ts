import { readFileSync, writeFileSync } from 'node:fs';

/** What a person typed in the terminal, newest first. Without a file to read or to write it is that of one conversation. */
export function openTypedHistory(file: string) {
  return {
    file,
    read: (): string[] => {
      try {
        return readFileSync(file, 'utf8').split('\n').filter(Boolean);
      } catch {
        return [];
      }
    },
    keep: (newestFirst: readonly string[]): void => {
      try {
        writeFileSync(file, newestFirst.join('\n'), { mode: 0o600 });
      } catch {
        return;
      }
    },
  };
}
