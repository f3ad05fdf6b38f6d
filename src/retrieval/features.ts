import type { Corpus } from './corpus';
import type { Candidate } from './gather';
import type { Question } from './question';

/** What speaks for a sentence, each by name, most between 0 and 1. `model.ts` says how much each counts. */
export const FEATURES = [
  'terms',
  'article',
  'exact',
  'coverage',
  'title',
  'section',
  'proximity',
  'neighbours',
  'cue',
  'lead',
  'brevity',
  'question',
] as const;

export type FeatureName = (typeof FEATURES)[number];
export type Features = Readonly<Record<FeatureName, number>>;

/** Where the words of a question stand in one sentence. */
interface Sighting {
  /** Slot → positions of its words, in words from the start of the sentence. */
  readonly positions: readonly (readonly number[])[];
  /** Slots that stand there in the very form that was asked. */
  readonly exact: ReadonlySet<number>;
  /** Kinds of answer that the other words may give. */
  readonly cues: number;
  readonly length: number;
}

/** Looks closely at candidates of one question. */
export function featureReader(question: Question, corpus: Corpus): (candidate: Candidate) => Features {
  const slotOfTerm = new Map<number, number>();
  question.slots.forEach(({ alternatives }, slot) => {
    for (const { term } of alternatives) if (!slotOfTerm.has(term)) slotOfTerm.set(term, slot);
  });
  return (candidate) => featuresOf(candidate, { question, corpus, slotOfTerm });
}

interface Context {
  readonly question: Question;
  readonly corpus: Corpus;
  readonly slotOfTerm: ReadonlyMap<number, number>;
}

function featuresOf(candidate: Candidate, context: Context): Features {
  const { question, corpus } = context;
  const { entry } = candidate;
  const sighting = look(entry, context);
  const share = (holds: (slot: number) => boolean): number => idfShare(question, holds);
  const here = (slot: number): boolean => (sighting.positions[slot]?.length ?? 0) > 0;
  const around = neighboursOf(entry, corpus).map((neighbour) => look(neighbour, context));
  return {
    terms: candidate.terms,
    article: candidate.article,
    exact: share((slot) => sighting.exact.has(slot)),
    coverage: share(here) ** 2,
    title: share((slot) => isNamed(corpus.titleTerms[corpus.articleOfEntry[entry] ?? 0], slot, context)),
    section: share((slot) => isNamed(corpus.sectionTerms[entry], slot, context)),
    proximity: proximityOf(sighting, question),
    neighbours: share((slot) => !here(slot) && around.some(({ positions }) => (positions[slot]?.length ?? 0) > 0)),
    cue: question.cues !== 0 && (sighting.cues & question.cues) !== 0 ? 1 : 0,
    lead: 1 / (1 + entry - (corpus.firstEntry[corpus.articleOfEntry[entry] ?? 0] ?? 0)),
    brevity: 1 / (1 + sighting.length / 10),
    question: /\?\W*$/u.test(corpus.entries[entry]?.text ?? '') ? 1 : 0,
  };
}

function look(entry: number, { question, corpus, slotOfTerm }: Context): Sighting {
  const { wordOffsets, entryWords, termOfWord, cuesOfWord } = corpus.index;
  const positions: number[][] = question.slots.map(() => []);
  const exact = new Set<number>();
  const start = wordOffsets[entry] ?? 0;
  const end = wordOffsets[entry + 1] ?? 0;
  let cues = 0;
  for (let at = start; at < end; at += 1) {
    const word = entryWords[at] ?? 0;
    const slot = slotOfTerm.get(termOfWord[word] ?? -1);
    if (slot === undefined) {
      cues |= cuesOfWord[word] ?? 0;
      continue;
    }
    positions[slot]?.push(at - start);
    if (question.slots[slot]?.wordNumber === word) exact.add(slot);
  }
  return { positions, exact, cues, length: end - start };
}

function idfShare({ slots, totalIdf }: Question, holds: (slot: number) => boolean): number {
  let held = 0;
  slots.forEach(({ idf }, slot) => {
    if (holds(slot)) held += idf;
  });
  return held / totalIdf;
}

function isNamed(terms: ReadonlySet<number> | undefined, slot: number, { question }: Context): boolean {
  return terms !== undefined && (question.slots[slot]?.alternatives.some(({ term }) => terms.has(term)) ?? false);
}

/** Words that follow one another in the question and stand near one another here: the share of pairs, each by 1 / distance. */
function proximityOf({ positions }: Sighting, { slots, totalIdf }: Question): number {
  let near = 0;
  for (let slot = 1; slot < slots.length; slot += 1) {
    const distance = smallestDistance(positions[slot - 1] ?? [], positions[slot] ?? []);
    near += ((slots[slot - 1]?.idf ?? 0) + (slots[slot]?.idf ?? 0)) / 2 / distance;
  }
  return near / totalIdf;
}

/** @returns words between the nearest two, at least 1; infinite when one list is empty. Both are in order: one pass. */
function smallestDistance(a: readonly number[], b: readonly number[]): number {
  let smallest = Infinity;
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    const difference = (a[i] ?? 0) - (b[j] ?? 0);
    smallest = Math.min(smallest, Math.abs(difference));
    if (difference < 0) i += 1;
    else j += 1;
  }
  return Math.max(1, smallest);
}

function neighboursOf(entry: number, { articleOfEntry }: Corpus): readonly number[] {
  return [entry - 1, entry + 1].filter((other) => other >= 0 && articleOfEntry[other] === articleOfEntry[entry]);
}
