/**
 * What a folder of articles is made of: Article ⊃ Section ⊃ Paragraph ⊃ Sentence, never changed once read, all in reading order.
 *
 * Every span counts UTF-16 units from the start of the file, so that `article.source.slice(start, end)` is the text it stands for,
 * a byte-order mark and carriage returns included.
 */

/** Half open: `start` is the first unit, `end` the one after the last. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export interface Sentence extends Span {
  /** `ARTICLE·pN·sN`: article id, paragraph number in the article, sentence number in the paragraph. */
  readonly id: string;
  /** Number within its paragraph, from 1. */
  readonly number: number;
  /** `source.slice(start, end)`, as it stands in the file. */
  readonly text: string;
}

export interface Paragraph extends Span {
  /** Number within the article, from 1. */
  readonly number: number;
  readonly sentences: readonly Sentence[];
}

/** What stands below one heading. The text before the first heading is a section without a title. */
export interface Section {
  readonly title?: string;
  readonly paragraphs: readonly Paragraph[];
}

/** Name of a speaker → other forms of it. */
export type Aliases = ReadonlyMap<string, readonly string[]>;

/** What the front matter says of an article; what it does not say is absent. */
export interface Metadata {
  readonly title: string;
  readonly publisher?: string;
  readonly author?: string;
  readonly url?: string;
  /** ISO 8601 date, `2021-06-16`, or date and time. */
  readonly published?: string;
  /** BCP 47, `en` or `en-GB`. */
  readonly language?: string;
  readonly tags: readonly string[];
  /** Speakers' names and the other forms of them that stand in this article. */
  readonly aliases?: Aliases;
}

export interface Article extends Metadata {
  /** The file's path without its ending, made into letters, digits and hyphens; unique in the library. */
  readonly id: string;
  /** Path below the knowledge folder, with forward slashes. */
  readonly file: string;
  /** The whole file as decoded from UTF-8. */
  readonly source: string;
  readonly sections: readonly Section[];
}

/** @returns the id of a sentence, from the id of its article and the numbers of its paragraph and of itself in it. */
export function sentenceId(article: string, paragraph: number, sentence: number): string {
  return `${article}·p${paragraph}·s${sentence}`;
}
