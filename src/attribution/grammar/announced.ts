import { CLASS, isOf } from '../lexicon/word-classes';
import type { Statement } from '../statement';
import type { Cue } from './cue';
import { findCues } from './cues';
import type { Range } from './phrases';
import { textSpan } from './spans';
import type { TaggedToken } from './token';
import { LONGEST_SENTENCE, type Tokens } from './tokenise';
import { authorBefore } from './without-cue';

/** @returns cue and speaker of a sentence that announces a quotation: `He said:`, `Rossi said in a statement.` */
export function announcedBy(tokens: Tokens, range: Range): Pick<Statement, 'cue' | 'mention'> | undefined {
  const isColon = tokens[range.end - 1]?.text === ':';
  const isWritten = isOf(tokens[range.end - 2], CLASS.document);
  if ((!isColon && !isWritten) || range.end - range.start > LONGEST_SENTENCE) return undefined;
  const author = isColon ? authorBefore(tokens, range) : undefined;
  if (author) return { cue: textSpan(tokens, author.cue), mention: textSpan(tokens, author.mention) };
  const cue = findCues(tokens, range).at(-1);
  if (!cue || (!isColon && !saidIn(tokens, cue, range))) return undefined;
  const mention = cue.subject?.mention;
  return { cue: textSpan(tokens, cue.words), ...(mention && { mention: textSpan(tokens, mention) }) };
}

/** `Rossi said in a statement.` */
function saidIn(tokens: readonly TaggedToken[], { at, verb, subject, negated }: Cue, { start, end }: Range): boolean {
  const isPlain = !negated && verb.lemma === 'say' && subject?.start === start;
  return isPlain && tokens[at + 1]?.lower === 'in' && end - at < LONGEST_PLACE;
}

/** In tokens. */
const LONGEST_PLACE = 8;
