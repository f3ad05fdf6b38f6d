import type { Corpus } from './corpus';
import { CUE } from './cues';
import type { Candidate } from './gather';
import type { Question } from './question';
import { lookAt, type Sighting } from './sighting';
import { termSetOf, type TermSet } from './term-sets';

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

/** Looks closely at candidates of one question. */
export function featureReader(question: Question, corpus: Corpus): (candidate: Candidate) => Features {
  const slotOfTerm = new Map<number, number>();
  question.slots.forEach(({ alternatives }, slot) => {
    for (const { term } of alternatives) if (!slotOfTerm.has(term)) slotOfTerm.set(term, slot);
  });
  const seen = new Map<number, Sighting>();
  const look = (entry: number): Sighting => {
    const sighting = seen.get(entry) ?? lookAt(entry, { question, corpus, slotOfTerm });
    seen.set(entry, sighting);
    return sighting;
  };
  return (candidate) => featuresOf(candidate, { question, corpus, look });
}

interface Context {
  readonly question: Question;
  readonly corpus: Corpus;
  readonly look: (entry: number) => Sighting;
}

/** Words from the start of a sentence that its subject usually stands within. */
const SUBJECT_WORDS = 6;

function featuresOf({ entry, terms, article }: Candidate, context: Context): Features {
  const { question, corpus, look } = context;
  const sighting = look(entry);
  const here = (slot: number): boolean => sighting.positions[slot] !== undefined;
  const isComplete = question.slots.every((_, slot) => here(slot));
  const around = isComplete ? [] : neighboursOf(entry, corpus).map(look);
  const number = corpus.articleOfEntry[entry] ?? 0;
  const share = (holds: (slot: number) => boolean): number => shareOf(question, holds, 1);
  return {
    terms,
    rarity: shareOf(question, here, 2),
    exact: share((slot) => sighting.exact.has(slot)),
    subject: share((slot) => (sighting.positions[slot] ?? SUBJECT_WORDS) < SUBJECT_WORDS),
    article,
    title: titleShare(question, termSetOf(corpus.titleTerms, number)),
    section: titleShare(question, termSetOf(corpus.sectionTerms, entry)),
    neighbours: share((slot) => !here(slot) && around.some(({ positions }) => positions[slot] !== undefined)),
    ...cueFeatures(sighting.cues & question.cues),
    speaker: sighting.speaks ? 1 : 0,
    definition: question.asksDefinition && sighting.defines ? 1 : 0,
    lead: question.asksDefinition ? 1 / (1 + entry - (corpus.firstEntry[number] ?? 0)) : 0,
    brevity: 1 / (1 + sighting.length / 10),
    question: corpus.isQuestion[entry] ?? 0,
  };
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

/** @returns how much of the question's idf, raised to a power, belongs to the slots that hold something. */
function shareOf({ slots }: Question, holds: (slot: number) => boolean, power: number): number {
  let held = 0;
  let total = 0;
  slots.forEach(({ idf }, slot) => {
    total += idf ** power;
    if (holds(slot)) held += idf ** power;
  });
  return total === 0 ? 0 : held / total;
}

/** @returns the share of a question's words that a title holds. */
export function titleShare(question: Question, terms: TermSet): number {
  if (terms.size === 0) return 0;
  return shareOf(
    question,
    (slot) => question.slots[slot]?.alternatives.some(({ term }) => terms.has(term)) ?? false,
    1,
  );
}

function neighboursOf(entry: number, { articleOfEntry }: Corpus): readonly number[] {
  return [entry - 1, entry + 1].filter((other) => other >= 0 && articleOfEntry[other] === articleOfEntry[entry]);
}
