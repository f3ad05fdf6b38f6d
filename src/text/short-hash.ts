import { createHash } from 'node:crypto';

/** Base64url characters: 48 bits. */
export const HASH_LENGTH = 8;

export function shortHash(text: string): string {
  return createHash('sha256').update(text).digest('base64url').slice(0, HASH_LENGTH);
}
