import type { Article, Metadata, Span } from './article';
import type { Block } from './formats/block';
import { toSentenceOffsets, type SectionDraft } from './sentence-offsets';
import { OutlinedArticle } from './outlined-article';

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
  return new OutlinedArticle({ ...metadata, id, file }, source, toSentenceOffsets(kept(sections), source.length));
}

/** The unnamed section before the first heading is there only if something stands in it. */
function kept(sections: readonly SectionDraft[]): readonly SectionDraft[] {
  return sections.filter(({ title, paragraphs }) => title !== undefined || paragraphs.length > 0);
}
