import { fold } from '../text/fold';
import type { Library } from '../library/library';
import { MOST_OFFERED } from '../topics/most-offered';

/** Three words; what is longer is a question. */
const LONGEST_TOPIC = 100;

const known = new WeakMap<Library, ReadonlyMap<string, string>>();

/** @returns a topic as the articles write it, if no more than that was asked. */
export function topicCalled(question: string, library: Library): string | undefined {
  return question.length > LONGEST_TOPIC ? undefined : namesOf(library).get(fold(question).trim());
}

function namesOf(library: Library): ReadonlyMap<string, string> {
  const before = known.get(library);
  if (before !== undefined) return before;
  const names = new Map(library.topics.slice(0, MOST_OFFERED).map(({ value }) => [fold(value), value]));
  known.set(library, names);
  return names;
}
