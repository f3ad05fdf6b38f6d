import { CLASS, isOf } from '../lexicon/word-classes';
import { verbGroupOf, type Cue } from './cue';
import { namedBeside } from './named-beside';
import { nounPhraseBefore, nounPhraseFrom, type Subject } from './phrases';
import { speakerIn } from './speaker-phrase';
import { subjectBefore } from './subjects';
import type { TaggedToken } from './token';

/** `The Herald quoted Rossi as saying that`, `Rossi was quoted in the Herald as saying that`: Rossi says it. */
export function quotedAs(tokens: readonly TaggedToken[], at: number, floor: number): Subject | undefined {
  if (tokens[at - 1]?.lower !== 'as') return undefined;
  let quote = at - 2;
  while (quote > Math.max(0, at - LONGEST_QUOTED) && !isQuoting(tokens[quote])) {
    if (tokens[quote]?.kind !== 'word') return undefined;
    quote -= 1;
  }
  if (!isQuoting(tokens[quote])) return undefined;
  if (isOf(tokens[quote - 1], CLASS.be)) {
    const quoted = subjectBefore(tokens, verbGroupOf(tokens, quote, floor).before, floor);
    return quoted && speakerIn(tokens, quoted.mention) && namedBeside(tokens, quoted, quote);
  }
  const phrase = nounPhraseFrom(tokens, quote + 1, at - 1);
  // `quoted her as saying`, but `quoted her mother as saying`
  const isPronoun = quote + 2 === at - 1 && isOf(tokens[quote + 1], CLASS.objectPronoun);
  const mention = isPronoun ? { start: quote + 1, end: quote + 2 } : phrase;
  const speaker = mention && speakerIn(tokens, mention);
  // `"It is late," the Herald quoted Rossi as saying`: the quotation ends before the Herald.
  const start = nounPhraseBefore(tokens, quote - 1, 0)?.start ?? quote;
  return speaker && { mention: speaker, start };
}

function isQuoting(token: TaggedToken | undefined): boolean {
  return /^(?:quot|cit)(?:es?|ed|ing)$/u.test(token?.lower ?? '');
}

/** In tokens, between `quoted` and `saying`. */
const LONGEST_QUOTED = 14;

/** `The Herald quoted Rossi as saying`: "saying" is the cue. */
export function isQuotingVerb({ at }: Cue, cues: readonly Cue[], tokens: readonly TaggedToken[]): boolean {
  return cues.some(
    ({ subject, words: { start } }) => subject?.mention.start === at + 1 && tokens[start - 1]?.lower === 'as',
  );
}
