import { tokenize } from '../text/tokens';
import type { Library } from '../library/library';
import { goneOnWith } from './follow-up';
import { meantSpeaker } from './meant-speaker';
import type { Request } from './request';

/** "Putin on the quota", "on the quota". */
const ON = /^(?<who>.*?)(?:^|\s)(?:about|on|regarding|über|zu|sur|sobre|про|о|об)\s+(?<what>.+)$/iu;

type Next = Extract<Request, { kind: 'quotes-next' }>;

/**
 * Reads "and Putin?" after statements on a topic as the wish for another speaker's on it, "and the quota?" for the same speaker's on another
 * topic, and "and Putin on the quota?" for both; after a comparison "and the quota?" compares again. A whole question is asked as it stands.
 *
 * @returns what may be meant, most likely first: somebody who says nothing on the topic may be the topic.
 */
export function nextQuotes({ speaker, topic, said }: Next, library: Library): readonly [Request, ...Request[]] {
  const on = (what: string): Request => {
    return speaker === undefined ? { kind: 'compare', topic: what } : { kind: 'quotes', speaker, topic: what };
  };
  const part = goneOnWith(said);
  if (part === undefined) return [{ kind: 'ask', question: said }];
  const { who = '', what } = ON.exec(part)?.groups ?? {};
  if (what !== undefined && who === '') return [on(what)];
  if (what !== undefined && isHeard(who, library)) return [{ kind: 'quotes', speaker: who, topic: what }];
  return isHeard(part, library) ? [{ kind: 'quotes', speaker: part, topic }, on(part)] : [on(part)];
}

/**
 * Whether words name somebody rather than a topic. Without a capital they name only a person, since bodies are named after topics; and
 * with letters amiss only if the sources do not know them otherwise.
 */
function isHeard(words: string, library: Library): boolean {
  const meant = meantSpeaker(words, library.statements.speakers);
  const isName = tokenize(words).some(({ capital }) => capital);
  if (meant?.isCorrected === true) return isName && library.correctionsOf(words).length > 0;
  return meant !== undefined && (isName || meant.voice.kind === 'person');
}
