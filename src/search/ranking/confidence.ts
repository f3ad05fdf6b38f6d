import { askedTerms } from '../query/asked-terms';
import type { Corpus } from '../index/corpus';
import { EVIDENCE, type Evidence } from './feature-names';
import { featureOf, type FeatureVector } from './features';
import { CONFIDENCE } from './model';
import type { Question } from '../query/question';
import type { QueryTerm } from '../query/query-terms';
import type { Ranked, Ranking } from './ranking';
import { relatedQueryTermsIn, queryTermsIn, type MatchContext } from './match-context';
import { bitsOfTitle } from '../index/inverted-index';

/**
 * @param ranking of the sentences that hold a word of the question.
 * @returns what the best sentence and its surroundings tell; nothing when there is none.
 */
export function evidenceOf(question: Question, ranking: Ranking, corpus: Corpus): Evidence | undefined {
  const [best] = ranking.ranked;
  return best && evidenceFrom(best, ranking.featuresOf(best), { question, corpus });
}

function evidenceFrom(
  best: Ranked,
  features: FeatureVector,
  { question, corpus }: { readonly question: Question; readonly corpus: Corpus },
): Evidence {
  const context = { question, corpus, asked: askedTerms(question, corpus.index) };
  const near = slotsNear(best.entry, context);
  const { idfCoverage: shares } = question;
  const names = bitsOf(question, ({ isName }) => isName);
  const unknown = bitsOf(question, ({ isName, alternatives }) => isName && alternatives.length === 0);
  const { typed, untyped, precise } = answerEvidence(question, features);
  // Written out: spread, this object took a dozen microseconds.
  return {
    context: shares.plain(near),
    coverage: best.candidate.coverage,
    local: featureOf(features, 'local'),
    subject: featureOf(features, 'subject'),
    related: featureOf(features, 'related'),
    typed,
    untyped,
    precise,
    missingName: shares.plain(names & ~near),
    unknownName: shares.plain(unknown),
    manner: question.asksManner ? 1 : 0,
    definition: question.asksDefinition ? 1 : 0,
  };
}

const TYPES = ['person', 'time', 'number', 'place', 'reason'] as const;
const PRECISE = ['counted', 'askedMeasure', 'date', 'place', 'fullName'] as const;

function answerEvidence({ cues }: Question, features: FeatureVector): Pick<Evidence, 'typed' | 'untyped' | 'precise'> {
  const isTyped = cues !== 0;
  const isFound = TYPES.some((name) => featureOf(features, name) > 0);
  return {
    typed: isTyped ? 1 : 0,
    untyped: isTyped && !isFound ? 1 : 0,
    precise: PRECISE.some((name) => featureOf(features, name) > 0) ? 1 : 0,
  };
}

/** @returns the slots that an entry, those beside it in its article, its titles or related words hold, as bits. */
function slotsNear(sentence: number, context: MatchContext): number {
  const { corpus, asked } = context;
  const article = corpus.articleOfSentence[sentence] ?? 0;
  const beside = (other: number): number =>
    corpus.articleOfSentence[other] === article ? queryTermsIn(other, context) : 0;
  return (
    queryTermsIn(sentence, context) |
    relatedQueryTermsIn(sentence, context) |
    bitsOfTitle(corpus.titleTerms, article, asked.queryTermsOfTerm) |
    bitsOfTitle(corpus.sectionTerms, sentence, asked.queryTermsOfTerm) |
    beside(sentence - 1) |
    beside(sentence + 1)
  );
}

function bitsOf({ queryTerms }: Question, isWanted: (queryTerm: QueryTerm) => boolean): number {
  return queryTerms.reduce((bits, queryTerm, number) => (isWanted(queryTerm) ? bits | (1 << number) : bits), 0);
}

/**
 * How sure we are that the sources answer a question at all: a logistic model of the evidence.
 *
 * @returns 0 to 1; 0 without evidence.
 */
export function confidenceOf(evidence: Evidence | undefined): number {
  if (!evidence) return 0;
  const { bias, weights } = CONFIDENCE;
  return 1 / (1 + Math.exp(-EVIDENCE.reduce((sum, name) => sum + weights[name] * evidence[name], bias)));
}

/** What a confidence is taken for. */
export type Outcome = 'answered' | 'near' | 'silent';

/** @returns whether the sources answer the question, only speak of something near it, or are silent on it. */
export function outcomeOf(confidence: number): Outcome {
  if (confidence >= CONFIDENCE.answeredFrom) return 'answered';
  return confidence >= CONFIDENCE.nearFrom ? 'near' : 'silent';
}
