import type { Corpus } from './corpus';
import type { Statement, Statements } from './said';
import type { FoundTopics } from './topics';

/** Somebody who is heard in sentences on a topic. */
export interface TopicVoice {
  readonly name: string;
  /** In how many of them. */
  readonly sentences: number;
}

/** More are not told of a topic. */
const MOST_VOICES = 3;

/**
 * Counts for each topic in how many of its sentences each voice is heard; a group's statement counts for its members. One pass over the
 * statements and the entries, which both stand in reading order.
 *
 * @returns by the place of a topic those heard most, most first; ties by name.
 */
export function tallyTopicVoices(
  { all }: Statements,
  { offsets, mentions }: FoundTopics,
  { entries }: Corpus,
): ReadonlyMap<number, readonly TopicVoice[]> {
  const tallies = new Map<number, Map<string, Tally>>();
  let entry = 0;
  for (const statement of all) {
    const names = namesOf(statement);
    if (names.length === 0) continue;
    while (entry < entries.count && isBefore(entries, entry, statement)) entry += 1;
    for (let at = entry; at < entries.count && isWithin(entries, at, statement); at += 1) {
      const topics = mentions.subarray(offsets[at] ?? 0, offsets[at + 1] ?? 0);
      for (const topic of topics) for (const name of names) count(tallies, { topic, name, entry: at });
    }
  }
  return new Map([...tallies].map(([topic, byName]) => [topic, mostHeard(byName)]));
}

interface Tally {
  sentences: number;
  lastEntry: number;
}

function namesOf({ speaker }: Statement): readonly string[] {
  if (speaker === undefined || speaker.kind === 'unnamed') return [];
  return speaker.members.length > 0 ? speaker.members : [speaker.name];
}

function isBefore({ article, start }: Corpus['entries'], entry: number, statement: Statement): boolean {
  const number = article[entry] ?? 0;
  return number < statement.article || (number === statement.article && (start[entry] ?? 0) < statement.from);
}

function isWithin({ article, start }: Corpus['entries'], entry: number, statement: Statement): boolean {
  return article[entry] === statement.article && (start[entry] ?? 0) < statement.until;
}

interface Heard {
  readonly topic: number;
  readonly name: string;
  readonly entry: number;
}

/** A sentence counts once for whoever is heard in it. */
function count(tallies: Map<number, Map<string, Tally>>, { topic, name, entry }: Heard): void {
  const byName = tallies.get(topic) ?? new Map<string, Tally>();
  tallies.set(topic, byName);
  const tally = byName.get(name);
  if (tally === undefined) byName.set(name, { sentences: 1, lastEntry: entry });
  else if (tally.lastEntry < entry) {
    tally.sentences += 1;
    tally.lastEntry = entry;
  }
}

function mostHeard(byName: ReadonlyMap<string, Tally>): readonly TopicVoice[] {
  const all = [...byName].map(([name, { sentences }]) => ({ name, sentences }));
  all.sort((a, b) => b.sentences - a.sentences || (a.name < b.name ? -1 : 1));
  return all.slice(0, MOST_VOICES);
}
