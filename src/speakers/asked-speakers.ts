import type { Corpus } from '../search/index/corpus';
import { CLASS, classesOf } from '../attribution/lexicon/word-classes';
import { textOfSentence } from '../search/index/sentence-table';
import type { ScorePart } from '../search/index/passage';
import { namedByInitials } from '../search/query/initials';
import type { Question } from '../search/query/question';
import type { Candidate } from '../search/ranking/first-stage';
import {
  decisiveWord,
  coversTopic,
  holdsTopic,
  outdoneReader,
  NEARNESS,
  partOfName,
  QUOTES,
  repliesToOther,
  tellsResponse,
  tellsWords,
  topicReader,
  type TopicReader,
  topicWordsOf,
} from '../search/ranking/on-topic';
import { capitalised } from '../text/normalize';
import { isContent } from '../text/tokens';
import { isGovernment, nameAliases } from '../text/name-aliases';
import { eachAskedFor, speakersAskedFor } from '../text/saying-verbs';
import type { KnownSpeaker, SpeakerIndex } from './speaker-index';
import type { StatementSet } from './speaker-index';
import type { StatementIndex } from './statement-index';
import type { Statements } from './statements';

/** Exceeds the sum of all other parts: statements by a speaker rank before sentences about the speaker. */
const BY_SPEAKER = 20;
/** Nothing tells more than the one rare word that is asked about: not even who speaks. */
const DECISIVE: ScorePart = { name: 'the word that decides', value: BY_SPEAKER };
const OFF_TOPIC: ScorePart = { name: 'not on what is asked', value: -BY_SPEAKER };

/** Score parts for a question such as "what did Rossi say about fish?". */
interface AskedSpeakers {
  /** @returns a bonus for a statement of the speaker, a malus for a sentence on another topic. */
  readonly partsOf: (candidate: Candidate) => readonly ScorePart[];
  /** Speakers asked for without a statement on the topic, also in related words, or, if the question has none, without any. */
  readonly silent: readonly SilentSpeaker[];
  /** @returns whether no speaker asked for is heard, nor words quoted beside the one rare word that is asked about. */
  readonly isUnheardIn: (first: Candidate | undefined) => boolean;
  /** @returns true for a statement of a silent speaker, which is on another topic. */
  readonly isBySilent: (candidate: Candidate) => boolean;
}

export interface SilentSpeaker {
  /** Full name of a known speaker, else the capitalised name of the question. */
  readonly name: string;
  /** The sources have statements of the speaker on other topics; else they only name the speaker. */
  readonly isQuoted: boolean;
  /** False of a name that the sources do not have. */
  readonly isNamed?: false;
}

/** "What did the Islamic State burn" asks for no words. */
const SAYS = /\b(?:say|says|said|tell|told|answer|reply|respond)\b/iu;

interface SpeakerQuestion {
  readonly text: string;
  readonly question: Question;
  /** Sentences that may be shown. */
  readonly candidates: readonly Candidate[];
}

interface TopicCandidates {
  /** Absent if the question has no topic. */
  readonly nearness: TopicReader | undefined;
  readonly candidates: readonly Candidate[];
}

const NO_SPEAKERS: AskedSpeakers = { partsOf: () => [], silent: [], isUnheardIn: () => false, isBySilent: () => false };

