import { BY_HAND, isEnglishWord } from '../../text/thesaurus/related-words';
import type { Corpus } from '../index/corpus';
import type { ScorePart } from '../index/passage';
import { CONFIDENCE, EVIDENCE, EVIDENCE_WORDS, type Evidence } from './model';
import { matchContext, type MatchContext, type Question } from '../query/question';
import type { Candidate } from './first-stage';
import { featureOf, largenessOf, type FeatureVector, type Ranked, type Ranking } from './ranking';
import { textOfSentence } from '../index/sentence-table';
import { isWholeQuestion } from '../query/plain-question';
import { agreementOf, NO_AGREEMENT } from './agreement';
import { KINDS_OF_ANSWER } from './answer-cues';
import { doubtsOf, doubtsOfKeywords } from './doubts';
import { rulesThatChose, tellsOfTopic } from './plain-rules';
import { bitsOfTitle } from '../index/inverted-index';
import { namesakesAsked } from './namesake';
import { type QueryTerm, queryTermsWhere } from '../query/query-terms';
import { LIGHT_WORDS } from '../../text/word-lists';

interface BestRanked {
  readonly best: Ranked;
  /** The first sentence, which may be another by what an article is about. */
  readonly shown: Ranked;
  /** By how much it scores more than the second. */
  readonly lead: number;
  readonly rival: number;
}

/**
 * Keywords of which less is found, as a share of their idf, ask for something else: "capital of Australia" among articles on capitals. In a large library
 * some sentence holds half of any: "penal colony" finds penal rates.
 */
const LEAST_FOUND = 0.5;
const MORE_IN_LARGE = 0.2;
const OF_NAMESAKE = 'told of another of that name';
const TOO_FEW = 'too little of what the keywords tell is found';

/** @returns what the best sentence and its surroundings tell; nothing when there is none. */
export function evidenceOf(question: Question, ranking: Ranking, corpus: Corpus): JudgedEvidence | undefined {
  const best = ranking.bestByFeatures;
  const [shown, second] = ranking.ranked;
  if (!best || !shown) return undefined;
  const lead = shown.score - (second?.score ?? 0);
  const rival = rivalOf(ranking.ranked, corpus);
  const evidence = evidenceFrom({ best, shown, lead, rival }, ranking.featuresOf(best), matchContext(question, corpus));
  const isWhole = isWholeQuestion(question.text);
  const isChosen = rival < HARDLY_RIVAL && rulesThatChose(shown).length > 0;
  const namesakes = isWhole ? namesakesAsked(question, corpus) : 0;
  const isMissing = !isWhole && evidence.context < LEAST_FOUND + MORE_IN_LARGE * largenessOf(corpus);
  return {
    ...evidence,
    doubts: isWhole
      ? [
          ...(namesakes === 0 ? [] : [OF_NAMESAKE]),
          ...doubtsOf(question, shown, corpus, {
            isKindAbsent: evidence.kindAbsent > 0,
            isKindMet: evidence.kindMet > 0,
            isMisread: evidence.misread > 0,
          }),
        ]
      : [...doubtsOfKeywords(question, shown, corpus), ...(isMissing && !isChosen ? [TOO_FEW] : [])],
    isChosen,
    isNearby: isChosen || tellsOfTopic(shown) || (isWhole && isNearby(question, shown.candidate, evidence.kindHeld)),
    isOfOthers: isWhole && question.language === undefined && isOfOthers(question, shown.candidate, namesakes),
    isUnknown:
      (namesakes !== 0 && isOfOthers(question, shown.candidate, namesakes)) ||
      (isMissing &&
        question.queryTerms.some(({ word, alternatives }) => alternatives.length === 0 && !isEnglishWord(word))),
  };
}

