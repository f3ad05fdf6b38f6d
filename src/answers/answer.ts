import type { SpeakerKind } from '../attribution/statement';
import type { ArticleReference, Passage, Place, Quote } from '../search/index/passage';
import type { Judgement } from '../search/ranking/confidence';
import type { SilentSpeaker } from '../speakers/asked-speakers';
import type { CheckedClaim } from './claim-text';
import type { Filter } from '../library/scope';
import type { OtherLanguages } from '../text/languages';
import type { Tone } from './small-talk';

/** Renderers switch over `kind` exhaustively. */
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
  | UnknownFilterAnswer
  | ComparisonAnswer
  | SpeakersAnswer
  | ClaimCheckAnswer
  | NoClaimAnswer
  | ContextAnswer
  | CitationAnswer
  | GoneAnswer;

/** A publisher that no article has, words that are not read as a day, or a last day before the first one. */
export interface UnknownFilterAnswer {
  readonly kind: 'unknown-filter';
  readonly filter: 'publisher' | 'day' | 'order';
  readonly asked: string;
  /** Publishers, most articles first; or the first and the last day. */
  readonly known: readonly string[];
}

/** Passages best first, suggestions nearest first. */
interface FoundPassages {
  readonly filter?: Filter;
  readonly question: string;
  readonly confidence: number;
  readonly judgement?: Judgement;
  readonly passages: readonly [Passage, ...Passage[]];
  readonly indexVersion: string;
  readonly searchedFor?: SearchedFor;
  readonly silentSpeakers?: readonly [SilentSpeaker, ...SilentSpeaker[]];
  /** On what their words were asked for. */
  readonly silentOn?: string;
  readonly suggestions: readonly string[];
}

export interface PassagesAnswer extends FoundPassages, Paged {
  readonly kind: 'passages';
  /** As the articles spell it, if the question is its name. */
  readonly topic?: string;
  /** Speakers of the best passages, whose words on its topic can be asked for next. */
  readonly askNext: readonly SpeakerOnTopic[];
}

export interface SpeakerOnTopic {
  readonly speaker: string;
  /** Last name of a person. */
  readonly shortName: string;
  readonly topic: string;
}

export interface Page {
  readonly offset: number;
  readonly limit: number;
}

interface Paged {
  readonly page: Page;
  /** Over all pages. */
  readonly total: number;
}

/** The sources may not answer the question. */
export interface NearAnswer extends FoundPassages {
  readonly kind: 'near';
  readonly articles: readonly ArticleReference[];
}

/** Of a filter that leaves nothing. */
interface FilteredOut {
  /** Number of passages, or of statements, without it. */
  readonly unfiltered?: number;
  /** First and last day of all articles, if it leaves no article; empty if none has a date. */
  readonly dates?: readonly string[];
}

export interface NothingAnswer
  extends FilteredOut, Pick<FoundPassages, 'question' | 'confidence' | 'judgement' | 'suggestions' | 'filter'> {
  readonly kind: 'nothing';
  /** How a message is meant that asks nothing: thanks, refusal, blame. */
  readonly smallTalk?: Tone;
  /** Words of the question that the articles do not have; all its words of content if they have each. */
  readonly missing: readonly string[];
  readonly articles: number;
  readonly languages?: OtherLanguages;
}

interface CompletionsAnswer {
  readonly kind: 'completions';
  readonly completions: readonly (CompletionItem | FilterCompletion)[];
}

export interface CompletionItem {
  readonly kind: 'topic' | 'title' | 'speaker';
  /** The question to ask if chosen. */
  readonly value: string;
  /** Passages of a topic, sentences of an article, statements of a speaker. */
  readonly passages: number;
  /** Speakers of a topic by short name, most passages first. */
  readonly speakers?: readonly { readonly name: string; readonly passages: number }[];
}

/** A publisher; a day or month in ISO form. */
export interface FilterCompletion {
  readonly kind: 'publisher' | 'day';
  readonly value: string;
  /** Of the publisher, of the month, since or until the day. */
  readonly articles: number;
}

export interface SourcesAnswer extends Paged {
  readonly kind: 'sources';
  readonly indexVersion: string;
  /** Newest first. */
  readonly sources: readonly [Source, ...Source[]];
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

interface FoundStatements {
  readonly filter?: Filter;
  /** Full name; absent for all speakers. */
  readonly speaker?: string;
  /** Blank for all topics. */
  readonly topic: string;
  readonly indexVersion: string;
  readonly searchedFor?: SearchedFor;
}

export interface QuotesAnswer extends FoundStatements, Paged {
  readonly kind: 'quotes';
  readonly quotes: readonly [Quote, ...Quote[]];
}

/** Names and words of the sources that replaced misspelt ones. */
type SearchedFor = readonly [string, ...string[]];

export interface NoStatementAnswer extends FoundStatements, FilteredOut {
  readonly kind: 'no-statement';
  readonly topics: readonly string[];
}

/** No speaker, or several, with this name. */
export interface UnknownSpeakerAnswer {
  readonly kind: 'unknown-speaker';
  readonly asked: string;
  /** Several have this name, which `speakers` are; else nobody has. */
  readonly isShared: boolean;
  /** May be blank. */
  readonly topic: string;
  readonly indexVersion: string;
  /** Nearest first. */
  readonly speakers: readonly string[];
}

export interface ComparisonAnswer extends Omit<FoundStatements, 'speaker'>, Paged {
  readonly kind: 'comparison';
  /** Of the page; those who say nothing stand last. */
  readonly sides: readonly [ComparedSide, ...ComparedSide[]];
}

export interface ComparedSide {
  readonly speaker: string;
  /** Best first; may be empty. */
  readonly quotes: readonly Quote[];
  readonly total: number;
}

export interface SpeakersAnswer extends Paged {
  readonly kind: 'speakers';
  readonly indexVersion: string;
  /** Most statements first. */
  readonly speakers: readonly SpeakerSummary[];
}

interface SpeakerSummary {
  readonly name: string;
  readonly kind: SpeakerKind;
  readonly statements: number;
  readonly topics: readonly string[];
}

/** At least one of the sentences is found. */
export interface ClaimCheckAnswer {
  readonly kind: 'claim-check';
  readonly words: string;
  readonly checks: readonly CheckedClaim[];
  readonly articles: number;
}

export interface NoClaimAnswer extends Omit<ClaimCheckAnswer, 'kind'> {
  readonly kind: 'no-claim';
}

interface FoundQuotation extends Pick<Passage, 'text' | 'statements'> {
  readonly place: Place;
}

/** A quotation with the sentences around it in its section. */
export interface ContextAnswer extends FoundQuotation {
  readonly kind: 'context';
  /** In reading order, quoted ones included. */
  readonly sentences: readonly [ContextSentence, ...ContextSentence[]];
}

export interface ContextSentence {
  readonly id: string;
  readonly text: string;
  readonly paragraph: number;
  readonly isQuoted: boolean;
}

export interface CitationAnswer extends FoundQuotation {
  readonly kind: 'citation';
  readonly author?: string;
}

interface GoneAnswer {
  readonly kind: 'gone';
  /** The text, if moderators have hidden it. */
  readonly hidden?: string;
}
