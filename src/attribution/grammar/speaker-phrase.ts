import { CLASS, HEADS, isOf } from '../lexicon/word-classes';
import { words } from '../lexicon/word-lists';
import { isModalSurname, isSubjectPronoun, type Range } from './phrases';
import type { TaggedToken } from './token';

/**
 * A speaker is a name, a role, a body, a document or a pronoun.
 * @returns the mention, without a participle behind its noun; undefined for anything else.
 */
export function speakerIn(tokens: readonly TaggedToken[], mention: Range): Range | undefined {
  const first = tokens[mention.start];
  if (!first || first.lower === 'whose') return undefined;
  const end = endOfHead(tokens, mention);
  if (end - mention.start === 1 && (isSubjectPronoun(first) || isOf(first, CLASS.objectPronoun))) return mention;
  const last = tokens[end - 1];
  if (isInName(tokens, end - 1) || isNounForSpeaker(last)) return mention;
  if (isAmount(last)) return holdsSpeaker(tokens, { start: end, end: mention.end }) ? mention : undefined;
  for (let at = end - 2; at >= mention.start; at -= 1) {
    if (!isNounForSpeaker(tokens[at]) && !isInName(tokens, at)) continue;
    return isBehindHead(tokens[at + 1]) ? { start: mention.start, end: at + 1 } : undefined;
  }
  return undefined;
}

function isInName(tokens: readonly TaggedToken[], at: number): boolean {
  const token = tokens[at];
  return (
    token?.inName === true ||
    (token?.capital === true && /^(?:may|will)$/u.test(token.lower) && (token.nominal || isModalSurname(tokens, at)))
  );
}

/** The head of a phrase ends before a preposition, a relative pronoun or a comma. */
function endOfHead(tokens: readonly TaggedToken[], { start, end }: Range): number {
  for (let at = start + 1; at < end; at += 1) {
    const token = tokens[at];
    if (token?.kind === 'mark' || (isOf(token, CLASS.preposition | CLASS.conjunction) && token?.lower !== 'and'))
      return at;
  }
  return end;
}

function isNounForSpeaker(token: TaggedToken | undefined): boolean {
  return token?.kind === 'word' && isOf(token, HEADS | CLASS.person);
}

function isAmount(token: TaggedToken | undefined): boolean {
  return (
    token?.kind === 'number' || isOf(token, CLASS.quantity | CLASS.indefinite) || AMOUNT_NOUNS.has(token?.lower ?? '')
  );
}

const AMOUNT_NOUNS = words(
  'percent per-cent % cent number majority dozens hundreds thousands half third couple group lot',
);

function holdsSpeaker(tokens: readonly TaggedToken[], { start, end }: Range): boolean {
  for (let at = start; at < end; at += 1) if (isNounForSpeaker(tokens[at]) || isInName(tokens, at)) return true;
  return false;
}

/** `a study released`, `people familiar with it`, `officials there` */
function isBehindHead(token: TaggedToken | undefined): boolean {
  return (
    isOf(token, CLASS.adverb | CLASS.auxiliary | CLASS.timeWord) ||
    /ed$|^(?:familiar|close|present|involved|able|written|led|made)$/u.test(token?.lower ?? '')
  );
}
