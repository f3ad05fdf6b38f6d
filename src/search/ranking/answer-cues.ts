import { CUE, MEASURES } from '../../text/answer-types';
import { TRAIT } from '../index/corpus';
import { type InvertedIndex, wordNumberAt } from '../index/inverted-index';
import { FEATURE } from './model';
import { NO_QUERY_TERM, queryTermOfWord, type MatchContext } from '../query/question';

/** Sets the features that depend on what a question asks for; those that it does not ask for stay as they are. */
export function setAnswerFeatures(vector: Float64Array, sentence: number, context: MatchContext): void {
  const { question } = context;
  WORDS.read(sentence, context);
  if ((question.cues | question.measures) !== 0) setKindFeatures(vector, sentence, context);
  if (question.speakers.size > 0) vector[FEATURE.speaker] = flag(speaks(WORDS, context));
  if (!question.asksDefinition) return;
  vector[FEATURE.definition] = flag(defines(WORDS, context));
  vector[FEATURE.class] = flag(classifies(WORDS, context));
}

/** Features of a sentence that has a word of the kind asked for. */
export const KINDS_OF_ANSWER = ['person', 'time', 'number', 'place', 'reason'] as const;

const NUMBERS = CUE.number | CUE.duration | CUE.money;

function setKindFeatures(vector: Float64Array, sentence: number, context: MatchContext): void {
  const cues = cuesIn(WORDS, context);
  const asked = context.question.cues & cues;
  const holdsNumber = (cues & CUE.number) !== 0;
  vector[FEATURE.person] = flag((asked & CUE.person) !== 0);
  vector[FEATURE.fullName] = flag((asked & CUE.person) !== 0 && holdsFullName(WORDS));
  vector[FEATURE.time] = flag((asked & CUE.time) !== 0);
  vector[FEATURE.date] = flag((asked & CUE.time) !== 0 && holdsNumber && holdsDate(WORDS));
  vector[FEATURE.number] = flag((asked & NUMBERS) !== 0);
  vector[FEATURE.place] = flag((asked & CUE.place) !== 0);
  vector[FEATURE.reason] = flag((asked & CUE.reason) !== 0);
  setNumberFeatures(vector, { sentence, holdsNumber }, context);
}

interface Numbered {
  readonly sentence: number;
  readonly holdsNumber: boolean;
}

function setNumberFeatures(vector: Float64Array, { sentence, holdsNumber }: Numbered, context: MatchContext): void {
  const { cues, measures } = context.question;
  const counts = (cues & NUMBERS) !== 0 && holdsNumber;
  vector[FEATURE.counted] = flag(counts && measures === 0 && countsAsked(WORDS, context));
  vector[FEATURE.measure] = flag(counts && holdsMeasure(WORDS, MEASURES));
  // A sum of money may have a sign instead of a word.
  const hasMoney = (measures & CUE.money) !== 0 && ((context.corpus.traits[sentence] ?? 0) & TRAIT.money) !== 0;
  const isMeasured = measures !== 0 && holdsNumber && holdsMeasure(WORDS, measures);
  vector[FEATURE.askedMeasure] = flag(hasMoney || isMeasured);
}

function flag(holds: boolean): number {
  return holds ? 1 : 0;
}

const ROOM = 256;

/** The words of one sentence at a time, each looked up once for all cues. */
class SentenceWords {
  count = 0;
  numbers = new Uint32Array(ROOM);
  /** Position → the first query term that the word matches, or `NO_QUERY_TERM`. */
  queryTerms = new Int8Array(ROOM);
  /** Position → bits of `CUE`. */
  cues = new Uint16Array(ROOM);

  read(sentence: number, context: MatchContext): void {
    const { index } = context.corpus;
    const from = index.wordOffsets[sentence] ?? 0;
    this.count = (index.wordOffsets[sentence + 1] ?? 0) - from;
    if (this.count > this.numbers.length) this.grow();
    for (let at = 0; at < this.count; at += 1) {
      const word = wordNumberAt(index, from + at);
      this.numbers[at] = word;
      this.queryTerms[at] = queryTermOfWord(word, context);
      this.cues[at] = index.cuesOfWord[word] ?? 0;
    }
  }

  /** @returns the cues of the word at a position; 0 for a word of the question, which is known already. */
  cuesAt(at: number): number {
    return this.queryTerms[at] === NO_QUERY_TERM ? (this.cues[at] ?? 0) : 0;
  }

  private grow(): void {
    this.numbers = new Uint32Array(2 * this.count);
    this.queryTerms = new Int8Array(2 * this.count);
    this.cues = new Uint16Array(2 * this.count);
  }
}

const WORDS = new SentenceWords();

/** @returns the cues of the words that are not words of the question. */
function cuesIn(words: SentenceWords, { corpus: { locatives, index } }: MatchContext): number {
  let cues = 0;
  for (let at = 0; at < words.count; at += 1) {
    const own = words.cuesAt(at);
    if (own === 0) continue;
    const before = at > 0 ? (words.cues[at - 1] ?? 0) : 0;
    const isBehindLocative = at > 0 && locatives.has(words.numbers[at - 1] ?? 0);
    const isDated = isBehindLocative || (before & CUE.dated) !== 0 || isBesideNumber(at, words);
    const isModal = (own & CUE.modal) !== 0 && !isDated;
    if (!isModal) cues |= own;
    if ((own & CUE.duration) !== 0 && (before & CUE.relative) !== 0) cues |= CUE.time;
    // A name behind a word such as "in" may be that of a place.
    if ((own & CUE.person) !== 0 && (isBehindLocative || isBehindPlaceOf(at, words, index))) cues |= CUE.place;
  }
  return cues;
}

