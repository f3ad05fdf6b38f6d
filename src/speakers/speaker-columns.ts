import type { Speaker, SpeakerKind } from '../attribution/speaker';
import type { Numbers } from '../text/narrow';
import { indexPrefixes, type PrefixIndex } from '../text/prefix-index';
import { toStrings, type Strings } from '../text/strings';
import { wordsOfName } from '../text/name-words';

/** Which statements are whose, most heard first; ties in the order in which they are first heard. */
export interface SpeakerColumns {
  readonly names: Strings;
  /** Voice → place of its kind among `kinds`. */
  readonly kind: Uint8Array;
  readonly kinds: readonly SpeakerKind[];
  /** By each of the words of a name; by all of them, a blank between two. */
  readonly words: PrefixIndex;
  readonly whole: PrefixIndex;
  /** Statements of voice v stand from `offsets[v]` to `offsets[v + 1]`, in reading order. */
  readonly offsets: Uint32Array;
  readonly statements: Uint32Array;
}

/**
 * Those without a name of their own, such as "a senior official", may be different people each time and are no voice.
 *
 * @param speaker number of each statement's speaker plus one, 0 where that is open.
 */
export function groupSpeakers(speaker: Numbers, speakers: readonly Speaker[]): SpeakerColumns {
  const byName = new Map<string, number>();
  const voiceOf = speakers.map(({ name, kind }) => {
    if (kind === 'unnamed') return -1;
    const voice = byName.get(name) ?? byName.size;
    byName.set(name, voice);
    return voice;
  });
  const firstSpeaker = new Uint32Array(byName.size);
  for (let at = voiceOf.length - 1; at >= 0; at -= 1) {
    const voice = voiceOf[at] ?? -1;
    if (voice >= 0) firstSpeaker[voice] = at;
  }
  const said = statementsByVoice(speaker, voiceOf, byName.size);
  const order = [...said.keys()].sort((a, b) => (said[b]?.length ?? 0) - (said[a]?.length ?? 0));
  const offsets = new Uint32Array(order.length + 1);
  order.forEach((voice, place) => (offsets[place + 1] = (offsets[place] ?? 0) + (said[voice]?.length ?? 0)));
  const heard = order.flatMap((voice) => speakers[firstSpeaker[voice] ?? 0] ?? []);
  const kinds = [...new Set(heard.map(({ kind }) => kind))];
  const words = heard.map(({ name }) => wordsOfName(name));
  return {
    names: toStrings(heard.map(({ name }) => name)),
    ...{ kinds, kind: Uint8Array.from(heard, ({ kind }) => kinds.indexOf(kind)) },
    words: indexPrefixes(words),
    whole: indexPrefixes(words.map((own) => [own.join(' ')])),
    offsets,
    statements: Uint32Array.from(order.flatMap((voice) => said[voice] ?? [])),
  };
}

function statementsByVoice(
  speaker: Numbers,
  voiceOf: readonly number[],
  voices: number,
): readonly (readonly number[])[] {
  const said: number[][] = Array.from({ length: voices }, () => []);
  speaker.forEach((number, statement) => {
    said[voiceOf[number - 1] ?? -1]?.push(statement);
  });
  return said;
}
