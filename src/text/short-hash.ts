import { createHash } from 'node:crypto';

/** Letters of a hash: 48 bits. */
export const HASH_LENGTH = 8;

/** @returns a text in few letters, digits, hyphens or underscores. */
export function shortHash(text: string): string {
  return createHash('sha256').update(text).digest('base64url').slice(0, HASH_LENGTH);
}
