import type { PlaceKey } from './quoted-place';

/** Everything that can be asked, by Discord or the command line. */
export type Request =
  | {
      readonly kind: 'ask';
      readonly question: string;
      readonly limit?: number;
      /** How many of the best passages are skipped: those of the pages before. */
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
  /** Statements of one speaker, or of all, on a topic; at least one of the two is given. */
  | {
      readonly kind: 'quotes';
      readonly speaker?: string;
      readonly topic?: string;
      readonly limit?: number;
      /** How many of the best statements are skipped. */
      readonly offset?: number;
    }
  /**
   * A reply such as "and Putin?" to an answer with statements of `speaker` on `topic`, or to a comparison: another speaker on the same topic, or
   * the same on another topic.
   */
  | { readonly kind: 'quotes-next'; readonly speaker?: string; readonly topic: string; readonly reply: string }
  /** Statements, asked for in one text that may start with the name of a speaker: `Biden cyber`. */
  | { readonly kind: 'quotes-typed'; readonly typed: string; readonly limit?: number }
  | { readonly kind: 'compare'; readonly topic: string }
  | { readonly kind: 'speakers'; readonly limit?: number }
  | { readonly kind: 'complete-speaker'; readonly typed: string; readonly limit?: number }
  /** Whether the sources hold these words, and who says them. */
  | { readonly kind: 'check'; readonly words: string }
  /** The articles, in their order; all of them without a limit. */
  | { readonly kind: 'sources'; readonly limit?: number }
  | { readonly kind: 'help' };
