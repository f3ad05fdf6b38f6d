import type { Article } from '../articles/article';
import type { Library } from '../library/library';

/** An article of a session. */
export interface TriedArticle {
  readonly article: Article;
  /** What the page shows of it. */
  readonly shown: object;
  /** Writes it into the folder. @returns the name of the file */
  readonly save: () => string;
}

export interface SessionOptions {
  readonly library: () => Library;
  /** @returns the library with further articles. */
  readonly extended: (articles: readonly Article[]) => Library;
  /** In sentences. Larger folders take too long to be indexed together with a tried article. */
  readonly largestFolder: number;
}

interface Session {
  readonly tried: readonly TriedArticle[];
  /** `base` with the articles; made when it is asked. */
  extended?: { readonly base: Library; readonly library: Library };
}

const MOST_SESSIONS = 8;
const MOST_ARTICLES = 20;
/** Of a session; read in about a second. */
export const MOST_SENTENCES = 2000;

export class TooMuchError extends Error {}

/** Articles that visitors try: in memory, each seen by its own session only. */
export class Sessions {
  /** Last used last. */
  readonly #sessions = new Map<string, Session>();

  constructor(private readonly options: SessionOptions) {}

  /** @returns all that a session's questions are answered from. */
  libraryOf(id: string | undefined): Library {
    const base = this.options.library();
    const session = this.#sessions.get(id ?? '');
    if (id === undefined || session === undefined || base.sentenceCount > this.options.largestFolder) return base;
    this.#sessions.delete(id);
    this.#sessions.set(id, session);
    if (session.tried.length === 0) return base;
    if (session.extended?.base === base) return session.extended.library;
    const library = this.options.extended(this.all(id).map(({ article }) => article));
    session.extended = { base, library };
    return library;
  }

  /** @returns the articles of the folder and of a session. */
  known(id: string): readonly Article[] {
    return [...this.options.library().articles, ...this.all(id).map(({ article }) => article)];
  }

  /** Without those that were saved and are read from the folder now. */
  all(id: string | undefined): readonly TriedArticle[] {
    const { articles } = this.options.library();
    const tried = this.#sessions.get(id ?? '')?.tried ?? [];
    return tried.filter(({ article }) => articles.every(({ source }) => source !== article.source));
  }

  /** @throws TooMuchError if the folder is too large */
  checkFolder(): void {
    const { library, largestFolder } = this.options;
    if (library().sentenceCount > largestFolder)
      throw new TooMuchError(`expected a folder of at most ${largestFolder} sentences to try an article with`);
  }

  /** @throws TooMuchError */
  add(id: string, added: readonly TriedArticle[]): void {
    const all = [...this.all(id), ...added];
    const sentences = all.reduce((sum, { article }) => sum + article.sentences.starts.length, 0);
    if (all.length > MOST_ARTICLES)
      throw new TooMuchError(`expected at most ${MOST_ARTICLES} articles to try, found ${all.length}`);
    if (sentences > MOST_SENTENCES)
      throw new TooMuchError(`expected at most ${MOST_SENTENCES} sentences to try, found ${sentences}`);
    this.#keep(id, all);
  }

  remove(id: string, article: string): void {
    const all = this.all(id);
    const left = all.filter((one) => one.article.id !== article);
    if (left.length < all.length) this.#keep(id, left);
  }

  #keep(id: string, tried: readonly TriedArticle[]): void {
    this.#sessions.delete(id);
    this.#sessions.set(id, { tried });
    for (const oldest of this.#sessions.keys()) if (this.#sessions.size > MOST_SESSIONS) this.#sessions.delete(oldest);
  }
}
