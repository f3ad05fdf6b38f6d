import { words } from '../lexicon/function-words';
import { nounPhraseFrom } from './noun-phrases';
import type { Subject } from './subjects';
import { isTime } from './times';
import { CLASS, isOf } from '../lexicon/word-classes';
import type { Token } from './word-facts';

/** The subject of a whole sentence: the first noun phrase, behind what is set before it with a comma. */
export function subjectOfSentence(tokens: readonly Token[], from: number, ceiling: number): Subject | undefined {
  let at = from;
  for (let commas = 0; commas < 3; commas += 1) {
    at = behindDateline(tokens, at, ceiling);
    while (at < ceiling && (isOpener(tokens[at]) || tokens[at]?.kind === 'mark')) at += 1;
    const phrase = nounPhraseFrom(tokens, at, ceiling);
    if (phrase && !INTRODUCTIONS.has(tokens[at]?.lower ?? '') && !isTime(tokens, phrase))
      return { mention: phrase, start: phrase.start };
    while (at < ceiling && tokens[at]?.text !== ',') at += 1;
    if (at >= ceiling) return undefined;
    at += 1;
  }
  return undefined;
}

/** `BERN, June 16 (Agency) -` */
function behindDateline(tokens: readonly Token[], from: number, ceiling: number): number {
  if (!/^\p{Lu}{3,}$/u.test(tokens[from]?.text ?? '') && tokens[from + 1]?.text !== '(') return from;
  for (let at = from + 1; at < Math.min(ceiling, from + 12); at += 1)
    if (/^(?:-|—|–|--)$/u.test(tokens[at]?.text ?? '')) return at + 1;
  return from;
}

function isOpener(token: Token | undefined): boolean {
  return token?.kind === 'word' && (isOf(token, CLASS.adverb) || OPENERS.has(token.lower));
}

const OPENERS = words('and but yet so or');

const INTRODUCTIONS = words('asked speaking talking writing referring responding when while although though');
