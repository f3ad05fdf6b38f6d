import { join } from 'node:path';
import { setImmediate as aTurn } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { describeProblem } from '../knowledge/problem';
import { surveyFolder } from '../knowledge/survey';
import { editionOf, type Edition } from '../retrieval/editions';
import { libraryOf, type Library } from '../retrieval/library';
import { unpackParts } from '../retrieval/library-parts';
import * as live from '../retrieval/live-library';
import { editionFrom, libraryFrom } from './edition-from';
import { isKept, openKept, openShipped, type Place } from './kept-library';
import type { Task } from './library-worker';
import type { KeptReading } from './read-kept';

/** Some two hundred sentences: a smaller folder is read faster than anyone could notice. */
const SMALL = 24_000;

function isSmall({ asideFrom = SMALL }: Place, bytes: number): boolean {
  return bytes < asideFrom;
}

/** Makes a library ready for use, before it takes the place of the one that is answered from. */
type Prepare = (library: Library) => Promise<void>;

/**
 * Reads a folder and follows its changes. What is not small is read in another thread, and of what is large a snapshot is kept.
 *
 * @param report takes a line for each problem, once as long as it lasts, and one for each reload that found something new.
 * @throws NoArticlesError when the folder has no article at the start; later the last good state stays.
 */
export async function followFolder(
  place: Place,
  report: (line: string) => void,
  prepare?: Prepare,
): Promise<live.LiveLibrary> {
  const { folder } = place;
  const { bytes, stamp } = surveyFolder(folder);
  const kept = isKept(place, bytes) ? openKept(place, stamp) : isSmall(place, bytes) ? openShipped(folder) : undefined;
  const opened = kept || !isSmall(place, bytes) ? await openAside(place, report, kept) : openSmall(place, report);
  return live.followLibrary(folder, report, prepare ? prepared(opened, prepare) : opened);
}

function prepared({ again, ...opened }: live.Opened, prepare: Prepare): live.Opened {
  return {
    ...opened,
    again: async () => {
      const found = await again();
      if (found.library) await prepare(found.library);
      return found;
    },
  };
}

/** Is read in this thread as long as it stays small. */
function openSmall(place: Place, report: (line: string) => void): live.Opened {
  const { again: againHere, knowledge, ...opened } = live.openHere(place.folder, report);
  let aside: live.Opened | undefined;
  const again = (): ReturnType<live.Opened['again']> => {
    if (!aside && isSmall(place, surveyFolder(place.folder).bytes)) return againHere();
    aside ??= asideFrom(place, report, editionOf(knowledge()));
    return aside.again();
  };
  return { ...opened, again, close: () => aside?.close() ?? Promise.resolve() };
}

async function openAside(
  place: Place,
  report: (line: string) => void,
  kept: Edition | undefined,
): Promise<live.Opened> {
  const edition = kept ?? editionFrom(await readAside({ place }).reading, place, report);
  edition.problems.map(describeProblem).forEach(report);
  return asideFrom(place, report, edition);
}

function asideFrom(place: Place, report: (line: string) => void, first: Edition): live.Opened {
  let edition = first;
  let running: Aside | undefined;
  const again = async (): Promise<live.Found> => {
    running = readAside({ place, known: edition });
    const { isEmpty, problems, readAnew, ...found } = await running.reading;
    running = undefined;
    if (!found.edition) return { isEmpty, problems };
    edition = editionFrom({ ...found, isEmpty, problems, readAnew }, place, report);
    const parts = unpackParts(edition.image);
    await aTurn();
    return { isEmpty, problems, readAnew, library: libraryOf(parts) };
  };
  const close = async (): Promise<unknown> => running?.end();
  return { library: libraryFrom(first), problems: first.problems, again, close };
}

interface Aside {
  readonly reading: Promise<KeptReading>;
  /** Ends the thread, whatever it does. */
  end(): Promise<unknown>;
}

/** Reads a folder in a thread of its own. */
function readAside(task: Task): Aside {
  const { worker: path = join(__dirname, 'library-worker.js') } = task.place;
  const worker = new Worker(path, { workerData: task });
  const reading = new Promise<KeptReading>((resolve, reject) => {
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.once('exit', (code) => {
      reject(new Error(`expected the folder to be read, found that the thread ended with ${code}`));
    });
  });
  return { reading, end: () => worker.terminate() };
}
