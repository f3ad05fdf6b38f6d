import type { Aliases, Article } from '../articles/article';
import { attributeEach, type Reading } from '../attribution/attribute';
import type { Attributed } from '../attribution/speaker';
import { sentencePlaces } from '../articles/sentence-offsets';
import { sentenceOffsetsOf, textIn } from '../articles/outlined-article';
import { numberTitles } from '../search/index/sentence-table';
import { StatementCollector, type StatementColumns } from './statement-columns';

/** Finds every statement of a library. Linear in the articles. It numbers the titles by itself: the index may be made in another thread. */
export function collectStatements(readings: readonly Reading[], settled: Aliases): StatementColumns {
  const collector = new StatementCollector(({ article: number, from, until }) => {
    const { article } = readings[number] ?? {};
    return article ? textIn(article, from, until) : '';
  });
  const titles = numberTitles(readings.map(({ article }) => article));
  let number = 0;
  for (const attributed of attributeEach(readings, settled)) {
    const { article } = readings[number] ?? {};
    collector.begin();
    if (article && attributed.length > 0) collectFrom({ article, number, titles }, attributed, collector);
    number += 1;
  }
  return collector.freeze();
}

interface Source {
  readonly article: Article;
  readonly number: number;
  readonly titles: ReadonlyMap<string, number>;
}

function collectFrom(
  { article, number, titles }: Source,
  attributed: readonly Attributed[],
  collector: StatementCollector,
): void {
  const offsets = sentenceOffsetsOf(article);
  const places = sentencePlaces(offsets);
  const { starts, ends } = places;
  let from = 0;
  for (const one of attributed) {
    while ((ends[from] ?? Infinity) <= one.start) from += 1;
    let end = from;
    while ((starts[end] ?? Infinity) < one.end) end += 1;
    if (end === 0 || from >= starts.length) continue;
    const title = offsets.titles[(places.titles[from] ?? 0) - 1];
    collector.add(one, {
      article: number,
      from: starts[from] ?? 0,
      until: ends[end - 1] ?? 0,
      paragraph: places.paragraphs[from] ?? 0,
      sentence: places.numbers[from] ?? 0,
      sentenceEnd: ends[from] ?? 0,
      section: title === undefined ? 0 : (titles.get(title) ?? 0),
    });
  }
}
