import { describeProblem } from '../articles/problem';
import type { Edition } from './editions';
import { libraryOf, type Library } from './library';
import { unpackParts } from './library-parts';
import { noArticles } from './no-articles';
import type { Place } from './kept-library';
import type { KeptReading } from './read-kept';

/** @returns the library that an edition was made of. */
export function libraryFrom({ image }: Edition): Library {
  return libraryOf(unpackParts(image));
}

/**
 * @param report takes a line for each problem, when there is no edition for which they could be told.
 * @throws NoArticlesError
 */
export function editionFrom(reading: KeptReading, { folder, dataDir }: Place, report: (line: string) => void): Edition {
  const { edition, problems, fault } = reading;
  if (fault !== undefined)
    report(`DATA_DIR: expected a folder for the snapshot of ${folder}, found ${fault} at ${dataDir}`);
  if (edition) return edition;
  problems.map(describeProblem).forEach(report);
  throw noArticles(folder);
}
