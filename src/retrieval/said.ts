import type { Article, Paragraph, Section, Sentence } from '../knowledge/article';
import { attributeEach, type Aliases, type Reading } from '../knowledge/attribution/attribute';
import type { Attributed, Speaker } from '../knowledge/attribution/speaker';
import { attributionOf } from './entries';
import type { Place, Said } from './passage';
import { StatementCollector, type StatementColumns } from './statement-columns';
import type { Strings } from './strings';

/** A statement with the sentences that it stands in. */
export interface Statement extends Said {
  /** Number of its article. */
  readonly article: number;
  /** Of the first of its sentences in that article; `from` to `until` are all of them in the file. */
  readonly place: Place;
  readonly from: number;
  readonly until: number;
}

/** The statements of a library, numbered in reading order; each is made when it is asked for. */
export interface Statements {
  readonly count: number;
  /** In reading order. */
  readonly all: readonly Statement[];
  /** @returns the statement of a number below `count`. */
  get(number: number): Statement;
  /** @returns who says it, as far as that is told. */
  speakerOf(number: number): Speaker | undefined;
  /** @returns the numbers of the statements whose content a sentence holds a part of, by the number of its article and where it begins. */
  numbersAt(article: number, start: number): readonly number[];
  /** @returns those statements. */
  at(article: number, start: number): readonly Statement[];
}

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

/** A sentence with what stands around it. */
export interface Located {
  readonly section: Section;
  readonly paragraph: Paragraph;
  readonly sentence: Sentence;
}

export function sentencesOf({ sections }: Article): readonly Located[] {
  const located: Located[] = [];
  for (const section of sections) {
    for (const paragraph of section.paragraphs) {
      for (const sentence of paragraph.sentences) located.push({ section, paragraph, sentence });
    }
  }
  return located;
}

export function placeOf(article: Article, { section, paragraph, sentence }: Located): Place {
  const { id, start, end, number } = sentence;
  const { title } = section;
  const where = { paragraph: paragraph.number, sentence: number, start, end };
  return { id, article: attributionOf(article), ...(title !== undefined && { section: title }), ...where };
}
