import type { Span } from '../articles/article';
import type { Corpus } from '../search/index/corpus';
import type { Passage, ScorePart } from '../search/index/passage';
import {
  meansNothingAlone,
  placesOfRows,
  rowsOfSentence,
  textOfSentence,
  withPlace,
} from '../search/index/sentence-table';
import type { Question } from '../search/query/question';
import type { Outcome } from '../search/ranking/confidence';
import { lacksKind } from '../search/ranking/plain-rules';
import type { Statements } from '../speakers/statements';

export interface ExplainedSentence {
  readonly sentence: number;
  readonly score: number;
  readonly explanation: readonly ScorePart[];
}

interface PassageContext {
  readonly question: Question;
  readonly outcome: Outcome;
  readonly corpus: Corpus;
  readonly statements: Statements;
  /** Sentence → rows that may be shown; all if absent. */
  readonly rows: ((sentence: number) => readonly number[]) | undefined;
  readonly shown: readonly number[];
  readonly marksIn: (sentence: number, text: string) => readonly Span[];
}

/** @returns a sentence as it is quoted, with the one before or behind it where it needs that. */
export function toPassage(
  { sentence, score, explanation }: ExplainedSentence,
  rank: number,
  context: PassageContext,
): Passage {
  const { corpus, statements, marksIn } = context;
  const rowsOf = context.rows ?? ((number: number) => rowsOfSentence(corpus.sentences, number));
  const [row = sentence, ...others] = rowsOf(sentence);
  const text = textOfSentence(corpus.sentences, row, corpus.articles);
  const places = placesOfRows(corpus.sentences, [row, ...others], corpus.articles);
  const said = statements.at(corpus.sentences.article[row] ?? 0, places[0].start);
  const matches = marksIn(sentence, text);
  const passage = withPlace(places[0], { rank, score, text, matches, places, explanation, statements: said });
  if (others.length > 0 || row !== sentence) return passage;
  const goesOn = explanation.some(({ name }) => name === 'pronoun') && !context.shown.includes(sentence - 1);
  const isReply = said.length > 0 && meansNothingAlone(sentence, corpus);
  if (goesOn || isReply) return withSentenceBefore(passage, sentence, context);
  const mayNotAnswer = context.outcome === 'near' || (rank === 1 && lacksKind(context.question, text, explanation));
  return mayNotAnswer && !context.shown.includes(sentence + 1)
    ? withSentenceBehind(passage, sentence, context)
    : passage;
}

/** Quotes `"I do," Biden answered.` with what was asked, and "It cost 48 million" with what cost it, if that stands in the same paragraph. */
function withSentenceBefore(passage: Passage, sentence: number, { corpus, marksIn }: PassageContext): Passage {
  const { sentences, articles } = corpus;
  const before = sentence - 1;
  const start = sentences.start[before] ?? 0;
  if (!isNextInParagraph(before, sentence, corpus)) return passage;
  const gap = passage.start - start;
  const marks = marksIn(before, textOfSentence(sentences, before, articles));
  const own = passage.matches.map((match) => ({ start: match.start + gap, end: match.end + gap }));
  const text = articles[sentences.article[sentence] ?? 0]?.text.slice(start, passage.end) ?? '';
  const place = withPlace({ ...passage, start }, {});
  return { ...passage, start, text, matches: [...marks, ...own], places: [place] };
}

/** Quotes "Averell was sentenced to seven years" with "The jury found him guilty of fraud". */
function withSentenceBehind(passage: Passage, sentence: number, context: PassageContext): Passage {
  const { corpus, marksIn, rows, statements } = context;
  const { sentences, articles } = corpus;
  const behind = sentence + 1;
  if (!isNextInParagraph(sentence, behind, corpus) || (rows && !rows(behind).includes(behind))) return passage;
  const article = sentences.article[sentence] ?? 0;
  const start = sentences.start[behind] ?? 0;
  const end = start + (sentences.length[behind] ?? 0);
  const gap = start - passage.start;
  const marks = marksIn(behind, textOfSentence(sentences, behind, articles));
  const others = marks.map((match) => ({ start: match.start + gap, end: match.end + gap }));
  const text = articles[article]?.text.slice(passage.start, end) ?? '';
  const speakers = new Set(passage.statements.map(({ speaker }) => speaker?.name));
  // Reported words have no marks: a speaker below both sentences would be given the words of the first as well.
  const said = statements
    .at(article, start)
    .filter((one) => one.start >= start && (one.kind !== 'indirect' || speakers.has(one.speaker?.name)));
  const place = withPlace({ ...passage, end }, {});
  return {
    ...passage,
    end,
    text,
    matches: [...passage.matches, ...others],
    places: [place],
    statements: [...passage.statements, ...said],
  };
}

/** Whether nothing stands between two sentences, not even one that is hidden. */
function isNextInParagraph(sentence: number, next: number, { sentences }: Corpus): boolean {
  const { article, paragraph, sentence: numbers } = sentences;
  return (
    article[next] === article[sentence] &&
    paragraph[next] === paragraph[sentence] &&
    numbers[next] === (numbers[sentence] ?? 0) + 1
  );
}
