import {
  classifies,
  countsAsked,
  defines,
  holdsAskedMeasure,
  holdsDate,
  holdsFullName,
  holdsMeasure,
  speaks,
} from './answer-signs';
import { askedTerms, type AskedTerms } from './asked-terms';
import type { Corpus } from './corpus';
import { CUE } from './cues';
import { FEATURE, FEATURES, type FeatureName } from './feature-names';
import { isLone, type Candidate } from './candidate';
import type { Gathered } from './gather';
import { Locality } from './locality';
import type { Question } from './question';
import { Shares } from './shares';
import { Sighter, type Looker } from './sighting';
import { bitsOfTitle, type TermSets } from './term-sets';
import { TRAIT } from './traits';

/** Place → value of the feature that stands there in `FEATURES`. */
export type FeatureVector = Float64Array;

interface Context extends Looker {
  readonly shares: Shares;
  readonly locality: Locality;
  /** What it sees of the candidate that is looked at. */
  readonly sighting: Sighter;
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
  const [shares, locality] = [new Shares(question), new Locality(looker, holders)];
  const context = { ...looker, shares, locality, sighting: new Sighter(looker) };
  const vector = new Float64Array(FEATURES.length);
  return (candidate) => {
    context.sighting.look(candidate.entry);
    setWordFeatures(vector, candidate, context);
    setScopeFeatures(vector, candidate, context);
    setFormFeatures(vector, candidate, context);
    if (question.cues !== 0) setKindFeatures(vector, candidate, context);
    setOtherAnswerFeatures(vector, candidate, context);
    return vector;
  };
}

/** @returns the value of a feature. */
export function featureOf(vector: FeatureVector, name: FeatureName): number {
  return vector[FEATURE[name]] ?? 0;
}

function setWordFeatures(vector: FeatureVector, candidate: Candidate, context: Context): void {
  const { corpus, shares, locality, sighting } = context;
  const { held } = sighting;
  vector[FEATURE.terms] = candidate.terms;
  vector[FEATURE.rarity] = shares.squared(held);
  vector[FEATURE.local] = locality.of(candidate, held);
  vector[FEATURE.exact] = shares.plain(sighting.exact);
  vector[FEATURE.related] = sighting.hasRelated ? shares.weighed(sighting.related) : 0;
  vector[FEATURE.focus] = shares.cosine(held, corpus.norms[candidate.entry] ?? 0);
  vector[FEATURE.subject] = shares.plain(sighting.early);
}

function setScopeFeatures(vector: FeatureVector, candidate: Candidate, context: Context): void {
  const { corpus, shares, sighting } = context;
  const { entry } = candidate;
  const before = shares.plain(candidate.before & ~sighting.held);
  vector[FEATURE.article] = candidate.article;
  vector[FEATURE.title] = titleShare(corpus.titleTerms, corpus.articleOfEntry[entry] ?? 0, context);
  vector[FEATURE.section] = titleShare(corpus.sectionTerms, entry, context);
  vector[FEATURE.before] = before;
  vector[FEATURE.pronoun] = hasTrait(entry, TRAIT.pronoun, corpus) * before;
  vector[FEATURE.opening] = corpus.entries.sentence[entry] === 1 ? 1 : 0;
  vector[FEATURE.lone] = isLone(entry, corpus) ? 1 : 0;
}

function setFormFeatures(vector: FeatureVector, { entry }: Candidate, context: Context): void {
  const { corpus, question, sighting } = context;
  const first = corpus.firstEntry[corpus.articleOfEntry[entry] ?? 0] ?? 0;
  vector[FEATURE.lead] = question.asksDefinition ? 1 / (1 + entry - first) : 0;
  vector[FEATURE.brevity] = 1 / (1 + sighting.length / 10);
  vector[FEATURE.question] = hasTrait(entry, TRAIT.question, corpus);
}

function hasTrait(entry: number, trait: number, { traits }: Corpus): number {
  return ((traits[entry] ?? 0) & trait) === 0 ? 0 : 1;
}

const NUMBERS = CUE.number | CUE.duration | CUE.money;

/** Whether it holds the kind of answer that is asked for. Its words are gone through only for what some of them may be a part of. */
function setKindFeatures(vector: FeatureVector, { entry }: Candidate, context: Context): void {
  const { cues } = context.sighting;
  const asked = context.question.cues & cues;
  vector[FEATURE.person] = flag((asked & CUE.person) !== 0);
  vector[FEATURE.fullName] = flag((asked & CUE.person) !== 0 && holdsFullName(entry, context));
  vector[FEATURE.time] = flag((asked & CUE.time) !== 0);
  vector[FEATURE.date] = flag((asked & CUE.time) !== 0 && (cues & CUE.number) !== 0 && holdsDate(entry, context));
  vector[FEATURE.number] = flag((asked & NUMBERS) !== 0);
  vector[FEATURE.place] = flag((asked & CUE.place) !== 0);
  vector[FEATURE.reason] = flag((asked & CUE.reason) !== 0);
}

function setOtherAnswerFeatures(vector: FeatureVector, { entry }: Candidate, context: Context): void {
  const { question, sighting } = context;
  const asksNumber = (question.cues & NUMBERS) !== 0;
  const holdsNumber = (sighting.cues & CUE.number) !== 0;
  const counts = asksNumber && holdsNumber;
  vector[FEATURE.counted] = flag(counts && question.measures === 0 && countsAsked(entry, context));
  vector[FEATURE.measure] = flag(counts && holdsMeasure(entry, context));
  vector[FEATURE.askedMeasure] = flag(
    ((question.measures & CUE.money) !== 0 && hasTrait(entry, TRAIT.money, context.corpus) === 1) ||
      (question.measures !== 0 && holdsNumber && holdsAskedMeasure(entry, context)),
  );
  vector[FEATURE.speaker] = flag(question.speakers.size > 0 && speaks(entry, context));
  vector[FEATURE.definition] = flag(question.asksDefinition && defines(entry, context));
  vector[FEATURE.class] = flag(question.asksDefinition && classifies(entry, context));
}

function flag(holds: boolean): number {
  return holds ? 1 : 0;
}

/** @returns the share of a question's words that a title holds. */
export function titleShare(
  titles: TermSets,
  number: number,
  { asked, shares }: { readonly asked: AskedTerms; readonly shares: Shares },
): number {
  return shares.plain(bitsOfTitle(titles, number, asked.slotsOfTerm));
}
