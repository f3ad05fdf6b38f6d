/**
 * The data of one article: Article ⊃ Section ⊃ Paragraph ⊃ Sentence, in reading order, never changed once read.
 *
 * Every offset counts UTF-16 units from the start of the file, so that `article.source.slice(start, end)` is the text it stands for,
 * a byte-order mark and carriage returns included.
 */

/** Half open: `start` is the first unit, `end` the one after the last. */
export interface Span {
  readonly start: number;
  readonly end: number;
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

/** Plain data, so that it can be serialized. Its structure is kept in columns: objects would take ten times the memory. */
export interface Article extends Metadata {
  /** The file's path without its ending, made into letters, digits and hyphens; unique in the library. */
  readonly id: string;
  /** Path below the knowledge folder, with forward slashes. */
  readonly file: string;
  /** The whole file as decoded from UTF-8. */
  readonly source: string;
  /** Title of each section; undefined for the text before the first heading. */
  readonly sectionTitles: readonly (string | undefined)[];
  readonly paragraphs: ParagraphColumns;
  readonly sentences: SentenceColumns;
}

interface ParagraphColumns {
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
  /** Index of each paragraph's section. */
  readonly sections: Uint32Array;
}

export interface SentenceColumns {
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
  /** Number of each sentence's paragraph in the article, from 1. */
  readonly paragraphs: Uint32Array;
  /** Number of each sentence in its paragraph, from 1. */
  readonly numbers: Uint32Array;
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

/** The paragraphs below one heading. The text before the first heading is a section without a title. */
export interface Section {
  readonly title?: string;
  readonly paragraphs: readonly Paragraph[];
}

/** @returns the structure of an article as objects, made anew at each call. */
export function sectionsOf(article: Article): readonly Section[] {
  const sections: { title?: string; paragraphs: Paragraph[] }[] = article.sectionTitles.map((title) => ({
    ...(title !== undefined && { title }),
    paragraphs: [],
  }));
  let next = 0;
  article.paragraphs.starts.forEach((start, at) => {
    const sentences: Sentence[] = [];
    for (; article.sentences.paragraphs[next] === at + 1; next += 1) sentences.push(sentenceAt(article, next));
    const paragraph = { number: at + 1, start, end: article.paragraphs.ends[at] ?? start, sentences };
    sections[article.paragraphs.sections[at] ?? 0]?.paragraphs.push(paragraph);
  });
  return sections;
}

function sentenceAt({ id, source, sentences }: Article, at: number): Sentence {
  const [start = 0, end = 0] = [sentences.starts[at], sentences.ends[at]];
  const [paragraph = 0, number = 0] = [sentences.paragraphs[at], sentences.numbers[at]];
  return { id: sentenceId(id, paragraph, number), number, start, end, text: source.slice(start, end) };
}

/** @returns the title of the section that a sentence stands in. @param at index of the sentence in the article. */
export function sectionTitleOf({ sectionTitles, paragraphs, sentences }: Article, at: number): string | undefined {
  return sectionTitles[paragraphs.sections[(sentences.paragraphs[at] ?? 0) - 1] ?? 0];
}

/** @returns the id of a sentence, from the id of its article and the numbers of its paragraph and of itself in it. */
export function sentenceId(article: string, paragraph: number, sentence: number): string {
  return `${article}·p${paragraph}·s${sentence}`;
}
