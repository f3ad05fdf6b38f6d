import type { Corpus } from '../search/index/corpus';
import { isSameTopic } from '../text/name-aliases';
import { tokenize, isContent } from '../text/tokens';
import { lowerBound } from '../text/sorted';
import type { FoundTopics } from '../topics/topics';
import type { KnownSpeaker } from './speaker-index';
import type { StatementCorpus, Statements } from './statements';

/** Speakers with most sentences on each topic. Plain data. */
export interface TopicSpeakers {
  readonly names: readonly string[];
  /** Speakers of topic t: `offsets[t]` to `offsets[t + 1]`, most sentences first; ties by name. */
  readonly offsets: Uint32Array;
  /** Index in `names`, and number of sentences on the topic with a statement of that speaker. */
  readonly speaker: Uint32Array;
  readonly sentences: Uint32Array;
}

interface TopicSpeaker {
  readonly name: string;
  readonly sentences: number;
}

/** The space beside a topic in Discord's completion. */
const MOST_SPEAKERS = 3;

/** Counts sentences by topic and speaker; a group's statement counts for its members. Linear time. */
export function tallyTopicSpeakers(statements: Statements, found: FoundTopics, { sentences }: Corpus): TopicSpeakers {
  const tallies = found.topics.map(() => new Map<string, number>());
  for (let sentence = 0; sentence < sentences.count; sentence += 1) {
    const topics = topicsIn(sentence, found);
    if (topics.length === 0) continue;
    const names = namesIn(statements, sentences.article[sentence] ?? 0, sentences.start[sentence] ?? 0);
    for (const topic of topics)
      for (const name of names) tallies[topic]?.set(name, (tallies[topic].get(name) ?? 0) + 1);
  }
  return toTopicSpeakers(tallies.map(mostFrequent));
}

function topicsIn(sentence: number, { offsets, mentions }: FoundTopics): Uint16Array {
  return mentions.subarray(offsets[sentence] ?? 0, offsets[sentence + 1] ?? 0);
}

function namesIn(statements: Statements, article: number, start: number): ReadonlySet<string> {
  const names = new Set<string>();
  for (const number of statements.numbersAt(article, start)) {
    const speaker = statements.speakerOf(number);
    if (speaker === undefined || speaker.kind === 'unnamed') continue;
    for (const name of speaker.members.length > 0 ? speaker.members : [speaker.name]) names.add(name);
  }
  return names;
}

function mostFrequent(byName: ReadonlyMap<string, number>): readonly TopicSpeaker[] {
  const all = [...byName].map(([name, sentences]) => ({ name, sentences }));
  all.sort((a, b) => b.sentences - a.sentences || (a.name < b.name ? -1 : 1));
  return all.slice(0, MOST_SPEAKERS);
}

function toTopicSpeakers(ofTopics: readonly (readonly TopicSpeaker[])[]): TopicSpeakers {
  const all = ofTopics.flat();
  const numbers = new Map([...new Set(all.map(({ name }) => name))].map((name, number) => [name, number]));
  const offsets = new Uint32Array(ofTopics.length + 1);
  ofTopics.forEach((speakers, topic) => (offsets[topic + 1] = (offsets[topic] ?? 0) + speakers.length));
  return {
    names: [...numbers.keys()],
    offsets,
    speaker: Uint32Array.from(all, ({ name }) => numbers.get(name) ?? 0),
    sentences: Uint32Array.from(all, ({ sentences }) => sentences),
  };
}

/** @param topic index in `FoundTopics.topics` */
export function speakersOn(
  topic: number,
  { names, offsets, speaker, sentences }: TopicSpeakers,
): readonly TopicSpeaker[] {
  const [from, until] = [offsets[topic] ?? 0, offsets[topic + 1] ?? 0];
  return Array.from(speaker.subarray(from, until), (number, at) => ({
    name: names[number] ?? '',
    sentences: sentences[from + at] ?? 0,
  }));
}

const MOST_TOPICS = 3;
/** First statements whose topics are counted: more seldom change the order. */
const STATEMENTS_READ = 100;

/** @returns the most frequent topics of a speaker's statements. */
export function topicsOf(
  { name, own }: KnownSpeaker,
  found: FoundTopics,
  { corpus, statements }: StatementCorpus,
): readonly string[] {
  const counts = new Map<number, number>();
  for (const number of own.numbers.subarray(0, STATEMENTS_READ)) {
    const sentence = sentenceOf(corpus, statements.startOf(number));
    for (const topic of new Set(topicsIn(sentence, found))) counts.set(topic, (counts.get(topic) ?? 0) + 1);
  }
  const words = new Set(tokenize(name).map(({ word }) => word));
  const byCount = [...counts].sort(([a, timesA], [b, timesB]) => timesB - timesA || a - b);
  const topics: string[] = [];
  for (const [topic] of byCount) {
    if (topics.length === MOST_TOPICS) break;
    const value = found.topics[topic]?.value;
    if (value === undefined || sharesWord(words, value)) continue;
    if (!topics.some((known) => isSameTopic(known, value))) topics.push(value);
  }
  return topics;
}

/** "Mr Rossi" is no topic of Anna Rossi. */
function sharesWord(name: ReadonlySet<string>, topic: string): boolean {
  return tokenize(topic).some(({ word }) => isContent(word) && name.has(word));
}

/** @returns the sentence at an offset of an article, or the next one. */
export function sentenceOf(
  { firstSentence, sentences }: Corpus,
  { article, start }: { readonly article: number; readonly start: number },
): number {
  return lowerBound(sentences.start, start, firstSentence[article], firstSentence[article + 1]);
}
