import { wordsHash } from '../text/normalize';

/**
 * Article ⊃ Section ⊃ Paragraph ⊃ Sentence, immutable. Offsets are UTF-16 units in the rendered text: `article.text.slice(start, end)`;
 * `toFile(article.sourceMap, span)` gives those in the file, which count a byte-order mark and carriage returns.
 */

/** Half open. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/**
 * Offsets of the rendered text → offsets of the file, in runs. Run n begins at `texts[n]` and its source at `starts[n]`; the source of the
 * run before ends at `ends[n]`. The last entry ends the text. Empty if the text is the file.
 */
export interface SourceMap {
  readonly texts: Uint32Array;
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
}

/** Name of a speaker → its other forms. */
export type Aliases = ReadonlyMap<string, readonly string[]>;

/** Front matter; a missing field is absent. */
export interface Metadata {
  readonly title: string;
  readonly publisher?: string;
  readonly author?: string;
  readonly url?: string;
  /** ISO 8601 date, with or without time. */
  readonly published?: string;
  /** BCP 47, `en` or `en-GB`; without front matter that of the text. Absent for English and where unsure. */
  readonly language?: string;
  readonly tags: readonly string[];
  /** Names and forms that hold in this article. */
  readonly aliases?: Aliases;
}

/** @returns those with the latest day first, those without one last. */
export function newestFirst<T extends Pick<Metadata, 'published'>>(articles: readonly T[]): readonly T[] {
  return articles.toSorted((a, b) => (b.published ?? '').localeCompare(a.published ?? ''));
}

/** Plain data. The structure is in columns: objects would take ten times the memory. */
export interface Article extends Metadata {
  /** The path without extension as letters, digits and hyphens; unique in the library. */
  readonly id: string;
  /** Path relative to the knowledge folder, with forward slashes. */
  readonly file: string;
  /** The whole file, decoded. */
  readonly source: string;
  /** What a reader sees of the file: its paragraphs with blank lines between them; of plain text the file itself. */
  readonly text: string;
  /** Offsets in `text` → offsets in `source`. */
  readonly sourceMap: SourceMap;
  /** Undefined for the text before the first heading. */
  readonly sectionTitles: readonly (string | undefined)[];
  readonly paragraphs: ParagraphColumns;
  readonly sentences: SentenceColumns;
  /** Taken from `sentences`; they still stand in the text. */
  readonly hidden?: readonly HiddenSentence[];
}

export interface HiddenSentence extends Span {
  readonly id: string;
}

interface ParagraphColumns {
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
  /** Paragraph → index of its section. */
  readonly sections: Uint32Array;
  /** Paragraph → number in `SPEECH`. */
  readonly speech: Uint8Array;
}

/**
 * What the layout tells of a paragraph. A `turn` of a transcript begins with its speaker and a colon, a `question` with somebody who only asks;
 * `continued` goes on the turn above.
 */
export const SPEECH = { prose: 0, quoted: 1, turn: 2, question: 3, continued: 4 } as const;

export interface SentenceColumns {
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
  /** Sentence → number of its paragraph in the article, from 1. */
  readonly paragraphs: Uint32Array;
  /** Sentence → number in its paragraph, from 1. */
  readonly numbers: Uint32Array;
  /** Sentence → number of sentences before it in the article with the same words. */
  readonly repeats: Uint32Array;
}

export interface Sentence extends Span {
  /** See `sentenceId`. */
  readonly id: string;
  readonly number: number;
  readonly text: string;
}

export interface Paragraph extends Span {
  /** In the article, from 1. */
  readonly number: number;
  readonly sentences: readonly Sentence[];
}

/** The paragraphs below one heading, or before the first. */
export interface Section {
  readonly title?: string;
  readonly paragraphs: readonly Paragraph[];
}

export function isEnglish({ language = 'en' }: Pick<Metadata, 'language'>): boolean {
  return /^en\b/u.test(language);
}

/** @returns new objects at each call. */
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

function sentenceAt(article: Article, at: number): Sentence {
  const { starts, ends, numbers } = article.sentences;
  const [start = 0, end = 0, number = 0] = [starts[at], ends[at], numbers[at]];
  return { id: sentenceId(article, at), number, start, end, text: article.text.slice(start, end) };
}

/** @param at index of the sentence in the article */
export function sectionTitleOf({ sectionTitles, paragraphs, sentences }: Article, at: number): string | undefined {
  return sectionTitles[paragraphs.sections[(sentences.paragraphs[at] ?? 0) - 1] ?? 0];
}

/**
 * Depends on the words alone, so that it holds through edits around the sentence, a renamed file and a changed title. Repeats in an article
 * are numbered: `0k3f9x2`, `0k3f9x2-2`. The same words in two articles have one id, as they are one sentence of the index.
 */
export function sentenceId({ text, sentences }: Article, at: number): string {
  const id = wordsHash(text.slice(sentences.starts[at], sentences.ends[at]));
  const repeat = sentences.repeats[at] ?? 0;
  return repeat === 0 ? id : `${id}-${repeat + 1}`;
}

/** Form of a speaker's name in `speakers.yaml` that stands for whoever speaks in a sentence. */
export function formOfSentence(id: string): string {
  return `sentence ${id}`;
}
