import { stem } from '../text/normalize';
import { isContent, tokenize } from '../text/tokens';

const MOST_STEMS = 8;
const LONGEST_STEM = 32;
const LONGEST_QUESTION = 500;
/** No digits, which could identify a person. */
const LETTERS = /^[\p{L}\p{M}]{2,}$/u;

/** @returns the storable part of an unanswered question: distinct stems without numbers, sorted. */
export function stemsOf(question: string): readonly string[] {
  const words = tokenize(question.slice(0, LONGEST_QUESTION)).map(({ word }) => word);
  const stems = words.filter((word) => isContent(word) && LETTERS.test(word) && word.length <= LONGEST_STEM).map(stem);
  return [...new Set(stems)].sort().slice(0, MOST_STEMS);
}

export interface SharedGap {
  /** The shared stem, then stems that enough of them combined with it. */
  readonly stems: readonly [string, ...string[]];
  readonly people: number;
}

interface UnansweredQuestion {
  readonly person: number;
  readonly stems: readonly string[];
}

/** A stem of fewer people could identify one of them. */
const LEAST_PEOPLE = 3;
const MOST_TOGETHER = 4;

/** Groups unanswered questions by stems of at least `LEAST_PEOPLE`, most people first. */
export function sharedGaps(questions: readonly UnansweredQuestion[], limit: number): readonly SharedGap[] {
  const gaps: SharedGap[] = [];
  let left = questions;
  for (let [best] = shared(left); best !== undefined && gaps.length < limit; [best] = shared(left)) {
    const { stem: main, people } = best;
    const own = left.filter(({ stems }) => stems.includes(main));
    const beside = shared(own).flatMap((each) => (each.stem === main ? [] : each.stem));
    gaps.push({ stems: [main, ...beside.slice(0, MOST_TOGETHER)], people });
    left = left.filter(({ stems }) => !stems.includes(main));
  }
  return gaps;
}

function shared(
  questions: readonly UnansweredQuestion[],
): readonly { readonly stem: string; readonly people: number }[] {
  const peopleOf = new Map<string, Set<number>>();
  for (const { person, stems } of questions)
    for (const each of stems) peopleOf.set(each, (peopleOf.get(each) ?? new Set()).add(person));
  return [...peopleOf]
    .map(([each, people]) => ({ stem: each, people: people.size }))
    .filter(({ people }) => people >= LEAST_PEOPLE)
    .sort((a, b) => b.people - a.people || (a.stem < b.stem ? -1 : 1));
}
