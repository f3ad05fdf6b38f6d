import {
  classifies,
  countsAsked,
  defines,
  holdsAskedMeasure,
  holdsDate,
  holdsFullName,
  holdsMeasure,
  speaks,
  type Sign,
} from './answer-signs';
import { askedTerms, type AskedTerms } from './asked-terms';
import type { Corpus } from './corpus';
import { CUE } from './cues';
import { FEATURES, type FeatureName } from './feature-names';
import { isLone, type Candidate } from './candidate';
import type { Gathered } from './gather';
import { localityReader, type Locality } from './locality';
import type { Question } from './question';
import { shareReader, type ShareReader } from './shares';
import { lookAt, slotsIn, type Looker, type Sighting } from './sighting';
import { bitsOfTitle, type TermSets } from './term-sets';
import { TRAIT } from './traits';

/** Place → value of the feature that stands there in `FEATURES`. */
export type FeatureVector = Float64Array;

interface Context extends Looker {
  readonly shares: ShareReader;
  readonly locality: Locality;
  /** Slot → how near a related word comes; filled in for each candidate. */
  readonly related: Float64Array;
}

/**
 * Looks closely at candidates of one question; good until it is made for another one.
 *
 * @returns a reader that gives back the same vector each time, filled in anew: it is asked for a hundred candidates a question.
 */
export function featureReader(
  question: Question,
  corpus: Corpus,
  { holders }: Pick<Gathered, 'holders'>,
): (candidate: Candidate) => FeatureVector {
  const looker = { question, corpus, asked: askedTerms(question, corpus.index) };
  const related = new Float64Array(question.slots.length);
  const context = { ...looker, shares: shareReader(question), locality: localityReader(looker, holders), related };
  const vector = new Float64Array(FEATURES.length);
  return (candidate) => {
    const sighting = lookAt(candidate.entry, context, related);
    setWordFeatures(vector, { candidate, sighting, context });
    setScopeFeatures(vector, { candidate, sighting, context });
    setFormFeatures(vector, { candidate, sighting, context });
    if (question.cues !== 0) setKindFeatures(vector, { candidate, sighting, context });
    setOtherAnswerFeatures(vector, candidate.entry, context);
    return vector;
  };
}

/** @returns the value of a feature. */
export function featureOf(vector: FeatureVector, name: FeatureName): number {
  return vector[AT[name]] ?? 0;
}

const AT = Object.fromEntries(FEATURES.map((name, at) => [name, at])) as Readonly<Record<FeatureName, number>>;

interface Looked {
  readonly candidate: Candidate;
  readonly sighting: Sighting;
  readonly context: Context;
}

function setWordFeatures(vector: FeatureVector, { candidate, sighting, context }: Looked): void {
  const { corpus, shares, locality } = context;
  const { held } = sighting;
  vector[AT.terms] = candidate.terms;
  vector[AT.rarity] = shares.squared(held);
  vector[AT.local] = locality(candidate, held);
  vector[AT.exact] = shares.plain(sighting.exact);
  vector[AT.related] = context.asked.hasRelated ? shares.weighed(sighting.related) : 0;
  vector[AT.focus] = shares.cosine(held, corpus.norms[candidate.entry] ?? 0);
  vector[AT.subject] = shares.plain(sighting.early);
}

function setScopeFeatures(vector: FeatureVector, { candidate, sighting, context }: Looked): void {
  const { corpus, shares } = context;
  const { entry } = candidate;
  const article = corpus.articleOfEntry[entry] ?? 0;
  const isFirst = entry === (corpus.firstEntry[article] ?? 0);
  const before = isFirst ? 0 : shares.plain(slotsIn(entry - 1, context) & ~sighting.held);
  vector[AT.article] = candidate.article;
  vector[AT.title] = titleShare(corpus.titleTerms, article, context);
  vector[AT.section] = titleShare(corpus.sectionTerms, entry, context);
  vector[AT.before] = before;
  vector[AT.pronoun] = hasTrait(entry, TRAIT.pronoun, corpus) * before;
  vector[AT.opening] = corpus.entries.sentence[entry] === 1 ? 1 : 0;
  vector[AT.lone] = isLone(entry, corpus) ? 1 : 0;
}

function setFormFeatures(vector: FeatureVector, { candidate: { entry }, sighting, context }: Looked): void {
  const { corpus, question } = context;
  const first = corpus.firstEntry[corpus.articleOfEntry[entry] ?? 0] ?? 0;
  vector[AT.lead] = question.asksDefinition ? 1 / (1 + entry - first) : 0;
  vector[AT.brevity] = 1 / (1 + sighting.length / 10);
  vector[AT.question] = hasTrait(entry, TRAIT.question, corpus);
}

function hasTrait(entry: number, trait: number, { traits }: Corpus): number {
  return ((traits[entry] ?? 0) & trait) === 0 ? 0 : 1;
}

const NUMBERS = CUE.number | CUE.duration | CUE.money;

/** Whether it holds the kind of answer that is asked for. Only signs of what is asked for are looked for. */
function setKindFeatures(vector: FeatureVector, { candidate: { entry }, sighting, context }: Looked): void {
  const asked = context.question.cues;
  const holds = (bits: number): number => ((sighting.cues & asked & bits) === 0 ? 0 : 1);
  vector[AT.person] = holds(CUE.person);
  vector[AT.fullName] = when((asked & CUE.person) !== 0, holdsFullName, entry, context);
  vector[AT.time] = holds(CUE.time);
  vector[AT.date] = when((asked & CUE.time) !== 0, holdsDate, entry, context);
  vector[AT.number] = holds(NUMBERS);
  vector[AT.place] = holds(CUE.place);
  vector[AT.reason] = holds(CUE.reason);
}

function setOtherAnswerFeatures(vector: FeatureVector, entry: number, context: Context): void {
  const { question } = context;
  const asksNumber = (question.cues & NUMBERS) !== 0;
  const asksMoney = (question.measures & CUE.money) !== 0;
  vector[AT.counted] = when(asksNumber && question.measures === 0, countsAsked, entry, context);
  vector[AT.measure] = when(asksNumber, holdsMeasure, entry, context);
  vector[AT.askedMeasure] = asksMoney
    ? hasMoney(entry, context)
    : when(question.measures !== 0, holdsAskedMeasure, entry, context);
  vector[AT.speaker] = when(question.speakers.size > 0, speaks, entry, context);
  vector[AT.definition] = when(question.asksDefinition, defines, entry, context);
  vector[AT.class] = when(question.asksDefinition, classifies, entry, context);
}

function when(isAsked: boolean, sign: Sign, ...[entry, looker]: Parameters<Sign>): number {
  return isAsked && sign(entry, looker) ? 1 : 0;
}

/** A sum of money may have a sign instead of a word. */
function hasMoney(entry: number, looker: Looker): number {
  return hasTrait(entry, TRAIT.money, looker.corpus) === 1 || holdsAskedMeasure(entry, looker) ? 1 : 0;
}

/** @returns the share of a question's words that a title holds. */
export function titleShare(
  titles: TermSets,
  number: number,
  { asked, shares }: { readonly asked: AskedTerms; readonly shares: ShareReader },
): number {
  return shares.plain(bitsOfTitle(titles, number, asked.slotsOfTerm));
}
