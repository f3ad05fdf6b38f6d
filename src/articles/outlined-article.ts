import type { Article, Metadata, Section } from './article';
import { toSentenceOffsets, sectionsOf, sentencesIn, type SentenceOffsets } from './sentence-offsets';

/** What an article is besides where its sentences stand. */
export interface Named extends Metadata {
  readonly id: string;
  readonly file: string;
}

/** An article whose sections are made of its outline when they are asked for, and kept as long as the memory is not needed. */
export class OutlinedArticle implements Article {
  declare readonly id: string;
  declare readonly file: string;
  declare readonly title: string;
  declare readonly tags: readonly string[];
  readonly #named: Named;
  readonly #outline: SentenceOffsets;
  #sections: WeakRef<readonly Section[]> | undefined;

  constructor(
    named: Named,
    readonly source: string,
    offsets: SentenceOffsets,
  ) {
    this.#named = named;
    this.#outline = offsets;
    Object.freeze(Object.assign(this, named));
  }

  get named(): Named {
    return this.#named;
  }

  get sections(): readonly Section[] {
    const known = this.#sections?.deref();
    if (known) return known;
    const sections = sectionsOf(this.outline(), this.id, this.source);
    this.#sections = new WeakRef(sections);
    return sections;
  }

  get sentenceCount(): number {
    return sentencesIn(this.outline());
  }

  outline(): SentenceOffsets {
    return this.#outline;
  }
}

/** @returns where the sentences of an article stand, without their being made where that can be. */
export function sentenceOffsetsOf(article: Article): SentenceOffsets {
  return article instanceof OutlinedArticle
    ? article.outline()
    : toSentenceOffsets(article.sections, article.source.length);
}

/** @returns how many sentences an article has, counted without making them where that can be. */
export function sentenceCountOf(article: Article): number {
  if (article instanceof OutlinedArticle) return article.sentenceCount;
  const paragraphs = article.sections.flatMap((section) => section.paragraphs);
  return paragraphs.reduce((total, { sentences }) => total + sentences.length, 0);
}

/** @returns `article.source.slice(start, end)`. */
export function textIn(article: Article, start: number, end: number): string {
  return article.source.slice(start, end);
}

/** @returns what an article tells of itself, its text left aside. */
export function namedOf(article: Article): Named {
  if (article instanceof OutlinedArticle) return article.named;
  const own = Object.entries(article).filter(([name]) => name !== 'source' && name !== 'sections');
  return Object.fromEntries(own) as unknown as Named;
}
