import { tokenize, isContent } from '../text/tokens';
import { stem } from '../text/stem';

const MOST_STEMS = 8;
const LONGEST_STEM = 32;
const LONGEST_QUESTION = 500;
/** A word of letters only: a number or a name with digits could lead to a person. */
const LETTERS = /^[\p{L}\p{M}]{2,}$/u;

/** What remains of a question that could not be answered: stems of its words in alphabetical order, each once, no numbers, no sentence. */
export function stemsOf(question: string): readonly string[] {
  const words = tokenize(question.slice(0, LONGEST_QUESTION)).map(({ word }) => word);
  const stems = words.filter((word) => isContent(word) && LETTERS.test(word) && word.length <= LONGEST_STEM).map(stem);
  return [...new Set(stems)].sort().slice(0, MOST_STEMS);
}

/** What several people asked for in vain. */
export interface SharedGap {
  /** The stem they share, and what else at least as many asked together with it. */
  readonly stems: readonly [string, ...string[]];
  readonly people: number;
}

interface Noted {
  readonly person: number;
  readonly stems: readonly string[];
}

const LEAST_PEOPLE = 3;
const MOST_TOGETHER = 4;

/** Groups what was asked in vain by the stems that at least three people share, most people first; of the rest nothing is told. */
export function sharedGaps(noted: readonly Noted[], limit: number): readonly SharedGap[] {
  const gaps: SharedGap[] = [];
  let open = noted;
  for (let [best] = shared(open); best !== undefined && gaps.length < limit; [best] = shared(open)) {
    const { stem: main, people } = best;
    const [own, others] = [
      open.filter(({ stems }) => stems.includes(main)),
      open.filter(({ stems }) => !stems.includes(main)),
    ];
    const beside = shared(own).flatMap((each) => (each.stem === main ? [] : [each.stem]));
    gaps.push({ stems: [main, ...beside.slice(0, MOST_TOGETHER)], people });
    open = others;
  }
  return gaps;
}

function shared(noted: readonly Noted[]): readonly { readonly stem: string; readonly people: number }[] {
  const peopleOf = new Map<string, Set<number>>();
  for (const { person, stems } of noted) {
    for (const each of stems) peopleOf.set(each, (peopleOf.get(each) ?? new Set()).add(person));
  }
  const counted = [...peopleOf].map(([each, people]) => ({ stem: each, people: people.size }));
  return counted
    .filter(({ people }) => people >= LEAST_PEOPLE)
    .sort((a, b) => b.people - a.people || (a.stem < b.stem ? -1 : 1));
}
