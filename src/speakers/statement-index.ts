import type { Corpus } from '../search/index/corpus';
import type { FoundTopics } from '../topics/topics';
import { checkClaims, type CheckedSentence } from './claim-check';
import type { StatementColumns } from './collect-statements';
import { quoteFinder, type QuoteSearch } from './quotes';
import { createSpeakerIndex, type KnownSpeaker, type SpeakerIndex } from './speaker-index';
import { speakersOn, topicsOf, type TopicSpeakers } from './speaker-topics';
import { Statements } from './statements';

export interface StatementIndex {
  readonly statements: Statements;
  readonly speakers: SpeakerIndex;
  /** @param topic blank for every statement. @param isWanted articles to choose from; all if absent */
  quotes(topic: string, limit: number, speaker?: KnownSpeaker, isWanted?: (article: number) => boolean): QuoteSearch;
  /**
   * @param limit of each side. @param isWanted as above
   * @returns the main speakers, then others with statements on the topic. Main speakers without any have no quotes.
   */
  sides(topic: string, limit: number, isWanted?: (article: number) => boolean): readonly Side[];
  /** @returns the statements on a topic without repeats; all if it is blank. */
  numbersOn(topic: string): readonly number[];
  topicsOf(speaker: KnownSpeaker): readonly string[];
  /** @param topic index in `Library.topics` */
  speakersOn(topic: number): ReturnType<typeof speakersOn>;
  /** @returns each sentence of the text. */
  check(text: string): readonly CheckedSentence[];
}

interface Side extends QuoteSearch {
  readonly speaker: KnownSpeaker;
}

interface StatementIndexParts {
  readonly corpus: Corpus;
  readonly statements: StatementColumns;
  readonly found: FoundTopics;
  readonly topicSpeakers: TopicSpeakers;
}

export function createStatementIndex(parts: StatementIndexParts): StatementIndex {
  const { corpus, statements: columns, found, topicSpeakers } = parts;
  const statements = new Statements(columns, corpus);
  const speakers = createSpeakerIndex(columns, statements);
  const source = { corpus, statements };
  return Object.freeze({
    statements,
    speakers,
    quotes: (topic: string, limit: number, speaker?: KnownSpeaker, isWanted?: (article: number) => boolean) =>
      quoteFinder(topic, { ...source, isWanted }).quotes(speaker?.withGroups, limit),
    sides: (topic: string, limit: number, isWanted?: (article: number) => boolean) => {
      const finder = quoteFinder(topic, { ...source, isWanted });
      const sides = sidesOn(finder.found, speakers);
      return sides.map((speaker) => ({ speaker, ...finder.quotes(speaker.own, limit) }));
    },
    numbersOn: (topic: string) => {
      if (topic.trim() !== '') return quoteFinder(topic, source).found;
      return [...statements.keys()].filter((number) => !statements.isRepeat(number));
    },
    topicsOf: (speaker: KnownSpeaker) => topicsOf(speaker, found, source),
    speakersOn: (topic: number) => speakersOn(topic, topicSpeakers),
    check: (words: string) => checkClaims(words, { ...source, speakers }),
  });
}

const MOST_SIDES = 6;
/** Share of the first speaker's statements that makes a speaker a side on every topic. */
const MAIN_SHARE = 0.25;
const LEAST_MAIN_STATEMENTS = 2;
const MOST_MAIN = 4;

/** @param found statements on the topic */
function sidesOn(found: readonly number[], speakers: SpeakerIndex): readonly KnownSpeaker[] {
  const main = mainSpeakers(speakers.all);
  const others = speakers.speakersOf(found).filter((speaker) => !main.includes(speaker));
  return [...main, ...others].slice(0, MOST_SIDES);
}

/** Ends at the first speaker with too few statements: a large library has thousands. */
function mainSpeakers(all: readonly KnownSpeaker[]): readonly KnownSpeaker[] {
  const least = Math.max(LEAST_MAIN_STATEMENTS, MAIN_SHARE * (all[0]?.statementCount ?? 0));
  const main: KnownSpeaker[] = [];
  for (const speaker of all) {
    if (main.length === MOST_MAIN || speaker.statementCount < least) break;
    if (speaker.kind !== 'document') main.push(speaker);
  }
  return main;
}
