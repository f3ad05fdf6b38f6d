import { surveyFolder } from './survey';
import type { Library } from './library';
import { followLibrary, type LiveLibrary, type Opened } from './live-library';
import { openAside } from './aside';
import { isSmall, openEdition, type Place } from './kept-library';

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
): Promise<LiveLibrary> {
  const { folder } = place;
  const survey = surveyFolder(folder);
  const kept = openEdition(place, survey);
  const isAside = kept !== undefined || !isSmall(place, survey.bytes);
  const opened = isAside ? await openAside(place, report, kept) : await openHere(place, report);
  return followLibrary(folder, report, prepare ? prepared(opened, prepare) : opened);
}

/** What reads articles is loaded only where it is needed. */
async function openHere(place: Place, report: (line: string) => void): Promise<Opened> {
  const { openSmall } = await import('./open-small.js');
  return openSmall(place, report);
}

function prepared({ again, ...opened }: Opened, prepare: Prepare): Opened {
  return {
    ...opened,
    again: async () => {
      const found = await again();
      if (found.library) await prepare(found.library);
      return found;
    },
  };
}
