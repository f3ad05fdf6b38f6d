import { join } from 'node:path';
import { setImmediate as aTurn } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { describeProblem } from '../articles/problem';
import type { Edition } from './editions';
import { libraryOf } from './library';
import { unpackInTurns } from './library-parts';
import type { Found, Opened } from './live-library';
import { editionFrom, libraryFrom } from './edition-from';
import type { Place } from './kept-library';
import type { Task } from './library-worker';
import type { KeptReading } from './read-kept';

/** @param kept what was kept of the folder, if that still is what it holds: else it is read in a thread of its own, now and later. */
export async function openAside(
  place: Place,
  report: (line: string) => void,
  kept: Edition | undefined,
): Promise<Opened> {
  const edition = kept ?? editionFrom(await readAside({ place }).reading, place, report);
  edition.problems.map(describeProblem).forEach(report);
  return asideFrom(place, report, edition);
}

/** @param first what is answered from until the folder says something else; it is read again in a thread of its own. */
export function asideFrom(place: Place, report: (line: string) => void, first: Edition): Opened {
  let edition = first;
  let running: Aside | undefined;
  const again = async (): Promise<Found> => {
    running = readAside({ place, known: edition });
    const { isEmpty, problems, readAnew, ...found } = await running.reading;
    running = undefined;
    if (!found.edition) return { isEmpty, problems };
    edition = editionFrom({ ...found, isEmpty, problems, readAnew }, place, report);
    const parts = await unpackInTurns(edition.image);
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
