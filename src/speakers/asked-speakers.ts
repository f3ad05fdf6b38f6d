import type { Speaker } from '../attribution/statement';
import type { Corpus } from '../search/index/corpus';
import type { ScorePart } from '../search/index/passage';
import type { Question } from '../search/query/question';
import type { Candidate } from '../search/ranking/first-stage';
import { NEARNESS, type TopicReader, topicWordsOf } from '../search/ranking/on-topic';
import { eachAskedFor, speakersAskedFor } from '../text/saying-verbs';
import type { KnownSpeaker, SpeakerIndex } from './speaker-index';
import type { StatementSet } from './speaker-statements';
import type { StatementIndex } from './statement-index';
import type { Statements } from './statements';

/** More than all other parts of a score together: statements by a speaker rank before sentences about that speaker. */
const BY_SPEAKER = 20;
const OFF_TOPIC: ScorePart = { name: 'not on what is asked', value: -BY_SPEAKER };

/** What a question such as "what did Rossi say about fish?" adds to the score of a sentence. */
export interface AskedSpeakers {
  /** @returns a bonus for a statement of the speaker, a malus for a sentence on another topic; nothing for other questions. */
  readonly partsOf: (candidate: Candidate) => readonly ScorePart[];
  /**
   * @returns names of the speakers asked for who have no statement on the topic. Nobody is silent where the question has no topic, or where a
   * sentence on it names the speaker, follows one that does, or leaves its own speaker open.
   */
  readonly silentIn: (candidates: readonly Candidate[]) => readonly string[];
}

interface SpeakerQuestion {
  readonly text: string;
  readonly question: Question;
  /** Absent where the question has no topic. */
  readonly nearness: TopicReader | undefined;
  /** Sentences that may be shown. */
  readonly candidates: readonly Candidate[];
}

const NO_SPEAKERS: AskedSpeakers = { partsOf: () => [], silentIn: () => [] };

export function askedSpeakers(asked: SpeakerQuestion, corpus: Corpus, index: StatementIndex): AskedSpeakers {
  const { text, question, nearness, candidates } = asked;
  if (speakersAskedFor(text).length === 0) return NO_SPEAKERS;
  const wanted = findAsked(text, question, index.speakers);
  const { isBy, isOpen } = speakerTests(corpus, index.statements);
  const onTopic = candidates.filter((candidate) => nearness?.(candidate) === NEARNESS.own);
  const others = wanted.filter((speaker) => !onTopic.some((candidate) => isBy(speaker, candidate)));
  const silent = silentOf(others, topicWordsOf(question).join(' '), index);
  const isAbout = topicTest(asked, onTopic.length > 0 && silent.length > 0 && silent.length === wanted.length);
  return {
    partsOf: (candidate) => {
      if (!isAbout(candidate)) return [OFF_TOPIC];
      const by = wanted.find((speaker) => isBy(speaker, candidate));
      return by ? [{ name: `said by ${by.speaker.name}`, value: BY_SPEAKER }] : [];
    },
    silentIn: (sentences) => {
      const about = silent.length === 0 ? [] : sentences.filter(isAbout);
      if (about.some(isOpen)) return [];
      const unnamed = silent.filter((speaker) => !about.some((one) => isNamedIn(speaker, one) || isBy(speaker, one)));
      return [...new Set(unnamed.map(({ speaker }) => speaker.name))];
    },
  };
}

function speakerTests(corpus: Corpus, statements: Statements) {
  const statementsIn = ({ sentence }: Candidate): readonly number[] =>
    statements.numbersAt(corpus.articleOfSentence[sentence] ?? 0, corpus.sentences.start[sentence] ?? 0);
  return {
    isBy: ({ statements: own }: AskedSpeaker, candidate: Candidate): boolean =>
      statementsIn(candidate).some((number) => own.has(number)),
    isOpen: (candidate: Candidate): boolean =>
      statementsIn(candidate).some((number) => mayBeAnyone(statements.speakerOf(number))),
  };
}

/** "The two sides" may include the speaker asked for, and "a visitor" may be anybody. */
function mayBeAnyone(speaker: Speaker | undefined): boolean {
  return speaker === undefined || speaker.kind === 'group' || speaker.kind === 'unnamed';
}

/** Searches the whole index, so it is called only for speakers without a statement among the candidates. */
function silentOf(speakers: readonly AskedSpeaker[], topic: string, index: StatementIndex): readonly AskedSpeaker[] {
  return topic === '' ? [] : speakers.filter(({ speaker }) => index.quotes(topic, 1, speaker).total === 0);
}

/**
 * A statement may be on a topic that only its article names, unless the speaker has no statement on it. Where no sentence is on the topic,
 * every sentence passes.
 *
 * @param isOwnOnly whether the sentence itself has to be on the topic.
 */
function topicTest({ nearness, candidates }: SpeakerQuestion, isOwnOnly: boolean): (candidate: Candidate) => boolean {
  if (!nearness) return () => true;
  const least = isOwnOnly ? NEARNESS.own : NEARNESS.around;
  const isNear = (candidate: Candidate): boolean => nearness(candidate) >= least;
  return candidates.some(isNear) ? isNear : () => true;
}

/** A known speaker whose statements are asked for. */
interface AskedSpeaker {
  readonly speaker: KnownSpeaker;
  readonly statements: StatementSet;
  /** Query terms of the name, as bits. */
  readonly queryTerms: number;
}

/**
 * @returns the speaker with the whole name; else the speakers of its parts ("Rossi and Weber"), if each part is a known speaker: "the critics
 * of Rossi and Weber" are neither.
 */
function findAsked(text: string, question: Question, speakers: SpeakerIndex): readonly AskedSpeaker[] {
  const find = (words: readonly string[]): readonly AskedSpeaker[] => {
    const corrected = words.map((word) => spellingOf(word, question));
    const speaker = speakers.find(words.join(' ')) ?? speakers.find(corrected.join(' '));
    return speaker ? [{ speaker, statements: speaker.withGroups, queryTerms: queryTermsOf(words, question) }] : [];
  };
  const whole = find(speakersAskedFor(text));
  if (whole.length > 0) return whole;
  const each = eachAskedFor(text).map(find);
  return each.every((found) => found.length > 0) ? each.flat() : [];
}

function queryTermsOf(words: readonly string[], { queryTerms }: Question): number {
  return queryTerms.reduce((bits, { word }, queryTerm) => (words.includes(word) ? bits | (1 << queryTerm) : bits), 0);
}

/** @returns a word of the question in the spelling of the sources. */
function spellingOf(word: string, { queryTerms }: Question): string {
  const queryTerm = queryTerms.find((term) => term.word === word);
  return queryTerm?.alternatives.find(({ kind }) => kind === 'spelling')?.form ?? word;
}

/** Whether a sentence, or the one before it, holds a word of the speaker's name: it may be a statement that no rule has found. */
function isNamedIn({ queryTerms }: AskedSpeaker, { held, before }: Candidate): boolean {
  return ((held | before) & queryTerms) !== 0;
}
