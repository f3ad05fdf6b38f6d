import type { Article, Metadata, Section } from './article';
import { sectionsOf, sentencesIn, type SentenceOffsets } from './sentence-offsets';

/** Everything of an article but its text. */
export interface Named extends Metadata {
  readonly id: string;
  readonly file: string;
}

/** An article whose sections are made of sentence offsets when they are first read, and kept as long as the memory is not needed. */
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

/** Every article that was read from a file or a snapshot is one; others would need their offsets to be made of their sections. */
function outlined(article: Article): OutlinedArticle {
  if (article instanceof OutlinedArticle) return article;
  throw new Error(`expected an article that was read from a file, found ${article.id}`);
}

export function sentenceOffsetsOf(article: Article): SentenceOffsets {
  return outlined(article).outline();
}

/** Counts without making the sentences. */
export function sentenceCountOf(article: Article): number {
  return outlined(article).sentenceCount;
}

/** @returns `article.source.slice(start, end)`. */
export function textIn(article: Article, start: number, end: number): string {
  return article.source.slice(start, end);
}

/** @returns the metadata of an article, its id and its file. */
export function namedOf(article: Article): Named {
  return outlined(article).named;
}
