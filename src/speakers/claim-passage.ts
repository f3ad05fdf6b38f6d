import type { Corpus } from '../search/index/corpus';
import type { Passage } from '../search/index/passage';
import { placesOfSentence } from '../search/index/sentence-table';
import type { Comparison } from './claim-comparison';
import type { AlignedPart } from './claim-parts';

interface PassageOptions {
  readonly corpus: Corpus;
  readonly isAsked: boolean;
}

/** Behind a question stands its answer, if it follows in the paragraph. */
export function passageOf(
  { sentence }: Comparison,
  parts: readonly AlignedPart[],
  { corpus: { sentences, articles }, isAsked }: PassageOptions,
): Passage {
  const { number, statements, start } = sentence;
  const places = placesOfSentence(sentences, number, articles);
  const article = articles[sentences.article[number] ?? 0]?.text ?? '';
  const next = sentences.start[number + 1] ?? 0;
  const between = article.slice(sentence.end, Math.max(sentence.end, next));
  const isSameArticle = sentences.article[number + 1] === sentences.article[number];
  const isAnswered = isAsked && isSameArticle && next > sentence.end && /^[^\S\n]*\n?[^\S\n]*$/u.test(between);
  const end = isAnswered ? next + (sentences.length[number + 1] ?? 0) : sentence.end;
  const changed = parts.flatMap((part) => (part.isSame || part.source.length === 0 ? [] : [part.source]));
  const matches = changed.map((words) => ({
    start: (words[0]?.start ?? start) - start,
    end: (words.at(-1)?.end ?? start) - start,
  }));
  const [place] = places;
  const text = article.slice(start, end);
  return { ...place, end, rank: 1, score: 0, text, matches, places, explanation: [], statements };
}
