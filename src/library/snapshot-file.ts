import { closeSync, fstatSync, fsyncSync, mkdirSync, openSync, readSync, renameSync, rmSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import { threadId } from 'node:worker_threads';
import { crc32 } from 'node:zlib';

/** What a snapshot is of: it is worth something only where all of it is still so. */
export interface SnapshotKey {
  /** Of the program that made it. */
  readonly version: string;
  /** Of what it was made from. */
  readonly source: string;
}

/** What is kept: something small as JSON, and large buffers. */
export interface Snapshot {
  readonly key: SnapshotKey;
  readonly about: unknown;
  readonly buffers: readonly SharedArrayBuffer[];
}

/** Stands first in the file; another layout of it begins otherwise. */
const MAGIC = Buffer.from('summit snapshot 1\n');
/** Behind the magic: the length of the head and its checksum. */
const FRONT = MAGIC.length + 8;
const LONGEST_HEAD = 2 ** 26;
/** So much is read and checked at a time: it stays in the processor's cache between the two. */
const PIECE = 2 ** 20;

interface Head {
  readonly key: SnapshotKey;
  readonly about: unknown;
  readonly buffers: readonly { readonly length: number; readonly checksum: number }[];
}

/**
 * Writes a snapshot in place of the last one. It is written aside and renamed, so that whoever reads meanwhile has one or the other whole.
 *
 * @param file its folder is made where it is missing.
 * @throws what the system says when it cannot be written.
 */
export function writeSnapshot(file: string, { key, about, buffers }: Snapshot): void {
  mkdirSync(dirname(file), { recursive: true });
  const aside = `${file}.${process.pid}-${threadId}`;
  rmSync(aside, { force: true });
  const head: Head = {
    key,
    about,
    buffers: buffers.map((buffer) => ({ length: buffer.byteLength, checksum: crc32(Buffer.from(buffer)) })),
  };
  try {
    writeAll(aside, [frontOf(head), ...buffers.map((buffer) => Buffer.from(buffer))]);
    renameSync(aside, file);
  } finally {
    rmSync(aside, { force: true });
  }
}

function frontOf(head: Head): Buffer {
  const json = Buffer.from(JSON.stringify(head));
  const front = Buffer.alloc(FRONT);
  MAGIC.copy(front);
  front.writeUInt32LE(json.length, MAGIC.length);
  front.writeUInt32LE(crc32(json), MAGIC.length + 4);
  return Buffer.concat([front, json]);
}

function writeAll(file: string, parts: readonly Buffer[]): void {
  const handle = openSync(file, 'wx');
  try {
    for (const part of parts)
      for (let at = 0; at < part.length; at += writeSync(handle, part, at, Math.min(2 ** 30, part.length - at)));
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/** Tells by what is known of a snapshot which of its buffers are wanted, by their numbers; nothing where it is of no use. */
type Choose = (snapshot: Omit<Snapshot, 'buffers'>) => readonly number[] | undefined;

/**
 * Reads a snapshot.
 *
 * @param choose what it does not want is not read.
 * @returns those of the wanted buffers that it has; nothing when there is no snapshot, it is of no use, or any byte of what is read is not as it was
 * written.
 */
export function readSnapshot(file: string, choose: Choose): Snapshot | undefined {
  try {
    return readFrom(file, choose);
  } catch {
    return undefined;
  }
}

function readFrom(file: string, choose: Choose): Snapshot | undefined {
  const handle = openSync(file, 'r');
  try {
    const { head, end } = readHead(handle);
    const { key, about } = head;
    const wanted = choose({ key, about });
    const size = head.buffers.reduce((total, { length }) => total + length, end);
    if (!wanted || fstatSync(handle).size !== size) return undefined;
    let at = end;
    const buffers = head.buffers.flatMap(({ length, checksum }, number) => {
      at += length;
      return wanted.includes(number) ? readBuffer(handle, at - length, { length, checksum }) : [];
    });
    return { key, about, buffers };
  } finally {
    closeSync(handle);
  }
}

/** @throws when it is not as it was written. */
function readHead(handle: number): { readonly head: Head; readonly end: number } {
  const front = Buffer.alloc(FRONT);
  readFully(handle, front, 0);
  const length = front.readUInt32LE(MAGIC.length);
  if (!front.subarray(0, MAGIC.length).equals(MAGIC) || length > LONGEST_HEAD) throw new Error('no snapshot');
  const json = Buffer.alloc(length);
  readFully(handle, json, FRONT);
  if (crc32(json) !== front.readUInt32LE(MAGIC.length + 4)) throw new Error('a damaged head');
  return { head: JSON.parse(json.toString()) as Head, end: FRONT + length };
}

function readBuffer(handle: number, from: number, { length, checksum }: Head['buffers'][number]): SharedArrayBuffer {
  const buffer = new SharedArrayBuffer(length);
  let found = 0;
  for (let at = 0; at < length; at += PIECE) {
    const piece = Buffer.from(buffer, at, Math.min(PIECE, length - at));
    readFully(handle, piece, from + at);
    found = crc32(piece, found);
  }
  if (found !== checksum) throw new Error('a damaged buffer');
  return buffer;
}

function readFully(handle: number, into: Buffer, from: number): void {
  let at = 0;
  while (at < into.length) {
    const read = readSync(handle, into, at, into.length - at, from + at);
    if (read === 0) throw new Error('a file that was cut');
    at += read;
  }
}
