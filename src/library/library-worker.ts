import { parentPort, workerData } from 'node:worker_threads';
import type { Place } from './kept-library';
import { readKept, type KeptReading } from './read-kept';
import type { Edition } from './editions';

/** What the thread is started for: to read a folder once. It ends with that, so that all the memory that it took is free again. */
export interface Task {
  readonly place: Place;
  readonly known?: Edition;
}

const { place, known } = workerData as Task;
void readKept(place, known).then((reading) => parentPort?.postMessage(withoutSpeeches(reading)));

/** They are needed only to read the folder again, and lie in the file. */
function withoutSpeeches({ edition, ...reading }: KeptReading): Omit<KeptReading, 'edition'> & { edition?: Edition } {
  if (!edition) return reading;
  const { image, speakers, problems } = edition;
  return { ...reading, edition: { image, speakers, problems } };
}
