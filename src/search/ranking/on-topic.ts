import { CUE_VERBS } from '../../text/saying-verbs';
import { tokenize } from '../../text/tokens';
import { LIGHT_WORDS, wordsIn } from '../../text/word-lists';
import type { Corpus } from '../index/corpus';
import { bitsOfTitle, documentFrequency } from '../index/inverted-index';
import type { ScorePart } from '../index/passage';
import { meansNothingAlone, textOfSentence } from '../index/sentence-table';
import { type QueryTerm, queryTermsWhere } from '../query/query-terms';
import { matchContext, type Question } from '../query/question';
import type { Candidate } from './first-stage';
import { WEIGHTS } from './model';
import { RESPONDED } from './news-signs';

/** How near a sentence is to a topic: not at all; by related words, or by its article; by its own words or its titles. */
export const NEARNESS = { none: 0, around: 1, own: 2 } as const;
type Nearness = (typeof NEARNESS)[keyof typeof NEARNESS];

export type TopicReader = (candidate: Candidate) => Nearness;

/**
 * "What did Rossi say about fish?": near are sentences that hold a word of the topic, continue one which does, or stand under a title that does; less
 * near are those with a related word, and others of an article that holds a word, unless more than half of all articles hold it.
 *
 * @returns nothing if the question asks for nobody's words, or does not say on what.
 */
export function topicReader(question: Question, corpus: Corpus): TopicReader | undefined {
  const topic = topicOf(question);
  if (topic === 0) return undefined;
  const { queryTermsOfTerm } = matchContext(question, corpus);
  const { articleOfSentence, sentences, titleTerms, sectionTerms } = corpus;
  const telling = topic & tellingTerms(question, corpus);
  return ({ sentence, held, missing, before, articleTerms }) => {
    const continues = sentences.sentence[sentence] !== 1;
    if ((held & topic) !== 0 || (continues && (before & topic) !== 0)) return NEARNESS.own;
    const titles = bitsOfTitle(titleTerms, articleOfSentence[sentence] ?? 0, queryTermsOfTerm);
    if (((titles | bitsOfTitle(sectionTerms, sentence, queryTermsOfTerm)) & topic) !== 0) return NEARNESS.own;
    return missing > 0 || (articleTerms & telling) !== 0 ? NEARNESS.around : NEARNESS.none;
  };
}

function tellingTerms({ queryTerms }: Question, { articlePostings: { offsets }, articles }: Corpus): number {
  return queryTermsWhere(({ alternatives }) => {
    const counts = alternatives.map(({ term }) => (offsets[term + 1] ?? 0) - (offsets[term] ?? 0));
    return Math.max(...counts) <= articles.length / 2;
  }, queryTerms);
}

/** @returns whether a candidate holds each word of the topic, or a related one. */
export function coversTopic({ held, near }: Candidate, question: Question): boolean {
  const topic = topicOf(question);
  return topic !== 0 && ((held | near) & topic) === topic;
}