export function askedSpeakers(asked: SpeakerQuestion, corpus: Corpus, index: StatementIndex): AskedSpeakers {
  const { text, question, candidates } = asked;
  if (speakersAskedFor(text).length === 0) return NO_SPEAKERS;
  const nearness = topicReader(question, corpus);
  const known = { speakers: index.speakers, articles: corpus.articles };
  const wanted = findAsked(text, known);
  const isBy = speakerTest(corpus, index.statements);
  const onTopic = candidates.filter((candidate) => nearness?.(candidate) === NEARNESS.own);
  const nearTopic = candidates.filter((one) => nearness?.(one) === NEARNESS.own || coversTopic(one, question));
  const others = wanted.filter((speaker) => !nearTopic.some((candidate) => isBy(speaker, candidate)));
  const open = onTopic.filter((candidate) => isBy(undefined, candidate));
  const unheard = others.filter(
    ({ speaker }) => !open.some(({ sentence }) => isNamedBefore(speaker, sentence, corpus)),
  );
  const silent = silentOf(unheard, topicWordsOf(question).join(' '), index);
  const unquoted = unquotedIn(text, question, known);
  const isAbout = topicTest(
    { nearness, candidates },
    onTopic.length > 0 && silent.length > 0 && silent.length === wanted.length,
  );
  const decisive = decisiveWord(question, corpus);
  const isOutdone = outdoneReader(question, candidates, corpus);
  const isByWanted = (candidate: Candidate): boolean => wanted.some((speaker) => isBy(speaker, candidate));
  const isToldNearly = candidates.some((candidate) => decisive?.isNearIn(candidate) && isByWanted(candidate));
  const isDecisive = (candidate: Candidate): boolean =>
    decisive?.isHeldIn(candidate) === true &&
    !(isToldNearly && isSaid(candidate, corpus, index.statements) && !isByWanted(candidate));
  return {
    partsOf: (candidate) => {
      if (isDecisive(candidate)) return [DECISIVE];
      if (!isAbout(candidate) || repliesToOther(candidate, question, corpus)) return [OFF_TOPIC];
      const by = isOutdone(candidate) ? undefined : wanted.find((speaker) => isBy(speaker, candidate));
      return by ? [{ name: `said by ${by.speaker.name}`, value: BY_SPEAKER }, ...partOfName(question, candidate)] : [];
    },
    silent: [...namesOf(silent), ...unquoted],
    isUnheardIn: (first) => {
      if (silent.length !== wanted.length) return false;
      const shown = first ? textOfSentence(corpus.sentences, first.sentence, corpus.articles) : '';
      if (first && tellsResponse(question, first, shown)) return false;
      // "What did the boss say" is told by nothing that nobody says, nor where the sources have no word for a boss.
      if (asksUnknown(text, question)) return true;
      if (silent.length + unquoted.length === 0) return SAYS.test(question.text) && !tellsWords(shown);
      return !(first && (isDecisive(first) || holdsTopic(first, question)) && QUOTES.test(shown));
    },
    isBySilent: (candidate) => silent.some((speaker) => isBy(speaker, candidate)),
  };
}

/** Whether a sentence holds a statement whose speaker is known. */
function isSaid(candidate: Candidate, corpus: Corpus, statements: Statements): boolean {
  return statementsIn(candidate, corpus, statements).some((number) => statements.speakerOf(number) !== undefined);
}

function statementsIn({ sentence }: Candidate, corpus: Corpus, statements: Statements): readonly number[] {
  return statements.numbersAt(corpus.articleOfSentence[sentence] ?? 0, corpus.sentences.start[sentence] ?? 0);
}

/** Without a speaker: whether a sentence holds a statement whose speaker is open. */
function speakerTest(corpus: Corpus, statements: Statements) {
  return (speaker: AskedSpeaker | undefined, candidate: Candidate): boolean =>
    statementsIn(candidate, corpus, statements).some(
      (number) => speaker?.statements.has(number) ?? statements.speakerOf(number) === undefined,
    );
}

/** "He" may be somebody named in the sentence or so soon before. */
const REFERS_BACK = 3;

function isNamedBefore(
  { name }: KnownSpeaker,
  sentence: number,
  { sentences, articles, articleOfSentence }: Corpus,
): boolean {
  const surname = name.slice(name.lastIndexOf(' ') + 1);
  const first = Math.max(0, sentence - REFERS_BACK);
  return Array.from({ length: sentence + 1 - first }, (_, at) => first + at).some(
    (at) =>
      articleOfSentence[at] === articleOfSentence[sentence] &&
      textOfSentence(sentences, at, articles).includes(surname),
  );
}

function namesOf(silent: readonly AskedSpeaker[]): readonly SilentSpeaker[] {
  return [...new Set(silent.map(({ speaker }) => speaker.name))].map((name) => ({ name, isQuoted: true }));
}

