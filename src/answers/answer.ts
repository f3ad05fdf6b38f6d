import type { Attribution, Passage } from '../retrieval/passage';
import type { Completion } from '../retrieval/suggestions';

/** Everything that may be said. Renderers switch over `kind` exhaustively. */
export type Answer = PassagesAnswer | NearAnswer | NothingAnswer | CompletionsAnswer | SourcesAnswer | HelpAnswer;

export interface PassagesAnswer {
  readonly kind: 'passages';
  readonly question: string;
  /** 0 to 1: how sure we are that the sources answer the question at all. */
  readonly confidence: number;
  /** Best first, ranks 1, 2, …; no text stands twice. */
  readonly passages: readonly [Passage, ...Passage[]];
  /** Words of the sources that were searched for in place of words they do not know; absent when there are none. */
  readonly searchedFor?: readonly [string, ...string[]];
  /** How many passages match in all. */
  readonly total: number;
  /** Topics near the question, best first. */
  readonly suggestions: readonly string[];
}

/** The sources speak of something near it, and perhaps not of it: the nearest passages are quoted, and said to be no more than that. */
export interface NearAnswer {
  readonly kind: 'near';
  readonly question: string;
  readonly confidence: number;
  /** Best first. */
  readonly passages: readonly [Passage, ...Passage[]];
  readonly searchedFor?: readonly [string, ...string[]];
  /** The nearest topics and articles, best first. */
  readonly suggestions: readonly string[];
  readonly articles: readonly Attribution[];
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
export interface CompletionsAnswer {
  readonly kind: 'completions';
  readonly completions: readonly Completion[];
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
