import type { Attribution, Passage, Place } from '../retrieval/passage';
import type { Offer } from './complete';

/** Everything that may be said. Renderers switch over `kind` exhaustively. */
export type Answer =
  | PassagesAnswer
  | NothingAnswer
  | CompletionsAnswer
  | SourcesAnswer
  | HelpAnswer
  | ContextAnswer
  | CitationAnswer
  | GoneAnswer;

export interface PassagesAnswer {
  readonly kind: 'passages';
  readonly question: string;
  /** 0 to 1: how sure we are that the sources answer the question at all. */
  readonly confidence: number;
  /** Best first, ranks 1, 2, …; no text stands twice. */
  readonly passages: readonly [Passage, ...Passage[]];
  /** How many better ones were passed over, and how many were asked for. */
  readonly page: { readonly offset: number; readonly limit: number };
  /** Of which state of the articles this is said; see `editionOf`. */
  readonly edition: string;
  /** Words of the sources that were searched for in place of words they do not know; absent when there are none. */
  readonly searchedFor?: readonly [string, ...string[]];
  /** How many passages match in all. */
  readonly total: number;
  /** Topics near the question, best first. */
  readonly suggestions: readonly string[];
}

/** The sources are silent on it. */
export interface NothingAnswer {
  readonly kind: 'nothing';
  readonly question: string;
  readonly confidence: number;
  /** The nearest topics, best first; each, asked as it stands, is answered. May be empty. */
  readonly suggestions: readonly string[];
}

/** What a reader who has typed this far may mean. */
interface CompletionsAnswer {
  readonly kind: 'completions';
  readonly completions: readonly Offer[];
}

export interface SourcesAnswer {
  readonly kind: 'sources';
  readonly sources: readonly [Source, ...Source[]];
}

export interface Source extends Attribution {
  readonly author?: string;
  readonly sentences: number;
}

export interface HelpAnswer {
  readonly kind: 'help';
  /** The main topics, best first, to try. */
  readonly topics: readonly string[];
  readonly articles: number;
  readonly sentences: number;
}

/** A sentence with what stands around it in its section. */
export interface ContextAnswer {
  readonly kind: 'context';
  readonly place: Place;
  /** In reading order, the quoted sentence among them. */
  readonly sentences: readonly [Neighbour, ...Neighbour[]];
}

export interface Neighbour {
  readonly id: string;
  readonly text: string;
  readonly paragraph: number;
  readonly isQuoted: boolean;
}

/** What it takes to cite a sentence. */
export interface CitationAnswer {
  readonly kind: 'citation';
  readonly place: Place;
  readonly text: string;
  readonly author?: string;
}

/** The sentence that was meant no longer stands in the articles. */
interface GoneAnswer {
  readonly kind: 'gone';
}
