import stopWords from 'natural/lib/natural/util/stopwords.js';

const STOP: ReadonlySet<string> = new Set(stopWords.words);

/** The words of a text in small letters without natural's stop words, for engines that bring none. */
export function wordsOf(text: string): readonly string[] {
  return (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).filter((word) => !STOP.has(word));
}
