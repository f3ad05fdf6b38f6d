import { CLASS, isOf } from '../lexicon/word-classes';
import { words } from '../lexicon/word-lists';
import { isTime, nounPhraseFrom, type Range, type Subject } from './phrases';
import { isParticiple } from './subjects';
import { isMainVerb, type TaggedToken } from './token';

/** @returns the first noun phrase of a sentence after introductions that end with a comma. */
export function subjectOfSentence(tokens: readonly TaggedToken[], from: number, ceiling: number): Subject | undefined {
  let at = from;
  for (let commas = 0; commas < MOST_INTRODUCTIONS; commas += 1) {
    at = behindDateline(tokens, at, ceiling);
    while (at < ceiling && (isOpener(tokens[at]) || tokens[at]?.kind === 'mark') && !isFronting(tokens[at])) at += 1;
    at = behindTime(tokens, at);
    const phrase = answeredBy(tokens, at, ceiling) ?? nounPhraseFrom(tokens, at, ceiling);
    const isIntroduction =
      isFronting(tokens[at]) ||
      (phrase?.start === at && (INTRODUCTIONS.has(tokens[at]?.lower ?? '') || isParticiple(tokens, phrase)));
    if (phrase && !isIntroduction && !isTime(tokens, phrase) && !isSeat(tokens, phrase))
      return { mention: phrase, start: phrase.start };
    while (at < ceiling && tokens[at]?.text !== ',') at += 1;
    if (at >= ceiling) return undefined;
    at += 1;
  }
  return undefined;
}

/** `Lund, Mo.-based Salt Bakers`; `in Green Bay, Wis., citing` */
function isSeat(tokens: readonly TaggedToken[], { start, end }: Range): boolean {
  const isBased = tokens.slice(end + 1, end + 4).some(({ lower }) => /(?:^|-)based$/u.test(lower));
  let town = start - 2;
  while (tokens[town]?.inName) town -= 1;
  const isInTown =
    town < start - 2 && tokens[start - 1]?.text === ',' && /^(?:in|at|near)$/u.test(tokens[town]?.lower ?? '');

  const isDescribed = isOf(tokens[end + 1], CLASS.determiner) || tokens[end + 1]?.lower === 'who';
  return (
    (tokens[end]?.text === ',' && isBased) ||
    (isInTown && end - start === 1 && tokens[end]?.kind === 'mark' && !isDescribed)
  );
}

/** `Asked whether Weber, the nominee, would win, Rossi said`: behind the last comma before a name and a verb. */
function answeredBy(tokens: readonly TaggedToken[], start: number, end: number): Range | undefined {
  for (let at = end - 1; tokens[start]?.lower === 'asked' && at > start; at -= 1) {
    const phrase = tokens[at]?.text === ',' ? nounPhraseFrom(tokens, at + 1, end) : undefined;
    if (phrase && phrase.end < end && isMainVerb(tokens[phrase.end])) return phrase;
  }
  return undefined;
}

/** `In the evening Rossi left`, `On Monday Rossi left`, `In 1961 she left`: @returns where the name stands, or `at`. */
export function behindTime(tokens: readonly TaggedToken[], at: number): number {
  if (!isOf(tokens[at], CLASS.preposition)) return at;
  const last = isOf(tokens[at + 1], CLASS.determiner) ? at + 2 : at + 1;
  if (!isOf(tokens[last], CLASS.timeSpan | CLASS.calendar) && tokens[last]?.kind !== 'number') return at;
  const next = isOf(tokens[last + 1], CLASS.timeSpan) ? last + 2 : last + 1;
  return tokens[next]?.inName === true || /^s?he$/u.test(tokens[next]?.lower ?? '') ? next : at;
}

/** `BERN, June 16 (Agency) -` */
export function behindDateline(tokens: readonly TaggedToken[], from: number, ceiling: number): number {
  if (!/^\p{Lu}{3,}$/u.test(tokens[from]?.text ?? '') && tokens[from + 1]?.text !== '(') return from;
  for (let at = from + 1; at < Math.min(ceiling, from + 12); at += 1)
    if (/^(?:-|—|–|--)$/u.test(tokens[at]?.text ?? '')) return at + 1;
  return from;
}

const MOST_INTRODUCTIONS = 4;

/** `But even after Rossi left, Weber stayed`: the subject stands behind the comma. */
function isFronting(token: TaggedToken | undefined): boolean {
  return /^(?:after|before|since|until|because|if|once)$/u.test(token?.lower ?? '');
}

export function isOpener(token: TaggedToken | undefined): boolean {
  return token?.kind === 'word' && (isOf(token, CLASS.adverb) || OPENERS.has(token.lower));
}

const OPENERS = words('and but yet so or');

const INTRODUCTIONS = words('asked speaking talking writing referring responding when while although though');
