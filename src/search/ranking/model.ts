import model from './model.json';

/** What speaks for a sentence, each by name with its position in a feature vector; most are between 0 and 1. */
export const FEATURE = {
  /** natural's TF-IDF of the matched words, saturated, as a share of the question's. */
  terms: 0,
  /** The same share with the idf squared: of two sentences that match one word each, the one with the rarer word. */
  rarity: 1,
  /** The same weighted by how rare a word is among the sentences of the article. */
  local: 2,
  /** Share of the words that stand there in the form that was asked, not only by their stem. */
  exact: 3,
  /** Share of the words for which only a related word stands there, each times the strength of the relation. */
  related: 4,
  /** Cosine of question and sentence as vectors of idf: how much of what the sentence is about was asked for. */
  focus: 5,
  /** Share of the words that stand among the first of the sentence, where its subject usually is. */
  subject: 6,
  /** BM25 of the whole article; share of the words in its title and tags, and in the title of the section. */
  article: 7,
  title: 8,
  section: 9,
  /** Share of the words that only the sentence before holds, and the same where the sentence opens with a pronoun. */
  before: 10,
  pronoun: 11,
  /** It is the first sentence of its paragraph. */
  opening: 12,
  /** It holds what a question for a person asks for: a name, a name and surname. */
  person: 13,
  fullName: 14,
  /** The same for a time: a year, a month, a weekday; a date. */
  time: 15,
  date: 16,
  /** The same for a number: any; one of the thing that is asked for; one with a unit; one with the unit that is asked for. */
  number: 17,
  counted: 18,
  measure: 19,
  askedMeasure: 20,
  place: 21,
  reason: 22,
  /** For "what did … say": the person asked for stands beside a verb of saying. */
  speaker: 23,
  /** For "what is" and "who is": a form of "to be" after the words; "is a"; and how near the start of the article it stands. */
  definition: 24,
  class: 25,
  lead: 26,
  /** Short sentences say one thing; a question answers nothing. */
  brevity: 27,
  question: 28,
} as const;

export type FeatureName = keyof typeof FEATURE;

/** Their names in the order of their positions. */
export const FEATURES = Object.keys(FEATURE) as readonly FeatureName[];

/** What tells whether the sources answer a question, each by name; all are between 0 and 1. */
export const EVIDENCE = [
  /** Share of the question's words that the best sentence, the ones beside it, a title above it or related words hold. */
  'context',
  /** Share of the words that the best sentence's article holds anywhere. */
  'coverage',
  /** Features of the best sentence. */
  'local',
  'subject',
  'related',
  /** The question asks for a person, a time, a number, a place or a reason; the best sentence holds none; it holds a very fitting one. */
  'typed',
  'untyped',
  'precise',
  /** "How does …" asks for more than one sentence often says; "what is" and "who is" for a definition. */
  'manner',
  'definition',
  /** The kind of answer asked for stands beside a word of the question in the best sentence; it holds nothing of that kind. */
  'kindMet',
  'kindAbsent',
  /** A word of the question stands there in another sense only. */
  'misread',
  /** How far the best sentence leads the second; its score. */
  'lead',
  'score',
  /** Of a whole question: 1 by the number of its words. Few words are met by chance. */
  'short',
] as const;

export type EvidenceName = (typeof EVIDENCE)[number];
export type Evidence = Readonly<Record<EvidenceName, number>>;
export type Weights = Readonly<Record<FeatureName, number>>;

/** The score of a sentence is the sum of features times weights. `npm run train` writes them. */
export const WEIGHTS: Weights = model.weights;

/** Weights of the first-stage score, which needs postings only; `related` is for sentences without any word of the question. */
export const FIRST: Readonly<Record<'terms' | 'related' | 'article', number>> = model.first;

/** The logistic model of confidence. From `answeredFrom` on a question counts as answered, from `nearFrom` on as nearly answered. */
export const CONFIDENCE: {
  readonly bias: number;
  readonly weights: Readonly<Record<EvidenceName, number>>;
  readonly answeredFrom: number;
  readonly nearFrom: number;
} = model.confidence;