/** Names without a statement, or that the sources do not have. "What did the critics say?" names nobody. */
function unquotedIn(text: string, question: Question, known: KnownNames): readonly SilentSpeaker[] {
  const isName = (word: string): boolean =>
    question.queryTerms.some((term) => term.word === word && term.isNameInSources && term.wordNumber !== undefined);
  const isUnknown = (word: string): boolean =>
    question.queryTerms.some((term) => term.word === word && term.alternatives.length === 0);
  return eachAskedFor(text).flatMap((words) => {
    const silent = { name: words.map(capitalised).join(' '), isQuoted: false };
    const isHeard = known.speakers.withWords(words.map((word) => [word])).length > 0 || otherwiseNamed(words, known);
    if (isHeard) return [];
    if (words.every(isUnknown)) return { ...silent, isNamed: false };
    return words.every(isName) ? silent : [];
  });
}

/** Searches the whole index, so call it only for speakers without a statement among the candidates. */
function silentOf(speakers: readonly AskedSpeaker[], topic: string, index: StatementIndex): readonly AskedSpeaker[] {
  return topic === '' ? [] : speakers.filter(({ speaker }) => index.quotes(topic, 1, speaker).total === 0);
}

/** Whether somebody is asked for whom the sources name by no word. */
function asksUnknown(text: string, { queryTerms }: Question): boolean {
  const isUnknown = (word: string): boolean =>
    queryTerms.some((term) => term.word === word && term.alternatives.length + term.related.length === 0);
  return eachAskedFor(text).some((words) => {
    const telling = words.filter(isContent);
    return telling.length > 0 && telling.every(isUnknown);
  });
}

/**
 * A statement may be on a topic that only its article names, unless the speaker has none on it. If no sentence is on the topic, all pass.
 * @param isOwnOnly the sentence itself must be on the topic
 */
function topicTest({ nearness, candidates }: TopicCandidates, isOwnOnly: boolean): (candidate: Candidate) => boolean {
  if (!nearness) return () => true;
  const least = isOwnOnly ? NEARNESS.own : NEARNESS.around;
  const isNear = (candidate: Candidate): boolean => nearness(candidate) >= least;
  return candidates.some(isNear) ? isNear : () => true;
}

interface AskedSpeaker {
  readonly speaker: KnownSpeaker;
  readonly statements: StatementSet;
}

/**
 * @returns the speaker with the whole name; else the speakers of its parts ("Rossi and Weber"), if each part is a known speaker: "the critics
 * of Rossi and Weber" are neither.
 */
export function findAsked(text: string, known: KnownNames): readonly AskedSpeaker[] {
  const { speakers } = known;
  const find = (words: readonly string[]): readonly AskedSpeaker[] => {
    const speaker = speakers.findMain(words.join(' ')) ?? otherwiseNamed(words, known);
    return speaker ? [{ speaker, statements: speaker.withGroups }] : [];
  };
  const whole = find(speakersAskedFor(text));
  if (whole.length > 0) return whole;
  const each = eachAskedFor(text).map(find);
  return each.every((found) => found.length > 0) ? each.flat() : [];
}

interface KnownNames {
  readonly speakers: SpeakerIndex;
  readonly articles: Corpus['articles'];
}

/** @returns the body whose initials are asked for ("NATO"), the government of a country, or the person of whom an article writes so ("Judge Miriam Stokes" for "judge stokes"). */
function otherwiseNamed(words: readonly string[], { speakers, articles }: KnownNames): KnownSpeaker | undefined {
  const [first = '', ...names] = words;
  if (names.length === 0)
    return speakers.find(namedByInitials(first, articles).join(' ')) ?? governmentOf(first, speakers);
  const found = (classesOf(first) & CLASS.role) === 0 ? undefined : speakers.find(names.join(' '));
  const [role, name] = [first, names.join(' ')].map((part) => part.replace(/[^\p{L}\p{N} ]/gu, '.'));
  const written = new RegExp(`\\b${role} (?:\\p{Lu}[\\p{L}'’.-]* ){0,2}${name}\\b`, 'iu');
  return found && articles.some(({ text }) => written.test(text)) ? found : undefined;
}

/** @returns who speaks for a country: "Moscow" or "the Russian government" for "russia". */
function governmentOf(country: string, speakers: SpeakerIndex): KnownSpeaker | undefined {
  if (!isGovernment(country)) return undefined;
  const names = nameAliases(country).flatMap(({ word }) => [word, `${word} government`]);
  return names.map((name) => speakers.find(name)).find((speaker) => speaker !== undefined);
}
