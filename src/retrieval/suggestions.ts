import { analyse, isContent } from './analysis';
import { fold } from './fold';
import { similarity } from './similarity';
import { stem } from './stem';
import { topicsIn, type Topic } from './topics';

/** Asking `value` gives an answer; `passages` tells how many sentences hold it. */
export interface Completion {
  readonly value: string;
  readonly passages: number;
}

export interface Suggestions {
  /**
   * @param typed the first letters of a topic, or of any word in it; nothing stands for the main topics.
   * @returns at most `limit` topics: first those that begin so, then those with a word that does, each best first; those of the last word
   * typed when the whole begins none.
   */
  complete(typed: string, limit: number): readonly Completion[];
  /** @returns at most `limit` topics of some texts, best first, that the question did not ask for. */
  related(question: string, texts: readonly string[], limit: number): readonly string[];
  /** @returns at most `limit` topics, nearest first: written like a word of the question, in texts that share one, the main ones. */
  nearest(question: string, texts: readonly string[], limit: number): readonly string[];
}

/** Only these many topics are offered or compared: nobody scrolls further, and each costs a comparison. */
const MOST_TOPICS = 5000;
/** What a reader types or asks is looked at up to here. */
const LONGEST_TYPED = 100;
const LONGEST_QUESTION = 500;
const MOST_WORDS = 8;
/** From this similarity on one word may be meant for the other; shorter words are alike by chance. */
const ALIKE = 0.88;
const SHORTEST_ALIKE = 4;

interface Offer {
  readonly topic: Topic;
  readonly folded: string;
  readonly words: readonly string[];
}

/** @param topics best first. */
export function createSuggestions(topics: readonly Topic[]): Suggestions {
  const offers = topics.slice(0, MOST_TOPICS).map(toOffer);
  const byKey = new Map(offers.map((offer) => [offer.topic.key, offer]));
  const mentioned = rememberMentions(byKey);
  return {
    complete: (typed, limit) => complete(offers, typed, limit),
    related: (question, texts, limit) => fresh([mentioned(texts)], question, limit),
    nearest: (question, texts, limit) => fresh([alike(offers, question), mentioned(texts), offers], question, limit),
  };
}

function toOffer(topic: Topic): Offer {
  return { topic, folded: fold(topic.value), words: analyse(topic.value).map(({ word }) => word) };
}

function complete(offers: readonly Offer[], typed: string, limit: number): readonly Completion[] {
  const wanted = fold(typed.slice(0, LONGEST_TYPED)).trim();
  const found = beginning(offers, wanted);
  const lastWord = wanted.split(/\s+/u).at(-1) ?? '';
  const shown = found.length > 0 ? found : beginning(offers, lastWord);
  return shown.slice(0, limit).map(({ topic }) => ({ value: topic.value, passages: topic.sentences }));
}

function beginning(offers: readonly Offer[], wanted: string): readonly Offer[] {
  const begins = offers.filter(({ folded }) => folded.startsWith(wanted));
  const within = offers.filter(({ words }) => words.some((word) => word.startsWith(wanted)));
  return [...new Set([...begins, ...within])];
}

/** @returns the first topics of the lists; what was asked already is no suggestion. */
function fresh(lists: readonly (readonly Offer[])[], question: string, limit: number): readonly string[] {
  const asked = new Set(wordsOf(question).map(stem));
  const values = new Set<string>();
  for (const list of lists) {
    for (const { topic } of list) {
      if (values.size === limit) return [...values];
      if (!topic.key.split(' ').every((part) => asked.has(part))) values.add(topic.value);
    }
  }
  return [...values];
}

function wordsOf(question: string): readonly string[] {
  return analyse(question.slice(0, LONGEST_QUESTION)).flatMap(({ word }) => (isContent(word) ? word : []));
}

function alike(offers: readonly Offer[], question: string): readonly Offer[] {
  const asked = wordsOf(question)
    .filter((word) => word.length >= SHORTEST_ALIKE)
    .slice(0, MOST_WORDS);
  const isAlike = (word: string): boolean => asked.some((other) => similarity(word, other) >= ALIKE);
  return offers.filter(({ words }) => words.some(isAlike));
}

/** The same sentences come near again and again: their topics are looked for once, and forgotten when they are too many. */
const MOST_TEXTS = 10_000;

function rememberMentions(byKey: ReadonlyMap<string, Offer>): (texts: readonly string[]) => readonly Offer[] {
  const known = new Map<string, readonly Offer[]>();
  const mentionedIn = (text: string): readonly Offer[] => {
    const before = known.get(text);
    if (before) return before;
    const found = topicsIn(text).flatMap(({ key }) => byKey.get(key) ?? []);
    if (known.size >= MOST_TEXTS) known.clear();
    known.set(text, found);
    return found;
  };
  return (texts) => [...new Set(texts.flatMap(mentionedIn))].sort((a, b) => b.topic.score - a.topic.score);
}
