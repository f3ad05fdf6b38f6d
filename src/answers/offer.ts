/** Something to ask about: a topic, an article by its title, or somebody who is heard. */
export interface Offer {
  readonly kind: 'topic' | 'title' | 'speaker';
  /** What is asked when it is chosen. */
  readonly value: string;
  /** How many passages hold a topic, sentences an article has, statements a speaker makes. */
  readonly passages: number;
  /** Who is heard in passages on a topic, by a short name, and in how many, most first. */
  readonly voices?: readonly OfferedSpeaker[];
}

export interface OfferedSpeaker {
  readonly name: string;
  readonly passages: number;
}
