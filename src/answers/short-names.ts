import type { KnownSpeaker } from '../speakers/speaker-index';

/** A last name of letters only, and no number such as the one of a king. */
const LAST_NAME = /^(?![IVX]+$)\p{Lu}[\p{L}\p{M}'’-]{2,}$/u;

/** In place of a name. */
const SEVERAL = '';

/**
 * What somebody is called in few letters: a person by the last name, if nobody else has it; all others by their whole name. A voice is
 * looked at with each step.
 *
 * @returns name → short name.
 */
export function* shorteningNames(speakers: readonly KnownSpeaker[]): Generator<void, (name: string) => string> {
  const byLast = new Map<string, string>();
  for (const { name, kind } of speakers) {
    const last = lastName(name);
    if (kind === 'person' && last !== undefined) byLast.set(last, byLast.has(last) ? SEVERAL : name);
    yield;
  }
  return (name) => {
    const last = lastName(name);
    return last !== undefined && byLast.get(last) === name ? last : name;
  };
}

function lastName(name: string): string | undefined {
  const last = name.split(/\s+/u).at(-1) ?? '';
  return LAST_NAME.test(last) ? last : undefined;
}
