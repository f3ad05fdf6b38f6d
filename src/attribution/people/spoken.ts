import type { SentenceColumns, Span } from '../../articles/article';
import { firstPosition, lowerBound } from '../../text/sorted';
import type { Attributed, Statement } from '../statement';
import { personOf } from './bearers';
import { between } from './candidates';
import type { Person } from './name-register';
import type { ResolutionContext } from './resolution';

/**
 * @returns resolved statements whose mention begins at or after an offset. "Rossi's claim that" makes Rossi no subject, nor does "when I
 * repeat this" make the writer one, nor "he noted that Weber has said" Weber.
 */
export function spokenSince(offset: number, context: ResolutionContext): readonly Attributed[] {
  const { resolved, text } = context;
  let first = resolved.length;
  while (first > 0 && placeOfSpeaker(resolved[first - 1]) >= offset) first -= 1;
  return resolved
    .slice(first)
    .filter(
      (one) =>
        one.rule !== 'noun of saying' &&
        !/^(?:I|we)$/iu.test(text.slice(one.mention?.start, one.mention?.end)) &&
        !isReported(one, context),
    );
}

/** Whether what another says in other words than his own holds the whole statement. */
function isReported({ cue, mention }: Attributed, { resolved, furthestEnds }: ResolutionContext): boolean {
  if (!cue || !mention) return false;
  let at = firstPosition(0, resolved.length, (place) => placeOfSpeaker(resolved[place]) >= mention.start) - 1;
  for (; (furthestEnds[at] ?? 0) > cue.end; at -= 1) {
    const outer = resolved[at];
    if (outer && outer.kind !== 'direct' && outer.start <= mention.start && outer.end > cue.end) return true;
  }
  return false;
}

function placeOfSpeaker(statement: Attributed | undefined): number {
  return statement?.mention?.start ?? statement?.start ?? 0;
}

/** @returns the sentence of a statement's speaker. */
export function placeOf(
  statement: Statement,
  context: ResolutionContext,
): { readonly sentences: SentenceColumns; readonly at: number } {
  const { sentences } = context;
  const { starts } = sentences;
  const offset = statement.mention?.start ?? statement.start;
  return { sentences, at: Math.max(0, lowerBound(starts, offset + 1) - 1) };
}

/** `"It is late," Rossi told Weber. "No," she replied`: whether somebody else whom her sentence names may reply to the speaker. */
export function repliesTo(
  speaker: Person,
  { cue }: Statement,
  {
    span,
    context,
    fits,
  }: { readonly span: Span; readonly context: ResolutionContext; readonly fits: (person: Person) => boolean },
): boolean {
  const { text, speech } = context;
  if (!cue || !REPLIES.test(text.slice(cue.start, cue.end))) return false;
  if (!spokenSince(span.start, context).some(({ speaker: own }) => own?.name === speaker.name)) return false;
  return between(span, speech.names)
    .flatMap((name) => personOf(name, context) ?? [])
    .some((person) => person !== speaker && fits(person));
}

const REPLIES =
  /\b(?:replie[sd]|answers?|answered|retort(?:s|ed)|respond(?:s|ed)|counter(?:s|ed)|(?:shot|hit|fired) back)$/u;

/** "Weber was not in court." tells nothing of who speaks next. */
export const ABSENT =
  /\b(?:was|were|is|are)(?: not|n['’]t) (?:in|at|present|available|there)\b|\b(?:could not|couldn['’]t) be reached\b|\b(?:did not|didn['’]t|declined to) (?:attend|appear|speak|reply|respond|comment|answer|return)\b/u;

/** "It is easy to see why Rossi left. He was tired. He said": Rossi, or whoever was the subject before. */
export const EXPLETIVE = /^(?:It|There)(?:['’]s| is| was) /u;
