import type { Filter } from '../library/scope';

export type { Filter };
import type { PlaceKey } from './quoted-place';

export type Request =
  | {
      readonly kind: 'ask';
      readonly question: string;
      /** The question before, which "and Putin?" or "where was it?" goes on from. */
      readonly after?: string;
      readonly limit?: number;
      readonly offset?: number;
      readonly filter?: Filter;
    }
  | { readonly kind: 'context'; readonly place: PlaceKey }
  | { readonly kind: 'cite'; readonly place: PlaceKey }
  /** The context of the first sentence with the id. */
  | { readonly kind: 'sentence'; readonly id: string }
  | {
      readonly kind: 'complete';
      readonly typed: string;
      readonly limit?: number;
      readonly hot?: readonly string[];
    }
  | {
      readonly kind: 'quotes';
      readonly speaker?: string;
      readonly topic?: string;
      readonly limit?: number;
      readonly offset?: number;
      readonly filter?: Omit<Filter, 'speaker'>;
    }
  /** A reply such as "and Putin?" to `quotes` or `compare`. */
  | {
      readonly kind: 'quotes-next';
      readonly speaker?: string;
      readonly topic: string;
      readonly reply: string;
      readonly filter?: Omit<Filter, 'speaker'>;
    }
  /** Free text that may begin with the name of a speaker: `Biden cyber`. */
  | {
      readonly kind: 'quotes-typed';
      readonly typed: string;
      readonly limit?: number;
      readonly filter?: Omit<Filter, 'speaker'>;
    }
  | {
      readonly kind: 'compare';
      readonly topic: string;
      /** Sides, silent ones not counted. */
      readonly limit?: number;
      readonly offset?: number;
      readonly filter?: Omit<Filter, 'speaker'>;
    }
  | { readonly kind: 'speakers' | 'sources'; readonly limit?: number; readonly offset?: number }
  | { readonly kind: 'complete-filter'; readonly option: 'publisher' | 'since' | 'until'; readonly typed: string }
  | { readonly kind: 'complete-speaker'; readonly typed: string; readonly limit?: number }
  | { readonly kind: 'check'; readonly words: string }
  | { readonly kind: 'help' };
