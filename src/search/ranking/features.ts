import {
  classifies,
  countsAsked,
  cuesIn,
  defines,
  holdsAskedMeasure,
  holdsDate,
  holdsFullName,
  holdsMeasure,
  speaks,
} from './answer-cues';
import { askedTerms, type AskedTerms } from '../query/asked-terms';
import type { Corpus } from '../index/corpus';
import { CUE } from '../../text/answer-types';
import { FEATURE, FEATURES, type FeatureName } from './feature-names';
import { isLone, type Candidate } from './candidate';
import type { Gathered } from './gather';
import { Locality } from './locality';
import type { Question } from '../query/question';
import type { IdfCoverage } from '../query/idf-coverage';
import { SentenceWords } from './sentence-words';
import type { MatchContext } from './match-context';
import { bitsOfTitle, type TermSets } from '../index/inverted-index';
import { TRAIT } from '../../text/sentence-traits';

/** Place → value of the feature that stands there in `FEATURES`. */
export type FeatureVector = Float64Array;

interface Context extends MatchContext {
  readonly shares: IdfCoverage;
  readonly locality: Locality;
}

/**
 * Looks closely at candidates of one question; good until it is made for another one. It goes fastest through those of one article after
 * the other.
 *
 * @returns a reader that gives back the same vector each time, filled in anew: it is asked for a hundred candidates a question.
 */
export function featureReader(
  question: Question,
  corpus: Corpus,
  { holders }: Pick<Gathered, 'holders'>,
): (candidate: Candidate) => FeatureVector {
  const looker = { question, corpus, asked: askedTerms(question, corpus.index) };
  const { idfCoverage: shares } = question;
  const context = { question, corpus, asked: looker.asked, shares, locality: new Locality(looker, holders) };
  const asksKind = (question.cues | question.measures) !== 0;
  const asksSpeaker = question.speakers.size > 0;
  const vector = new Float64Array(FEATURES.length);
  return (candidate) => {
    setWordFeatures(vector, candidate, context);
    setScopeFeatures(vector, candidate, context);
    setFormFeatures(vector, candidate, context);
    if (asksKind || asksSpeaker || question.asksDefinition) WORDS.read(candidate.sentence, context);
    if (asksKind) setKindFeatures(vector, candidate, context);
    if (asksSpeaker) vector[FEATURE.speaker] = flag(speaks(WORDS, context));
    if (question.asksDefinition) setDefinitionFeatures(vector, context);
    return vector;
  };
}

/** Those of the sentence that is looked at. */
const WORDS = new SentenceWords();

/** @returns the value of a feature. */
export function featureOf(vector: FeatureVector, name: FeatureName): number {
  return vector[FEATURE[name]] ?? 0;
}

function setWordFeatures(vector: FeatureVector, candidate: Candidate, { corpus, shares, locality }: Context): void {
  vector[FEATURE.terms] = candidate.terms;
  vector[FEATURE.rarity] = shares.squared(candidate.held);
  vector[FEATURE.local] = locality.of(candidate);
  vector[FEATURE.exact] = shares.plain(candidate.exact);
  vector[FEATURE.related] = candidate.missing;
  vector[FEATURE.focus] = shares.cosine(candidate.held, corpus.norms[candidate.sentence] ?? 0);
  vector[FEATURE.subject] = shares.plain(candidate.early);
}

function setScopeFeatures(vector: FeatureVector, candidate: Candidate, context: Context): void {
  const { corpus, shares } = context;
  const { sentence } = candidate;
  const before = shares.plain(candidate.before & ~candidate.held);
  vector[FEATURE.article] = candidate.article;
  vector[FEATURE.title] = titleShare(corpus.titleTerms, corpus.articleOfSentence[sentence] ?? 0, context);
  vector[FEATURE.section] = titleShare(corpus.sectionTerms, sentence, context);
  vector[FEATURE.before] = before;
  vector[FEATURE.pronoun] = hasTrait(sentence, TRAIT.pronoun, corpus) * before;
  vector[FEATURE.opening] = corpus.sentences.sentence[sentence] === 1 ? 1 : 0;
  vector[FEATURE.lone] = isLone(sentence, corpus) ? 1 : 0;
}

function setFormFeatures(vector: FeatureVector, { sentence }: Candidate, { corpus, question }: Context): void {
  const { wordOffsets } = corpus.index;
  const first = corpus.firstSentence[corpus.articleOfSentence[sentence] ?? 0] ?? 0;
  const words = (wordOffsets[sentence + 1] ?? 0) - (wordOffsets[sentence] ?? 0);
  vector[FEATURE.lead] = question.asksDefinition ? 1 / (1 + sentence - first) : 0;
  vector[FEATURE.brevity] = 1 / (1 + words / 10);
  vector[FEATURE.question] = hasTrait(sentence, TRAIT.question, corpus);
}

function hasTrait(sentence: number, trait: number, { traits }: Corpus): number {
  return ((traits[sentence] ?? 0) & trait) === 0 ? 0 : 1;
}

const NUMBERS = CUE.number | CUE.duration | CUE.money;

/** Whether it holds the kind of answer that is asked for. Its words are gone through again only for what some of them may be a part of. */
function setKindFeatures(vector: FeatureVector, { sentence }: Candidate, context: Context): void {
  const cues = cuesIn(WORDS, context);
  const asked = context.question.cues & cues;
  vector[FEATURE.person] = flag((asked & CUE.person) !== 0);
  vector[FEATURE.fullName] = flag((asked & CUE.person) !== 0 && holdsFullName(WORDS, context));
  vector[FEATURE.time] = flag((asked & CUE.time) !== 0);
  vector[FEATURE.date] = flag((asked & CUE.time) !== 0 && (cues & CUE.number) !== 0 && holdsDate(WORDS, context));
  vector[FEATURE.number] = flag((asked & NUMBERS) !== 0);
  vector[FEATURE.place] = flag((asked & CUE.place) !== 0);
  vector[FEATURE.reason] = flag((asked & CUE.reason) !== 0);
  setNumberFeatures(vector, { entry: sentence, holdsNumber: (cues & CUE.number) !== 0 }, context);
}

interface Counting {
  readonly entry: number;
  readonly holdsNumber: boolean;
}

function setNumberFeatures(vector: FeatureVector, { entry: sentence, holdsNumber }: Counting, context: Context): void {
  const { cues, measures } = context.question;
  const counts = (cues & NUMBERS) !== 0 && holdsNumber;
  vector[FEATURE.counted] = flag(counts && measures === 0 && countsAsked(WORDS, context));
  vector[FEATURE.measure] = flag(counts && holdsMeasure(WORDS, context));
  // A sum of money may have a sign instead of a word.
  const hasMoney = (measures & CUE.money) !== 0 && hasTrait(sentence, TRAIT.money, context.corpus) === 1;
  const isMeasured = measures !== 0 && holdsNumber && holdsAskedMeasure(WORDS, context);
  vector[FEATURE.askedMeasure] = flag(hasMoney || isMeasured);
}

function setDefinitionFeatures(vector: FeatureVector, context: Context): void {
  vector[FEATURE.definition] = flag(defines(WORDS, context));
  vector[FEATURE.class] = flag(classifies(WORDS, context));
}

function flag(holds: boolean): number {
  return holds ? 1 : 0;
}

/** @returns the share of a question's words that a title holds. */
export function titleShare(
  titles: TermSets,
  number: number,
  { asked, shares }: { readonly asked: AskedTerms; readonly shares: IdfCoverage },
): number {
  return shares.plain(bitsOfTitle(titles, number, asked.queryTermsOfTerm));
}
