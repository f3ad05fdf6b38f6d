import model from './model.json';

/** Name of a feature of a sentence → its position in a vector. Most are between 0 and 1. */
export const FEATURE = {
  /** Share of the question's TF-IDF that is matched, saturated; with the idf squared; weighted by how rare a word is in the article. */
  terms: 0,
  rarity: 1,
  local: 2,
  /** Share of the words that stand there in the form that was asked; only by a related word, times its strength. */
  exact: 3,
  related: 4,
  /** Cosine of question and sentence as vectors of idf; share of the words that stand among the first, where the subject usually is. */
  focus: 5,
  subject: 6,
  /** BM25 of the whole article; share of the words in its title and tags, and in the title of the section. */
  article: 7,
  title: 8,
  section: 9,
  /** Share of the words that only the sentence before holds, this one none related to them, and the same where the sentence opens with a pronoun. */
  before: 10,
  pronoun: 11,
  /** Share of the words that only title and lead hold, times the share of the others that it tells; see `topicHeld`. */
  topic: 12,
  /** It is the first sentence of its paragraph. */
  opening: 13,
  /** The sentence has the kind of answer that the question asks for: a name, a name with a surname, a time, a date. */
  person: 14,
  fullName: 15,
  time: 16,
  date: 17,
  /** A number, one before the noun that the question counts, one with a unit, one with the unit that the question asks for. */
  number: 18,
  counted: 19,
  measure: 20,
  askedMeasure: 21,
  place: 22,
  reason: 23,
  /** For "what did … say": the person asked for stands beside a verb of saying. */
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

export const FEATURES = Object.keys(FEATURE) as readonly FeatureName[];

/** What tells whether the sources answer a question, in plain words; all are between 0 and 1. */
export const EVIDENCE_WORDS = {
  context: 'words that the best sentence, those beside it, its titles or related words hold',
  coverage: 'words that its article holds',
  local: 'words rare in this article',
  subject: 'words where the subject stands',
  related: 'words held only by a related one',
  typed: 'a person, a time, a number, a place or a reason is asked for',
  untyped: 'the sentence holds none of them',
  precise: 'it holds a very fitting one',
  manner: 'how something is done takes more than a sentence',
  definition: 'a definition is asked for',
  kindMet: 'the kind of answer asked for stands beside a word of the question',
  kindAbsent: 'nothing of the kind asked for',
  misread: 'a word of the question stands there in another sense only',
  lead: 'lead of the first sentence over the second',
  score: 'score of the best sentence',
  rival: 'a sentence of another article is nearly as good, among many articles',
  short: 'few words, seldom met by chance',
} as const;

type EvidenceName = keyof typeof EVIDENCE_WORDS;

export const EVIDENCE = Object.keys(EVIDENCE_WORDS) as readonly EvidenceName[];

export type Evidence = Readonly<Record<EvidenceName, number>>;
export type Weights = Readonly<Record<FeatureName, number>>;

/** Written by `npm run train`. */
export const WEIGHTS: Weights = model.weights;

/** Weights of the first-stage score, which needs postings only; `related` is for sentences without any word of the question. */
export const FIRST: Readonly<Record<'terms' | 'related' | 'article', number>> = model.first;

/** The logistic model of confidence, and the thresholds of the outcomes. */
export const CONFIDENCE: {
  readonly bias: number;
  readonly weights: Readonly<Record<EvidenceName, number>>;
  readonly answeredFrom: number;
  readonly nearFrom: number;
} = model.confidence;
