import { analyse, isContent } from '../words/analysis';
import { fold } from '../words/fold';
import { similarity } from '../words/similarity';
import { stem } from '../words/stem';
import { MOST_OFFERED } from './most-offered';
import type { FoundTopics, Topic } from './topics';

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
  /** @returns at most `limit` topics of some entries, best first, that the question did not ask for. */
  related(question: string, entries: readonly number[], limit: number): readonly string[];
  /** @returns at most `limit` topics, nearest first: written like a word of the question, in entries that share one, the main ones. */
  nearest(question: string, entries: readonly number[], limit: number): readonly string[];
}

/** What a reader types or asks is looked at up to here. */
const LONGEST_TYPED = 100;
const LONGEST_QUESTION = 500;
const MOST_WORDS = 8;
/** From this similarity on one word may be meant for the other; shorter words are alike by chance. */
const ALIKE = 0.88;
const SHORTEST_ALIKE = 4;

/** A topic as it is looked for. */
export interface Offered {
  readonly folded: string;
  readonly words: readonly string[];
}

interface Offer extends Offered {
  readonly topic: Topic;
}

/** @returns the topics that are offered as they are looked for. */
export function offersOf(topics: readonly Topic[]): readonly Offered[] {
  return topics.slice(0, MOST_OFFERED).map(({ value }) => ({
    folded: fold(value),
    words: analyse(value).map(({ word }) => word),
  }));
}

/**
 * @param found topics, best first, and the entries that speak of them.
 * @param offered what `offersOf` makes of them.
 */
export function createSuggestions(found: FoundTopics, offered: readonly Offered[]): Suggestions {
  const offers = offered.flatMap((offer, at) => {
    const topic = found.topics[at];
    return topic ? { topic, ...offer } : [];
  });
  const mentioned = (entries: readonly number[]): readonly Offer[] => mentionedIn(entries, offers, found);
  const alike = alikeFinder(offers);
  return {
    complete: (typed, limit) => complete(offers, typed, limit),
    related: (question, entries, limit) => fresh([mentioned(entries)], question, limit),
    nearest: (question, entries, limit) => fresh([alike(question), mentioned(entries), offers], question, limit),
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

/** Every word of the topics is compared once, and only with words of the same first letter: `similarity` is 0 for the others. */
function alikeFinder(offers: readonly Offer[]): (question: string) => readonly Offer[] {
  let byLetter: ReadonlyMap<string, ReadonlyMap<string, readonly Offer[]>> | undefined;
  return (question) => {
    byLetter ??= wordsByLetter(offers);
    const asked = wordsOf(question).filter((word) => word.length >= SHORTEST_ALIKE);
    const found = asked
      .slice(0, MOST_WORDS)
      .flatMap((word) =>
        [...(byLetter?.get(word.charAt(0)) ?? [])].flatMap(([other, own]) =>
          similarity(other, word) >= ALIKE ? own : [],
        ),
      );
    const wanted = new Set(found);
    return wanted.size === 0 ? [] : offers.filter((offer) => wanted.has(offer));
  };
}

function wordsByLetter(offers: readonly Offer[]): ReadonlyMap<string, ReadonlyMap<string, readonly Offer[]>> {
  const byLetter = new Map<string, Map<string, Offer[]>>();
  for (const offer of offers) {
    for (const word of offer.words) {
      const words = byLetter.get(word.charAt(0)) ?? new Map<string, Offer[]>();
      byLetter.set(word.charAt(0), words);
      const known = words.get(word);
      if (known) known.push(offer);
      else words.set(word, [offer]);
    }
  }
  return byLetter;
}

function mentionedIn(
  entries: readonly number[],
  offers: readonly Offer[],
  { offsets, mentions }: FoundTopics,
): readonly Offer[] {
  const topics = entries.flatMap((entry) => Array.from(mentions.subarray(offsets[entry], offsets[entry + 1])));
  const found = [...new Set(topics)].flatMap((topic) => offers[topic] ?? []);
  return found.sort((a, b) => b.topic.score - a.topic.score);
}