/** "His home state of Ohio". */
function isBehindPlaceOf(at: number, words: SentenceWords, index: InvertedIndex): boolean {
  return at > 1 && ((words.cues[at - 2] ?? 0) & CUE.place) !== 0 && words.numbers[at - 1] === index.words.get('of');
}

function isBesideNumber(at: number, words: SentenceWords): boolean {
  return holdsCue(CUE.number, [at - 1, at + 2], words);
}

function holdsCue(cues: number, [from, to]: readonly [number, number], words: SentenceWords): boolean {
  for (let at = Math.max(0, from); at < Math.min(to, words.count); at += 1)
    if ((words.cuesAt(at) & cues) !== 0) return true;
  return false;
}

function holdsFullName(words: SentenceWords): boolean {
  for (let at = 1; at < words.count; at += 1)
    if ((words.cuesAt(at) & words.cuesAt(at - 1) & CUE.person) !== 0) return true;
  return false;
}

/** Distances in words: of a number and a month in a date, of a number and what is counted or measured by it. */
const DATE_WITHIN = 2;
const COUNTED_WITHIN = 3;

function holdsDate(words: SentenceWords): boolean {
  for (let at = 0; at < words.count; at += 1) {
    const isMonth = (words.cuesAt(at) & CUE.month) !== 0;
    if (isMonth && holdsCue(CUE.number, [at - DATE_WITHIN, at + 1 + DATE_WITHIN], words)) return true;
  }
  return false;
}

/** A number soon before a word of the question: "16 sectors". */
function countsAsked(words: SentenceWords, { question }: MatchContext): boolean {
  const isThing = (queryTerm: number): boolean =>
    queryTerm !== NO_QUERY_TERM && !/^\d/u.test(question.queryTerms[queryTerm]?.word ?? '');
  for (let at = 1; at < words.count; at += 1)
    if (isThing(words.queryTerms[at] ?? NO_QUERY_TERM) && holdsCount(at - COUNTED_WITHIN, at, words)) return true;
  return false;
}

function holdsCount(from: number, to: number, words: SentenceWords): boolean {
  for (let at = Math.max(0, from); at < to; at += 1) if (isCount(at, words)) return true;
  return false;
}

/** A year counts nothing. */
function isCount(at: number, words: SentenceWords): boolean {
  return (words.cuesAt(at) & (CUE.number | CUE.time)) === CUE.number;
}

/** A number with what it measures: "two hours", "40 million". */
function holdsMeasure(words: SentenceWords, units: number): boolean {
  for (let at = 0; at < words.count; at += 1) if (isCount(at, words) && holdsUnit(units, at + 1, words)) return true;
  return false;
}

/** A unit may be a word of the question: "how many days". */
function holdsUnit(units: number, from: number, words: SentenceWords): boolean {
  for (let at = from; at < Math.min(words.count, from + COUNTED_WITHIN); at += 1)
    if (((words.cues[at] ?? 0) & units) !== 0) return true;
  return false;
}

/** Distances in words: of the defined words from the start of the sentence, and of the verb after them. */
const DEFINED_WITHIN = 12;
const VERB_WITHIN = 6;

/** A form of "to be" soon after the words of the question, near the start. */
function defines(words: SentenceWords, { question: { toBe } }: MatchContext): boolean {
  const last = lastFirst(words);
  if (last < 0) return false;
  for (let at = last + 1; at < Math.min(words.count, last + 1 + VERB_WITHIN); at += 1)
    if (words.queryTerms[at] === NO_QUERY_TERM && toBe.has(words.numbers[at] ?? 0)) return true;
  return false;
}

/** @returns the last of the positions, near the start, where a query term stands for the first time; −1 if there is none. */
function lastFirst({ count, queryTerms }: SentenceWords): number {
  const near = queryTerms.subarray(0, Math.min(count, DEFINED_WITHIN));
  return near.findLastIndex((queryTerm, at) => queryTerm !== NO_QUERY_TERM && near.indexOf(queryTerm) === at);
}

/** "… is a …", "… was the …". */
function classifies({ count, numbers }: SentenceWords, { corpus, question: { toBe } }: MatchContext): boolean {
  for (let at = 1; at < count; at += 1)
    if (corpus.articleWords.has(numbers[at] ?? 0) && toBe.has(numbers[at - 1] ?? 0)) return true;
  return false;
}

/** Distances in words of a verb of saying behind its speaker and before: "Biden later told", "said Mr Biden". */
const SAYING_AFTER = 3;
const SAYING_BEFORE = 2;

function speaks(
  { count, numbers, queryTerms }: SentenceWords,
  { question: { speakers }, corpus }: MatchContext,
): boolean {
  const holds = (verbs: ReadonlySet<number>, from: number, to: number): boolean =>
    numbers.subarray(Math.max(0, from), Math.min(to, count)).some((word) => verbs.has(word));
  for (let at = 0; at < count; at += 1) {
    if (!speakers.has(queryTerms[at] ?? NO_QUERY_TERM)) continue;
    if (holds(corpus.sayingWords, at + 1, at + 1 + SAYING_AFTER)) return true;
    if (holds(corpus.invertedWords, at - SAYING_BEFORE, at)) return true;
  }
  return false;
}
