import { analyse, isContent, type Token } from './analysis';
import { CUE, cuesOfWord } from './cues';
import { stem } from './stem';
import type { Span } from '../knowledge/article';

/** Something that the sources speak of, named as they name it most often. */
export interface Topic {
  readonly value: string;
  /** Stems of its words. */
  readonly key: string;
  /** In how many sentences it stands. */
  readonly sentences: number;
  readonly score: number;
}

/** A run of words in one sentence that may name a topic. */
export interface TopicMention {
  readonly key: string;
  readonly written: string;
  readonly words: number;
  /** Whether all its words have a capital letter that the start of the sentence does not explain. */
  readonly name: boolean;
  /** Whether it follows a word that a noun follows. */
  readonly noun: boolean;
  /** Whether no further word of content follows at once: `nuclear` in `nuclear war` is not the end of its phrase. */
  readonly whole: boolean;
}

const LONGEST_TOPIC = 3;
const LEAST_SENTENCES = 2;

/**
 * Finds what a library is about: names, and words or pairs and triples of words that recur, most telling first.
 *
 * @param texts every different sentence once.
 * @param tags what the articles' front matter names as their topics: those that stand in a sentence come before what was found.
 * @param titles of articles and sections: a single common word that stands in none of them comes last.
 * @returns topics by score; ties in the order in which they first stand.
 */
export function findTopics(
  texts: Iterable<string>,
  tags: Iterable<string>,
  titles: Iterable<string> = [],
): readonly Topic[] {
  const tallies = new Map<string, Tally>();
  for (const text of texts) {
    const once = new Map(topicsIn(text).map((mention) => [mention.key, mention]));
    for (const mention of once.values()) count(mention, tallies);
  }
  const tagged = new Set(Array.from(tags, keyOf));
  const titled = new Set(Array.from(titles).flatMap((title) => keyOf(title).split(' ')));
  const recurring = [...tallies.values()].filter((tally) => tally.sentences >= LEAST_SENTENCES && isNounLike(tally));
  const within = sentencesOfLonger(recurring);
  const telling = recurring.filter(({ key, sentences }) => (within.get(key) ?? 0) * 3 < sentences * 2);
  const named = [...tagged].flatMap((key) => tallies.get(key) ?? []);
  return [...new Set([...named, ...telling])]
    .map((tally) => toTopic(tally, { tagged, titled }))
    .sort((a, b) => b.score - a.score);
}

function keyOf(text: string): string {
  return analyse(text)
    .flatMap(({ word, compound }) => (compound ? [] : stem(word)))
    .join(' ');
}

interface Tally {
  readonly key: string;
  readonly words: number;
  readonly forms: Map<string, number>;
  sentences: number;
  names: number;
  nouns: number;
  wholes: number;
}

function count({ key, words, written, name, noun, whole }: TopicMention, tallies: Map<string, Tally>): void {
  const fresh = { key, words, forms: new Map<string, number>(), sentences: 0, names: 0, nouns: 0, wholes: 0 };
  const tally = tallies.get(key) ?? fresh;
  tallies.set(key, tally);
  tally.sentences += 1;
  tally.names += Number(name);
  tally.nouns += Number(noun);
  tally.wholes += Number(whole);
  tally.forms.set(written, (tally.forms.get(written) ?? 0) + 1);
}

/** @returns every run of one to three words of content in a text. */
export function topicsIn(text: string): readonly TopicMention[] {
  const tokens = analyse(text).filter(({ compound }) => !compound);
  const mentions: TopicMention[] = [];
  for (let start = 0; start < tokens.length; start += 1) {
    for (let end = start + 1; end <= Math.min(tokens.length, start + LONGEST_TOPIC); end += 1) {
      if (isRun(tokens, { start, end }, text)) mentions.push(toMention(tokens, { start, end }, text));
    }
  }
  return mentions;
}

/** Words of content that stand together; all names, or none. Numbers and dates are no topics. */
function isRun(tokens: readonly Token[], { start, end }: Span, text: string): boolean {
  const run = tokens.slice(start, end);
  const fits = run.every(
    ({ word }) => isContent(word) && word.length > 1 && (cuesOfWord(word) & (CUE.number | CUE.time)) === 0,
  );
  return fits && run.slice(1).every((token, at) => continues(run[at], token, text));
}

function toMention(tokens: readonly Token[], { start, end }: Span, text: string): TopicMention {
  const run = tokens.slice(start, end);
  const after = tokens[end];
  return {
    key: run.map(({ word }) => stem(word)).join(' '),
    written: text.slice(run[0]?.start, run.at(-1)?.end).replace(/\s/gu, ' '),
    words: run.length,
    name: run.every(({ capital }) => capital) && (start > 0 || run.length > 1),
    noun: start > 0 && BEFORE_NOUNS.has(tokens[start - 1]?.word ?? ''),
    whole: !after || !isContent(after.word) || !continues(run.at(-1), after, text),
  };
}

/** A name goes on with a capital, any other phrase with a small letter. */
function continues(last: Token | undefined, after: Token, text: string): boolean {
  const between = text.slice(last?.end, after.start);
  return between === '-' || (/^\s$/u.test(between) && last?.capital === after.capital);
}

const BEFORE_NOUNS: ReadonlySet<string> = new Set(
  (
    'the a an of on in for with at by about his her their its our this that these those any no more some between over under ' +
    'against'
  ).split(' '),
);

/** Mostly at the end of its phrase, and mostly a name or after an article, a possessive or a preposition. */
function isNounLike({ sentences, names, nouns, wholes, words }: Tally): boolean {
  if (wholes * (words > 1 ? 3 : 2) < sentences) return false;
  return names * 2 >= sentences || nouns * (words > 1 ? 4 : 2) >= sentences;
}

/** @returns key → sentences of the most frequent longer topic that it is a part of, as `Alexei` is of `Alexei Navalny`. */
function sentencesOfLonger(topics: readonly Tally[]): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  for (const { key, sentences } of topics.filter(({ words }) => words > 1)) {
    for (const part of partsOf(key.split(' '))) found.set(part, Math.max(sentences, found.get(part) ?? 0));
  }
  return found;
}

function partsOf(stems: readonly string[]): readonly string[] {
  return stems.flatMap((_, start) =>
    stems
      .slice(start)
      .flatMap((__, more) => (more + 1 < stems.length ? stems.slice(start, start + more + 1).join(' ') : [])),
  );
}

/** Keys and words that the articles themselves put in front. */
interface Prominent {
  readonly tagged: ReadonlySet<string>;
  readonly titled: ReadonlySet<string>;
}

/** Names and phrases tell more than a single common word, and what an article says it is about more than both. */
function toTopic({ key, words, sentences, names, forms }: Tally, { tagged, titled }: Prominent): Topic {
  const value = [...forms].sort(([, a], [, b]) => b - a)[0]?.[0] ?? key;
  const isName = names * 2 >= sentences;
  const weight = (words > 1 ? 1.5 : 1) * (isName ? 1.5 : 1) * (tagged.has(key) ? 3 : 1);
  const isCommon = words === 1 && !isName && !tagged.has(key) && !titled.has(key);
  return { value, key, sentences, score: sentences * weight * (isCommon ? 0.1 : 1) };
}
