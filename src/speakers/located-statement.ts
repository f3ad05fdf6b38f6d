import type { Article, Paragraph, Section, Sentence } from '../articles/article';
import type { Speaker } from '../attribution/speaker';
import type { Corpus } from '../search/index/corpus';
import { attributionOf } from '../search/index/sentence-table';
import type { Place, PassageStatement } from '../search/index/passage';
import type { Standing } from './repeats';

/** A statement with the sentences that it stands in. */
export interface LocatedStatement extends PassageStatement {
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
  /** In reading order, all made: for what looks through the whole library. */
  readonly all: readonly LocatedStatement[];
  /** @returns the statement of a number below `count`. */
  get(number: number): LocatedStatement;
  /** @returns who says it, as far as that is told. */
  speakerOf(number: number): Speaker | undefined;
  /** @returns where its sentences stand. */
  standingOf(number: number): Standing;
  /** @returns whether the same speaker is heard in the same sentences before it; see `repeats` of the columns. */
  isRepeat(number: number): boolean;
  /** How many do. */
  readonly repeats: number;
  /** @returns the numbers of the statements whose content a sentence holds a part of, by the number of its article and where it begins. */
  numbersAt(article: number, start: number): readonly number[];
  /** Is given the same numbers one by one: for whoever looks at thousands of sentences. */
  eachAt(article: number, start: number, visit: (number: number) => void): void;
  /** @returns those statements. */
  at(article: number, start: number): readonly LocatedStatement[];
}

/** Everything that statements are quoted from. */
export interface Evidence {
  readonly corpus: Corpus;
  readonly statements: Statements;
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
