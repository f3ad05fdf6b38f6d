import type { SpeakerKind } from '../attribution/statement';
import type { ArticleReference, Passage, Place, Quote } from '../search/index/passage';
import type { SilentSpeaker } from '../speakers/asked-speakers';
import type { ClaimCheck } from '../speakers/claim-check';

/** Every answer there is. Renderers switch over `kind` exhaustively. */
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
  /** 0 to 1: how likely the sources answer the question. */
  readonly confidence: number;
  /** Best first, each text once. */
  readonly passages: readonly [Passage, ...Passage[]];
  readonly page: Page;
  readonly indexVersion: string;
  readonly searchedFor?: SearchedFor;
  readonly silentSpeakers?: SilentSpeakers;
  /** Of matching passages, whatever the page. */
  readonly total: number;
  /** The name of a topic, as the articles write it, where the question is nothing else. */
  readonly topic?: string;
  readonly suggestions: readonly string[];
}

/** Speakers asked for who have no statement on the topic; absent where there are none. */
export type SilentSpeakers = readonly [SilentSpeaker, ...SilentSpeaker[]];

/** How many of the best are skipped, and how many are shown at most. */
export interface Page {
  readonly offset: number;
  readonly limit: number;
}

/** The sources may not answer the question: the nearest passages. */
export interface NearAnswer {
  readonly kind: 'near';
  readonly question: string;
  readonly indexVersion: string;
  readonly confidence: number;
  readonly passages: readonly [Passage, ...Passage[]];
  readonly searchedFor?: SearchedFor;
  readonly silentSpeakers?: SilentSpeakers;
  /** The nearest topics and articles, best first. */
  readonly suggestions: readonly string[];
  readonly articles: readonly ArticleReference[];
}

export interface NothingAnswer {
  readonly kind: 'nothing';
  readonly question: string;
  readonly confidence: number;
  /** The nearest topics, best first; each of them, as a question, is answered. May be empty. */
  readonly suggestions: readonly string[];
}

interface CompletionsAnswer {
  readonly kind: 'completions';
  readonly completions: readonly CompletionItem[];
}

/** Something to ask about, for a reader who is typing. */
export interface CompletionItem {
  readonly kind: 'topic' | 'title' | 'speaker';
  /** The question if it is chosen. */
  readonly value: string;
  /** How many passages a topic has, sentences an article, statements a speaker. */
  readonly passages: number;
  /** Of a topic: who speaks in its passages, by short names, and in how many; most first. */
  readonly speakers?: readonly CompletionSpeaker[];
}

export interface CompletionSpeaker {
  readonly name: string;
  readonly passages: number;
}

export interface SourcesAnswer {
  readonly kind: 'sources';
  readonly sources: readonly [Source, ...Source[]];
  /** Of articles; `sources` may be the first of them. */
  readonly total: number;
}

export interface Source extends ArticleReference {
  readonly author?: string;
  readonly sentences: number;
}

export interface HelpAnswer {
  readonly kind: 'help';
  readonly topics: readonly string[];
  readonly articles: number;
  readonly sentences: number;
}

export interface QuotesAnswer {
  readonly kind: 'quotes';
  /** By the fullest name; absent for statements of all speakers. */
  readonly speaker?: string;
  /** Blank for statements on all topics. */
  readonly topic: string;
  readonly quotes: readonly [Quote, ...Quote[]];
  readonly total: number;
  readonly page: Page;
  readonly indexVersion: string;
  readonly searchedFor?: SearchedFor;
}

/** Names and words of the sources that replaced misspelt ones; absent when there are none. */
type SearchedFor = readonly [string, ...string[]];

/** The sources hold no statement, of the speaker or of all, on the topic. */
export interface NoStatementAnswer {
  readonly kind: 'no-statement';
  readonly speaker?: string;
  readonly topic: string;
  readonly indexVersion: string;
  readonly topics: readonly string[];
  readonly searchedFor?: SearchedFor;
}

/** No speaker has this name, or several have it. */
export interface UnknownSpeakerAnswer {
  readonly kind: 'unknown-speaker';
  readonly asked: string;
  /** May be blank. */
  readonly topic: string;
  readonly indexVersion: string;
  /** Names of speakers, nearest first. */
  readonly speakers: readonly string[];
}

export interface ComparisonAnswer {
  readonly kind: 'comparison';
  readonly topic: string;
  readonly sides: readonly [ComparedSide, ...ComparedSide[]];
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
  /** Those with most statements first. */
  readonly speakers: readonly SpeakerSummary[];
  readonly total: number;
}

interface SpeakerSummary {
  readonly name: string;
  readonly kind: SpeakerKind;
  readonly statements: number;
  readonly topics: readonly string[];
}

/** The sources hold the words, or similar ones. */
export interface ClaimCheckAnswer extends ClaimCheck {
  readonly kind: 'claim-check';
  readonly words: string;
}

export interface NoClaimAnswer {
  readonly kind: 'no-claim';
  readonly words: string;
}

/** A quoted sentence, or those of a statement, with the sentences around it in the section. */
export interface ContextAnswer {
  readonly kind: 'context';
  readonly place: Place;
  /** The quoted text, as in the file. */
  readonly text: string;
  /** In reading order, the quoted ones among them. */
  readonly sentences: readonly [ContextSentence, ...ContextSentence[]];
}

export interface ContextSentence {
  readonly id: string;
  readonly text: string;
  readonly paragraph: number;
  readonly isQuoted: boolean;
}

export interface CitationAnswer {
  readonly kind: 'citation';
  readonly place: Place;
  readonly text: string;
  readonly author?: string;
}

interface GoneAnswer {
  readonly kind: 'gone';
}
