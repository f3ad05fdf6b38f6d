import { CLASS, isOf } from '../lexicon/word-classes';
import { words } from '../lexicon/word-lists';
import {
  hasName,
  isNominal,
  isPlainPreposition,
  isSubjectPronoun,
  isTime,
  nounPhraseBefore,
  type Range,
  type Subject,
} from './phrases';
import { antecedent, LONGEST_APPOSITION, speakerIn } from './speaker-phrase';
import {
  bodyOfList,
  describedBy,
  holdsAnd,
  isSecondOfTwo,
  listBefore,
  opensClause,
  withPartner,
} from './subject-lists';
import { isDash, type TaggedToken } from './token';

const MOST_NESTED = 2;

/** @returns the subject that ends before a verb, with parentheses between; undefined if ambiguous. */
export function subjectBefore(
  tokens: readonly TaggedToken[],
  at: number,
  floor: number,
  depth = 0,
): Subject | undefined {
  const last = tokens[at];
  if (at < floor || !last) return undefined;
  if (last.kind === 'mark' && depth === MOST_NESTED) return undefined;
  if (last.text === ',') return beforeParenthesis(tokens, at, floor, depth + 1);
  if (last.text === ')' || last.text === ']') return beforeBracket(tokens, at, floor, depth + 1);
  if (last.text !== '-' && isDash(last)) return beforeDash(tokens, at, floor, depth + 1);
  if (/^(?:who(?:'(?:d|s|ve|ll))?|which)$/u.test(last.lower) || (last.lower === 'that' && isNominal(tokens[at - 1])))
    return antecedent(tokens, at, floor);
  const own = ownPhrase(tokens, at, floor);
  const phrase = own && (bodyOfList(tokens, own, floor) ?? own);
  if (!phrase) return isAndOr(last) ? undefined : beforeRelative(tokens, at, floor);
  if (isExample(tokens, phrase.start))
    return subjectBefore(tokens, phrase.start - (tokens[phrase.start - 2]?.kind === 'mark' ? 3 : 2), floor, depth + 1);
  const preposition = prepositionBefore(tokens, phrase.start);
  if (preposition !== undefined && preposition >= floor)
    return beforePreposition(tokens, { ...phrase, start: preposition + 1 }, floor);
  const described = describedBy(tokens, phrase, floor);
  // `Anna Rossi, the baker who founded the mill said`
  const beside = described && besideOpenApposition(tokens, described.mention, { floor, end: at + 1 });
  if (described) return beside ? { mention: beside, start: beside.start } : described;
  if (isBareNoun(tokens, phrase)) return beforeRelative(tokens, at, floor);
  if (isSecondOfTwo(tokens, phrase, floor)) return undefined;
  const whole =
    besideOpenApposition(tokens, phrase, { floor, end: phrase.end }) ??
    listBefore(tokens, phrase, floor) ??
    withPartner(tokens, phrase, floor);
  // `an official who asked not to be named to discuss the plan said`
  const outer = speakerIn(tokens, whole) ? undefined : beforeRelative(tokens, at, floor);
  return outer ?? { mention: whole, start: whole.start };
}

/** `Bakers, like Rossi, said` */
function isExample(tokens: readonly TaggedToken[], start: number): boolean {
  const before = tokens[start - 1];
  return before?.opens === false && /^(?:like|including)$/u.test(before.lower);
}

function isAndOr({ lower }: TaggedToken): boolean {
  return lower === 'and' || lower === 'but' || lower === 'or';
}

/** `He met the mayor and the governor said`: ambiguous, unless "the mayor and the governor" opens a clause. */
function ownPhrase(tokens: readonly TaggedToken[], at: number, floor: number): Range | undefined {
  const phrase = nounPhraseBefore(tokens, at, floor);
  if (!phrase || opensClause(tokens, phrase.start, floor) || isPlainPreposition(tokens[phrase.start - 1]))
    return phrase;
  return holdsAnd(tokens, phrase) ? undefined : phrase;
}

/** `Anna Rossi, the head of the guild said`: the name, where the comma behind the role is missing; `Lund, the mayor said, is late` has a comma. */
function besideOpenApposition(
  tokens: readonly TaggedToken[],
  { start }: Range,
  { floor, end }: { readonly floor: number; readonly end: number },
): Range | undefined {
  if (tokens[start - 1]?.text !== ',' || tokens[start]?.lower !== 'the' || start - 1 - floor < 2) return undefined;
  const isOneOf = (from: number, to: number, test: (token: TaggedToken) => boolean): boolean =>
    tokens.slice(from, to).some(test);
  const isClosed = isOneOf(end, end + 4, ({ text, kind }) => text === ',' || kind === 'quotation');
  if (isClosed || isOneOf(floor, start - 1, ({ inName }) => !inName)) return undefined;
  const isPerson = isOneOf(start, end, (token) => isOf(token, CLASS.singleRole) || token.lower === 'who');
  return isPerson ? { start: floor, end: start - 1 } : undefined;
}

/** `to discuss strategy said`: a common noun in the singular needs a word before it to be a subject. */
function isBareNoun(tokens: readonly TaggedToken[], { start, end }: Range): boolean {
  for (let at = start; at < end; at += 1) {
    const token = tokens[at];
    if (!token || token.capital || token.possessive || token.kind !== 'word') return false;
    if (isOf(token, NOT_BARE) || isSubjectPronoun(token)) return false;
  }
  return tokens[end - 1]?.lower.endsWith('s') === false;
}

const NOT_BARE = CLASS.determiner | CLASS.role | CLASS.body | CLASS.document;

/** `in Lund`; inside a clause also `in nearby Lund` and `in the journal Lund Letters`: @returns where the preposition stands. */
function prepositionBefore(tokens: readonly TaggedToken[], start: number): number | undefined {
  if (isPlainPreposition(tokens[start - 1])) return start - 1;
  const noun = tokens[start - 1];
  if (!tokens[start]?.inName || !noun?.nominal || noun.capital || noun.possessive) return undefined;
  const at = isOf(tokens[start - 2], CLASS.determiner) ? start - 3 : start - 2;
  return /^(?:in|at|near|from|on|by)$/u.test(tokens[at]?.lower ?? '') && tokens[at]?.opens === false ? at : undefined;
}

/** `The mayor in an interview said`: the phrase behind a preposition is the subject only if there is no other. */
function beforePreposition(tokens: readonly TaggedToken[], phrase: Range, floor: number): Subject | undefined {
  const at = phrase.start - 2;
  const relative = beforeRelative(tokens, at, floor);
  if (relative) return relative;
  if (at < floor || phrase.start - 1 === floor || tokens[phrase.start - 1]?.opens === true) {
    // `With the mayor worried about the bridge, Rossi left`
    if (tokens[phrase.start - 1]?.lower === 'with') return undefined;
    return hasName(tokens, phrase) ? { mention: phrase, start: phrase.start } : undefined;
  }
  // `Rossi called for a fight, while Weber, a baker, said`
  const isVerb = tokens[at]?.verb?.form === 'past' && isNominal(tokens[at - 1]);
  const earlier = isNominal(tokens[at]) && !isVerb ? nounPhraseBefore(tokens, at, floor) : undefined;
  return earlier && opensClause(tokens, earlier.start, floor) ? { mention: earlier, start: earlier.start } : undefined;
}

/** `The official who spoke of it said`: the verb's subject stands before "who". */
function beforeRelative(tokens: readonly TaggedToken[], at: number, floor: number): Subject | undefined {
  for (let left = at; left > floor && at - left < 16; left -= 1) {
    const token = tokens[left];
    if (!token || (token.kind === 'mark' && token.text !== '-') || token.kind === 'quotation' || token.opens)
      return undefined;
    if (token.lower !== 'who') continue;
    const phrase = isNominal(tokens[left - 1]) ? nounPhraseBefore(tokens, left - 1, floor) : undefined;
    return phrase && at - left > 1
      ? { mention: { start: phrase.start, end: left + 1 }, start: phrase.start }
      : undefined;
  }
  return undefined;
}

/** Most tokens of an insertion in brackets and between dashes, set by hand; a longer one is more likely two unrelated marks. */
const LONGEST_BRACKET = 30;
const LONGEST_DASHED = 40;

function beforeBracket(tokens: readonly TaggedToken[], at: number, floor: number, depth: number): Subject | undefined {
  const open = tokens[at]?.text === ')' ? '(' : '[';
  for (let left = at - 1; left >= floor && at - left < LONGEST_BRACKET; left -= 1) {
    if (tokens[left]?.text === open) return subjectBefore(tokens, left - 1, floor, depth);
  }
  return undefined;
}

function beforeDash(tokens: readonly TaggedToken[], at: number, floor: number, depth: number): Subject | undefined {
  const sign = tokens[at]?.text;
  for (let left = at - 1; left >= floor && at - left < LONGEST_DASHED; left -= 1) {
    if (tokens[left]?.text === sign) return subjectBefore(tokens, left - 1, floor, depth);
  }
  return undefined;
}

const MOST_COMMAS = 6;

/** `Rossi, an aide to the mayor, said`: the phrase that opens the clause, before its first comma. */
function beforeParenthesis(
  tokens: readonly TaggedToken[],
  at: number,
  floor: number,
  depth: number,
): Subject | undefined {
  const commas: number[] = [];
  for (let left = at - 1; left > floor && commas.length < MOST_COMMAS; left -= 1) {
    const token = tokens[left];
    if (token?.text === ';' || token?.opens === true) break;
    // `Rossi left, the clerk noted, in what her lawyer, Karl Frisk, called`
    if (token?.lower === 'what' && commas.length > 0 && isOf(tokens[left - 1], CLASS.preposition)) break;
    if (token?.text === ',') commas.push(left);
  }
  // "The bridge cost 12 pounds, Rossi, the treasurer, said": the first phrase is no speaker.
  let other: Subject | undefined;
  for (const comma of commas.reverse()) {
    const subject = tokens[comma - 1]?.text === ',' ? undefined : subjectBefore(tokens, comma - 1, floor, depth);
    if (!subject || isAdverbial(tokens, subject.start) || !opensClause(tokens, subject.start, floor)) continue;
    const isNone = [isTime, isState, isParticiple].some((isSuch) => isSuch(tokens, subject.mention));
    if (isNone) continue;
    if (speakerIn(tokens, subject.mention)) return subject;
    other ??= subject;
  }
  if (other) return other;
  // `On Monday, after a fair in Lund, Mayor Anna Rossi (Ind), said`
  const bracketed = tokens[at - 1]?.text === ')' ? subjectBefore(tokens, at - 1, floor, depth) : undefined;
  if (bracketed && opensClause(tokens, bracketed.start, floor) && tokens[bracketed.start]?.inName) return bracketed;
  return commas.length === 0 ? undefined : nearest(tokens, commas, floor);
}

/** `Springfield, IL, after`, `In Springfield, Iowa, Pastor Anna Rossi, quoting` */
function isState(tokens: readonly TaggedToken[], { start, end }: Range): boolean {
  if (end - start !== 1 || tokens[start - 1]?.text !== ',') return false;
  let town = start - 2;
  while (tokens[town]?.inName) town -= 1;
  const isInTown = town < start - 2 && /^(?:in|at|near)$/iu.test(tokens[town]?.lower ?? '');
  return /^\p{Lu}{2}$/u.test(tokens[start]?.text ?? '') || (isInTown && tokens[end]?.text === ',');
}

/** `Giving evidence, Mr Rossi said`, `Writing in a review, …` and `Reached by phone, …`, but not `Leading economists, …` or `King of Lund` */
export function isParticiple(tokens: readonly TaggedToken[], { start, end }: Range): boolean {
  const [first, after] = [tokens[start], tokens[end]];
  if (first?.opens !== true) return false;
  if (first.lower.endsWith('ed') || PARTICIPLES.has(first.lower))
    return end - start === 1 && isOf(after, CLASS.preposition);
  if (!first.lower.endsWith('ing') || tokens[start + 1]?.capital) return false;
  const comma = tokens.slice(0, start + LONGEST_APPOSITION).findIndex(({ text }, at) => at > start && text === ',');
  const next = comma < 0 ? undefined : tokens[comma + 1];
  const opensMain = next?.capital === true || isOf(next, CLASS.determiner | CLASS.subjectPronoun);
  return opensMain && !isOf(tokens[end - 1], CLASS.person);
}

const PARTICIPLES = words(
  'born brought known seen shown given taken caught driven torn built found sent told held left drawn',
);

/** `After a long day, Mr Rossi, said`: a phrase after such a word is no subject. */
function isAdverbial(tokens: readonly TaggedToken[], start: number): boolean {
  let at = start - 1;
  while (at >= 0 && isOf(tokens[at], CLASS.adverb | CLASS.determiner)) at -= 1;
  // `Shares fell after the boss, Anna Rossi, said`
  const isClause = at > 0 && !tokens[at]?.opens && tokens[at - 1]?.kind === 'word' && isJoining(tokens[at]);
  return ADVERBIAL.has(tokens[at]?.lower ?? '') && !isClause;
}

function isJoining(token: TaggedToken | undefined): boolean {
  return /^(?:after|before|since|until)$/u.test(token?.lower ?? '');
}

const ADVERBIAL = words('after before since until till like except during despite');

/** Without a phrase that opens the clause: a name before the nearest comma. */
function nearest(tokens: readonly TaggedToken[], commas: readonly number[], floor: number): Subject | undefined {
  const phrase = nounPhraseBefore(tokens, (commas.at(-1) ?? 0) - 1, floor);
  const named = phrase && hasName(tokens, phrase) && !isPlainPreposition(tokens[phrase.start - 1]);
  return phrase && named && !isAdverbial(tokens, phrase.start) ? { mention: phrase, start: phrase.start } : undefined;
}
