import type { Article, Paragraph, Section, Sentence } from '../knowledge/article';
import type { Attribution, Place } from './passage';

/** One text that can be quoted, with every place it stands in. The entries of a library are numbered in reading order. */
export interface Entry {
  readonly text: string;
  readonly places: readonly [Place, ...Place[]];
  /** Number of the article of its first place. */
  readonly article: number;
}

/** @returns the articles' sentences in reading order, each text once. */
export function collectEntries(articles: readonly Article[]): readonly Entry[] {
  const byText = new Map<string, { text: string; places: [Place, ...Place[]]; article: number }>();
  articles.forEach((article, number) => {
    const attribution = attributionOf(article);
    for (const { sentence, ...where } of sentencesOf(article)) {
      const place = toPlace(attribution, sentence, where);
      const key = sameText(sentence.text);
      const known = byText.get(key);
      if (known) known.places.push(place);
      else byText.set(key, { text: sentence.text, places: [place], article: number });
    }
  });
  return [...byText.values()];
}

interface Where {
  readonly section: Section;
  readonly paragraph: Paragraph;
}

function* sentencesOf(article: Article): Generator<Where & { sentence: Sentence }> {
  for (const section of article.sections) {
    for (const paragraph of section.paragraphs) {
      for (const sentence of paragraph.sentences) yield { section, paragraph, sentence };
    }
  }
}

/** Line breaks, the shape of quotation marks and of dashes do not make another text. */
function sameText(text: string): string {
  return text
    .normalize('NFC')
    .replace(/\s+/gu, ' ')
    .replace(/[“”„«»]/gu, '"')
    .replace(/[‘’]/gu, "'")
    .replace(/[‐‑–—]/gu, '-');
}

/** @returns what a reply tells of an article; what its front matter does not say stays absent. */
export function attributionOf({ id, title, publisher, url, published, file }: Article): Attribution {
  return { id, title, ...(publisher && { publisher }), ...(url && { url }), ...(published && { published }), file };
}

function toPlace(article: Attribution, { id, start, end, number }: Sentence, { section, paragraph }: Where): Place {
  const { title } = section;
  return {
    id,
    article,
    ...(title !== undefined && { section: title }),
    paragraph: paragraph.number,
    sentence: number,
    start,
    end,
  };
}