/** Evidence, and whether a rule allows no more than "near". */
interface JudgedEvidence extends Evidence {
  /** Why it is at most near. */
  readonly doubts: readonly string[];
  /** Whether a rule chose the first sentence, which tells more than shares of words do, and hardly one of another article as well. */
  readonly isChosen: boolean;
  /**
   * Whether a rule chose the first sentence, or that of a whole question holds a third of its telling words, half of them in words of the news, or its article half of them: two, or
   * one, or a relative, beside the kind of answer asked for.
   */
  readonly isNearby: boolean;
  /** Whether the sources know none of the names of a whole question, or only others of the name, and its first sentence holds no other word of it. */
  readonly isOfOthers: boolean;
  /** Whether somebody is asked of who only has a name of others; or these are keywords of which less than half is found, and one is a word of neither the sources nor English. */
  readonly isUnknown: boolean;
}

/** @param namesakes query terms of somebody who only has a name of somebody in the sources. */
function isOfOthers({ queryTerms }: Question, { held }: Candidate, namesakes: number): boolean {
  const isOther = ({ alternatives }: QueryTerm, at: number): boolean =>
    alternatives.length === 0 || (namesakes & (1 << at)) !== 0;
  const names = queryTermsWhere(({ isName }) => isName, queryTerms) | namesakes;
  const telling = queryTermsWhere(({ word }) => !LIGHT_WORDS.has(word), queryTerms);
  return names !== 0 && (names & ~queryTermsWhere(isOther, queryTerms)) === 0 && (held & telling & ~namesakes) === 0;
}

function isNearby({ queryTerms }: Question, { held, near, articleTerms }: Candidate, isKindHeld: boolean): boolean {
  // A name that the sources do not know is about something else.
  if (queryTerms.some(({ isName, alternatives }) => isName && alternatives.length === 0)) return false;
  const isLight = queryTerms.every(({ word }) => LIGHT_WORDS.has(word));
  const telling = queryTerms.flatMap(({ word }, at) => (LIGHT_WORDS.has(word) && !isLight ? [] : 1 << at));
  const found = (terms: number): number => telling.filter((bit) => (terms & bit) !== 0).length;
  const isHalf = (count: number, least: number): boolean => count >= least && 2 * count >= telling.length;
  const isKin = queryTermsWhere(({ related }) => related.some(({ strength }) => strength >= BY_HAND), queryTerms);
  const own = found(held);
  return (
    (own > 0 && 3 * own >= telling.length) ||
    isHalf(found(held | (near & isKin)), 1) ||
    isHalf(found(articleTerms), 2) ||
    (isKindHeld && isHalf(found(held | near | articleTerms), 1))
  );
}

/** Scores from which on more makes no difference. */
const LARGE_LEAD = 5;
const HIGH_SCORE = 25;
/** A sentence of another article that scores so much less is no rival. */
const RIVAL_WITHIN = 3;
const HARDLY_RIVAL = 0.5;
/** @returns how near the best sentence of another article comes to the first, 0 to 1: in a large library many hold the same words by chance. */
function rivalOf([first, ...others]: readonly Ranked[], corpus: Corpus): number {
  const articleOf = (one: Ranked | undefined): number | undefined => corpus.articleOfSentence[one?.sentence ?? -1];
  const rival = others.find((one) => articleOf(one) !== articleOf(first));
  if (!first || !rival) return 0;
  return largenessOf(corpus) * Math.max(0, 1 - (first.score - rival.score) / RIVAL_WITHIN);
}

function evidenceFrom(
  { best: { candidate, score }, shown, lead, rival }: BestRanked,
  features: FeatureVector,
  context: MatchContext,
): Evidence & { readonly kindHeld: boolean } {
  const { question } = context;
  const { idfCoverage } = question;
  const nearby = queryTermsNear(candidate, context);
  const text = textOfSentence(context.corpus.sentences, shown.sentence, context.corpus.articles);
  const isWhole = isWholeQuestion(question.text);
  const { kindMet, kindAbsent, kindHeld, misread } = isWhole ? agreementOf(question, text) : NO_AGREEMENT;
  const { typed, untyped, precise } = answerEvidence(question, features);
  return {
    context: idfCoverage.plain(nearby),
    coverage: idfCoverage.plain(candidate.articleTerms),
    local: featureOf(features, 'local'),
    subject: featureOf(features, 'subject'),
    related: featureOf(features, 'related'),
    typed,
    untyped,
    precise,
    manner: question.asksManner ? 1 : 0,
    definition: question.asksDefinition ? 1 : 0,
    kindMet,
    kindAbsent,
    kindHeld,
    misread: misread ? 1 : 0,
    lead: Math.min(1, Math.max(0, lead) / LARGE_LEAD),
    score: Math.min(1, Math.max(0, score) / HIGH_SCORE),
    rival: isWhole ? rival : 0,
    short: isWhole ? 1 / Math.max(1, question.queryTerms.length) : 0,
  };
}

