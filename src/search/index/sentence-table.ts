import { sectionTitleOf, sentenceId, type Article } from '../../articles/article';
import { narrow, type Numbers } from '../../text/typed-arrays';
import { CUE } from '../../text/answer-types';
import { wordsIn } from '../../text/word-lists';
import { type InvertedIndex, keptFor, NO_TERM, wordNumberAt } from './inverted-index';
import type { ArticleReference, Place } from './passage';
import { sameText } from '../../text/normalize';
import { toStrings, type Strings } from '../../text/string-table';
import { lowerBound } from '../../text/sorted';

/**
 * Distinct sentences in reading order with all places of their text. Columns with a row for each place: row n is the first place of
 * sentence n, further places follow.
 */
export interface SentenceTable {
  readonly count: number;
  /** Row → article. */
  readonly article: Numbers;
  /** Row → UTF-16 offset into the article's text, and length. */
  readonly start: Numbers;
  readonly length: Numbers;
  /** Row → number of the paragraph in the article and of the sentence in the paragraph, from 1. */
  readonly paragraph: Numbers;
  readonly sentence: Numbers;
  /** Row → index in `sectionTitles` plus one; 0 without a title. */
  readonly section: Numbers;
  /** Sentence of each row after the first `count`, ascending. */
  readonly copies: Numbers;
  readonly sectionTitles: Strings;
}

export function collectSentences(articles: readonly Article[]): SentenceTable {
  const titles = numberTitles(articles);
  const texts = new Map<string, number>();
  const firsts: Row[] = [];
  const copies: { readonly sentence: number; readonly row: Row }[] = [];
  articles.forEach((article, number) => {
    for (const row of rowsOf(article, number, titles)) {
      const text = sameText(article.text.slice(row.start, row.start + row.length));
      const known = texts.get(text);
      if (known !== undefined) copies.push({ sentence: known, row });
      else firsts.push(row);
      if (known === undefined) texts.set(text, texts.size);
    }
  });
  copies.sort((a, b) => a.sentence - b.sentence);
  const rows = [...firsts, ...copies.map(({ row }) => row)];
  const column = (name: keyof Row): Numbers => narrow(Uint32Array.from(rows, (row) => row[name]));
  return {
    count: firsts.length,
    article: column('article'),
    start: column('start'),
    length: column('length'),
    paragraph: column('paragraph'),
    sentence: column('sentence'),
    section: column('section'),
    copies: narrow(Uint32Array.from(copies, ({ sentence }) => sentence)),
    sectionTitles: toStrings([...titles.keys()]),
  };
}

type Row = Record<'article' | 'start' | 'length' | 'paragraph' | 'sentence' | 'section', number>;

function rowsOf(article: Article, number: number, titleNumbers: ReadonlyMap<string, number>): readonly Row[] {
  const { starts, ends, paragraphs, numbers } = article.sentences;
  const numberOfTitle = (title: string | undefined): number =>
    title === undefined ? 0 : (titleNumbers.get(title) ?? 0);
  return Array.from(starts, (start, at) => ({
    article: number,
    start,
    length: (ends[at] ?? 0) - start,
    paragraph: paragraphs[at] ?? 0,
    sentence: numbers[at] ?? 0,
    section: numberOfTitle(sectionTitleOf(article, at)),
  }));
}

/** @returns titles of sections with a sentence → number from 1, in reading order. */
export function numberTitles(articles: readonly Article[]): ReadonlyMap<string, number> {
  const numbers = new Map<string, number>();
  for (const article of articles) {
    for (const section of new Set(article.paragraphs.sections)) {
      const title = article.sectionTitles[section];
      if (title !== undefined && !numbers.has(title)) numbers.set(title, numbers.size + 1);
    }
  }
  return numbers;
}

/** @param sentence or another row, for the text of that place. */
export function textOfSentence(sentences: SentenceTable, sentence: number, articles: readonly Article[]): string {
  const own = articles[sentences.article[sentence] ?? 0];
  const start = sentences.start[sentence] ?? 0;
  return own ? own.text.slice(start, start + (sentences.length[sentence] ?? 0)) : '';
}

/** @returns rows of all places of a sentence. */
export function rowsOfSentence({ copies, count }: SentenceTable, sentence: number): readonly [number, ...number[]] {
  const others: number[] = [];
  for (let at = lowerBound(copies, sentence); copies[at] === sentence; at += 1) others.push(count + at);
  return [sentence, ...others];
}

export function placesOfSentence(
  sentences: SentenceTable,
  sentence: number,
  articles: readonly Article[],
): readonly [Place, ...Place[]] {
  return placesOfRows(sentences, rowsOfSentence(sentences, sentence), articles);
}

export function placesOfRows(
  sentences: SentenceTable,
  [first, ...others]: readonly [number, ...number[]],
  articles: readonly Article[],
): readonly [Place, ...Place[]] {
  return [placeOfRow(sentences, first, articles), ...others.map((row) => placeOfRow(sentences, row, articles))];
}

function placeOfRow(sentences: SentenceTable, row: number, articles: readonly Article[]): Place {
  const article = articles[sentences.article[row] ?? 0];
  if (!article) throw new Error(`expected a row of an article, found ${row}`);
  const start = sentences.start[row] ?? 0;
  return toPlace(article, sentences.sectionTitles.at((sentences.section[row] ?? 0) - 1), {
    paragraph: sentences.paragraph[row] ?? 0,
    sentence: sentences.sentence[row] ?? 0,
    start,
    end: start + (sentences.length[row] ?? 0),
  });
}

/** Without object spread, which takes microseconds for each of the dozens of places of an answer. */
export function toPlace(
  article: Article,
  section: string | undefined,
  { paragraph, sentence, start, end }: Omit<Place, 'id' | 'article' | 'section'>,
): Place {
  const id = sentenceId(article, lowerBound(article.sentences.starts, start));
  const own = articleReference(article);
  if (section === undefined) return { id, article: own, paragraph, sentence, start, end };
  return { id, article: own, section, paragraph, sentence, start, end };
}

export const articleReference = keptFor(({ id, title, publisher, url, published, file }: Article): ArticleReference =>
  Object.freeze({
    id,
    title,
    ...(publisher && { publisher }),
    ...(url && { url }),
    ...(published && { published }),
    file,
  }),
);

/** Without object spread, which takes a dozen microseconds for each place. */
export function withPlace<Extra extends object>(
  { id, article, section, paragraph, sentence, start, end }: Place,
  extra: Extra,
): Place & Extra {
  if (section === undefined) return { id, article, paragraph, sentence, start, end, ...extra };
  return { id, article, section, paragraph, sentence, start, end, ...extra };
}

interface WordsOfSentences {
  readonly index: InvertedIndex;
  readonly sayingWords: ReadonlySet<number>;
}

/** Answers whose question stands in the sentence before. */
const REPLIES = wordsIn('yes no not never right exactly indeed sure maybe perhaps absolutely');

/** @returns whether a sentence holds names, verbs of saying and bare replies only: `"I do," Biden answered.` */
export function meansNothingAlone(sentence: number, { index, sayingWords }: WordsOfSentences): boolean {
  const { wordOffsets, termOfWord, cuesOfWord, words } = index;
  for (let at = wordOffsets[sentence] ?? 0; at < (wordOffsets[sentence + 1] ?? 0); at += 1) {
    const word = wordNumberAt(index, at);
    const isContentWord = termOfWord[word] !== NO_TERM && !REPLIES.has(words.at(word));
    if (isContentWord && !sayingWords.has(word) && ((cuesOfWord[word] ?? 0) & CUE.person) === 0) return false;
  }
  return true;
}
