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
import type { FeatureName, Features } from './feature-names';
import { isLone, type Candidate } from './gather';
import { localityReader, type Locality } from './locality';
import type { Question } from './question';
import { shareReader, type ShareReader } from './shares';
import { lookAt, relatedIn, slotsIn, type Looker, type Sighting } from './sighting';
import { bitsOfTitle, type TermSets } from './term-sets';
import { TRAIT } from './traits';

interface Context extends Looker {
  readonly shares: ShareReader;
  readonly locality: Locality;
}

/** Looks closely at candidates of one question; good until it is made for the next one. */
export function featureReader(question: Question, corpus: Corpus): (candidate: Candidate) => Features {
  const looker = { question, corpus, asked: askedTerms(question, corpus.index) };
  const context = { ...looker, shares: shareReader(question), locality: localityReader(looker) };
  return (candidate) => featuresOf(candidate, context);
}

/** Written out: an object of so many properties that is spread together is kept as a hash table, and made a hundred times a question. */
function featuresOf({ entry, terms, article }: Candidate, context: Context): Features {
  const sighting = lookAt(entry, context);
  const word = wordFeatures({ entry, terms }, sighting, context);
  const scope = scopeFeatures({ entry, article }, sighting, context);
  const answer = answerFeatures(entry, sighting, context);
  const form = formFeatures(entry, sighting, context);
  return {
    terms: word.terms,
    rarity: word.rarity,
    local: word.local,
    exact: word.exact,
    related: word.related,
    focus: word.focus,
    subject: word.subject,
    article: scope.article,
    title: scope.title,
    section: scope.section,
    before: scope.before,
    pronoun: scope.pronoun,
    opening: scope.opening,
    lone: scope.lone,
    person: answer.person,
    fullName: answer.fullName,
    time: answer.time,
    date: answer.date,
    number: answer.number,
    counted: answer.counted,
    measure: answer.measure,
    askedMeasure: answer.askedMeasure,
    place: answer.place,
    reason: answer.reason,
    speaker: answer.speaker,
    definition: answer.definition,
    class: answer.class,
    lead: form.lead,
    brevity: form.brevity,
    question: form.question,
  };
}

type WordFeature = 'terms' | 'rarity' | 'local' | 'exact' | 'related' | 'focus' | 'subject';

function wordFeatures(
  { entry, terms }: Pick<Candidate, 'entry' | 'terms'>,
  { held, exact, early }: Sighting,
  context: Context,
): Pick<Features, WordFeature> {
  const { corpus, shares, locality } = context;
  return {
    terms,
    rarity: shares.squared(held),
    local: locality(corpus.articleOfEntry[entry] ?? 0, held),
    exact: shares.plain(exact),
    related: shares.weighed(relatedIn(entry, held, context)),
    focus: shares.cosine(held, corpus.norms[entry] ?? 0),
    subject: shares.plain(early),
  };
}

type ScopeFeature = 'article' | 'title' | 'section' | 'before' | 'pronoun' | 'opening' | 'lone';

function scopeFeatures(
  { entry, article }: Pick<Candidate, 'entry' | 'article'>,
  { held }: Sighting,
  context: Context,
): Pick<Features, ScopeFeature> {
  const { corpus, shares } = context;
  const number = corpus.articleOfEntry[entry] ?? 0;
  const first = corpus.firstEntry[number] ?? 0;
  const before = entry > first ? shares.plain(slotsIn(entry - 1, context) & ~held) : 0;
  return {
    article,
    title: titleShare(corpus.titleTerms, number, context),
    section: titleShare(corpus.sectionTerms, entry, context),
    before,
    pronoun: hasTrait(entry, TRAIT.pronoun, corpus) * before,
    opening: corpus.entries.sentence[entry] === 1 ? 1 : 0,
    lone: isLone(entry, corpus) ? 1 : 0,
  };
}

type FormFeature = 'lead' | 'brevity' | 'question';

function formFeatures(entry: number, { length }: Sighting, { question, corpus }: Looker): Pick<Features, FormFeature> {
  const first = corpus.firstEntry[corpus.articleOfEntry[entry] ?? 0] ?? 0;
  return {
    lead: question.asksDefinition ? 1 / (1 + entry - first) : 0,
    brevity: 1 / (1 + length / 10),
    question: hasTrait(entry, TRAIT.question, corpus),
  };
}

function hasTrait(entry: number, trait: number, { traits }: Corpus): number {
  return ((traits[entry] ?? 0) & trait) === 0 ? 0 : 1;
}

const NUMBERS = CUE.number | CUE.duration | CUE.money;

type AnswerFeature = Exclude<FeatureName, WordFeature | ScopeFeature | FormFeature>;

/** Only signs of what is asked for are looked for. */
function answerFeatures(entry: number, { cues }: Sighting, looker: Looker): Pick<Features, AnswerFeature> {
  const { question } = looker;
  const holds = (bits: number): number => ((cues & question.cues & bits) === 0 ? 0 : 1);
  const when = (isAsked: boolean, sign: Sign): number => (isAsked && sign(entry, looker) ? 1 : 0);
  const asksNumber = (question.cues & NUMBERS) !== 0;
  const asksMoney = (question.measures & CUE.money) !== 0;
  return {
    person: holds(CUE.person),
    fullName: when((question.cues & CUE.person) !== 0, holdsFullName),
    time: holds(CUE.time),
    date: when((question.cues & CUE.time) !== 0, holdsDate),
    number: holds(NUMBERS),
    counted: when(asksNumber && question.measures === 0, countsAsked),
    measure: when(asksNumber, holdsMeasure),
    askedMeasure: asksMoney ? hasMoney(entry, looker) : when(question.measures !== 0, holdsAskedMeasure),
    place: holds(CUE.place),
    reason: holds(CUE.reason),
    speaker: when(question.speakers.size > 0, speaks),
    definition: when(question.asksDefinition, defines),
    class: when(question.asksDefinition, classifies),
  };
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
