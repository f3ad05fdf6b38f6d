import type { SpeakerKind } from '../attribution/statement';
import type { Attribution, Passage, Place, Quote } from '../search/index/passage';
import type { ClaimCheck } from '../speakers/claim-check';
import type { Offer } from './offer';

/** Everything that may be said. Renderers switch over `kind` exhaustively. */
export type Answer =
  | PassagesAnswer
  | NearAnswer
  | NothingAnswer
  | CompletionsAnswer
  | SourcesAnswer
  | HelpAnswer
  | QuotesAnswer
  | NoStatementAnswer
  | UnknownSpeakerAnswer
  | ComparisonAnswer
  | SpeakersAnswer
  | ClaimCheckAnswer
  | NoClaimAnswer
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
  readonly page: Page;
  /** Of which state of the articles this is said; see `Library.indexVersion`. */
  readonly indexVersion: string;
  /** Words of the sources that were searched for in place of words they do not know; absent when there are none. */
  readonly searchedFor?: readonly [string, ...string[]];
  /** Those whose words were asked for and who are found to say nothing on it; absent when there are none. See `unheardAmong`. */
  readonly unheard?: readonly [string, ...string[]];
  /** How many passages match in all. */
  readonly total: number;
  /** As the articles write it, when no more than a topic, or a speaker's name, was asked about. */
  readonly topic?: string;
  /** Topics near the question, best first. */
  readonly suggestions: readonly string[];
}

/** How many better ones were passed over, and how many were asked for. */
export interface Page {
  readonly offset: number;
  readonly limit: number;
}

/** The sources speak of something near it, and perhaps not of it: the nearest passages are quoted, and said to be no more than that. */
export interface NearAnswer {
  readonly kind: 'near';
  readonly question: string;
  /** Of which state of the articles this is said; see `Library.indexVersion`. */
  readonly indexVersion: string;
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
interface CompletionsAnswer {
  readonly kind: 'completions';
  readonly completions: readonly Offer[];
}

export interface SourcesAnswer {
  readonly kind: 'sources';
  readonly sources: readonly [Source, ...Source[]];
  /** How many articles there are; `sources` may be the first of them. */
  readonly total: number;
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

export interface QuotesAnswer {
  readonly kind: 'quotes';
  /** Whose statements, by the fullest name; absent when everybody's were asked for. */
  readonly speaker?: string;
  /** Blank when all statements were asked for. */
  readonly topic: string;
  readonly quotes: readonly [Quote, ...Quote[]];
  /** How many there are in all. */
  readonly total: number;
  readonly page: Page;
  /** Of which state of the articles this is said; see `Library.indexVersion`. */
  readonly indexVersion: string;
  readonly searchedFor?: SearchedFor;
}

/** Names and words of the sources that were searched for in place of such as they do not know; absent when there are none. */
type SearchedFor = readonly [string, ...string[]];

/** The one who was asked for is heard in the sources, but not on this. */
export interface NoStatementAnswer {
  readonly kind: 'no-statement';
  readonly speaker?: string;
  readonly topic: string;
  /** Of which state of the articles this is said; see `Library.indexVersion`. */
  readonly indexVersion: string;
  /** What can be asked instead. */
  readonly topics: readonly string[];
  readonly searchedFor?: SearchedFor;
}

/** Nobody is heard under this name, or more than one. */
export interface UnknownSpeakerAnswer {
  readonly kind: 'unknown-speaker';
  readonly asked: string;
  /** On what, which may be blank. */
  readonly topic: string;
  /** Of which state of the articles this is said; see `Library.indexVersion`. */
  readonly indexVersion: string;
  /** Names under which somebody is heard, nearest first. */
  readonly speakers: readonly string[];
}

/** What each side says on a topic, side by side. */
export interface ComparisonAnswer {
  readonly kind: 'comparison';
  readonly topic: string;
  readonly sides: readonly [ComparedSide, ...ComparedSide[]];
  /** Of which state of the articles this is said; see `Library.indexVersion`. */
  readonly indexVersion: string;
  readonly searchedFor?: SearchedFor;
}

export interface ComparedSide {
  readonly speaker: string;
  /** Best first; empty where the sources hold no statement of that side. */
  readonly quotes: readonly Quote[];
  readonly total: number;
}

export interface SpeakersAnswer {
  readonly kind: 'speakers';
  /** Most heard first. */
  readonly speakers: readonly HeardSpeaker[];
  readonly total: number;
}

interface HeardSpeaker {
  readonly name: string;
  readonly kind: SpeakerKind;
  readonly statements: number;
  /** What is spoken of most. */
  readonly topics: readonly string[];
}

/** The words, or words near them, stand in the sources. */
export interface ClaimCheckAnswer extends ClaimCheck {
  readonly kind: 'wording';
  readonly words: string;
}

/** The sources hold nothing like it. */
export interface NoClaimAnswer {
  readonly kind: 'no-wording';
  readonly words: string;
}

/** A sentence, or the few of a statement, with what stands around in the section. */
export interface ContextAnswer {
  readonly kind: 'context';
  readonly place: Place;
  /** What is quoted, as it stands in the file. */
  readonly text: string;
  /** In reading order, the quoted ones among them. */
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
