import { createLibrary } from '../../src/library/build-library';
import { articlesOf } from '../knowledge-folder';

/** Two articles in which Anna Rossi makes four statements and Paul Weber one. */
export const LIBRARY = createLibrary(
  articlesOf({
    'a.md': [
      '---\ntitle: Fish\n---',
      'Anna Rossi, the fisheries minister, met Mr Paul Weber on Monday. A big boat was built for fish.',
      '"We want fewer boats on the lake. We want more fish," Ms Rossi said. Mr Weber said the boats would stay.',
      'Ms Rossi warned that the fish were gone for good. "The harbour stays open," she said.',
    ].join('\n\n'),
    'b.md': '# Boats\n\nMs Rossi warned that the fish were gone for good. A senior official said boats were cheap.',
  }),
);

/** @returns who says what in some articles. */
export function statementsOf(files: Readonly<Record<string, string>>) {
  return createLibrary(articlesOf(files)).statements;
}
