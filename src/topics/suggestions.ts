import { FuzzyWords, editsAllowed, isOtherWord } from '../text/fuzzy-match';
import { fold, stem } from '../text/normalize';
import { isContent, tokenize } from '../text/tokens';
import { type FoundTopics, MOST_OFFERED, type Topic } from './topics';

/** A topic, and the number of sentences that contain it. */
export interface Completion {
  readonly value: string;
  readonly passages: number;
}

export interface Suggestions {
  /**
   * @param typed beginning of a topic or of any word in it; empty for the main topics
   * @returns topics that begin with `typed`, then topics with a word that does, each best first. If there are none, the last word typed
   * is completed.
   */
  complete(typed: string, limit: number): readonly Completion[];
  /** @returns topics of the sentences, best first, without those of the question. */
  related(question: string, sentences: readonly number[], limit: number): readonly string[];
  /** @returns topics spelled like a word of the question, then those of the sentences, then the main ones. */
  nearest(question: string, sentences: readonly number[], limit: number): readonly string[];
}

/** In characters; the rest is ignored. */
const LONGEST_TYPED = 100;
const LONGEST_QUESTION = 500;
const MOST_WORDS = 8;

export interface Offered {
  readonly folded: string;
  readonly words: readonly string[];
}

interface Offer extends Offered {
  readonly topic: Topic;
  readonly place: number;
}

export function offersOf(topics: readonly Topic[]): readonly Offered[] {
  return topics.slice(0, MOST_OFFERED).map(({ value }) => ({
    folded: fold(value),
    words: tokenize(value).map(({ word }) => word),
  }));
}

/**
 * @param found topics, best first
 * @param offered `offersOf(found.topics)`
 */
export function createSuggestions(found: FoundTopics, offered: readonly Offered[]): Suggestions {
  const offers = offered.flatMap((offer, at) => {
    const topic = found.topics[at];
    return topic ? { topic, place: at, folded: offer.folded, words: offer.words } : [];
  });
  const mentioned = (sentences: readonly number[]): readonly Offer[] => mentionedIn(sentences, offers, found);
  const alike = alikeFinder(offers);
  return {
    complete: (typed, limit) => complete(offers, typed, limit),
    related: (question, sentences, limit) => fresh([mentioned(sentences)], question, limit),
    nearest: (question, sentences, limit) => fresh([alike(question), mentioned(sentences), offers], question, limit),
  };
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

/** @returns the first topics of the lists that the question does not contain. */
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
  return tokenize(question.slice(0, LONGEST_QUESTION)).flatMap(({ word }) => (isContent(word) ? word : []));
}

/** Builds the word list on first use. */
function alikeFinder(offers: readonly Offer[]): (question: string) => readonly Offer[] {
  let offered: OfferedWords | undefined;
  return (question) => {
    offered ??= wordsOfOffers(offers);
    const { words, fuzzy, holders } = offered;
    const asked = wordsOf(question).filter((word) => editsAllowed(word.length) > 0);
    const found = new Set<Offer>();
    for (const word of asked.slice(0, MOST_WORDS)) {
      const near = fuzzy.near(word, editsAllowed(word.length)).filter((at) => mayMean(word, words[at] ?? ''));
      for (const at of near) for (const offer of holders[at] ?? []) found.add(offer);
    }
    return [...found].sort((a, b) => a.place - b.place);
  };
}

function mayMean(word: string, other: string): boolean {
  return word === other || (other.startsWith(word.charAt(0)) && !isOtherWord(word, other));
}

interface OfferedWords {
  readonly words: readonly string[];
  readonly fuzzy: FuzzyWords;
  /** Index of a word → topics that contain it. */
  readonly holders: readonly (readonly Offer[])[];
}

function wordsOfOffers(offers: readonly Offer[]): OfferedWords {
  const byWord = new Map<string, Offer[]>();
  for (const offer of offers) {
    for (const word of offer.words) {
      const known = byWord.get(word);
      if (known) known.push(offer);
      else byWord.set(word, [offer]);
    }
  }
  const words = [...byWord.keys()];
  return { words, fuzzy: new FuzzyWords(words), holders: [...byWord.values()] };
}

function mentionedIn(
  sentences: readonly number[],
  offers: readonly Offer[],
  { offsets, mentions }: FoundTopics,
): readonly Offer[] {
  const topics = new Set<number>();
  for (const sentence of sentences)
    for (let at = offsets[sentence] ?? 0; at < (offsets[sentence + 1] ?? 0); at += 1) topics.add(mentions[at] ?? 0);
  const found: Offer[] = [];
  for (const topic of topics) {
    const offer = offers[topic];
    if (offer) found.push(offer);
  }
  return found.sort((a, b) => b.topic.score - a.topic.score);
}
