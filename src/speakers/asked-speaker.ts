import type { Speaker } from '../attribution/speaker';
import type { Corpus } from '../search/index/corpus';
import type { ScorePart } from '../search/index/passage';
import type { Question } from '../search/query/question';
import type { Candidate } from '../search/ranking/candidate';
import { NEARNESS, topicWordsOf, type TopicReader } from '../search/ranking/on-topic';
import { eachAskedFor, speakersAskedFor } from '../text/saying';
import type { Statements } from './located-statement';
import type { StatementIndex } from './statement-index';
import type { StatementSet } from './speaker-statements';
import type { KnownSpeaker, SpeakerIndex } from './speaker-index';

/** More than all other parts of a score together, so that what somebody says comes before what is said of him or her. */
const SAID = 20;
const ASTRAY: ScorePart = { name: 'not on what is asked', value: -SAID };

/** What it means for an answer that somebody's words are asked for. */
export interface AskedSpeakers {
  /**
   * @returns for "what did Rossi say about fish?" the part of a score that a statement of that person on it has, and what is on something else,
   * whoever says it; nothing for any other question. Where a name means nobody who is heard, or two, no statement has more than another.
   */
  readonly partsOf: (candidate: Candidate) => readonly ScorePart[];
  /**
   * @returns the names of those who say nothing on what is asked: no statement of theirs is on it, and none of these sentences that is names them, is
   * beside one that does, or leaves open who speaks. None where it is not told on what.
   */
  readonly unheardIn: (candidates: readonly Candidate[]) => readonly string[];
}

interface Asked {
  readonly text: string;
  readonly question: Question;
  /** Nothing where all sentences are about what the words are asked on. */
  readonly nearness: TopicReader | undefined;
  /** Those that may be shown. */
  readonly candidates: readonly Candidate[];
}

const NOBODY: AskedSpeakers = { partsOf: () => [], unheardIn: () => [] };

/** @returns what somebody's words are worth to a question that may ask for them. */
export function askedSpeakers(asked: Asked, corpus: Corpus, testimony: StatementIndex): AskedSpeakers {
  const { text, question, nearness, candidates } = asked;
  if (speakersAskedFor(text).length === 0) return NOBODY;
  const wanted = speakersMeant(text, question, testimony.speakers);
  const { says, isOpen } = hearing(corpus, testimony.statements);
  const own = candidates.filter((candidate) => nearness?.(candidate) === NEARNESS.own);
  const unsaid = wanted.filter((meant) => !own.some((one) => says(meant, one)));
  const silent = silentOf(unsaid, topicWordsOf(question).join(' '), testimony);
  const isAbout = aboutReader(asked, own.length > 0 && silent.length > 0 && silent.length === wanted.length);
  return {
    partsOf: (candidate) => {
      if (!isAbout(candidate)) return [ASTRAY];
      const speaker = wanted.find((meant) => says(meant, candidate));
      return speaker ? [{ name: `said by ${speaker.voice.name}`, value: SAID }] : [];
    },
    unheardIn: (sentences) => {
      const about = silent.length === 0 ? [] : sentences.filter(isAbout);
      if (about.some(isOpen)) return [];
      const unheard = silent.filter((meant) => !about.some((one) => isNamedIn(meant, one) || says(meant, one)));
      return [...new Set(unheard.map(({ voice }) => voice.name))];
    },
  };
}

/** Who speaks in a sentence. */
function hearing(corpus: Corpus, statements: Statements) {
  const spokenIn = ({ sentence }: Candidate): readonly number[] =>
    statements.numbersAt(corpus.articleOfSentence[sentence] ?? 0, corpus.sentences.start[sentence] ?? 0);
  return {
    says: ({ said }: Meant, candidate: Candidate): boolean => spokenIn(candidate).some((number) => said.has(number)),
    isOpen: (candidate: Candidate): boolean =>
      spokenIn(candidate).some((number) => mayBeAnyone(statements.speakerOf(number))),
  };
}

/** Walks what the topic's postings give, so it is asked only of those who are not heard in what is at hand. */
function silentOf(unsaid: readonly Meant[], topic: string, testimony: StatementIndex): readonly Meant[] {
  return topic === '' ? [] : unsaid.filter(({ voice }) => testimony.quotes(topic, 1, voice).total === 0);
}

/**
 * A statement may be on a topic that only its article names. Where none of theirs holds a word of it, such a one is on something else; and where no
 * sentence is on the topic, all are taken for it.
 */
function aboutReader({ nearness, candidates }: Asked, isOwnOnly: boolean): (candidate: Candidate) => boolean {
  if (!nearness) return () => true;
  const least = isOwnOnly ? NEARNESS.own : NEARNESS.around;
  return candidates.some((one) => nearness(one) >= least) ? (one) => nearness(one) >= least : () => true;
}

/** Somebody whose words are asked for, and who is heard. */
interface Meant {
  readonly voice: KnownSpeaker;
  readonly said: StatementSet;
  /** Slots of the name as it was asked, as bits. */
  readonly named: number;
}

/**
 * @returns whoever is heard under the whole name; else each whom a part of it means, where "and" or a comma stands between
 * and every part means somebody: the critics of one and another are neither.
 */
function speakersMeant(text: string, question: Question, speakers: SpeakerIndex): readonly Meant[] {
  const find = (words: readonly string[]): readonly Meant[] => {
    const voice = speakers.find(words.join(' ')) ?? speakers.find(words.map((word) => spelt(word, question)).join(' '));
    return voice ? [{ voice, said: voice.withGroups, named: slotsOf(words, question) }] : [];
  };
  const one = find(speakersAskedFor(text));
  if (one.length > 0) return one;
  const each = eachAskedFor(text).map(find);
  return each.every((meant) => meant.length > 0) ? each.flat() : [];
}

function slotsOf(words: readonly string[], { queryTerms }: Question): number {
  return queryTerms.reduce((bits, { word }, queryTerm) => (words.includes(word) ? bits | (1 << queryTerm) : bits), 0);
}

/** "The two sides" may be those who are asked for, and "a visitor" anybody. */
function mayBeAnyone(speaker: Speaker | undefined): boolean {
  return speaker === undefined || speaker.kind === 'group' || speaker.kind === 'unnamed';
}

/** What a sentence says that names somebody, or follows one that does, may be said by them without a sign that we know. */
function isNamedIn({ named }: Meant, { held, before }: Candidate): boolean {
  return ((held | before) & named) !== 0;
}

/** @returns a word of a question as the sources spell it. */
function spelt(name: string, { queryTerms }: Question): string {
  const queryTerm = queryTerms.find(({ word }) => word === name);
  return queryTerm?.alternatives.find(({ kind }) => kind === 'spelling')?.form ?? name;
}
