import type { PlaceKey } from './place-key';

/** Everything that may be asked of the product, whichever door it comes through. */
export type Request =
  | {
      readonly kind: 'ask';
      readonly question: string;
      readonly limit?: number;
      /** How many of the best passages are passed over: those of the pages before. */
      readonly offset?: number;
    }
  | { readonly kind: 'context'; readonly place: PlaceKey }
  | { readonly kind: 'cite'; readonly place: PlaceKey }
  | {
      readonly kind: 'complete';
      readonly typed: string;
      readonly limit?: number;
      /** Topics that were asked about lately, most often first. */
      readonly hot?: readonly string[];
    }
  /** What somebody, or everybody, says on a topic; at least one of the two is told. */
  | {
      readonly kind: 'quotes';
      readonly speaker?: string;
      readonly topic?: string;
      readonly limit?: number;
      /** How many of the best statements are passed over. */
      readonly offset?: number;
    }
  /**
   * "And …?" said to an answer with statements: another speaker on the same topic, or the same speaker on another; where all sides were
   * compared, one of them, or all on another topic.
   */
  | { readonly kind: 'quotes-next'; readonly speaker?: string; readonly topic: string; readonly said: string }
  /** The same in one line of words, the first of which may name the speaker: `Biden cyber`. */
  | { readonly kind: 'quotes-typed'; readonly typed: string; readonly limit?: number }
  /** What each side says on a topic. */
  | { readonly kind: 'compare'; readonly topic: string }
  /** Who is heard. */
  | { readonly kind: 'speakers'; readonly limit?: number }
  | { readonly kind: 'complete-speaker'; readonly typed: string; readonly limit?: number }
  /** Whether these words stand in the sources, and who says them there. */
  | { readonly kind: 'check'; readonly words: string }
  /** The articles, in their order: all where no limit is given. */
  | { readonly kind: 'sources'; readonly limit?: number }
  | { readonly kind: 'help' };

/** How many passages a reply quotes when the reader does not say, and at most. */
export const DEFAULT_PASSAGES = 3;
export const MOST_PASSAGES = 10;
/** How many a program may list. */
export const MOST_LISTED = 100;

/** @returns a number of passages or statements as one may list it. */
export function bounded(amount: number, least: number): number {
  return Math.max(least, Math.min(MOST_LISTED, Math.floor(amount)));
}
