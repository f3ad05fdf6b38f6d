import type { Article, Paragraph, Section, Sentence } from '../knowledge/article';
import type { Library } from '../retrieval/library';
import { shortHash } from '../retrieval/short-hash';

export { HASH_LENGTH, shortHash } from '../retrieval/short-hash';

/** One sentence of the articles in few letters: where it stood and, as a check, what it said. */
export interface PlaceKey {
  /** `shortHash` of the article's id. */
  readonly article: string;
  readonly paragraph: number;
  readonly sentence: number;
  /** `shortHash` of its text. */
  readonly text: string;
}

/** A sentence found again, with what it stands in. */
export interface Found {
  readonly article: Article;
  readonly section: Section;
  readonly paragraph: Paragraph;
  readonly sentence: Sentence;
}

/** @param place as a passage or its place has it. */
export function placeKeyOf(place: Placed): PlaceKey {
  const { article, paragraph, sentence, text } = place;
  return { article: shortHash(article.id), paragraph, sentence, text: shortHash(text) };
}

interface Placed {
  readonly article: { readonly id: string };
  readonly paragraph: number;
  readonly sentence: number;
  readonly text: string;
}

/** @returns the sentence where it stood, or where it has moved to in its article; nothing when it is no longer there. */
export function findPlace(key: PlaceKey, library: Library): Found | undefined {
  const article = library.articleOf(key.article);
  if (article === undefined) return undefined;
  const all = [...sentencesOf(article)];
  const says = ({ sentence }: Found): boolean => shortHash(sentence.text) === key.text;
  return all.find((found) => standsAt(found, key) && says(found)) ?? all.find(says);
}

function standsAt({ paragraph, sentence }: Found, key: PlaceKey): boolean {
  return paragraph.number === key.paragraph && sentence.number === key.sentence;
}

function* sentencesOf(article: Article): Generator<Found> {
  for (const section of article.sections) {
    for (const paragraph of section.paragraphs) {
      for (const sentence of paragraph.sentences) yield { article, section, paragraph, sentence };
    }
  }
}
