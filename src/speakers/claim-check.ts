import type { Article } from '../articles/article';
import { analyse } from '../text/analysis';
import type { Corpus } from '../search/index/corpus';
import { gather } from '../search/ranking/gather';
import type { Passage, PassageStatement } from '../search/index/passage';
import { readQuestion } from '../search/query/question';
import { rank } from '../search/ranking/ranking';
import { placeOf, sentencesOf, type Evidence, type Located, type Statements } from './located-statement';
import { alignWords, type WordStep } from './word-difference';

/** Where words, or words near them, stand in the sources. */
export interface ClaimCheck {
  readonly verdict: 'exact' | 'near';
  /** The sentences that hold them. */
  readonly found: Passage;
  /** Who says them there: empty where the article itself tells it. */
  readonly saidBy: readonly PassageStatement[];
  /** Word by word, as written in the source and in what was asked. */
  readonly steps: readonly WordStep[];
  /** Share of the words asked for that stand there in the same order, 0 to 1. */
  readonly likeness: number;
}

/** Longer words are looked for by their beginning: nobody quotes more from memory. */
const MOST_WORDS = 80;
const LONGEST_PARAGRAPH = 800;
/** How many of the best sentences are compared. */
const COMPARED = 60;
/** Below this share of common words something else was said. */
const LIKE = 0.6;

/**
 * Looks for words in the sources: first the exact ones, whatever their case and signs, then the nearest.
 *
 * @returns nothing when the sources hold nothing like them.
 */
export function checkClaim(words: string, evidence: Evidence): ClaimCheck | undefined {
  const asked = spoken(words).slice(0, MOST_WORDS);
  if (asked.length === 0) return undefined;
  const { corpus } = evidence;
  const question = readQuestion(words, corpus);
  const { ranked } = rank(gather(question, corpus, COMPARED), question, corpus);
  const windows = new Map(
    ranked
      .flatMap(({ entry }) => windowOf(entry, corpus))
      .map((window) => [`${window.number} ${window.start}`, window]),
  );
  let best: ClaimCheck | undefined;
  for (const window of windows.values()) {
    const wording = compare(asked, window, evidence.statements);
    if (wording && wording.likeness > (best?.likeness ?? 0)) best = wording;
    if (best?.likeness === 1 && best.verdict === 'exact') break;
  }
  return best;
}

interface Word {
  readonly folded: string;
  readonly written: string;
  readonly start: number;
  readonly end: number;
}

function spoken(text: string, offset = 0): readonly Word[] {
  return analyse(text).flatMap(({ word, start, end, compound }) =>
    compound
      ? []
      : { folded: word.toLowerCase(), written: text.slice(start, end), start: offset + start, end: offset + end },
  );
}

interface Window {
  readonly article: Article;
  readonly number: number;
  readonly start: number;
  readonly end: number;
}

/** The paragraph of a sentence, and the next: what is said may run on. */
function windowOf(entry: number, { articles, articleOfSentence, sentences }: Corpus): readonly Window[] {
  const number = articleOfSentence[entry] ?? 0;
  const article = articles[number];
  const paragraphs = article?.sections.flatMap((section) => section.paragraphs) ?? [];
  const at = (sentences.paragraph[entry] ?? 0) - 1;
  const [paragraph, next] = [paragraphs[at], paragraphs[at + 1]];
  return article && paragraph ? [{ article, number, start: paragraph.start, end: (next ?? paragraph).end }] : [];
}

function compare(
  asked: readonly Word[],
  { article, number, start: from, end: until }: Window,
  statements: Statements,
): ClaimCheck | undefined {
  const words = spoken(article.source.slice(from, until), from).slice(0, LONGEST_PARAGRAPH);
  const { start, end, edits, steps } = alignWords(
    asked.map(({ folded }) => folded),
    words.map(({ folded }) => folded),
  );
  const likeness = steps.filter(({ kind }) => kind === 'same').length / Math.max(asked.length, end - start);
  const [first, last] = [words[start], words[end - 1]];
  if (likeness < LIKE || !first || !last) return undefined;
  const span = { start: first.start, end: last.end };
  const around = sentencesOf(article).filter(({ sentence }) => sentence.start < span.end && sentence.end > span.start);
  const found = toPassage(article, around);
  if (!found) return undefined;
  const numbers = new Set(around.flatMap(({ sentence }) => statements.numbersAt(number, sentence.start)));
  const said = Array.from(numbers, (statement) => statements.get(statement));
  const saidBy = said.filter((statement) => statement.start < span.end && statement.end > span.start);
  const written = asWritten(steps, asked, words.slice(start, end));
  return {
    verdict: edits === 0 ? 'exact' : 'near',
    found: { ...found, statements: said },
    saidBy,
    steps: written,
    likeness,
  };
}

/** The steps name folded words: here they stand as they were written. */
function asWritten(steps: readonly WordStep[], asked: readonly Word[], source: readonly Word[]): readonly WordStep[] {
  let [inAsked, inSource] = [0, 0];
  return steps.map(({ kind }) => {
    const word = kind === 'asked' ? asked[inAsked] : source[inSource];
    if (kind !== 'source') inAsked += 1;
    if (kind !== 'asked') inSource += 1;
    return { kind, word: word?.written ?? '' };
  });
}

function toPassage(article: Article, around: readonly Located[]): Passage | undefined {
  const [first, last] = [around[0], around.at(-1)];
  if (!first || !last) return undefined;
  const here = { ...placeOf(article, first), end: last.sentence.end };
  const text = article.source.slice(here.start, here.end);
  return { ...here, rank: 1, score: 0, text, matches: [], places: [here], explanation: [], statements: [] };
}
