import { sentenceId, type Article, type Sentence } from '../knowledge/article';
import { textIn } from '../knowledge/outlined-article';
import { GrowingArray } from './growing-array';
import { narrow, type Numbers } from './narrow';
import type { Attribution, Place } from './passage';
import { toStrings, type Strings } from './strings';

/**
 * The texts that can be quoted, numbered in reading order, each with every place it stands in: columns of numbers, a row for each place.
 * The rows of the entries' first places come first, so that the row of an entry is its number; behind them those of the other places.
 */
export interface Entries {
  readonly count: number;
  /** Row → number of the article. */
  readonly article: Numbers;
  /** Row → offset into the article's file, and how many of its UTF-16 units from there on. */
  readonly start: Numbers;
  readonly length: Numbers;
  /** Row → number of the paragraph in the article and of the sentence in the paragraph, from 1. */
  readonly paragraph: Numbers;
  readonly sentence: Numbers;
  /** Row → number of the section's title among `sectionTitles`, plus one; 0 without a title. */
  readonly section: Numbers;
  /** Entry of each row behind the first `count`, in rising order. */
  readonly copies: Numbers;
  readonly sectionTitles: Strings;
}

/** @returns the articles' sentences in reading order, each text once. */
export function collectEntries(articles: readonly Article[]): Entries {
  const collector = new EntryCollector();
  articles.forEach((article, number) => {
    for (const section of article.sections) {
      const title = collector.numberOfTitle(section.title);
      for (const { number: paragraph, sentences } of section.paragraphs) {
        for (const sentence of sentences) collector.add(sentence, [number, paragraph, title]);
      }
    }
  });
  return collector.freeze();
}

/** @returns the text of an entry as it stands in its first place. */
export function textOfEntry(entries: Entries, entry: number, articles: readonly Article[]): string {
  const own = articles[entries.article[entry] ?? 0];
  const start = entries.start[entry] ?? 0;
  return own ? textIn(own, start, start + (entries.length[entry] ?? 0)) : '';
}

/** @returns every place of an entry's text in reading order. */
export function placesOfEntry(
  entries: Entries,
  entry: number,
  articles: readonly Article[],
): readonly [Place, ...Place[]] {
  const others: Place[] = [];
  const { copies, count } = entries;
  for (let at = firstFrom(copies, entry); copies[at] === entry; at += 1)
    others.push(placeOfRow(entries, count + at, articles));
  return [placeOfRow(entries, entry, articles), ...others];
}

function firstFrom(copies: Numbers, entry: number): number {
  let low = 0;
  let high = copies.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((copies[middle] ?? 0) < entry) low = middle + 1;
    else high = middle;
  }
  return low;
}

function placeOfRow(entries: Entries, row: number, articles: readonly Article[]): Place {
  const article = articles[entries.article[row] ?? 0];
  if (!article) throw new Error(`expected a row of an article, found ${row}`);
  const title = entries.sectionTitles.at((entries.section[row] ?? 0) - 1);
  const paragraph = entries.paragraph[row] ?? 0;
  const sentence = entries.sentence[row] ?? 0;
  const start = entries.start[row] ?? 0;
  const own = { id: sentenceId(article.id, paragraph, sentence), article: attributionOf(article) };
  const span = { paragraph, sentence, start, end: start + (entries.length[row] ?? 0) };
  return title === undefined ? { ...own, ...span } : { ...own, section: title, ...span };
}

const attributions = new WeakMap<Article, Attribution>();

/** @returns what a reply tells of an article, put together once; what its front matter does not say stays absent. */
export function attributionOf(article: Article): Attribution {
  const known = attributions.get(article);
  if (known !== undefined) return known;
  const attribution = Object.freeze(toAttribution(article));
  attributions.set(article, attribution);
  return attribution;
}

function toAttribution({ id, title, publisher, url, published, file }: Article): Attribution {
  return { id, title, ...(publisher && { publisher }), ...(url && { url }), ...(published && { published }), file };
}

const COLUMNS = 6;

class EntryCollector {
  private readonly byText = new Map<string, number>();
  private readonly rows = new GrowingArray();
  private readonly copies: { entry: number; row: readonly number[] }[] = [];
  private readonly titles = new Map<string, number>();

  numberOfTitle(title: string | undefined): number {
    if (title === undefined) return 0;
    const number = this.titles.get(title) ?? this.titles.size + 1;
    this.titles.set(title, number);
    return number;
  }

  add({ start, end, number, text }: Sentence, [article, paragraph, title]: readonly [number, number, number]): void {
    const key = sameText(text);
    const known = this.byText.get(key);
    const row = [article, start, end - start, paragraph, number, title];
    if (known !== undefined) return void this.copies.push({ entry: known, row });
    this.byText.set(key, this.byText.size);
    for (const value of row) this.rows.push(value);
  }

  freeze(): Entries {
    const copies = this.copies.sort((a, b) => a.entry - b.entry);
    for (const { row } of copies) for (const value of row) this.rows.push(value);
    const column = (at: number): Numbers => narrow(columnOf(this.rows.view(), at));
    return {
      count: this.byText.size,
      ...{ article: column(0), start: column(1), length: column(2) },
      ...{ paragraph: column(3), sentence: column(4), section: column(5) },
      copies: narrow(Uint32Array.from(copies, ({ entry }) => entry)),
      sectionTitles: toStrings([...this.titles.keys()]),
    };
  }
}

function columnOf(rows: Uint32Array, column: number): Uint32Array {
  const values = new Uint32Array(rows.length / COLUMNS);
  for (let row = 0; row < values.length; row += 1) values[row] = rows[row * COLUMNS + column] ?? 0;
  return values;
}

/** Line breaks, the shape of quotation marks and of dashes do not make another text. */
function sameText(text: string): string {
  if (!/[^ -~]| {2}/u.test(text)) return text;
  return text
    .normalize('NFC')
    .replace(/\s+/gu, ' ')
    .replace(/[“”„«»]/gu, '"')
    .replace(/[‘’]/gu, "'")
    .replace(/[‐‑–—]/gu, '-');
}
