import type { Article } from '../knowledge/article';
import { findStatements, type Speech } from '../knowledge/attribution/find-statements';
import { packSpeech, unpackSpeech } from '../knowledge/attribution/pack-speech';
import { loadArticles, type Knowledge } from '../knowledge/load-articles';
import type { Problem } from '../knowledge/problem';
import { fromImage, toImage, type Image } from './columns/image';
import { buildParts } from './build-parts';
import { packParts, unpackParts } from './library-parts';
import { toStrings, type Strings } from './columns/strings';

/** What a folder was when it was read, as data that can be handed to another thread or be kept in a file. */
export interface Edition {
  /** Everything that is answered from; see `unpackParts`. */
  readonly image: Image;
  /** What was read of each article: needed only to read the folder again. */
  readonly speeches?: Image;
  readonly speakers: readonly (readonly [name: string, forms: readonly string[]])[];
  readonly problems: readonly Problem[];
}

/** What came of reading a folder. */
export interface Reading {
  readonly problems: readonly Problem[];
  /** Absent when the folder says nothing else than before, or holds no article. */
  readonly edition?: Edition;
  readonly isEmpty: boolean;
  /** How many articles were read anew; the others were known from the edition before. */
  readonly readAnew: number;
}

/**
 * Reads a folder.
 *
 * @param before what it was the last time: articles that have not changed are not read again.
 */
export function readEdition(folder: string, before?: Edition): Reading {
  const last = before && knowledgeOf(before);
  const next = loadArticles(folder, last);
  const { articles, speakers, problems } = next;
  const isEmpty = articles.length === 0;
  if (isEmpty || (last && isSame(next, last))) return { problems, isEmpty, readAnew: 0 };
  const speeches = new Speeches(before, last);
  const image = packParts(buildParts(articles, speakers, (article) => speeches.of(article)));
  const edition = { image, speeches: speeches.toImage(), speakers: [...speakers], problems };
  return { problems, edition, isEmpty, readAnew: speeches.readAnew };
}

/** @returns the articles of an edition and what was to be said of them. */
function knowledgeOf({ image, speakers, problems }: Edition): Knowledge {
  return { articles: unpackParts(image).corpus.articles, speakers: new Map(speakers), problems };
}

/** @returns an edition of articles that were read already. */
export function editionOf({ articles, speakers, problems }: Knowledge): Edition {
  return { image: packParts(buildParts(articles, speakers)), speakers: [...speakers], problems };
}

/** A file that was only touched makes nothing new. */
export function isSame(next: Knowledge, before: Knowledge): boolean {
  const alike = next.articles.every((article, at) => {
    const other = before.articles[at];
    if (article === other) return true;
    return article.id === other?.id && article.file === other.file && article.source === other.source;
  });
  const named = JSON.stringify([...next.speakers]) === JSON.stringify([...before.speakers]);
  return alike && named && next.articles.length === before.articles.length;
}

interface Spoken {
  readonly speeches: Strings;
}

/** Finds out what is said in each article, or takes it from the edition before, and keeps all of it in the order in which it was asked. */
class Speeches {
  readAnew = 0;
  private readonly packed: string[] = [];
  private readonly known = new Map<Article, number>();
  private readonly kept: Strings | undefined;

  constructor(before: Edition | undefined, last: Knowledge | undefined) {
    if (!before?.speeches) return;
    this.kept = (fromImage(before.speeches) as Spoken).speeches;
    last?.articles.forEach((article, number) => this.known.set(article, number));
  }

  of(article: Article): Speech {
    const kept = this.kept?.at(this.known.get(article) ?? -1);
    const speech = kept === undefined ? findStatements(article) : unpackSpeech(kept);
    if (kept === undefined) this.readAnew += 1;
    this.packed.push(kept ?? packSpeech(speech));
    return speech;
  }

  toImage(): Image {
    return toImage({ speeches: toStrings(this.packed) } satisfies Spoken);
  }
}
