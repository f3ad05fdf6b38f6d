import { sectionsOf, type Article, type Paragraph, type Section, type Sentence } from '../articles/article';
import type { Place } from '../search/index/passage';
import { toPlace } from '../search/index/sentence-table';

export interface ArticleSentence {
  readonly section: Section;
  readonly paragraph: Paragraph;
  readonly sentence: Sentence;
}

/** In reading order. */
export function sentencesOf(article: Article): readonly ArticleSentence[] {
  return sectionsOf(article).flatMap((section) =>
    section.paragraphs.flatMap((paragraph) =>
      paragraph.sentences.map((sentence) => ({ section, paragraph, sentence })),
    ),
  );
}

/** @param end of this or a later sentence, in the article's text */
export function placeOf(article: Article, { section, paragraph, sentence }: ArticleSentence, end: number): Place {
  return toPlace(article, section.title, {
    paragraph: paragraph.number,
    sentence: sentence.number,
    start: sentence.start,
    end,
  });
}
