import type { Article } from '../knowledge/article';
import { attributeEach, type Aliases, type Reading } from '../knowledge/attribution/attribute';
import type { Attributed } from '../knowledge/attribution/speaker';
import { sentencesOf } from './said';
import { StatementCollector, type StatementColumns } from './statement-columns';
import type { Strings } from './strings';

/**
 * Finds every statement of a library. Linear in the articles.
 *
 * @param sectionTitles as `Entries` numbers them.
 */
export function collectStatements(
  readings: readonly Reading[],
  settled: Aliases,
  sectionTitles: Strings,
): StatementColumns {
  const collector = new StatementCollector();
  const titles = new Map([...sectionTitles].map((title, number) => [title, number + 1]));
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
  const sentences = sentencesOf(article);
  let from = 0;
  for (const one of attributed) {
    while ((sentences[from]?.sentence.end ?? Infinity) <= one.start) from += 1;
    let end = from;
    while ((sentences[end]?.sentence.start ?? Infinity) < one.end) end += 1;
    const [first, last] = [sentences[from], sentences[end - 1]];
    if (!first || !last) continue;
    collector.add(one, {
      ...{ article: number, from: first.sentence.start, until: last.sentence.end },
      ...{ paragraph: first.paragraph.number, sentence: first.sentence.number, sentenceEnd: first.sentence.end },
      section: first.section.title === undefined ? 0 : (titles.get(first.section.title) ?? 0),
    });
  }
}
