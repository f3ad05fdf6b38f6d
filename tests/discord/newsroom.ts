import type { Answer } from '../../src/answers/answer';
import type { Request } from '../../src/answers/request';
import { respond } from '../../src/answers/respond';
import { createLibrary } from '../../src/library/build-library';
import { articlesOf } from '../knowledge-folder';

export const HARBOUR = `---
title: Talks on fishing rights
publisher: Harbour News
author: A. Writer
url: https://news.example/talks
published: 2024-05-02
---

The harbour opened at dawn. Trawlers left first. The fishing quota was cut by a third. Crews protested against the quota. Nobody was hurt.

The minister called the quota a hard step. The quota holds until autumn. Another quota for herring is being prepared.

## Next year

A quota for cod will be discussed. The committee meets in March.
`;
export const LIGHTHOUSE = '# The lighthouse\n\nThe lighthouse keeper counts ships at night.\n';

/** The bot's answers over articles that a test may change. */
export interface Newsroom {
  readonly respond: (request: Request) => Answer;
  readonly publish: (files: Readonly<Record<string, string>>) => void;
}

export function newsroom(
  files: Readonly<Record<string, string>> = { 'harbour.md': HARBOUR, 'lighthouse.md': LIGHTHOUSE },
): Newsroom {
  let library = createLibrary(articlesOf(files));
  return {
    respond: (request) => respond(request, library),
    publish: (changed) => {
      library = createLibrary(articlesOf(changed));
    },
  };
}
