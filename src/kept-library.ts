import { join, resolve } from 'node:path';
import { surveyFolder } from './knowledge/survey';
import { readEdition, type Edition, type Reading } from './retrieval/editions';
import { unpackParts } from './retrieval/library-parts';
import { shortHash } from './retrieval/short-hash';
import { codeVersion } from './storage/code-version';
import { readSnapshot, writeSnapshot, type Snapshot, type SnapshotKey } from './storage/snapshot-file';
import { VERSION } from './version';

export interface Place {
  /** Of the articles. */
  readonly folder: string;
  /** Where what was worked out is kept. */
  readonly dataDir: string;
  /** From which size of the articles on they are read in another thread, and a snapshot is kept: in bytes. */
  readonly asideFrom?: number;
  readonly keptFrom?: number;
  /** Path of the compiled `library-worker`, where it does not lie beside the program. */
  readonly worker?: string;
}

/** What came of reading a folder, and why it could not be kept. */
export interface KeptReading extends Reading {
  readonly fault?: string;
}

/** Some five thousand sentences: less is read in about the time that the snapshot takes. */
const LARGE = 600_000;

/** @returns whether a snapshot is kept of articles that are so large together. */
export function isKept({ keptFrom = LARGE }: Place, bytes: number): boolean {
  return bytes >= keptFrom;
}

/** @returns the edition that was kept of a folder, if since then nothing in it has changed, nor the program. */
export function openKept(place: Place, stamp: string): Edition | undefined {
  const version = programVersion();
  const isWanted = (key: SnapshotKey): boolean => key.version === version && key.source === stamp;
  return editionIn(readSnapshot(fileOf(place), isWanted, 1));
}

/**
 * Reads a folder with the help of what was kept of it, and keeps what is new.
 *
 * @param known what is answered from now; without it the edition is returned even if it is the one that was kept.
 */
export function readKept(place: Place, known?: Edition): KeptReading {
  const { bytes, stamp } = surveyFolder(place.folder);
  if (!isKept(place, bytes)) return readEdition(place.folder, known);
  const version = programVersion();
  const snapshot = readSnapshot(fileOf(place), (key) => key.version === version);
  const kept = editionIn(snapshot);
  const base = !known || (kept && isOne(kept, known)) ? kept : known;
  const reading = readEdition(place.folder, base);
  if (reading.isEmpty) return reading;
  const edition = reading.edition ?? kept;
  const isStale = reading.edition !== undefined || (base === kept && snapshot?.key.source !== stamp);
  const fault = edition && isStale ? keep(place, edition, { version, source: stamp }) : undefined;
  return { ...reading, ...(!known && edition && { edition }), ...(fault !== undefined && { fault }) };
}

/** What is small enough for the head of the file. */
type About = Pick<Edition, 'speakers' | 'problems'>;

function editionIn(snapshot: Snapshot | undefined): Edition | undefined {
  const [image, speeches] = snapshot?.buffers ?? [];
  if (!snapshot || !image) return undefined;
  const { speakers, problems } = snapshot.about as About;
  return { image, ...(speeches && { speeches }), speakers, problems };
}

/** @returns why it could not be kept, in the system's own words. */
function keep(place: Place, edition: Edition, key: SnapshotKey): string | undefined {
  const { image, speeches, speakers, problems } = edition;
  try {
    writeSnapshot(fileOf(place), {
      ...{ key, about: { speakers, problems } satisfies About },
      buffers: speeches ? [image, speeches] : [image],
    });
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

function isOne(a: Edition, b: Edition): boolean {
  const [one, other] = [a, b].map(({ image, speakers }) => unpackParts(image).edition + JSON.stringify(speakers));
  return one === other;
}

/** Folders that share a place for what is kept have each a file of their own. */
function fileOf({ folder, dataDir }: Place): string {
  return join(dataDir, `library-${shortHash(resolve(folder))}.snapshot`);
}

/** Another version of the program, or of the runtime, may cut sentences or find words otherwise. */
function programVersion(): string {
  const code = codeVersion(['knowledge', 'retrieval', 'thesaurus'].map((folder) => join(__dirname, folder)));
  return `${VERSION} ${process.version} ${code}`;
}
