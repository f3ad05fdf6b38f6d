interface ScoredPart {
  readonly name: string;
  readonly value: number;
}

export interface QuotedPassage {
  readonly id: string;
  readonly article: string;
  readonly title: string;
  readonly text: string;
  readonly rank: number;
  readonly score: number;
  readonly parts: readonly ScoredPart[];
}

/** What the page shows beside a message: where its quotations stand, and why they were chosen. */
export interface Detail {
  readonly kind: string;
  /** Probability, 0 to 1, that the sources answer the question. */
  readonly confidence?: number;
  /** Words of the sources that replaced unknown words of the question. */
  readonly searchedFor?: readonly string[];
  readonly passages: readonly QuotedPassage[];
}
