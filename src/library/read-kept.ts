import { fileOf, isHelped, isKept, keep, openToRead, programVersion, type Place } from './kept-library';
import { surveyFolder } from './survey';
import { readEdition, type Edition, type Reading } from './editions';
import { startListening } from '../speakers/listening';

/** What came of reading a folder, and why it could not be kept. */
export interface KeptReading extends Reading {
  readonly fault?: string;
}

/**
 * Reads a folder with the help of what was kept of it, and keeps what is new.
 *
 * @param known what is answered from now; without it the edition is returned even if it is the one that was kept.
 */
export async function readKept(place: Place, known?: Edition): Promise<KeptReading> {
  const { bytes, stamp } = surveyFolder(place.folder);
  if (!isKept(place, bytes)) return readEdition(place.folder, known);
  const kept = openToRead(place, known);
  const reading = await readWithHelp(place, bytes, kept?.edition ?? known);
  if (reading.isEmpty) return reading;
  const edition = reading.edition ?? kept?.edition;
  const isStale = reading.edition !== undefined || (kept !== undefined && kept.source !== stamp);
  const key = { version: programVersion(), source: stamp };
  const fault = edition && isStale ? keep(fileOf(place), edition, key) : undefined;
  return { ...reading, ...(!known && edition && { edition }), ...(fault !== undefined && { fault }) };
}

/** Where most must be read anew, a second thread helps. */
async function readWithHelp(place: Place, bytes: number, before: Edition | undefined): Promise<Reading> {
  const listening = isHelped(place, bytes) && !before?.speeches ? startListening() : undefined;
  try {
    return await readEdition(place.folder, before, listening);
  } finally {
    listening?.end();
  }
}
