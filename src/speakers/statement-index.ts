import { analyse, isContent } from '../text/analysis';
import type { Corpus } from '../search/index/corpus';
import { quoteFinder, type QuoteSearch } from './quotes';
import { readStatements } from './read-statements';
import type { Evidence, Statements } from './located-statement';
import type { Standing } from './repeats';
import type { StatementColumns } from './statement-columns';
import type { Strings } from '../text/strings';
import type { FoundTopics } from '../topics/topics';
import { readTopicSpeakers, type TopicSpeaker } from './topic-speakers';
import { createSpeakerIndex, type KnownSpeaker, type SpeakerIndex } from './speaker-index';
import { checkClaim, type ClaimCheck } from './claim-check';
import { lowerBound } from '../text/sorted';

/** Who says what in a library. */
export interface StatementIndex {
  readonly statements: Statements;
  readonly speakers: SpeakerIndex;
  /** @returns statements on a topic, of one voice or of all; with a blank topic all there are. */
  quotes(topic: string, limit: number, speaker?: KnownSpeaker): QuoteSearch;
  /**
   * @param limit how many statements of each side are quoted at most.
   * @returns the main voices and those that are heard on a topic, each with what it says on it: nothing where it is silent.
   */
  sides(topic: string, limit: number): readonly Side[];
  /** @returns what a voice speaks of most. */
  topicsOf(speaker: KnownSpeaker): readonly string[];
  /** @returns who is heard most in the sentences on a topic, by the topic's place. */
  speakersOn(topic: number): readonly TopicSpeaker[];
  /** @returns where words stand, or the nearest to them; nothing where the sources hold nothing like them. */
  check(words: string): ClaimCheck | undefined;
}

export interface Side extends QuoteSearch {
  readonly speaker: KnownSpeaker;
}

const MOST_SIDES = 6;
const MOST_TOPICS = 3;
/** A voice that is heard at least this often, measured by the one heard most, is a side in everything. */
const MAIN = 0.25;
const MOST_MAIN = 4;

/** What was found out before. */
interface Found {
  readonly corpus: Corpus;
  readonly statements: StatementColumns;
  readonly found: FoundTopics;
  /** See `tallyTopicVoices`. */
  readonly topicSpeakers: Strings;
}

export function createStatementIndex({ corpus, statements: columns, found, topicSpeakers }: Found): StatementIndex {
  const { articles, sentences } = corpus;
  const statements = readStatements(columns, { articles, sectionTitles: sentences.sectionTitles });
  const speakers = createSpeakerIndex(columns, statements);
  const evidence: Evidence = { corpus, statements };
  return Object.freeze({
    statements,
    speakers,
    quotes: (topic: string, limit: number, speaker?: KnownSpeaker) =>
      quoteFinder(topic, evidence).quotes(speaker?.withGroups, limit),
    sides: (topic: string, limit: number) => sides(topic, limit, { voices: speakers, evidence }),
    topicsOf: (speaker: KnownSpeaker) => topicsOf(speaker, found, evidence),
    speakersOn: (topic: number) => readTopicSpeakers(topicSpeakers, topic),
    check: (words: string) => checkClaim(words, evidence),
  });
}

function sides(topic: string, limit: number, { voices: speakers, evidence }: Heard): readonly Side[] {
  const main = mainVoices(speakers.all);
  const finder = quoteFinder(topic, evidence);
  const others = speakers.speakingIn(finder.found).filter((speaker) => !main.includes(speaker));
  return [...main, ...others]
    .slice(0, MOST_SIDES)
    .map((speaker) => ({ speaker, ...finder.quotes(speaker.own, limit) }));
}

/** They stand most heard first: of a large library's thousands only the first are looked at. */
function mainVoices(all: readonly KnownSpeaker[]): readonly KnownSpeaker[] {
  const least = Math.max(2, MAIN * (all[0]?.statements.length ?? 0));
  const main: KnownSpeaker[] = [];
  for (const speaker of all) {
    if (main.length === MOST_MAIN || speaker.statements.length < least) break;
    if (speaker.kind !== 'document') main.push(speaker);
  }
  return main;
}

interface Heard {
  readonly voices: SpeakerIndex;
  readonly evidence: Evidence;
}

/** So many statements tell what somebody speaks of. */
const LOOKED_AT = 100;

function topicsOf(
  { name, own }: KnownSpeaker,
  { topics, offsets, mentions }: FoundTopics,
  { corpus, statements }: Evidence,
): readonly string[] {
  const counts = new Map<number, number>();
  for (const number of own.numbers.subarray(0, LOOKED_AT)) {
    const sentence = entryAt(corpus, statements.standingOf(number));
    const held = mentions.subarray(offsets[sentence] ?? 0, offsets[sentence + 1] ?? 0);
    for (const topic of new Set(held)) counts.set(topic, (counts.get(topic) ?? 0) + 1);
  }
  const words = new Set(analyse(name).map(({ word }) => word));
  const telling: string[] = [];
  while (telling.length < MOST_TOPICS && counts.size > 0) {
    const topic = mostCounted(counts);
    counts.delete(topic);
    const value = topics[topic]?.value;
    if (value !== undefined && !sharesWord(words, value)) telling.push(value);
  }
  return telling;
}

/** Few are wanted of many, so that a look at all for each is faster than to sort them. Of equals the first topic. */
function mostCounted(counts: ReadonlyMap<number, number>): number {
  let best = -1;
  let most = 0;
  for (const [topic, times] of counts)
    if (times > most || (times === most && topic < best)) [best, most] = [topic, times];
  return best;
}

/** `Mr Rossi` is no topic of Anna Rossi's. */
function sharesWord(name: ReadonlySet<string>, topic: string): boolean {
  return analyse(topic).some(({ word }) => isContent(word) && name.has(word));
}

/** @returns the sentence with which a statement begins, or the next of its article. */
function entryAt({ firstSentence: firstEntry, sentences: { start } }: Corpus, { article, from }: Standing): number {
  return lowerBound(start, from, firstEntry[article], firstEntry[article + 1]);
}
