import type { Knowledge } from '../articles/load-articles';
import { describeProblem } from '../articles/problem';
import { surveyFolder } from './survey';
import type { Edition } from './editions';
import type { Library } from './library';
import { editionFrom, libraryFrom } from './edition-from';
import { isKept, openEdition, type Place } from './kept-library';

/** A folder that was read, and what is answered from it. */
export interface OpenFolder {
  readonly library: Library;
  readonly knowledge: Knowledge;
}

/**
 * Opens a folder once: the articles that came with the program, and a large folder, from what was kept of them. What reads articles is
 * loaded only where some have to be read.
 *
 * @param report takes a line for each problem.
 * @throws NoArticlesError when nothing is left to answer from.
 */
export async function openFolder(place: Place, report: (line: string) => void): Promise<OpenFolder> {
  const survey = surveyFolder(place.folder);
  const kept = openEdition(place, survey);
  if (kept) return opened(kept, report);
  if (isKept(place, survey.bytes)) {
    const { readKept } = await import('./read-kept.js');
    return opened(editionFrom(await readKept(place), place, report), report);
  }
  const { openLibrary } = await import('./open-library.js');
  return openLibrary(place.folder, report);
}

function opened(edition: Edition, report: (line: string) => void): OpenFolder {
  const library = libraryFrom(edition);
  const { problems, speakers } = edition;
  problems.map(describeProblem).forEach(report);
  return { library, knowledge: { articles: library.articles, speakers: new Map(speakers), problems } };
}
