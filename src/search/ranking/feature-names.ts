/** What speaks for a sentence, each by name with its number, most between 0 and 1. `model.json` says how much each counts. */
export const FEATURE = {
  /** natural's TF-IDF of the matched words, saturated, as a share of the question's. */
  terms: 0,
  /** The same share with the idf squared: of two sentences that match one word each, the one with the rarer word. */
  rarity: 1,
  /** The same weighed by how rare a word is among the sentences of the article. */
  local: 2,
  /** Share of the words that stand there in the form that was asked, not only by their stem. */
  exact: 3,
  /** Share of the words for which only a related word stands there, each by how nearly it is related. */
  related: 4,
  /** Cosine of question and sentence as vectors of idf: how much of what the sentence is about was asked for. */
  focus: 5,
  /** Share of the words that stand among the first of the sentence, where its subject is. */
  subject: 6,
  /** BM25 of the whole article; share of the words in its title and tags, and in the title of the section. */
  article: 7,
  title: 8,
  section: 9,
  /** Share of the words that only the sentence before holds, and the same where the sentence opens with a pronoun. */
  before: 10,
  pronoun: 11,
  /** It is the first sentence of its paragraph; it is all there is of its article. */
  opening: 12,
  lone: 13,
  /** Whether it holds what a question for a person asks for: a name, a name and surname. */
  person: 14,
  fullName: 15,
  /** The same for a time: a year, a month, a weekday; a date. */
  time: 16,
  date: 17,
  /** The same for a number: of whatever; one of the thing that is asked for; one with a unit; one with the unit that is asked for. */
  number: 18,
  counted: 19,
  measure: 20,
  askedMeasure: 21,
  place: 22,
  reason: 23,
  /** For "what did … say": whether the one who is asked for stands beside a verb of saying. */
  speaker: 24,
  /** For "what is" and "who is": a form of "to be" after the words; "is a"; and how near the start of the article it stands. */
  definition: 25,
  class: 26,
  lead: 27,
  /** Short sentences say one thing; a question answers nothing. */
  brevity: 28,
  question: 29,
} as const;

export type FeatureName = keyof typeof FEATURE;

/** Their names in the order of their numbers. */
export const FEATURES = Object.keys(FEATURE) as readonly FeatureName[];

/** What tells whether the sources answer a question, each by name, most between 0 and 1. `model.json` says how much each counts. */
export const EVIDENCE = [
  /** Share of the question's words that the best sentence, the ones beside it, a title above it or related words hold. */
  'context',
  /** Share of the words that the best sentence's article holds anywhere. */
  'coverage',
  /** Features of the best sentence. */
  'local',
  'subject',
  'related',
  /** The question asks for a person, a time, a number, a place or a reason; and the best sentence holds none; or a very fitting one. */
  'typed',
  'untyped',
  'precise',
  /** Share of the words that are names and stand nowhere near; that are names the sources do not know. */
  'missingName',
  'unknownName',
  /** "How does …" asks for more than one sentence often says; "what is" and "who is" for a definition. */
  'manner',
  'definition',
] as const;

export type EvidenceName = (typeof EVIDENCE)[number];
export type Evidence = Readonly<Record<EvidenceName, number>>;
