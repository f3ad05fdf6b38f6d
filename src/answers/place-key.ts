import type { Article } from '../articles/article';
import { textIn } from '../articles/outlined-article';
import type { Library } from '../library/library';
import { sentencesOf, type ArticleSentence } from '../speakers/article-sentences';
import { shortHash } from '../text/short-hash';

export { HASH_LENGTH, shortHash } from '../text/short-hash';

/** One sentence of the articles, or a few in a row, in few letters: where the first stood and, as a check, what they said. */
export interface PlaceKey {
  /** `shortHash` of the article's id. */
  readonly article: string;
  readonly paragraph: number;
  readonly sentence: number;
  /** `shortHash` of the text. */
  readonly text: string;
  /** How long the text is; absent in keys of single sentences that were made before there were others. */
  readonly length?: number;
}

/** Sentences found again, with what the first stands in. */
export interface Found extends ArticleSentence {
  readonly article: Article;
  /** Where the last of them ends. */
  readonly end: number;
  readonly text: string;
}

/** @param place as a passage or its place has it. */
export function placeKeyOf(place: Placed): PlaceKey {
  const { article, paragraph, sentence, text } = place;
  return { article: shortHash(article.id), paragraph, sentence, text: shortHash(text), length: text.length };
}

interface Placed {
  readonly article: { readonly id: string };
  readonly paragraph: number;
  readonly sentence: number;
  readonly text: string;
}

/** @returns the sentences where they stood, or where they have moved to in their article; nothing when they are no longer there. */
export function findPlace(key: PlaceKey, library: Library): Found | undefined {
  const article = library.articleOf(key.article);
  if (article === undefined) return undefined;
  const all = sentencesOf(article);
  const here = all.findIndex((located) => standsAt(located, key));
  for (const at of [here, ...all.keys()]) {
    const found = saidFrom(all.slice(Math.max(0, at), at + MOST_TOGETHER), key, article);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** No statement is looked for in more sentences. */
const MOST_TOGETHER = 30;

function standsAt({ paragraph, sentence }: ArticleSentence, key: PlaceKey): boolean {
  return paragraph.number === key.paragraph && sentence.number === key.sentence;
}

/** @returns the first sentences of a row, up to the one with which they say what is looked for. */
function saidFrom(row: readonly ArticleSentence[], key: PlaceKey, article: Article): Found | undefined {
  const [first] = row;
  for (const { section, sentence } of row) {
    if (section !== first?.section) return undefined;
    const { start } = first.sentence;
    const { end } = sentence;
    if (key.length === undefined ? sentence !== first.sentence : end - start !== key.length) continue;
    const text = textIn(article, start, end);
    if (shortHash(text) === key.text) return { ...first, article, end, text };
  }
  return undefined;
}
