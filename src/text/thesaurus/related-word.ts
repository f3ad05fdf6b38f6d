/** How a word stands to another: `akin` is the synonym of a derived word, a word derived from a synonym, or nearly a synonym. */
export const RELATIONS = ['synonym', 'derived', 'akin', 'narrower', 'broader'] as const;
export type Relation = (typeof RELATIONS)[number];

export interface RelatedWord {
  /** In lower case. */
  readonly word: string;
  readonly relation: Relation;
  /** How near it is: above 0, below 1. */
  readonly strength: number;
}
