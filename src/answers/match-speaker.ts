import type { Library } from '../library/library';
import { onlyOne, type KnownSpeaker, type SpeakerIndex } from '../speakers/speaker-index';
import { editsInName, MOST_EDITS } from '../text/fuzzy-match';
import { hasTitle, wordsOfName } from '../text/names';
import type { UnknownSpeakerAnswer } from './answer';

export interface SpeakerMatch {
  readonly speaker: KnownSpeaker;
  readonly isCorrected: boolean;
}

/** @returns the only speaker with the name, the main one, or one with nearly this name; groups match by their whole name only. */
export function matchSpeaker(name: string, speakers: SpeakerIndex): SpeakerMatch | undefined {
  const known = speakers.findMain(name);
  if (known) return { speaker: known, isCorrected: false };
  const asked = wordsOfName(name);
  if (asked.length === 0) return undefined;
  const isTitled = hasTitle(name);
  const near = speakers.withWords(asked.map((word) => spellingsOf(word, speakers))).flatMap((speaker) => {
    if (speaker.kind === 'group' || (isTitled && speaker.kind !== 'person')) return [];
    const edits = editsBetween(asked, wordsOfName(speaker.name));
    return edits === Infinity ? [] : { speaker, edits };
  });
  const fewest = Math.min(...near.map(({ edits }) => edits));
  // Several have the very name, so that nobody with another one is meant.
  if (fewest === 0) return undefined;
  const best = onlyOne(near.filter(({ edits }) => edits === fewest).map(({ speaker }) => speaker));
  return best && { speaker: best, isCorrected: true };
}

function spellingsOf(word: string, speakers: SpeakerIndex): readonly string[] {
  return speakers.wordsNear(word, MOST_EDITS).filter((other) => editsInName(word, other) !== Infinity);
}

function editsBetween(asked: readonly string[], words: readonly string[]): number {
  return asked.reduce((sum, word) => sum + Math.min(...words.map((other) => editsInName(word, other))), 0);
}

const NEAREST = 5;

/** Nobody, or more than one, has the name. */
export function unknownSpeaker(
  speaker: string,
  topic: string,
  { indexVersion, statements }: Library,
): UnknownSpeakerAnswer {
  const known = statements.speakers.withWords(wordsOfName(speaker).map((word) => [word])).map(({ name }) => name);
  const isShared = known.length > 1;
  const speakers = isShared ? known.slice(0, NEAREST) : statements.speakers.nearest(speaker, NEAREST);
  return { kind: 'unknown-speaker', asked: speaker, isShared, topic, indexVersion, speakers };
}
