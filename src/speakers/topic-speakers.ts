import type { Corpus } from '../search/index/corpus';
import type { Statements } from './located-statement';
import { toStrings, type Strings } from '../text/strings';
import type { FoundTopics } from '../topics/topics';

/** Somebody who is heard in sentences on a topic. */
export interface TopicSpeaker {
  readonly name: string;
  /** In how many of them. */
  readonly sentences: number;
}

/** More are not told of a topic. */
const MOST_VOICES = 3;

/**
 * Counts for each topic in how many of its sentences each voice is heard; a group's statement counts for its members. One pass over the
 * sentences.
 *
 * @returns by the place of a topic those heard most, most first, as JSON for `readTopicVoices`; ties by name.
 */
export function tallyTopicSpeakers(
  statements: Statements,
  { topics, offsets, mentions }: FoundTopics,
  { sentences: { article, start, count } }: Corpus,
): Strings {
  const tallies = new Map<number, Map<string, number>>();
  for (let sentence = 0; sentence < count; sentence += 1) {
    const spokenOf = mentions.subarray(offsets[sentence] ?? 0, offsets[sentence + 1] ?? 0);
    const names = spokenOf.length === 0 ? [] : namesIn(statements, article[sentence] ?? 0, start[sentence] ?? 0);
    for (const topic of spokenOf) for (const name of names) countOne(tallies, topic, name);
  }
  return toStrings(topics.map((_, topic) => toJson(mostHeard(tallies.get(topic) ?? new Map()))));
}

/** Who is heard in a sentence, each once. */
function namesIn(statements: Statements, article: number, start: number): Iterable<string> {
  const names = new Set<string>();
  for (const number of statements.numbersAt(article, start)) {
    const speaker = statements.speakerOf(number);
    if (speaker === undefined || speaker.kind === 'unnamed') continue;
    for (const name of speaker.members.length > 0 ? speaker.members : [speaker.name]) names.add(name);
  }
  return names;
}

function countOne(tallies: Map<number, Map<string, number>>, topic: number, name: string): void {
  const byName = tallies.get(topic) ?? new Map<string, number>();
  tallies.set(topic, byName.set(name, (byName.get(name) ?? 0) + 1));
}

function mostHeard(byName: ReadonlyMap<string, number>): readonly TopicSpeaker[] {
  const all = [...byName].map(([name, sentences]) => ({ name, sentences }));
  all.sort((a, b) => b.sentences - a.sentences || (a.name < b.name ? -1 : 1));
  return all.slice(0, MOST_VOICES);
}

function toJson(speakers: readonly TopicSpeaker[]): string {
  return speakers.length === 0 ? '' : JSON.stringify(speakers.map(({ name, sentences }) => [name, sentences]));
}

/** @param topic its place. @returns those heard most on it, most first. */
export function readTopicSpeakers(all: Strings, topic: number): readonly TopicSpeaker[] {
  const json = all.at(topic) ?? '';
  const speakers = json === '' ? [] : (JSON.parse(json) as readonly (readonly [name: string, sentences: number])[]);
  return speakers.map(([name, sentences]) => ({ name, sentences }));
}
