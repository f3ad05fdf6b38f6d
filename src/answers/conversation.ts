import type { Library } from '../library/library';
import { AUXILIARY } from '../search/query/chat-words';
import { isEventNoun } from '../search/ranking/main-event';
import { anyVerbOf } from '../search/query/main-verb';
import { isWholeQuestion } from '../search/query/plain-question';
import { besideAskedFor, CUE_VERBS } from '../text/saying-verbs';
import { tokenize, isContent } from '../text/tokens';
import { matchSpeaker, type SpeakerMatch } from './match-speaker';
import { QUESTION_MARK } from './question-like';
import type { Request } from './request';

const CONNECTOR =
  /^(?:(?:and|but|so|what about|how about|und|aber|was ist mit|wie ist es mit|et|mais|y|pero|qué tal|e|mas|ma|и|а|но|але|та|що до)(?=[\s,])[\s,]*|那么?|还有|那麼?|還有|では|じゃあ)+/iu;
const WHAT_DID = [
  /^(?:what|how)\s+(?:did|does|do|has|have|will|would)\s+(.+?)\s+(?:say|said|think|answer|reply|respond|do)(?:\s+(?:about\s+)?(?:it|that|this|then|too))?$/iu,
  /^(?:was|wie)\s+(?:sagte?|meinte?|denkt|hat)\s+(\S+(?:\s+\S+)??)(?:\s+(?:dazu|darüber|davon))?(?:\s+(?:gesagt|gemeint))?$/iu,
  /^qu(?:e\s+|['’])(?:en\s+)?(?:a\s+dit|dit|pense)\s+(\S+(?:\s+\S+)?)$/iu,
  /^qué\s+(?:dice|dijo|opina|piensa)\s+(\S+(?:\s+\S+)??)(?:\s+(?:de|sobre)\s+es[oa])?$/iu,
  /^что\s+(?:говорит|сказала?|думает|ответила?)\s+(\S+(?:\s+\S+)??)(?:\s+об\s+этом)?$/iu,
];
/** The name after the auxiliary verb of a question; without a capital, the word between it and a verb of saying. */
const SUBJECT =
  /(?<=\b(?:did|does|do|has|have|had|is|was|are|were|will|would|can|could)\s+)(?:(?:the\s+)?\p{Lu}[\p{L}\p{M}.'’-]*(?:\s+\p{Lu}[\p{L}\p{M}.'’-]*)*|[\p{L}\p{M}.'’-]+(?=\s+(?:say|said|think|want|claim|mean|answer|reply)\b))/u;
const TOPIC = /(?<=\s(?:about|on|regarding|over|über|zu|sur|sobre|про|о|об)\s).+$/iu;
const DISCUSSED = /(?<=\s(?:discuss|mention|address)\s).+$/iu;
/** What a question of a form of "be" alone asks about. */
const THING = /(?<=^\W*(?:who|what|when|where|why|how)(?:\s+(?:is|are|was|were)|['’]s)\s+)\S.*$/iu;
/** "What was decided" names no thing. */
const WAS_DONE = /^\W*what\s+(?:is|are|was|were)\s+\p{L}{3,}ed\b/iu;
/** "Why is Berg in jail" tells something of Berg. */
const IS_SO = /^\W*(?:why|when|where|how)\b/iu;
const FIRST_NAMED = /^.+?(?=\s+(?:in|at|on|for|from|under|with)\b|$)/iu;
const WHAT_ABOUT = /^\W*(?:and |but |so )?(?:what|how) about\b/iu;
/** "Putin on the quota", "on the quota" */
export const SPEAKER_ON_TOPIC =
  /^(?<speaker>.*?)(?:^|\s)(?:about|on|regarding|über|zu|sur|sobre|про|о|об)\s+(?<topic>.+)$/iu;
/** "about the quota" */
const ON_TOPIC = /^(?:about|on|regarding|über|zu|sur|sobre|про|о|об)\s+/iu;
const PREPOSITIONS = 'in|at|for|from|with|by|under|against|before|after|since|until|during';
/** "in Geneva", "for the fishers" */
const CIRCUMSTANCE = new RegExp(`^(${PREPOSITIONS})\\s+\\S`, 'u');
const OPENING = /^[\s¿¡]+/u;
const END = /[\s?!.,;:？！。…]+$/u;
/** In UTF-16 units; the rest is ignored. */
const LONGEST_QUESTION = 500;
const MOST_WORDS = 3;
const MOST_CONTENT = 2;

/**
 * Completes "and Putin?" after "what did Biden say about cyber-security?": a name replaces the subject, other words the topic, or what "when
 * was it" asks about; otherwise they are appended, or asked alone after "what about". In "where was it?", "what did he say?" the pronoun
 * gives way to what it stands for in the question before. Another complete question is returned unchanged.
 * @param isName whether the words replace the subject
 */
export function followUp(previous: string, reply: string, isName = hasCapital): string {
  const whole = reply.slice(0, LONGEST_QUESTION).trim();
  const anew = askedAnew(previous, reply);
  if (anew !== undefined) return anew;
  const resolved = hasPronoun(reply) ? resolvePronoun(reply, previous, isName) : undefined;
  if (resolved !== undefined || (hasPronoun(reply) && !THEY.test(reply))) return resolved ?? whole;
  const part = partOf(reply);
  if (part === undefined) return whole;
  const inserted = behindPreposition(part, previous, isName) ?? insert(part, previous, isName(part) || THEY.test(part));
  if (inserted !== undefined) return inserted;
  if (ABOUT_IT.test(bare(reply))) return resolvePronoun(reply, previous, isName) ?? whole;
  const before = bare(previous);
  return isWholeQuestion(before) && WHAT_ABOUT.test(reply) ? part : `${before}, ${part}`;
}

/** They ask on only behind a question: "why" and "when" alone are answered by what stands around the answer. */
const QUESTION_WORDS = /^(?:for )?(why not|how long|how often|how old|how far|since when|until when)$/iu;
/** "Why is Berg in jail", "did they sign it": with what they ask of. */
const ASKED_OF = new RegExp(
  `^\\W*(?:(?:who|what|when|where|why|how)(?: (?:long|much|many|often|old))? )?((?:${AUXILIARY}) .+)$`,
  'iu',
);

/** @returns "how long is Berg in jail" for "how long" behind "why is Berg in jail"; undefined for other words. */
function askedAnew(previous: string, reply: string): string | undefined {
  const before = bare(previous);
  const [, words] = QUESTION_WORDS.exec(bare(reply).replace(CONNECTOR, '')) ?? [];
  const [, asked] = ASKED_OF.exec(before) ?? [];
  if (words === undefined || asked === undefined) return undefined;
  const verb = words.toLowerCase() === 'why not' ? anyVerbOf(before)?.verb : undefined;
  return verb === undefined ? `${words} ${asked}` : `why ${asked.replace(` ${verb}`, ` not ${verb}`)}`;
}

/** On what these stand for somebody has said something. */
const ANYTHING = /^(?:it|that|this|them)$/iu;

type Ask = Extract<Request, { kind: 'ask' }>;

/** @returns a request for the whole question, if it goes on from another. */
export function completed({ after, ...request }: Ask, library: Library): Ask {
  if (after === undefined) return request;
  const topic = TOPIC.exec(bare(after))?.[0] ?? '';
  const isOnTopic = ({ speaker }: SpeakerMatch): boolean =>
    ANYTHING.test(topic) || library.statements.quotes(topic, 1, speaker).total > 0;
  const isName = (words: string): boolean => {
    const match = hasCapital(words) ? undefined : matchSpeaker(words, library.statements.speakers);
    return hasCapital(words) || (match?.isCorrected === false && (words === topic || isOnTopic(match)));
  };
  return { ...request, question: followUp(after, request.question, isName) };
}

/** Whether a line goes on from the one before: "and Putin?", "what about the quota". */
export function goesOn(line: string): boolean {
  return CONNECTOR.test(line.replace(OPENING, '').trim());
}

/** "how long did it last", "what did he say", "who was there". */
const PRONOUNS = [
  new RegExp(
    `(?<=^\\W*(?:(?:who|what|which|when|where|why|how)(?:\\s+\\p{L}+){0,2}?\\s+)?(?:${AUXILIARY})\\s+)(?:it|he|she|they)\\b`,
    'iu',
  ),
  /(?<=^\W*(?:who|what|when|where|why|how)\s+\p{L}+(?:\s+\p{L}+)?\s+)(?:it|him|her|them|they|that|there)$/iu,
  /(?<=\s(?:about|with|against|to|of)\s)(?:him|her|them)$/iu,
];
/** "What did Berg say about it": another speaker on the topic of the question before, if that has one. */
const ABOUT_IT = /(?<=\s(?:about|of)\s)(?:it|that|this)$/iu;
const PERSON = /^(?:he|she|him|her)$/iu;
const THEY = /\b(?:they|them)\b/iu;
/** No talks, who are nobody. */
const SEVERAL = /[^s\W]s$/iu;
const WHO_IS = /^\W*who\b/iu;
/** What tells more of a thing: "the summit held in Geneva". */
const FURTHER = /\s+(?:held|called|about|in|on|at|like)\b.*$/iu;
const LONGEST_THING = 4;

/** @returns the question with what its pronoun stands for; undefined if the question before does not tell. */
function resolvePronoun(reply: string, previous: string, isName: (words: string) => boolean): string | undefined {
  const [asked, before] = [bare(reply).replace(CONNECTOR, ''), bare(previous)];
  const [pronoun = ''] = PRONOUNS.flatMap((form) => form.exec(asked)?.[0] ?? []);
  const isPerson = PERSON.test(pronoun);
  const thing = isPerson === WHO_IS.test(before) && !WAS_DONE.test(before) ? THING.exec(before)?.[0] : undefined;
  const topic = TOPIC.exec(before)?.[0];
  const isOfTopic = topic !== undefined && isName(topic) && (WHO_IS.test(asked) || !asksWhatWasSaid(asked));
  const person = isOfTopic ? topic : (SUBJECT.exec(before)?.[0] ?? BARE_NAME.exec(before)?.[1]);
  const verb = anyVerbOf(before)?.verb;
  const isWords = !isWholeQuestion(before) && before.split(/\s+/u).length <= LONGEST_THING;
  const meant =
    (isPerson ? (thing ?? person) : (thing ?? topic ?? thingNamed(before, verb, isName))) ??
    (isWords ? before : undefined);
  const areSeveral = SEVERAL.test(meant ?? '') && !isEventNoun(meant?.split(' ').at(-1) ?? '');
  if (meant === undefined || (THEY.test(pronoun) && (!areSeveral || asksWhatWasSaid(asked)))) return undefined;
  const thingMeant = meant.replace(FURTHER, '');
  // "When was the treaty signed?"
  const words = thingMeant.toLowerCase().endsWith(` ${verb}`)
    ? thingMeant.slice(0, thingMeant.lastIndexOf(' '))
    : thingMeant;
  const replaced = (found: string): string => (found === 'there' ? `at ${words}` : words);
  return [...PRONOUNS, ABOUT_IT].reduce((text, form) => text.replace(form, replaced), asked);
}

/** "Is he alive" asks of whom was spoken about, "does he deny it" of who spoke. */
function asksWhatWasSaid(asked: string): boolean {
  return tokenize(asked).some(({ word }) => CUE_VERBS.has(word));
}

const LAST_THING = /\b(?:the|this|that)(?: (?!(?:in|on|at|of|to|for|from|with|by)\b)[\p{L}\p{M}-]+){1,3}$/iu;
const NO_THING = /^(?:i|we|you|he|she|it|they|there|this|that)$/iu;

/** @returns what "it" is behind "how long did the talks last" and "who attended the talks". */
function thingNamed(before: string, verb: string | undefined, isName: (words: string) => boolean): string | undefined {
  const subject = new RegExp(`(?<=\\b(?:${AUXILIARY})\\s+)\\S.*?(?=\\s+${verb ?? ''}\\b)`, 'iu');
  const [found] = verb === undefined ? [] : (subject.exec(before) ?? []);
  return found === undefined || NO_THING.test(found) || isName(found) ? LAST_THING.exec(before)?.[0] : found;
}

const BARE_NAME = new RegExp(
  `^\\W*(?:(?:where|when|why|how) )?(?:${AUXILIARY}) (?!(?:the|an?|any|his|her|its|their|my|your|our|i|we|you|he|she|it|they|there|this|that)\\b)([\\p{L}\\p{M}’'-]+)`,
  'iu',
);

/** Whether a whole question has a pronoun for what the one before asked about. */
export function refersBack(line: string): boolean {
  return hasPronoun(line) || ABOUT_IT.test(bare(line)) || QUESTION_WORDS.test(bare(line).replace(CONNECTOR, ''));
}

function hasPronoun(line: string): boolean {
  const asked = bare(line).replace(CONNECTOR, '');
  return PRONOUNS.some((form) => form.test(asked));
}

/** Whether a reply asks on: it is no whole question, but joined to the one before or asked with a mark. */
export function isFollowUp(reply: string): boolean {
  return partOf(reply) !== undefined && (goesOn(reply) || QUESTION_MARK.test(reply.trim()));
}

/** @returns the words behind "about" or "on". */
export function topicAskedFor(question: string): string | undefined {
  return TOPIC.exec(bare(question))?.[0];
}

const PLAIN_SAYING =
  /^(?:(?:say|said|claim|claimed|think|mean)\s+(?:(?:that|by|of)\s+)?|(?:of|what|which|how|why)\s+)/iu;

/** @returns what "did Rossi promise to leave?" asks about, in quotation marks. */
export function claimAskedFor(question: string): string | undefined {
  const claim = besideAskedFor(bare(question))?.replace(PLAIN_SAYING, '');
  return claim ? `“${claim}”` : undefined;
}

/** @returns the elliptic part, `Fergus` of "and Fergus?"; undefined for a complete question. */
export function partOf(reply: string): string | undefined {
  const asked = reply.slice(0, LONGEST_QUESTION).replace(OPENING, '').trim();
  const rest = asked.replace(CONNECTOR, '').replace(END, '');
  const [person] = WHAT_DID.flatMap((form) => form.exec(rest)?.[1] ?? []);
  return person ?? (isElliptic(rest, asked) ? rest : undefined);
}

function isElliptic(rest: string, asked: string): boolean {
  const thing = rest.replace(ON_TOPIC, '');
  const words = tokenize(thing);
  const content = words.filter(({ word }) => isContent(word)).length;
  const isJoined = asked.replace(END, '') !== thing;
  if (content === 0 || content > MOST_CONTENT || words.length > MOST_WORDS) return false;
  return isJoined || words.length === content;
}

/** @returns the question with "on cyber", "Putin on cyber" or "in Geneva" in its place; undefined for other words. */
function behindPreposition(part: string, previous: string, isName: (words: string) => boolean): string | undefined {
  const before = bare(previous);
  const [, preposition] = CIRCUMSTANCE.exec(part) ?? [];
  const other = preposition && new RegExp(`\\s${preposition}\\s.+?(?=\\s(?:about|on|${PREPOSITIONS})\\s|$)`, 'iu');
  if (other) return `${before.replace(other, '')} ${part}`;
  const { speaker = '', topic } = SPEAKER_ON_TOPIC.exec(part)?.groups ?? {};
  if (topic === undefined || (speaker !== '' && !isName(speaker))) return undefined;
  if (speaker !== '' && !SUBJECT.test(before)) return part;
  const asked = before.replace(SUBJECT, (subject) => speaker || subject);
  const place = [TOPIC, DISCUSSED].find((one) => one.test(asked));
  return place === undefined ? `${asked} ${part.slice(speaker.length).trim()}` : asked.replace(place, () => topic);
}

/** @returns undefined where the question has no place for it. */
function insert(part: string, previous: string, isName: boolean): string | undefined {
  const before = bare(previous);
  const place = [...(isName ? [SUBJECT] : []), TOPIC, DISCUSSED, THING].find((one) => one.test(before));
  const isSubject = isName && place === THING && IS_SO.test(before);
  return place && before.replace(place, (thing) => (isSubject ? thing.replace(FIRST_NAMED, () => part) : part));
}

function bare(question: string): string {
  return question.slice(0, LONGEST_QUESTION).trim().replace(END, '');
}

export function hasCapital(words: string): boolean {
  return tokenize(words).some(({ capital }) => capital);
}
