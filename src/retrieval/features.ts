import { askedTerms, type AskedTerms } from './asked-terms';
import type { Corpus } from './corpus';
import { CUE } from './cues';
import type { Candidate } from './gather';
import type { Question } from './question';
import { lookAt, slotsIn, type Looker } from './sighting';
import { bitsOfTitle, type TermSets } from './term-sets';

/** What speaks for a sentence, each by name, most between 0 and 1. `model.ts` says how much each counts. */
export const FEATURES = [
  /** natural's TF-IDF of the matched words, saturated, as a share of the question's. */
  'terms',
  /** The same share with the idf squared: of two sentences that match one word each, the one with the rarer word. */
  'rarity',
  /** Share of the words that stand there in the form that was asked, not only by their stem. */
  'exact',
  /** Share of the words that stand among the first of the sentence, where its subject is. */
  'subject',
  /** BM25 of the whole article; share of the words in its title and tags, and in the title of the section. */
  'article',
  'title',
  'section',
  /** Share of the words that only the sentences next to it hold. */
  'neighbours',
  /** Whether it holds what a question for a person, a time, a number, a place or a reason asks for. */
  'person',
  'time',
  'number',
  'place',
  'reason',
  /** For "what did … say": whether the one who is asked for stands beside a verb of saying. */
  'speaker',
  /** For "what is" and "who is": whether a form of "to be" follows the words, and how near the start of the article it stands. */
  'definition',
  'lead',
  /** Short sentences say one thing; a question answers nothing. */
  'brevity',
  'question',
] as const;

export type FeatureName = (typeof FEATURES)[number];
export type Features = Readonly<Record<FeatureName, number>>;

/** Looks closely at candidates of one question; good until it is made for the next one. */
export function featureReader(question: Question, corpus: Corpus): (candidate: Candidate) => Features {
  const context = { question, corpus, asked: askedTerms(question, corpus.index), shares: shareReader(question) };
  return (candidate) => featuresOf(candidate, context);
}

interface Context extends Looker {
  readonly corpus: Corpus;
  readonly shares: ShareReader;
}

function featuresOf({ entry, terms, article }: Candidate, context: Context): Features {
  const { question, corpus, shares } = context;
  const sighting = lookAt(entry, context);
  const number = corpus.articleOfEntry[entry] ?? 0;
  return {
    terms,
    rarity: shares.squared(sighting.held),
    exact: shares.plain(sighting.exact),
    subject: shares.plain(sighting.early),
    article,
    title: titleShare(corpus.titleTerms, number, context),
    section: titleShare(corpus.sectionTerms, entry, context),
    neighbours: shares.plain(slotsAround(entry, context) & ~sighting.held),
    ...cueFeatures(sighting.cues & question.cues),
    speaker: sighting.speaks ? 1 : 0,
    definition: question.asksDefinition && sighting.defines ? 1 : 0,
    lead: question.asksDefinition ? 1 / (1 + entry - (corpus.firstEntry[number] ?? 0)) : 0,
    brevity: 1 / (1 + sighting.length / 10),
    question: corpus.isQuestion[entry] ?? 0,
  };
}

/** @returns the slots that the sentences next to an entry in its article hold, as bits. */
function slotsAround(entry: number, context: Context): number {
  const { articleOfEntry } = context.corpus;
  const isNear = (other: number): boolean => articleOfEntry[other] === articleOfEntry[entry];
  const before = entry > 0 && isNear(entry - 1) ? slotsIn(entry - 1, context) : 0;
  return isNear(entry + 1) ? before | slotsIn(entry + 1, context) : before;
}

function cueFeatures(cues: number): Pick<Features, 'person' | 'time' | 'number' | 'place' | 'reason'> {
  const has = (bits: number): number => ((cues & bits) === 0 ? 0 : 1);
  return {
    person: has(CUE.person),
    time: has(CUE.time),
    number: has(CUE.number | CUE.duration | CUE.money),
    place: has(CUE.place),
    reason: has(CUE.reason),
  };
}

/** How much of the question's idf, or of its squares, belongs to some slots, given as bits. */
export interface ShareReader {
  readonly plain: (slots: number) => number;
  readonly squared: (slots: number) => number;
}

export function shareReader({ slots }: Question): ShareReader {
  return { plain: shareOf(slots.map(({ idf }) => idf)), squared: shareOf(slots.map(({ idf }) => idf ** 2)) };
}

function shareOf(weights: readonly number[]): (slots: number) => number {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return (slots) => {
    if (slots === 0 || total === 0) return 0;
    let held = 0;
    for (let slot = 0; slot < weights.length; slot += 1) if ((slots & (1 << slot)) !== 0) held += weights[slot] ?? 0;
    return held / total;
  };
}

/** @returns the share of a question's words that a title holds. */
export function titleShare(
  titles: TermSets,
  number: number,
  { asked, shares }: { readonly asked: AskedTerms; readonly shares: ShareReader },
): number {
  return shares.plain(bitsOfTitle(titles, number, asked.slotsOfTerm));
}
