import { toStrings, type Strings } from '../text/strings';
import type { Offered } from './suggestions';
import type { Topic } from './topics';

/**
 * Topics, and how they are looked for, in columns: as objects they were nearly all that an image's JSON held, and took most of the time in
 * which it is opened. The texts of each kind are one, a line each, which is made and taken apart in a fraction of the time.
 */
export interface TopicColumns {
  /** Lines of the values, of the keys, of what is folded, and of the words of each. */
  readonly texts: Strings;
  readonly sentences: Uint32Array;
  readonly scores: Float64Array;
}

/** @param offered how each topic is looked for, in their order. */
export function packTopics(topics: readonly Topic[], offered: readonly Offered[]): TopicColumns {
  const [values, keys] = [topics.map(({ value }) => value), topics.map(({ key }) => key)];
  const [folded, words] = [offered.map((one) => one.folded), offered.map((one) => one.words.join(BETWEEN_WORDS))];
  return {
    texts: toStrings([values, keys, folded, words].map(toLines)),
    sentences: Uint32Array.from(topics, ({ sentences }) => sentences),
    scores: Float64Array.from(topics, ({ score }) => score),
  };
}

function toLines(texts: readonly string[]): string {
  const broken = texts.find((text) => text.includes('\n'));
  if (broken !== undefined) throw new Error(`expected a topic of one line, found ${JSON.stringify(broken)}`);
  return texts.join('\n');
}

/** @returns the topics and how they are looked for. */
export function unpackTopics({ texts, sentences, scores }: TopicColumns): {
  readonly topics: readonly Topic[];
  readonly offered: readonly Offered[];
} {
  if (sentences.length === 0) return { topics: [], offered: [] };
  const [values = [], keys = [], folded = [], words = []] = Array.from(texts, (lines) => lines.split('\n'));
  const topics = values.map((value, at) => {
    return { value, key: keys[at] ?? '', sentences: sentences[at] ?? 0, score: scores[at] ?? 0 };
  });
  const offered = folded.map((own, at) => ({ folded: own, words: wordsIn(words[at] ?? '') }));
  return { topics, offered };
}

/** A word may hold a blank, where a sign stands for several words; it never holds a control character. */
const BETWEEN_WORDS = '\0';

function wordsIn(line: string): readonly string[] {
  return line === '' ? [] : line.split(BETWEEN_WORDS);
}
