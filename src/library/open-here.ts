import { loadArticles, type Knowledge } from '../articles/load-articles';
import { createLibrary } from './build-parts';
import { isSame } from './editions';
import type { Found, Opened } from './live-library';
import { openLibrary } from './open-library';

/** Reads a folder, and later again, in this thread. */
export function openHere(
  folder: string,
  report: (line: string) => void,
): Opened & { readonly knowledge: () => Knowledge } {
  const first = openLibrary(folder, report);
  let { knowledge } = first;
  const again = (): Found => {
    const next = loadArticles(folder, knowledge);
    const { articles, speakers, problems } = next;
    const isEmpty = articles.length === 0;
    if (isEmpty || isSame(next, knowledge)) return { problems, isEmpty };
    const library = createLibrary(articles, speakers);
    knowledge = next;
    return { problems, isEmpty, library };
  };
  const close = (): Promise<void> => Promise.resolve();
  return { library: first.library, problems: knowledge.problems, again, close, knowledge: () => knowledge };
}
