import type { Corpus } from '../search/index/corpus';
import type { Passage, PassageStatement } from '../search/index/passage';
import { placesOfSentence } from '../search/index/sentence-table';
import { isOf, type Comparison } from './claim-comparison';
import type { AlignedPart } from './claim-parts';
import { isIn } from './claim-reading';
import type { ClaimWord } from './claim-words';
import { textOfPieces } from './statements';

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

/** @returns the statements that quote the words, as their quotations. */
export function quotedParts(
  saidBy: readonly PassageStatement[],
  quoted: readonly ClaimWord[],
  source: string,
): readonly PassageStatement[] {
  const said = saidBy.filter((one) => isOf(one, quoted));
  // `"…," Rossi said, according to a tape`
  const own = said.filter(({ kind }) => kind === 'direct');
  return (own.length > 0 ? own : said).map((one) => quotedPart(one, quoted, source));
}

/** Of a reported statement, only the quotation marks around the words. */
function quotedPart(statement: PassageStatement, matched: readonly ClaimWord[], source: string): PassageStatement {
  const pieces = statement.pieces.filter((piece) => matched.some(isIn([piece])));
  const [first, last] = [pieces[0], pieces.at(-1)];
  if (statement.kind === 'direct' || !first || !last) return statement;
  const { start } = first;
  return { ...statement, start, end: last.end, text: textOfPieces(pieces, source), pieces, kind: 'direct' };
}
