import { availableParallelism } from 'node:os';
import { join, resolve } from 'node:path';
import { tablesOfRuntime } from '../attribution/lexicon/places';
import type { Survey } from './survey';
import type { Edition } from './editions';
import { fingerprintOf } from './library-parts';
import { shortHash } from '../text/short-hash';
import { codeVersion } from './code-version';
import { readSnapshot, writeSnapshot, type SnapshotKey } from './snapshot-file';
import { VERSION } from '../version';

export interface Place {
  /** Of the articles. */
  readonly folder: string;
  /** Where what was worked out is kept. */
  readonly dataDir: string;
  /** From which size of the articles on they are read in another thread, and a snapshot is kept: in bytes. */
  readonly asideFrom?: number;
  readonly keptFrom?: number;
  /** From which size on a second thread helps to read them, when all must be read. */
  readonly helpedFrom?: number;
  /** Path of the compiled `library-worker`, where it does not lie beside the program. */
  readonly worker?: string;
}

/** Some two hundred sentences: a smaller folder is read faster than anyone could notice. */
const SMALL = 24_000;

/** @returns whether a folder whose articles are so large together is read in the thread that answers. */
export function isSmall({ asideFrom = SMALL }: Place, bytes: number): boolean {
  return bytes < asideFrom;
}

/** Some five thousand sentences: less is read in about the time that the snapshot takes. */
const LARGE = 600_000;

/** @returns whether a snapshot is kept of articles that are so large together. */
export function isKept({ keptFrom = LARGE }: Pick<Place, 'keptFrom'>, bytes: number): boolean {
  return bytes >= keptFrom;
}

/** Some twenty thousand sentences: with less, a second thread saves hardly more than it takes to warm up. */
const LARGER = 3_000_000;

/** @returns whether two threads read articles that are so large together, where all are new. */
export function isHelped({ helpedFrom = LARGER }: Place, bytes: number): boolean {
  return bytes >= helpedFrom && availableParallelism() > 1;
}

/** Numbers of the buffers of a snapshot. */
const [IMAGE, SPEECHES] = [0, 1];

/** @returns the edition that was kept of a folder, if since then nothing in it has changed, nor the program. */
export function openKept(place: Place, stamp: string): Edition | undefined {
  const version = programVersion();
  return openIf(fileOf(place), (key) => key.version === version && key.source === stamp);
}

/** An edition that was kept, and of what state of the folder it is. */
interface Kept {
  readonly edition: Edition;
  readonly source: string;
}

/**
 * @param known an edition that is there already: where it is the one that was kept, only what was read of each article is read from the file.
 * @returns what this program has kept of a folder, with what was read of each article; nothing where it is another edition than the known one.
 */
export function openToRead(place: Place, known?: Edition): Kept | undefined {
  const version = programVersion();
  const last = known && aboutOf(known);
  const snapshot = readSnapshot(fileOf(place), ({ key, about }) => {
    if (key.version !== version) return undefined;
    if (!last) return [IMAGE, SPEECHES];
    return isOne(about as About, last) ? [SPEECHES] : undefined;
  });
  if (!snapshot) return undefined;
  const { buffers, key } = snapshot;
  const [image, speeches] = known ? [known.image, ...buffers] : buffers;
  const { speakers, problems } = last ?? (snapshot.about as About);
  return image && { edition: { image, ...(speeches && { speeches }), speakers, problems }, source: key.source };
}

function isOne(a: About, b: About): boolean {
  const [one, other] = [a, b].map(({ fingerprint, speakers }) => fingerprint + JSON.stringify(speakers));
  return one === other;
}

/** @returns what was kept of a large folder in `DATA_DIR`, if it is still what the folder holds. */
export function openEdition(place: Place, { bytes, stamp }: Survey): Edition | undefined {
  return isKept(place, bytes) ? openKept(place, stamp) : undefined;
}

/** What was read of each article is left in the file: it is not needed to answer. */
function openIf(file: string, isWanted: (key: SnapshotKey) => boolean): Edition | undefined {
  const snapshot = readSnapshot(file, ({ key }) => (isWanted(key) ? [IMAGE] : undefined));
  const [image] = snapshot?.buffers ?? [];
  if (!snapshot || !image) return undefined;
  const { speakers, problems } = snapshot.about as About;
  return { image, speakers, problems };
}

/** What is small enough for the head of the file. */
interface About extends Pick<Edition, 'speakers' | 'problems'> {
  readonly fingerprint: string;
}

function aboutOf({ image, speakers, problems }: Edition): About {
  return { speakers, problems, fingerprint: fingerprintOf(image) };
}

/** @returns why an edition could not be kept, in the system's own words. */
export function keep(file: string, edition: Edition, key: SnapshotKey): string | undefined {
  const { image, speeches } = edition;
  try {
    writeSnapshot(file, { key, about: aboutOf(edition), buffers: speeches ? [image, speeches] : [image] });
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/** Folders that share a place for what is kept have each a file of their own. */
export function fileOf({ folder, dataDir }: Place): string {
  return join(dataDir, `library-${shortHash(resolve(folder))}.snapshot`);
}

/** Fingerprint of the sources that were bundled; defined by the bundler only. */
declare const CODE_VERSION: string | undefined;

/** Another version of the program, of the runtime or of its tables of places may cut sentences or find words and speakers otherwise. */
export function programVersion(): string {
  const code = typeof CODE_VERSION === 'undefined' ? codeVersion(join(__dirname, '..')) : CODE_VERSION;
  return `${VERSION} ${process.version} ${tablesOfRuntime()} ${code}`;
}
