import { givenTo, type Asked } from './candidate-reader';
import type { OpenArticles } from './open-articles';
import { relatedSums, type RelatedSums } from './related-sums';
import { SLACK, type Selection } from './selection';

/**
 * Adds the sentences that hold related words only and may be among the best: those whose article gives enough, or all where the sentences with a
 * word of the question are too few.
 *
 * @param found the sentences with a word of the question.
 * @returns what related words give to all that may be among the best.
 */
export function addRelated(found: Selection, most: number, asked: Asked): RelatedSums {
  const { question, corpus, opened, first } = asked;
  const least = found.lineOf(most) - SLACK;
  const related = relatedSums(corpus);
  for (const sentence of found.atLeast(least)) related.name(sentence, opened.heldAt(opened.accumulatorAt(sentence)));
  const own = related.count;
  // An article without a word of the question gives nothing.
  const mayBeAny = least <= first.relatedMost;
  if (!mayBeAny) nameOthers(related, least - first.relatedMost, opened);
  related.add(question, mayBeAny);
  for (let place = own; place < related.count; place += 1) {
    const [sentence, relatives] = [related.entries[place] ?? 0, related.sums[place] ?? 0];
    if (relatives > 0 && opened.accumulatorAt(sentence) === 0)
      found.add(sentence, first.ofRelatives(relatives, givenTo(sentence, asked)));
  }
  return related;
}

/** Names the sentences without a word of the question in articles that give so much by themselves. */
function nameOthers(
  related: RelatedSums,
  least: number,
  { count, given, firstCell, shifts, accumulatorOf }: OpenArticles,
): void {
  for (let number = 1; number <= count; number += 1) {
    if ((given[number] ?? 0) < least) continue;
    for (let cell = firstCell[number] ?? 0; cell < (firstCell[number + 1] ?? 0); cell += 1)
      if (accumulatorOf[cell] === 0) related.name(cell - (shifts[number] ?? 0), 0);
  }
}
