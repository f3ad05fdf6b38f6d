import type { Span } from '../../articles/article';
import type { Speaker, StatementKind } from '../../attribution/statement';

/** Source of a passage; optional fields are absent if the front matter lacks them. */
export interface ArticleReference {
  readonly id: string;
  readonly title: string;
  readonly publisher?: string;
  readonly url?: string;
  readonly published?: string;
  readonly file: string;
}

/** Where a text stands. A text in several places is one passage. */
export interface Place extends Span {
  /** `sentenceId` of its sentence; of the one that was found if several are shown. */
  readonly id: string;
  readonly article: ArticleReference;
  readonly section?: string;
  readonly paragraph: number;
  readonly sentence: number;
}

export interface Passage extends Place {
  readonly rank: number;
  readonly score: number;
  /** As in the article's text, line breaks included. */
  readonly text: string;
  /** Matched words: ascending, disjoint offsets into `text`. */
  readonly matches: readonly Span[];
  /** In reading order; the first is the passage's own. */
  readonly places: readonly [Place, ...Place[]];
  /** Parts that add up to the score. */
  readonly explanation: readonly ScorePart[];
  /** Statements of its first place; empty if nobody is quoted. */
  readonly statements: readonly PassageStatement[];
}

/** A statement with the sentences that it stands in. */
export interface Quote extends Passage {
  readonly statement: PassageStatement;
  /** The sentence before it, as in the article's text, if it means nothing without. */
  readonly before?: string;
}

/** Spans are offsets into the article's text. */
export interface PassageStatement extends Span {
  /** A direct statement: its quoted pieces, `…` for the words between them; any other: its span. */
  readonly text: string;
  /** The parts in quotation marks. */
  readonly pieces: readonly Span[];
  readonly speaker?: Speaker;
  /** The words that name the speaker, and their span. */
  readonly written?: string;
  readonly mention?: Span;
  readonly cue?: Span;
  readonly kind: StatementKind;
  readonly denied: boolean;
  /** Rules that found the statement and its speaker: `cue, then clause; pronoun: one fits`. */
  readonly rule: string;
}

export interface ScorePart {
  /** A feature such as `title`, or a word: `word "cyber" as "cyberattack", which begins with it`. */
  readonly name: string;
  readonly value: number;
}
