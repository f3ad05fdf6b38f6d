import { createHash } from 'node:crypto';
import { dirname, join, resolve } from 'node:path';
import { crc32 } from 'node:zlib';
import { shortHash } from '../text/normalize';
import { replaceFile } from '../articles/replace-file';
import { VERSION } from '../version';
import * as fs from 'node:fs';

export interface ArticleFolder {
  readonly folder: string;
  readonly dataDir: string;
  /** Least size of the articles, in bytes, for a worker and for a snapshot; by default `SMALL` and `LARGE`. */
  readonly workerFrom?: number;
  readonly snapshotFrom?: number;
  /** Path of the bundled `read-worker`, by default beside the program. */
  readonly worker?: string;
}

/** File format: a header as one line of JSON, then the data. */
interface Snapshot {
  readonly stamp: string;
  readonly data: SharedArrayBuffer;
}

interface Header {
  readonly version: string;
  readonly stamp: string;
  readonly length: number;
  readonly checksum: number;
}

/** Bytes. */
const LONGEST_HEADER = 4096;

/** @param stamp that the snapshot must have; any if absent. @returns undefined without a valid snapshot of this program version. */
export function readSnapshot(folder: ArticleFolder, stamp?: string): Snapshot | undefined {
  return reading(folder, (handle) => readFrom(handle, stamp));
}

export function snapshotStamp(folder: ArticleFolder): string | undefined {
  return reading(folder, (handle) => readHeader(handle).header.stamp);
}

function reading<T>(folder: ArticleFolder, read: (handle: number) => T): T | undefined {
  try {
    const handle = fs.openSync(snapshotFile(folder), 'r');
    try {
      return read(handle);
    } finally {
      fs.closeSync(handle);
    }
  } catch {
    return undefined;
  }
}

function readFrom(handle: number, wanted: string | undefined): Snapshot | undefined {
  const { header, end } = readHeader(handle);
  const { stamp, length, checksum } = header;
  if (wanted !== undefined && stamp !== wanted) return undefined;
  if (fs.fstatSync(handle).size !== end + length) return undefined;
  const data = new SharedArrayBuffer(length);
  readFully(handle, Buffer.from(data), end);
  return checksumOf(stamp, data) === checksum ? { stamp, data } : undefined;
}

function readHeader(handle: number): { readonly header: Header; readonly end: number } {
  const bytes = Buffer.alloc(LONGEST_HEADER);
  fs.readSync(handle, bytes, 0, LONGEST_HEADER, 0);
  const end = bytes.indexOf('\n') + 1;
  const header = JSON.parse(bytes.toString('utf8', 0, end)) as Header;
  if (header.version !== programVersion()) throw new Error('a snapshot of another version');
  return { header, end };
}

function readFully(handle: number, into: Buffer, from: number): void {
  let at = 0;
  while (at < into.length) {
    const read = fs.readSync(handle, into, at, into.length - at, from + at);
    if (read === 0) throw new Error('a truncated file');
    at += read;
  }
}

export type WrittenSnapshot = { readonly file: string } | { readonly fault: string };

/** Replaces the snapshot atomically. @returns its file, or the system's message if it could not be written. */
export function writeSnapshot(folder: ArticleFolder, { stamp, data }: Snapshot): WrittenSnapshot {
  const file = snapshotFile(folder);
  try {
    fs.mkdirSync(dirname(file), { recursive: true });
    const header = { version: programVersion(), stamp, length: data.byteLength, checksum: checksumOf(stamp, data) };
    replaceFile(file, [Buffer.from(`${JSON.stringify(header satisfies Header)}\n`), Buffer.from(data)]);
    removeOldest(dirname(file));
    return { file };
  } catch (error) {
    return { fault: error instanceof Error ? error.message : String(error) };
  }
}

/** Snapshots kept in a folder: each folder that was ever asked would leave one of some 50 MB. */
const KEPT = 4;

function removeOldest(dataDir: string): void {
  const files = fs.readdirSync(dataDir).filter((name) => /^library-.*\.snapshot$/u.test(name));
  const dated = files.map((name) => ({ path: join(dataDir, name), written: fs.statSync(join(dataDir, name)).mtimeMs }));
  const old = dated.sort((a, b) => b.written - a.written).slice(KEPT);
  for (const { path } of old) fs.rmSync(path, { force: true });
}

function checksumOf(stamp: string, data: SharedArrayBuffer): number {
  return crc32(Buffer.from(data), crc32(stamp));
}

/** Folders may share a `dataDir`. */
function snapshotFile({ folder, dataDir }: ArticleFolder): string {
  return join(dataDir, `library-${shortHash(resolve(folder))}.snapshot`);
}

/** Fingerprint of the bundled sources; defined by the bundler only. */
declare const CODE_VERSION: string | undefined;

/** Another version of program, runtime or its place names may give other sentences, words or speakers. */
function programVersion(): string {
  const code = typeof CODE_VERSION === 'undefined' ? codeVersion(join(__dirname, '..')) : CODE_VERSION;
  const { icu, cldr, tz } = process.versions;
  return [VERSION, process.version, icu, cldr, tz, code].join(' ');
}

export function codeVersion(folder: string): string {
  const hash = createHash('sha256');
  const files = fs.readdirSync(folder, { recursive: true, withFileTypes: true }).filter((found) => found.isFile());
  const paths = files.map(({ parentPath, name }) => join(parentPath, name)).sort();
  for (const path of paths)
    hash
      .update(`${path.slice(folder.length)}\0`)
      .update(fs.readFileSync(path))
      .update('\0');
  return hash.digest('base64url');
}
