import { sectionsOf, type Article, type Span } from '../articles/article';
import type { Corpus } from '../search/index/corpus';
import type { Passage, PassageStatement } from '../search/index/passage';
import { readQuestion } from '../search/query/question';
import { findCandidates } from '../search/ranking/first-stage';
import { rank } from '../search/ranking/ranking';
import { tokenize } from '../text/tokens';
import { alignWords, type WordStep } from './align-words';
import { placeOf, sentencesOf, type ArticleSentence } from './article-sentences';
import type { StatementCorpus, Statements } from './statements';

/** Nearest text of the sources to a claim. */
export interface ClaimCheck {
  readonly verdict: 'exact' | 'near';
  /** Sentences of the text. */
  readonly found: Passage;
  /** Statements that contain the text; empty for the article's own words. */
  readonly saidBy: readonly PassageStatement[];
  /** Differences, as written in the source and in the claim. */
  readonly steps: readonly WordStep[];
  /** Share of the claim's words in the source in the same order, 0 to 1. */
  readonly likeness: number;
}

/** In words; the time is their product. */
const MOST_WORDS = 80;
const MOST_TEXT_WORDS = 800;
/** Number of best sentences that are compared. */
const COMPARED = 60;
/** Least `likeness`. */
const LEAST_LIKENESS = 0.6;

/** Ignores case and punctuation. @returns undefined if the sources have nothing similar. */
export function checkClaim(claim: string, { corpus, statements }: StatementCorpus): ClaimCheck | undefined {
  const asked = wordsOf(claim).slice(0, MOST_WORDS);
  if (asked.length === 0) return undefined;
  let best: ClaimCheck | undefined;
  for (const excerpt of excerptsNear(claim, corpus)) {
    const found = compare(asked, excerpt, statements);
    if (found && found.likeness > (best?.likeness ?? 0)) best = found;
    if (best?.likeness === 1 && best.verdict === 'exact') break;
  }
  return best;
}

interface ClaimWord extends Span {
  readonly folded: string;
  readonly written: string;
}

/** @param offset added to the spans */
function wordsOf(text: string, offset = 0): readonly ClaimWord[] {
  return tokenize(text).flatMap(({ word, start, end, compound }) =>
    compound
      ? []
      : { folded: word.toLowerCase(), written: text.slice(start, end), start: offset + start, end: offset + end },
  );
}

interface Excerpt extends Span {
  readonly article: Article;
  readonly number: number;
}

/** @returns the paragraphs of the best sentences, each with the next one: a statement may continue. */
function excerptsNear(claim: string, corpus: Corpus): Iterable<Excerpt> {
  const question = readQuestion(claim, corpus);
  const { ranked } = rank(findCandidates(question, corpus, COMPARED), question, corpus);
  const excerpts = ranked.flatMap(({ sentence }) => excerptAt(sentence, corpus));
  return new Map(excerpts.map((excerpt) => [`${excerpt.number} ${excerpt.start}`, excerpt])).values();
}

function excerptAt(sentence: number, { articles, articleOfSentence, sentences }: Corpus): Excerpt | [] {
  const number = articleOfSentence[sentence] ?? 0;
  const article = articles[number];
  const paragraphs = article ? sectionsOf(article).flatMap((section) => section.paragraphs) : [];
  const at = (sentences.paragraph[sentence] ?? 0) - 1;
  const [paragraph, next] = [paragraphs[at], paragraphs[at + 1]];
  return article && paragraph ? { article, number, start: paragraph.start, end: (next ?? paragraph).end } : [];
}

function compare(
  asked: readonly ClaimWord[],
  { article, number, start: from, end: until }: Excerpt,
  statements: Statements,
): ClaimCheck | undefined {
  const words = wordsOf(article.source.slice(from, until), from).slice(0, MOST_TEXT_WORDS);
  const { start, end, edits, steps } = alignWords(
    asked.map(({ folded }) => folded),
    words.map(({ folded }) => folded),
  );
  const likeness = steps.filter(({ kind }) => kind === 'same').length / Math.max(asked.length, end - start);
  const [first, last] = [words[start], words[end - 1]];
  if (likeness < LEAST_LIKENESS || !first || !last) return undefined;
  const overlaps = (span: Span): boolean => span.start < last.end && span.end > first.start;
  const sentences = sentencesOf(article).filter(({ sentence }) => overlaps(sentence));
  const numbers = new Set(sentences.flatMap(({ sentence }) => statements.numbersAt(number, sentence.start)));
  const made = Array.from(numbers, (statement) => statements.get(statement));
  const found = toPassage(article, sentences, made);
  return (
    found && {
      verdict: edits === 0 ? 'exact' : 'near',
      found,
      saidBy: made.filter((statement) => (statement.kind === 'direct' ? statement.pieces : [statement]).some(overlaps)),
      steps: asWritten(steps, asked, words.slice(start, end)),
      likeness,
    }
  );
}

/** Replaces folded words by the words as written. */
function asWritten(
  steps: readonly WordStep[],
  asked: readonly ClaimWord[],
  source: readonly ClaimWord[],
): readonly WordStep[] {
  let [inAsked, inSource] = [0, 0];
  return steps.map(({ kind }) => {
    const word = kind === 'asked' ? asked[inAsked] : source[inSource];
    if (kind !== 'source') inAsked += 1;
    if (kind !== 'asked') inSource += 1;
    return { kind, word: word?.written ?? '' };
  });
}

function toPassage(
  article: Article,
  sentences: readonly ArticleSentence[],
  statements: readonly PassageStatement[],
): Passage | undefined {
  const [first, last] = [sentences[0], sentences.at(-1)];
  if (!first || !last) return undefined;
  const place = placeOf(article, first, last.sentence.end);
  const text = article.source.slice(place.start, place.end);
  return { ...place, rank: 1, score: 0, text, matches: [], places: [place], explanation: [], statements };
}
