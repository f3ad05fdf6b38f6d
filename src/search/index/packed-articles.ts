import type { Article } from '../../articles/article';
import type { SentenceOffsets } from '../../articles/sentence-offsets';
import { namedOf, OutlinedArticle, type Named } from '../../articles/outlined-article';
import { narrow, type Numbers } from '../../text/narrow';
import { toStrings, type Strings } from '../../text/strings';

/** All articles of a library in columns, so that they can be handed from one thread to another and kept in a file. */
export interface ArticleColumns {
  /** What each tells of itself, as JSON. */
  readonly named: Strings;
  /** The outlines one behind the other; that of article a stands from `outlineStarts[a]` to `outlineStarts[a + 1]`. */
  readonly outlines: Numbers;
  readonly outlineStarts: Uint32Array;
  /** Titles of sections, those of article a from `titleStarts[a]` to `titleStarts[a + 1]`. */
  readonly titles: Strings;
  readonly titleStarts: Uint32Array;
  /** The files' texts: a byte a unit where that is enough, else two. */
  readonly text: Uint8Array;
  readonly textStarts: Float64Array;
  /** 1 where a unit takes two bytes. */
  readonly wide: Uint8Array;
}

export function packArticles(articles: readonly Article[]): ArticleColumns {
  const outlines = articles.map(outlineOf);
  const starts = startsOf(outlines.map(({ numbers }) => numbers.length));
  const numbers = new Uint32Array(starts[articles.length] ?? 0);
  outlines.forEach((offsets, article) => {
    numbers.set(offsets.numbers, starts[article] ?? 0);
  });
  return {
    named: toStrings(articles.map((article) => toJson(namedOf(article)))),
    ...{ outlines: narrow(numbers), outlineStarts: Uint32Array.from(starts) },
    titles: toStrings(outlines.flatMap(({ titles }) => titles)),
    titleStarts: Uint32Array.from(startsOf(outlines.map(({ titles }) => titles.length))),
    ...packTexts(articles),
  };
}

function outlineOf(article: Article): SentenceOffsets {
  if (article instanceof OutlinedArticle) return article.outline();
  throw new Error(`expected an article that was read from a file, found ${article.id}`);
}

function startsOf(lengths: readonly number[]): Float64Array {
  const starts = new Float64Array(lengths.length + 1);
  lengths.forEach((length, at) => (starts[at + 1] = (starts[at] ?? 0) + length));
  return starts;
}

function packTexts(articles: readonly Article[]): Pick<ArticleColumns, 'text' | 'textStarts' | 'wide'> {
  const wide = Uint8Array.from(articles, ({ source }) => (/[^\0-\xff]/u.test(source) ? 1 : 0));
  const textStarts = startsOf(articles.map(({ source }, at) => source.length * (wide[at] === 1 ? 2 : 1)));
  const text = Buffer.alloc(textStarts[articles.length] ?? 0);
  articles.forEach(({ source }, at) => {
    text.write(source, textStarts[at] ?? 0, wide[at] === 1 ? 'utf16le' : 'latin1');
  });
  return { text, textStarts, wide };
}

/** @returns the articles, each of which takes from the columns what is asked of it. */
export function unpackArticles(columns: ArticleColumns): readonly Article[] {
  const articles: Article[] = [];
  for (let number = 0; number < columns.wide.length; number += 1)
    articles.push(new PackedArticle(columns, number) as Readable as Article);
  return articles;
}

/** To a reader a property that is undefined is one that is absent. */
type Readable = { readonly [Name in keyof Article]: Article[Name] | undefined };

/** What its front matter does not say is undefined. */
class PackedArticle extends OutlinedArticle implements Readable {
  readonly #columns: ArticleColumns;
  readonly #number: number;
  #named: Named | undefined;

  constructor(columns: ArticleColumns, number: number) {
    super();
    this.#columns = columns;
    this.#number = number;
  }

  get named(): Named {
    return (this.#named ??= fromJson(this.#columns.named.at(this.#number) ?? ''));
  }

  get id(): string {
    return this.named.id;
  }

  get file(): string {
    return this.named.file;
  }

  get title(): string {
    return this.named.title;
  }

  get tags(): readonly string[] {
    return this.named.tags;
  }

  get publisher(): string | undefined {
    return this.named.publisher;
  }

  get author(): string | undefined {
    return this.named.author;
  }

  get url(): string | undefined {
    return this.named.url;
  }

  get published(): string | undefined {
    return this.named.published;
  }

  get language(): string | undefined {
    return this.named.language;
  }

  get aliases(): Named['aliases'] | undefined {
    return this.named.aliases;
  }

  get source(): string {
    return this.slice(0, Infinity);
  }

  slice(start: number, end: number): string {
    const { text, textStarts, wide } = this.#columns;
    const unit = wide[this.#number] === 1 ? 2 : 1;
    const first = textStarts[this.#number] ?? 0;
    const last = Math.min(textStarts[this.#number + 1] ?? 0, first + end * unit);
    const bytes = Buffer.from(text.buffer, text.byteOffset + first + start * unit, last - first - start * unit);
    return bytes.toString(unit === 2 ? 'utf16le' : 'latin1');
  }

  outline(): SentenceOffsets {
    const { outlines, outlineStarts, titles, titleStarts } = this.#columns;
    const first = titleStarts[this.#number] ?? 0;
    const count = (titleStarts[this.#number + 1] ?? first) - first;
    const numbers = outlines.subarray(outlineStarts[this.#number], outlineStarts[this.#number + 1]);
    return { numbers, titles: Array.from({ length: count }, (_, at) => titles.at(first + at) ?? '') };
  }
}

function toJson(named: Named): string {
  return JSON.stringify(named, (_, value: unknown) => (value instanceof Map ? [...value] : value));
}

/** What is written first stays first, as in the article that was packed. */
function fromJson(json: string): Named {
  const named = JSON.parse(json) as Omit<Named, 'aliases'> & { aliases?: readonly [string, readonly string[]][] };
  return Object.assign(named, named.aliases && { aliases: new Map(named.aliases) });
}