/** Words of somebody: `"Ridiculous" was Biden's word for it`; archives of newspapers write two apostrophes. */
export const QUOTES = /["“”]|''/u;
/** A statement that holds less of its topic is not what somebody is asked for, where a sentence on the speaker quotes something and holds all. */
const HALF = 0.5;

/**
 * "What did Rossi say about the comparison with black bread?" is told by "'Nonsense' was Rossi's word for the comparison with black bread" rather
 * than by any statement of Rossi's on bread.
 *
 * @returns whether a statement holds less than half of what somebody's words are asked about, and another candidate all of it, the name and a quotation.
 */
export function outdoneReader(
  question: Question,
  candidates: readonly Candidate[],
  { sentences, articles }: Corpus,
): (candidate: Candidate) => boolean {
  const topic = topicOf(question);
  const all = topic | queryTermsWhere((_, at) => question.speakers.has(at), question.queryTerms);
  const quotesAll = ({ held, sentence }: Candidate): boolean =>
    (held & all) === all && QUOTES.test(textOfSentence(sentences, sentence, articles));
  if ((topic & (topic - 1)) === 0 || !candidates.some(quotesAll)) return () => false;
  const share = (bits: number): number => question.idfCoverage.plain(bits & topic) / question.idfCoverage.plain(topic);
  return ({ held, near, before }) => share(held | near | before) < HALF;
}

/** @returns whether a candidate holds two words or more of what somebody's words are asked about, all of them, and the name. */
export function holdsTopic({ held }: Candidate, question: Question): boolean {
  const topic = topicOf(question);
  const name = queryTermsWhere((_, at) => question.speakers.has(at), question.queryTerms);
  return (topic & (topic - 1)) !== 0 && (topic & ~held) === 0 && (name & held) !== 0;
}

/** @returns whether a candidate replies to a sentence that holds nothing of what somebody's words are asked about. */
export function repliesToOther({ sentence, before }: Candidate, question: Question, corpus: Corpus): boolean {
  const topic = topicOf(question);
  return topic !== 0 && (before & topic) === 0 && meansNothingAlone(sentence, corpus);
}

/** A word that more sentences hold decides nothing, nor does one that this share of them holds. */
const MOST_DECIDED = 4;
const SHARE_DECIDED = 0.2;

/** Whether a sentence holds a rare word of the topic and a name of the question; and whether it holds a related one. */
interface DecisiveWord {
  readonly isHeldIn: (candidate: Candidate) => boolean;
  readonly isNearIn: (candidate: Candidate) => boolean;
}

/** @returns nothing if no word is rare. */
export function decisiveWord(question: Question, { index }: Corpus): DecisiveWord | undefined {
  const { queryTerms, text } = question;
  // "How did Rossi respond to the ban" asks for no words on the ban.
  if (ASKS_RESPONSE.test(text)) return undefined;
  const isRare = ({ isNameInSources, alternatives }: QueryTerm): boolean => {
    const holders = alternatives.reduce((sum, { term }) => sum + documentFrequency(index, term), 0);
    const most = Math.min(MOST_DECIDED, Math.max(1, SHARE_DECIDED * index.sentenceCount));
    return !isNameInSources && holders > 0 && holders <= most;
  };
  const decisive = queryTermsWhere(isRare, queryTerms) & topicOf(question);
  const names = queryTermsWhere(({ isName }) => isName, queryTerms);
  if (decisive === 0) return undefined;
  return {
    isHeldIn: ({ held }) => (held & decisive) !== 0 && (held & names) !== 0,
    isNearIn: ({ near }) => (near & decisive) !== 0,
  };
}

export function topicWordsOf(question: Question): readonly string[] {
  const topic = topicOf(question);
  return question.queryTerms.flatMap(({ word }, queryTerm) => ((topic & (1 << queryTerm)) === 0 ? [] : word));
}

/** @returns the query terms that somebody's words are asked about, as bits; 0 if the question asks for nobody's words. */
function topicOf({ text, queryTerms, speakers }: Question): number {
  if (speakers.size === 0) return 0;
  const told = new Set(tokenize(ADDRESSEE.exec(text)?.[1] ?? '').map(({ word }) => word));
  return queryTermsWhere(
    ({ word }, at) => !speakers.has(at) && !LIGHT_WORDS.has(word) && !NO_TOPICS.has(word) && !told.has(word),
    queryTerms,
  );
}

/** To whom somebody says it: "what did Rossi tell Weber about fish", "what did she say to the crew". */
const ADDRESSEE =
  /\b(?:tell|told|(?:say|said|speak|spoke|talk|talked) to) ((?:the |his |her |their )?(?!what|how|why|when|where|about|on|of)[\p{L}'’-]+(?: (?!about|on|of|in|at|after|before|when|that|to)[\p{L}'’-]+){0,2})/iu;

const NO_TOPICS = wordsIn(
  'after afterwards before beforehand later earlier yesterday tonight anything everything something nothing discuss mention talk react respond reply answer comment',
);

const ASKS_RESPONSE = /^\W*how\b.*\b(?:respond|react)\b/iu;
const ASKS_WHETHER_DISCUSSED =
  /^\W*did (?:they|both|the [\p{L} ]{2,30}|\p{L}+ and \p{L}+) (?:talk|speak|discuss|mention|address|raise|cover)\b/iu;
const SPEAKS =
  /["“”]|\b(?:said|says?|saying|told|ask(?:s|ed)|spoke|talk\p{L}*|discuss\p{L}*|rais(?:ed|ing)|agree[ds]?|accus\p{L}+|den(?:y|ied|ies)|warn\p{L}*|according)\b/iu;

const TOLD_BY = /["“”«»„]|\baccording to\b/iu;

/** Whether a sentence has words in quotation marks or according to somebody, or a verb of saying. */
export function tellsWords(sentence: string): boolean {
  return TOLD_BY.test(sentence) || tokenize(sentence).some(({ word }) => CUE_VERBS.has(word));
}

/** Whether it is asked how somebody responded, and a sentence with a name of the question tells by what deed. */
export function tellsResponse({ text, queryTerms }: Question, { held }: Candidate, sentence: string): boolean {
  const names = queryTermsWhere(({ isNameInSources }) => isNameInSources, queryTerms);
  return (names & held) !== 0 && ASKS_RESPONSE.test(text) && RESPONDED.test(sentence);
}

/** Whether a sentence tells that something was discussed, as is asked: by what somebody says of it. */
export function tellsThatDiscussed(question: string, sentence: string): boolean {
  return ASKS_WHETHER_DISCUSSED.test(question) && SPEAKS.test(sentence);
}

/** @returns what the name of a speaker would add to a sentence of theirs that does not hold it: who says it is known. */
export function partOfName(
  { speakers, queryTerms, idfCoverage, language }: Question,
  { held, before }: Candidate,
): readonly ScorePart[] {
  const name = queryTermsWhere((_, at) => speakers.has(at), queryTerms) & ~held;
  if (name === 0) return [];
  // Of other languages no sentence gets more for a name beside a verb of saying.
  const said = language === undefined ? WEIGHTS.subject * idfCoverage.plain(name) + WEIGHTS.speaker : 0;
  const own = (WEIGHTS.terms + WEIGHTS.exact) * idfCoverage.plain(name) + said;
  const rarity = WEIGHTS.rarity * (idfCoverage.squared(held | name) - idfCoverage.squared(held));
  return [{ name: 'the name of the speaker', value: own + rarity - WEIGHTS.before * idfCoverage.plain(before & name) }];
}
