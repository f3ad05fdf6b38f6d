import { tokenize, isContent } from '../text/tokens';

/** "And …?", "what about …?", in the languages readers write in. */
const CONNECTOR =
  /^(?:(?:and|but|so|what about|how about|und|aber|was ist mit|wie ist es mit|et|mais|y|pero|и|а|но)(?=[\s,])[\s,]*|那么?|还有)+/iu;
/** "What did X say?": a question that names a person and leaves its topic to the question before. */
const WHAT_DID = [
  /^(?:what|how)\s+(?:did|does|do|has|have|will|would)\s+(.+?)\s+(?:say|said|think|answer|reply|respond|do)(?:\s+(?:about\s+)?(?:it|that|this|then|too))?$/iu,
  /^(?:was|wie)\s+(?:sagte?|meinte?|denkt|hat)\s+(\S+(?:\s+\S+)??)(?:\s+(?:dazu|darüber|davon))?(?:\s+(?:gesagt|gemeint))?$/iu,
  /^qu(?:e\s+|['’])(?:en\s+)?(?:a\s+dit|dit|pense)\s+(\S+(?:\s+\S+)?)$/iu,
  /^qué\s+(?:dice|dijo|opina|piensa)\s+(\S+(?:\s+\S+)??)(?:\s+(?:de|sobre)\s+es[oa])?$/iu,
  /^что\s+(?:говорит|сказала?|думает|ответила?)\s+(\S+(?:\s+\S+)??)(?:\s+об\s+этом)?$/iu,
];
/** Who acts in a question: the name after its auxiliary. */
const SUBJECT =
  /(?<=\b(?:did|does|do|has|have|had|is|was|are|were|will|would|can|could)\s+)(?:the\s+)?\p{Lu}[\p{L}\p{M}.'’-]*(?:\s+\p{Lu}[\p{L}\p{M}.'’-]*)*/u;
/** What a question is about. */
const OBJECT = /(?<=\s(?:about|on|regarding|over|über|zu|sur|sobre|про|о|об)\s).+$/iu;
const OPENING = /^[\s¿¡]+/u;
const END = /[\s?!.,;:？！。…]+$/u;
/** Longer than anyone asks on. */
const LONGEST = 500;
const MOST_WORDS = 3;
const MOST_CONTENT = 2;

/**
 * Reads "and Putin?" after "what did Biden say about cyber-security?" as the question it stands for: a name takes the place of the name
 * that acted, anything else that of the topic, and what finds no place is added. A whole question stays as it is.
 *
 * @param previous the question before; of it and of `said` the first 500 characters are read.
 */
export function followUp(previous: string, said: string): string {
  const part = goneOnWith(said);
  return part === undefined ? said.slice(0, LONGEST).trim() : put(part, previous);
}

/** @returns the words with which somebody goes on from the question before: `Fergus` of "and Fergus?"; nothing of a whole question. */
export function goneOnWith(said: string): string | undefined {
  const asked = said.slice(0, LONGEST).replace(OPENING, '').trim();
  const rest = asked.replace(CONNECTOR, '').replace(END, '');
  const [person] = WHAT_DID.flatMap((form) => form.exec(rest)?.[1] ?? []);
  return person ?? (isElliptic(rest, asked) ? rest : undefined);
}

/** Whether it needs the question before: it began with "and" and is short, or is a word or two by itself. */
function isElliptic(rest: string, asked: string): boolean {
  const words = tokenize(rest);
  const content = words.filter(({ word }) => isContent(word)).length;
  const isJoined = asked.replace(END, '') !== rest;
  return (
    content >= 1 && content <= MOST_CONTENT && words.length <= MOST_WORDS && (isJoined || words.length === content)
  );
}

function put(part: string, previous: string): string {
  const before = previous.slice(0, LONGEST).trim().replace(END, '');
  const isName = tokenize(part).some(({ capital }) => capital);
  const place = isName ? SUBJECT : OBJECT;
  if (place.test(before)) return before.replace(place, () => part);
  return `${before} ${part}`;
}
