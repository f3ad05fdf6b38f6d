import { descending } from '../../text/sorted';
import { type Corpus, TRAIT } from '../index/corpus';
import { type TermSets, bitsOfTitle } from '../index/inverted-index';
import type { ScorePart } from '../index/passage';
import { type MatchContext, matchContext, type Question } from '../query/question';
import { setAnswerFeatures } from './answer-cues';
import { type Candidate, type CandidateChoice, findCandidates } from './first-stage';
import { type PlainRules, plainRules } from './plain-rules';
import { FEATURE, FEATURES, type FeatureName, WEIGHTS, type Weights } from './model';

export interface Ranked {
  readonly sentence: number;
  readonly score: number;
  /** Share of the question that it holds, in its own words or related ones. */
  readonly matched: number;
  readonly candidate: Candidate;
  /** What rules for plain questions add to the features. */
  readonly rules: readonly ScorePart[];
}

const NO_RULES: PlainRules = { sentences: [], partsAmong: undefined, partsOfText: undefined, isNamed: false };
const NONE: readonly ScorePart[] = [];
const valuesOf = (weights: Weights): Float64Array => Float64Array.from(FEATURES, (name) => weights[name]);
const MODEL_VALUES = valuesOf(WEIGHTS);

/** How many candidates of a question get all features. */
export const LOOKED_AT = 100;

/** In the order of `FEATURES`. */
export type FeatureVector = Float64Array;

export interface Ranking {
  /** Best first; ties stand in reading order. */
  readonly ranked: readonly Ranked[];
  /** @returns the features of a ranked sentence, valid until the next call, and until another question is asked of the same corpus. */
  readonly featuresOf: (ranked: Ranked) => FeatureVector;
  /** The best by features alone: confidence was fitted without rules. */
  readonly bestByFeatures: Ranked | undefined;
  /** Whether a title or a heading names what is asked for. */
  readonly isNamed: boolean;
}

/** Ranks by features and by the rules for plain questions. */
export function rankSentences(
  question: Question,
  corpus: Corpus,
  most: number,
  { always = [], accepts }: CandidateChoice = {},
): Ranking {
  const rules = plainRules(question, corpus);
  const all = [...new Set([...always, ...rules.sentences])].sort((a, b) => a - b);
  const forced = accepts ? all.filter(accepts) : all;
  const found = findCandidates(question, corpus, most, { always: forced, accepts });
  return rank(found, question, corpus, { rules });
}

/** @param candidates in reading order. @param options weights, others than the model's to fit new ones; rules. */
export function rank(
  candidates: readonly Candidate[],
  question: Question,
  corpus: Corpus,
  { weights = WEIGHTS, rules = NO_RULES }: { readonly weights?: Weights; readonly rules?: PlainRules } = {},
): Ranking {
  const vectorOf = featureReader(question, corpus);
  const values = weights === WEIGHTS ? MODEL_VALUES : valuesOf(weights);
  const scores = new Float64Array(candidates.length);
  let [top, topScore] = [-1, -Infinity];
  for (let at = 0; at < candidates.length; at += 1) {
    const candidate = candidates[at];
    if (!candidate) continue;
    const own = scoreOf(vectorOf(candidate), values);
    if (own > topScore) [top, topScore] = [at, own];
    scores[at] = own;
  }
  const partsOf = rules.partsAmong?.(candidates);
  const given = candidates.map(({ sentence }) => partsOf?.(sentence) ?? NONE);
  given.forEach((parts, at) => (scores[at] = total(scores[at], parts)));
  if (rules.partsOfText) readTexts(rules.partsOfText, { candidates, given, scores });
  const ranked: Ranked[] = [];
  let bestByFeatures: Ranked | undefined;
  for (const at of descending(scores)) {
    const candidate = candidates[at];
    if (!candidate) continue;
    const matched = candidate.terms + candidate.related;
    const { sentence } = candidate;
    const one = { sentence, score: scores[at] ?? 0, matched, candidate, rules: given[at] ?? NONE };
    ranked.push(one);
    if (at === top) bestByFeatures = one;
  }
  return { ranked, bestByFeatures, featuresOf: ({ candidate }) => vectorOf(candidate), isNamed: rules.isNamed };
}

function total(score: number | undefined, parts: readonly ScorePart[]): number {
  return parts.reduce((sum, { value }) => sum + value, score ?? 0);
}

/** Rules that read texts put hardly any sentence from behind these among the first three: one question in 1,000 of our own. */
const READ_AT_LEAST = 40;
/** None of those that stand first is unread, however many fall behind. */
const READ_TO_THE_END = 10;

interface Scored {
  readonly candidates: readonly Candidate[];
  /** By position of the candidate, as are the scores; both are added to. */
  readonly given: (readonly ScorePart[])[];
  readonly scores: Float64Array;
}

/** Reads the texts of the best candidates, then of those that are first thereby. */
function readTexts(read: (sentence: number) => readonly ScorePart[], { candidates, given, scores }: Scored): void {
  const isRead = new Set<number>();
  for (let most = READ_AT_LEAST; ; most = READ_TO_THE_END) {
    const unread = [...descending(scores).subarray(0, most)].filter((at) => !isRead.has(at));
    if (unread.length === 0) return;
    for (const at of unread) {
      isRead.add(at);
      const parts = read(candidates[at]?.sentence ?? 0);
      if (parts.length === 0) continue;
      scores[at] = total(scores[at], parts);
      given[at] = [...(given[at] ?? NONE), ...parts];
    }
  }
}

/** Added in the order of `FEATURES`, so that the sum has the same bits wherever it is made. */
function scoreOf(vector: FeatureVector, weights: Float64Array): number {
  let score = 0;
  for (let at = 0; at < vector.length; at += 1) score += (weights[at] ?? 0) * (vector[at] ?? 0);
  return score;
}

