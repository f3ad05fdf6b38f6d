import { FuzzyWords, editsAllowed, isOtherWord } from '../text/fuzzy-match';
import { isSameTopic } from '../text/name-aliases';
import { fold, stem } from '../text/normalize';
import { isContent, tokenize } from '../text/tokens';
import { type FoundTopics, MOST_OFFERED, type Topic } from './topics';

export interface Completion {
  readonly value: string;
  readonly passages: number;
}

export interface Suggestions {
  /** @returns topics that begin with `typed`, then topics with a word that does; if there are none, the last word typed is completed. */
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

export interface FoldedTopic {
  readonly folded: string;
  readonly words: readonly string[];
}

interface IndexedTopic extends FoldedTopic {
  readonly topic: Topic;
  readonly place: number;
}

export function foldTopics(topics: readonly Topic[]): readonly FoldedTopic[] {
  return topics.slice(0, MOST_OFFERED).map(({ value }) => ({
    folded: fold(value),
    words: tokenize(value).map(({ word }) => word),
  }));
}

export function createSuggestions(found: FoundTopics, folded: readonly FoldedTopic[]): Suggestions {
  const indexed = folded.flatMap((item, at) => {
    const topic = found.topics[at];
    return topic ? { topic, place: at, folded: item.folded, words: item.words } : [];
  });
  const mentioned = (sentences: readonly number[]): readonly IndexedTopic[] => mentionedIn(sentences, indexed, found);
  const similar = spellingMatcher(indexed);
  return {
    complete: (typed, limit) => complete(indexed, typed, limit),
    related: (question, sentences, limit) => excludeAsked([mentioned(sentences)], question, limit),
    nearest: (question, sentences, limit) =>
      excludeAsked([similar(question), mentioned(sentences), indexed], question, limit),
  };
}

function complete(indexed: readonly IndexedTopic[], typed: string, limit: number): readonly Completion[] {
  const wanted = fold(typed.slice(0, LONGEST_TYPED)).trim();
  const found = matchingPrefix(indexed, wanted);
  const lastWord = wanted.split(/\s+/u).at(-1) ?? '';
  const shown = found.length > 0 ? found : matchingPrefix(indexed, lastWord);
  return shown.slice(0, limit).map(({ topic }) => ({ value: topic.value, passages: topic.sentences }));
}

function matchingPrefix(indexed: readonly IndexedTopic[], wanted: string): readonly IndexedTopic[] {
  const begins = indexed.filter(({ folded }) => folded.startsWith(wanted));
  const within = indexed.filter(({ words }) => words.some((word) => word.startsWith(wanted)));
  return [...new Set([...begins, ...within])];
}

function excludeAsked(lists: readonly (readonly IndexedTopic[])[], question: string, limit: number): readonly string[] {
  const asked = new Set(wordsOf(question).map(stem));
  const values = new Set<string>();
  for (const list of lists) {
    for (const { topic } of list) {
      if (values.size === limit) return [...values];
      const parts = topic.key.split(' ');
      // "President Anna Berg" is Berg again.
      const own = isNameOnly(topic.value) ? parts.slice(-1) : parts;
      if (own.every((part) => asked.has(part))) continue;
      if (![...values].some((value) => isSameTopic(value, topic.value))) values.add(topic.value);
    }
  }
  return [...values];
}

function isNameOnly(topic: string): boolean {
  return topic.split(' ').every((word) => /^\p{Lu}/u.test(word));
}

function wordsOf(question: string): readonly string[] {
  return tokenize(question.slice(0, LONGEST_QUESTION)).flatMap(({ word }) => (isContent(word) ? word : []));
}

function spellingMatcher(indexed: readonly IndexedTopic[]): (question: string) => readonly IndexedTopic[] {
  let topicWords: TopicWords | undefined;
  return (question) => {
    topicWords ??= indexWords(indexed);
    const { words, fuzzy, topics } = topicWords;
    const asked = wordsOf(question).filter((word) => editsAllowed(word.length) > 0);
    const found = new Set<IndexedTopic>();
    for (const word of asked.slice(0, MOST_WORDS)) {
      const near = fuzzy.near(word, editsAllowed(word.length)).filter((at) => mayBeMisspelt(word, words[at] ?? ''));
      for (const at of near) for (const item of topics[at] ?? []) found.add(item);
    }
    return [...found].sort((a, b) => a.place - b.place);
  };
}

function mayBeMisspelt(word: string, other: string): boolean {
  return word === other || (other.startsWith(word.charAt(0)) && !isOtherWord(word, other));
}

interface TopicWords {
  readonly words: readonly string[];
  readonly fuzzy: FuzzyWords;
  readonly topics: readonly (readonly IndexedTopic[])[];
}

function indexWords(indexed: readonly IndexedTopic[]): TopicWords {
  const byWord = new Map<string, IndexedTopic[]>();
  for (const item of indexed) {
    for (const word of item.words) {
      const known = byWord.get(word);
      if (known) known.push(item);
      else byWord.set(word, [item]);
    }
  }
  const words = [...byWord.keys()];
  return { words, fuzzy: new FuzzyWords(words), topics: [...byWord.values()] };
}

function mentionedIn(
  sentences: readonly number[],
  indexed: readonly IndexedTopic[],
  { offsets, mentions }: FoundTopics,
): readonly IndexedTopic[] {
  const topics = new Set<number>();
  for (const sentence of sentences)
    for (let at = offsets[sentence] ?? 0; at < (offsets[sentence + 1] ?? 0); at += 1) topics.add(mentions[at] ?? 0);
  return [...topics].flatMap((topic) => indexed[topic] ?? []).sort((a, b) => b.topic.score - a.topic.score);
}
