import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStorage, type StorageOptions } from '../../src/storage/open-storage';
import type { Storage } from '../../src/storage/storage';

const folders: string[] = [];
const open: Storage[] = [];

export function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'summit-data-'));
  folders.push(folder);
  return folder;
}

/** Opens a storage that is closed after the test. */
export async function keep(options: Partial<StorageOptions> = {}): Promise<Storage & { readonly reported: string[] }> {
  const reported: string[] = [];
  const storage = await openStorage({ folder: newFolder(), report: (line) => reported.push(line), ...options });
  open.push(storage);
  return { ...storage, reported };
}

afterEach(async () => {
  // One after the other: closing SQLite waits, in this very thread, for what another connection writes.
  for (const storage of open.splice(0)) await storage.close();
});
afterAll(() => {
  folders.forEach((folder) => {
    rmSync(folder, { recursive: true });
  });
});