/** @returns a function that fills the same vector for each candidate, valid until another question is asked of the same corpus. */
export function featureReader(question: Question, corpus: Corpus): (candidate: Candidate) => FeatureVector {
  const context = matchContext(question, corpus);
  const vector = new Float64Array(FEATURES.length);
  const asksKind = (question.cues | question.measures) !== 0;
  const asksAnswer = asksKind || question.speakers.size > 0 || question.asksDefinition;
  return (candidate) => {
    setWordFeatures(vector, candidate, context);
    setScopeFeatures(vector, candidate, context);
    setFormFeatures(vector, candidate, context);
    if (asksAnswer) setAnswerFeatures(vector, candidate.sentence, context);
    return vector;
  };
}

export function featureOf(vector: FeatureVector, name: FeatureName): number {
  return vector[FEATURE[name]] ?? 0;
}

function setWordFeatures(vector: FeatureVector, candidate: Candidate, { corpus, question }: MatchContext): void {
  const { idfCoverage } = question;
  vector[FEATURE.terms] = candidate.terms;
  vector[FEATURE.rarity] = idfCoverage.squared(candidate.held);
  vector[FEATURE.local] = candidate.local;
  vector[FEATURE.exact] = idfCoverage.plain(candidate.exact);
  vector[FEATURE.related] = candidate.missing;
  vector[FEATURE.focus] = idfCoverage.cosine(candidate.held, corpus.norms[candidate.sentence] ?? 0);
  vector[FEATURE.subject] = idfCoverage.plain(candidate.early);
}

function setScopeFeatures(vector: FeatureVector, candidate: Candidate, context: MatchContext): void {
  const { corpus, question } = context;
  const { sentence } = candidate;
  const before = question.idfCoverage.plain(candidate.before & ~(candidate.held | candidate.near));
  const title = bitsOfTitle(corpus.titleTerms, corpus.articleOfSentence[sentence] ?? 0, context.queryTermsOfTerm);
  vector[FEATURE.article] = candidate.article;
  vector[FEATURE.title] = question.idfCoverage.plain(title);
  vector[FEATURE.topic] = topicHeld(candidate, title | candidate.lead, context);
  vector[FEATURE.section] = titleCoverage(corpus.sectionTerms, sentence, context);
  vector[FEATURE.before] = before;
  vector[FEATURE.pronoun] = hasTrait(sentence, TRAIT.pronoun, corpus) ? before : 0;
  vector[FEATURE.opening] = corpus.sentences.sentence[sentence] === 1 ? 1 : 0;
}

/** In one of so many articles what title and lead hold counts half: those of a small folder are mostly on the same. */
const HALF_LARGE = 20;

/** @returns 0 for a single article, near 1 for a large library, where many articles hold the same words by chance. */
export function largenessOf({ articles }: Corpus): number {
  return (articles.length - 1) / (articles.length - 1 + HALF_LARGE);
}

/**
 * A sentence holds what its article is about weakly, if it tells something of the rest: "the talks lasted three hours" where the title has "Geneva".
 *
 * @param topic query terms of title and lead, as bits.
 */
function topicHeld({ held, near }: Candidate, topic: number, { question, corpus }: MatchContext): number {
  const weak = topic & ~held;
  if (weak === 0 || corpus.articles.length === 1) return 0;
  const { idfCoverage } = question;
  const rest = 1 - idfCoverage.plain(topic);
  const told = idfCoverage.plain(held & ~topic) + idfCoverage.plain(near & ~held & ~topic) / 2;
  return told === 0 ? 0 : (largenessOf(corpus) * idfCoverage.plain(weak) * told) / rest;
}

function setFormFeatures(vector: FeatureVector, { sentence }: Candidate, { corpus, question }: MatchContext): void {
  const { wordOffsets } = corpus.index;
  const first = corpus.firstSentence[corpus.articleOfSentence[sentence] ?? 0] ?? 0;
  const words = (wordOffsets[sentence + 1] ?? 0) - (wordOffsets[sentence] ?? 0);
  vector[FEATURE.lead] = question.asksDefinition ? 1 / (1 + sentence - first) : 0;
  vector[FEATURE.brevity] = 1 / (1 + words / 10);
  vector[FEATURE.question] = hasTrait(sentence, TRAIT.question, corpus) ? 1 : 0;
}

function hasTrait(sentence: number, trait: number, { traits }: Corpus): boolean {
  return ((traits[sentence] ?? 0) & trait) !== 0;
}

/** @param title number of an article, or of a sentence for `sectionTerms`. */
function titleCoverage(titles: TermSets, title: number, { question, queryTermsOfTerm }: MatchContext): number {
  return question.idfCoverage.plain(bitsOfTitle(titles, title, queryTermsOfTerm));
}

/** How much the title and the best sentence of an article count beside BM25 of the whole. */
const TITLE_SHARE = 0.6;
const SENTENCE_SHARE = 0.6;

/** @returns the articles of some candidates, best first. */
export function rankArticles(candidates: readonly Candidate[], question: Question, corpus: Corpus) {
  const context = matchContext(question, corpus);
  const scores = new Map<number, number>();
  for (const { sentence, terms, article } of candidates) {
    const number = corpus.articleOfSentence[sentence] ?? 0;
    const score = article + TITLE_SHARE * titleCoverage(corpus.titleTerms, number, context) + SENTENCE_SHARE * terms;
    scores.set(number, Math.max(score, scores.get(number) ?? 0));
  }
  const ranked = [...scores].map(([article, score]) => ({ article, score }));
  return ranked.sort((a, b) => b.score - a.score || a.article - b.article);
}
