import { surveyFolder } from './survey';
import { editionOf } from './editions';
import type { Opened } from './live-library';
import { openHere } from './open-here';
import { asideFrom } from './aside';
import { isSmall, type Place } from './kept-library';

/** Reads a folder in this thread as long as it stays small. */
export function openSmall(place: Place, report: (line: string) => void): Opened {
  const { again: againHere, knowledge, ...opened } = openHere(place.folder, report);
  let aside: Opened | undefined;
  const again = (): ReturnType<Opened['again']> => {
    if (!aside && isSmall(place, surveyFolder(place.folder).bytes)) return againHere();
    aside ??= asideFrom(place, report, editionOf(knowledge()));
    return aside.again();
  };
  return { ...opened, again, close: () => aside?.close() ?? Promise.resolve() };
}