const PRECISE = ['counted', 'askedMeasure', 'date', 'place', 'fullName'] as const;

function answerEvidence({ cues }: Question, features: FeatureVector): Pick<Evidence, 'typed' | 'untyped' | 'precise'> {
  const isTyped = cues !== 0;
  const isFound = KINDS_OF_ANSWER.some((name) => featureOf(features, name) > 0);
  return {
    typed: isTyped ? 1 : 0,
    untyped: isTyped && !isFound ? 1 : 0,
    precise: PRECISE.some((name) => featureOf(features, name) > 0) ? 1 : 0,
  };
}

/** @returns the query terms that a sentence, those beside it in its article, its titles or related words hold, as bits. */
function queryTermsNear({ sentence, held, near, before, after }: Candidate, context: MatchContext): number {
  const { corpus, queryTermsOfTerm } = context;
  const article = corpus.articleOfSentence[sentence] ?? 0;
  const titles = bitsOfTitle(corpus.titleTerms, article, queryTermsOfTerm);
  return held | near | before | after | titles | bitsOfTitle(corpus.sectionTerms, sentence, queryTermsOfTerm);
}

export type Outcome = 'answered' | 'near' | 'silent';

/** Why an answer is sure or not. */
export interface Judgement {
  /** Log odds, which add up to those of the confidence; none without evidence. */
  readonly parts: readonly ScorePart[];
  /** They leave it at most near. */
  readonly doubts: readonly string[];
}

interface Judged extends Judgement {
  /** Probability that the sources answer the question at all, 0 to 1. */
  readonly confidence: number;
  readonly outcome: Outcome;
}

/** A logistic model of the evidence. */
export function judge(question: Question, ranking: Ranking, corpus: Corpus): Judged {
  const evidence = evidenceOf(question, ranking, corpus);
  if (!evidence) return { confidence: 0, outcome: 'silent', parts: [], doubts: [] };
  const { bias, weights } = CONFIDENCE;
  const weighed = EVIDENCE.map((name) => ({ name: EVIDENCE_WORDS[name], value: weights[name] * evidence[name] }));
  const parts = [{ name: 'whatever is asked', value: bias }, ...weighed].filter(({ value }) => value !== 0);
  const logOdds = parts.reduce((sum, { value }) => sum + value, 0);
  const confidence = 1 / (1 + Math.exp(-logOdds));
  return { confidence, outcome: outcomeOf(confidence, evidence), parts, doubts: evidence.doubts };
}

/** @returns whether the sources answer the question, only speak of something near it, or are silent on it. */
function outcomeOf(confidence: number, evidence: JudgedEvidence): Outcome {
  if (evidence.isUnknown || (confidence < CONFIDENCE.answeredFrom && evidence.isOfOthers)) return 'silent';
  const isSure = evidence.isChosen || confidence >= CONFIDENCE.answeredFrom;
  if (isSure && evidence.doubts.length === 0) return 'answered';
  return confidence >= CONFIDENCE.nearFrom || evidence.isNearby ? 'near' : 'silent';
}

/**
 * @returns whether a sentence may stand below the best one: if that holds words of the question that are no names, the sentence holds a relative of
 * such a word, or its article one of them.
 */
export function tellsBeside(best: Ranked | undefined, { queryTerms }: Question): (one: Ranked) => boolean {
  const telling = queryTermsWhere(({ word, isName }) => !isName && !LIGHT_WORDS.has(word), queryTerms);
  const isNeeded = (telling & (best?.candidate.held ?? 0)) !== 0;
  return ({ candidate }) => !isNeeded || (telling & (candidate.near | candidate.articleTerms)) !== 0;
}
