import { sentenceId, type Article, type Metadata, type Paragraph, type Section, type Sentence, type Span } from './article';
import type { Block } from './block';

export interface Draft {
  readonly id: string;
  readonly file: string;
  readonly source: string;
  readonly metadata: Metadata;
  readonly blocks: readonly Block[];
}

/**
 * Numbers paragraphs and sentences in reading order.
 *
 * @param split finds the sentences of one paragraph's text, with offsets into it.
 * @returns the article; a paragraph without a sentence is left out and takes no number.
 */
export function buildArticle(draft: Draft, split: (text: string) => readonly Span[]): Article {
  const sections: { title?: string; paragraphs: Paragraph[] }[] = [{ paragraphs: [] }];
  let number = 1;
  for (const block of draft.blocks) {
    if (block.kind === 'heading') {
      sections.push({ title: block.title, paragraphs: [] });
      continue;
    }
    const spans = split(draft.source.slice(block.start, block.end));
    if (spans.length === 0) continue;
    const sentences = spans.map((span, at) => toSentence(draft, block.start, span, { paragraph: number, number: at + 1 }));
    sections.at(-1)?.paragraphs.push({ number, start: block.start, end: block.end, sentences });
    number += 1;
  }
  return Object.freeze({ ...draft.metadata, id: draft.id, file: draft.file, source: draft.source, sections: kept(sections) });
}

function toSentence(
  { id, source }: Draft,
  offset: number,
  span: Span,
  { paragraph, number }: { paragraph: number; number: number },
): Sentence {
  const start = offset + span.start;
  const end = offset + span.end;
  return { id: sentenceId(id, paragraph, number), number, start, end, text: source.slice(start, end) };
}

/** The unnamed section before the first heading is there only if something stands in it. */
function kept(sections: readonly Section[]): readonly Section[] {
  return sections.filter(({ title, paragraphs }) => title !== undefined || paragraphs.length > 0);
}
