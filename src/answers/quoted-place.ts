import { sectionsOf, type Article, type Paragraph, type Section, type Sentence } from '../articles/article';
import type { Library } from '../library/library';
import type { Place } from '../search/index/passage';
import { toPlace } from '../search/index/sentence-table';
import { sameText, shortHash } from '../text/normalize';
import type { Answer, ContextSentence } from './answer';

/** Key of a quotation for the id of a button: its place, and a hash of its text without regard to line breaks. */
export interface PlaceKey {
  readonly article: string;
  readonly paragraph: number;
  readonly sentence: number;
  readonly text: string;
  /** Of that text, in UTF-16 units; absent in keys of older versions, which are for single sentences. */
  readonly length?: number;
}

interface QuotedText {
  readonly article: { readonly id: string };
  readonly paragraph: number;
  readonly sentence: number;
  readonly text: string;
}

export function placeKeyOf({ article, paragraph, sentence, text }: QuotedText): PlaceKey {
  const same = sameText(text);
  return { article: shortHash(article.id), paragraph, sentence, text: shortHash(same), length: same.length };
}

const AROUND = 2;

export function contextOf(key: PlaceKey, library: Library): Answer {
  const found = findQuoted(key, library);
  if (found === undefined) return goneOf(library, ({ text }) => shortHash(sameText(text)) === key.text);
  const all = sentencesAround(found);
  const from = all.findIndex(({ isQuoted }) => isQuoted);
  const to = all.findLastIndex(({ isQuoted }) => isQuoted);
  const [first, ...rest] = all.slice(Math.max(0, from - AROUND), to + AROUND + 1);
  if (first === undefined) return { kind: 'gone' };
  const place = placeOf(found.article, found.first, found.end);
  return {
    kind: 'context',
    place,
    text: found.text,
    statements: statementsIn(found, library),
    sentences: [first, ...rest],
  };
}

export function contextOfId(id: string, library: Library): Answer {
  for (const article of library.articles) {
    const found = sentencesOf(article).find(({ sentence }) => sentence.id === id);
    if (found) {
      const { paragraph, sentence } = found;
      const place = { article, paragraph: paragraph.number, sentence: sentence.number, text: sentence.text };
      return contextOf(placeKeyOf(place), library);
    }
  }
  return goneOf(library, (sentence) => sentence.id === id);
}

export function citationOf(key: PlaceKey, library: Library): Answer {
  const found = findQuoted(key, library);
  if (found === undefined) return contextOf(key, library);
  const { article, text, first, end } = found;
  const { author } = article;
  const statements = statementsIn(found, library);
  const place = placeOf(article, first, end);
  return { kind: 'citation', place, text, statements, ...(author !== undefined && { author }) };
}

function statementsIn({ article, first, end }: QuotedSentences, { articles, statements }: Library) {
  const all = statements.statements.ofArticle(articles.indexOf(article));
  return all.filter((statement) => statement.start < end && statement.end > first.sentence.start);
}

function goneOf({ articles }: Library, isIt: (sentence: Record<'id' | 'text', string>) => boolean): Answer {
  const all = articles.flatMap(({ hidden = [], text }) =>
    hidden.map(({ id, start, end }) => ({ id, text: text.slice(start, end) })),
  );
  const hidden = all.find(isIt)?.text;
  return { kind: 'gone', ...(hidden !== undefined && { hidden }) };
}

interface QuotedSentences {
  readonly article: Article;
  readonly first: ArticleSentence;
  readonly end: number;
  readonly text: string;
}

function sentencesAround({ first: { section, sentence }, end: last }: QuotedSentences): readonly ContextSentence[] {
  return section.paragraphs.flatMap(({ number, sentences }) =>
    sentences.map(({ id, text, start, end }) => ({
      id,
      text,
      paragraph: number,
      isQuoted: start >= sentence.start && end <= last,
    })),
  );
}

const MOST_SENTENCES = 30;

/** Looks in its own article first, then in all others: the file may be renamed, and another may have its name. */
function findQuoted(key: PlaceKey, library: Library): QuotedSentences | undefined {
  const own = library.articleOf(key.article);
  for (const article of new Set([...(own ? [own] : []), ...library.articles])) {
    const all = sentencesOf(article);
    const here = all.findIndex((one) => isAt(one, key));
    for (const at of [here, ...all.keys()]) {
      const found = startingWith(all.slice(Math.max(0, at), at + MOST_SENTENCES), key, article);
      if (found !== undefined) return found;
    }
  }
  return undefined;
}

function isAt({ paragraph, sentence }: ArticleSentence, key: PlaceKey): boolean {
  return paragraph.number === key.paragraph && sentence.number === key.sentence;
}

/** @returns the first sentences with the text of the key. */
function startingWith(
  sentences: readonly ArticleSentence[],
  key: PlaceKey,
  article: Article,
): QuotedSentences | undefined {
  const [first] = sentences;
  for (const { section, sentence } of sentences) {
    if (section !== first?.section) return undefined;
    const { start } = first.sentence;
    const { end } = sentence;
    const text = article.text.slice(start, end);
    const same = sameText(text);
    if (key.length === undefined ? sentence !== first.sentence : same.length !== key.length) continue;
    if (shortHash(same) === key.text) return { article, first, end, text };
  }
  return undefined;
}

interface ArticleSentence {
  readonly section: Section;
  readonly paragraph: Paragraph;
  readonly sentence: Sentence;
}

/** In reading order. */
function sentencesOf(article: Article): readonly ArticleSentence[] {
  return sectionsOf(article).flatMap((section) =>
    section.paragraphs.flatMap((paragraph) =>
      paragraph.sentences.map((sentence) => ({ section, paragraph, sentence })),
    ),
  );
}

/** @param end of this or a later sentence, in the article's text */
function placeOf(article: Article, { section, paragraph, sentence }: ArticleSentence, end: number): Place {
  return toPlace(article, section.title, {
    paragraph: paragraph.number,
    sentence: sentence.number,
    start: sentence.start,
    end,
  });
}
