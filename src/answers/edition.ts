import { createHash } from 'node:crypto';
import type { Library } from '../retrieval/library';

/** Letters of a fingerprint: 36 bits, enough to tell the few states a folder goes through apart. */
const LENGTH = 6;

const known = new WeakMap<Library, string>();

/** @returns a fingerprint of the articles: the same for the same files, six letters, digits, hyphens or underscores. */
export function editionOf(library: Library): string {
  const before = known.get(library);
  if (before !== undefined) return before;
  const hash = createHash('sha256');
  library.articles.forEach(({ id, source }) => hash.update(`${id}\0${source}\0`));
  const edition = hash.digest('base64url').slice(0, LENGTH);
  known.set(library, edition);
  return edition;
}
