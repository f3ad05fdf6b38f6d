import type { Article, Metadata, Span } from './article';
import type { Block } from './formats/block';
import { toSentenceOffsets, type SentenceOffsets, type SectionDraft } from './sentence-offsets';
import { OutlinedArticle, type Named } from './outlined-article';

export interface Draft {
  readonly id: string;
  readonly file: string;
  readonly source: string;
  readonly metadata: Metadata;
  readonly blocks: readonly Block[];
}

/**
 * Puts paragraphs and sentences in reading order.
 *
 * @param split finds the sentences of one paragraph's text, with offsets into it.
 * @returns the article; a paragraph without a sentence is left out and takes no number.
 */
export function buildArticle(draft: Draft, split: (text: string) => readonly Span[]): Article {
  const { id, file, source, metadata, blocks } = draft;
  const sections: { title?: string; paragraphs: SectionDraft['paragraphs'][number][] }[] = [{ paragraphs: [] }];
  for (const block of blocks) {
    if (block.kind === 'heading') {
      sections.push({ title: block.title, paragraphs: [] });
      continue;
    }
    const { start, end } = block;
    const sentences: Span[] = [];
    for (const span of split(source.slice(start, end)))
      sentences.push({ start: start + span.start, end: start + span.end });
    if (sentences.length > 0) sections.at(-1)?.paragraphs.push({ start, end, sentences });
  }
  return new ReadArticle({ ...metadata, id, file }, source, toSentenceOffsets(kept(sections), source.length));
}

/** The unnamed section before the first heading is there only if something stands in it. */
function kept(sections: readonly SectionDraft[]): readonly SectionDraft[] {
  return sections.filter(({ title, paragraphs }) => title !== undefined || paragraphs.length > 0);
}

/** An article as it was read from a file. */
class ReadArticle extends OutlinedArticle implements Article {
  declare readonly id: string;
  declare readonly file: string;
  declare readonly title: string;
  declare readonly tags: readonly string[];
  readonly #named: Named;
  readonly #outline: SentenceOffsets;

  constructor(
    named: Named,
    readonly source: string,
    offsets: SentenceOffsets,
  ) {
    super();
    this.#named = named;
    this.#outline = offsets;
    Object.freeze(Object.assign(this, named));
  }

  get named(): Named {
    return this.#named;
  }

  outline(): SentenceOffsets {
    return this.#outline;
  }

  slice(start: number, end: number): string {
    return this.source.slice(start, end);
  }
}
