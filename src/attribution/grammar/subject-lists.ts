import { CLASS, isOf } from '../lexicon/word-classes';
import {
  hasName,
  isNominal,
  isPlainPreposition,
  isSubjectPronoun,
  nounPhraseBefore,
  nounPhraseFrom,
  type Range,
  type Subject,
} from './phrases';
import type { TaggedToken } from './token';

/** `the Ministry of Bread, Cakes and Pies said`: @returns the phrase with its body, where names alone stand between. */
export function bodyOfList(tokens: readonly TaggedToken[], { start, end }: Range, floor: number): Range | undefined {
  if (tokens[start - 1]?.text !== ',' || tokens[start + 1]?.lower !== 'and' || end - start !== 3) return undefined;
  let at = start - 2;
  while (at > floor && (tokens[at]?.inName || (tokens[at]?.text === ',' && tokens[at - 1]?.inName))) at -= 1;
  const isBody = /^(?:of|for)$/u.test(tokens[at]?.lower ?? '') && isOf(tokens[at - 1], CLASS.body);
  const body = isBody && tokens[at - 1]?.capital ? nounPhraseBefore(tokens, at - 1, floor) : undefined;
  return body && { start: body.start, end };
}

/** Whether a phrase joins two: `Rossi and Weber`. */
export function holdsAnd(tokens: readonly TaggedToken[], { start, end }: Range): boolean {
  for (let at = start; at < end; at += 1) if (tokens[at]?.lower === 'and') return true;
  return false;
}

/** `The quarrel between Rossi and the ministry` */
export function isSecondOfTwo(tokens: readonly TaggedToken[], { start }: Range, floor: number): boolean {
  const first = tokens[start - 1]?.lower === 'and' ? nounPhraseBefore(tokens, start - 2, floor) : undefined;
  return first !== undefined && tokens[first.start - 1]?.lower === 'between';
}

/** `Nurses, bakers and security guards said`, `Anna Rossi, Karl Berg and Nina Kerr said`: all of a list that opens a clause. */
export function listBefore(tokens: readonly TaggedToken[], phrase: Range, floor: number): Range | undefined {
  let { start } = phrase;
  if (!isOfPersons(tokens, phrase)) return undefined;
  for (let isList = holdsAnd(tokens, phrase); ; isList = true) {
    const mark = tokens[start - 1];
    if (mark?.lower !== 'and' && !(isList && mark?.text === ',')) break;
    const item = nounPhraseBefore(tokens, start - 2, floor);
    if (!item || !isOfPersons(tokens, item)) break;
    ({ start } = item);
  }
  return start < phrase.start && opensClause(tokens, start, floor) ? { start, end: phrase.end } : undefined;
}

function isOfPersons(tokens: readonly TaggedToken[], { start, end }: Range): boolean {
  const last = tokens[end - 1];
  const isFullName =
    end - start > 1 && tokens.slice(start, end).every(({ inName, lower }) => inName || lower === 'and');
  return isFullName || (isOf(last, CLASS.person) && last?.lower.endsWith('s') === true);
}

/** `The ministry and the embassy said`: two speak. */
export function withPartner(tokens: readonly TaggedToken[], phrase: Range, floor: number): Range {
  const at = phrase.start - 2;
  if (tokens[at + 1]?.lower !== 'and' || at < floor) return phrase;
  // `he and other bakers`
  const pronoun = tokens[at];
  if (pronoun && isSubjectPronoun(pronoun) && opensClause(tokens, at, floor)) return { start: at, end: phrase.end };
  if (!isOf(tokens[phrase.start], CLASS.determiner)) return phrase;
  const partner = isNominal(tokens[at]) ? nounPhraseBefore(tokens, at, floor) : undefined;
  const isSpeaker = partner !== undefined && hasName(tokens, partner) && opensClause(tokens, partner.start, floor);
  return isSpeaker ? { start: partner.start, end: phrase.end } : phrase;
}

/** Whether nothing of its clause stands before a token, but for a conjunction or an adverb. */
export function opensClause(tokens: readonly TaggedToken[], start: number, floor: number): boolean {
  const before = tokens[start - 1];
  if (start <= floor || !before || tokens[start]?.opens === true) return true;
  if (before.kind === 'quotation' || before.kind === 'mark') return before.text !== '(';
  return (
    isOf(before, CLASS.subordinator | CLASS.adverb) || before.lower === 'what' || isBehindPlace(tokens, start, floor)
  );
}

/** `In a statement his wife, Anna Rossi, said`: a phrase with a preposition alone stands before another phrase. */
function isBehindPlace(tokens: readonly TaggedToken[], start: number, floor: number): boolean {
  const isNext = isOf(tokens[start], CLASS.determiner | CLASS.subjectPronoun);
  if (!isNext || !isPlainPreposition(tokens[floor]) || tokens[floor]?.opens !== true) return false;
  return nounPhraseFrom(tokens, floor + 1, start)?.end === start;
}

/**
 * `A lawyer representing Rossi said`, `a man who met Rossi said`: the phrase before the verb is the object of a participle or a relative clause.
 * @returns the noun that these describe.
 */
export function describedBy(tokens: readonly TaggedToken[], { start }: Range, floor: number): Subject | undefined {
  let verb = start - 1;
  while (verb > floor && isOf(tokens[verb], CLASS.adverb)) verb -= 1;
  const token = tokens[verb];
  if (token?.kind !== 'word' || token.capital || isOf(token, NO_VERB) || mayQuote(token)) return undefined;
  let last = verb - 1;
  if (token.lower.endsWith('ing')) {
    // `a man accused of hitting Rossi`
    const isAccused = isOf(tokens[last], CLASS.preposition) && /^\p{Ll}+ed$/u.test(tokens[last - 1]?.text ?? '');
    if (isAccused) last -= 2;
  } else if (tokens[last]?.lower === 'to') {
    // `the first woman to win the race`, `doctors trying to save Rossi`
    last -= tokens[last - 1]?.lower.endsWith('ing') ? 2 : 1;
    if (!isOf(tokens[last], CLASS.person)) return undefined;
  } else {
    while (last > floor && isOf(tokens[last], CLASS.auxiliary | CLASS.adverb)) last -= 1;
    if (!/^(?:who|which|that)$/u.test(tokens[last]?.lower ?? '')) return undefined;
    last -= 1;
  }
  const noun = isNominal(tokens[last]) ? nounPhraseBefore(tokens, last, floor) : undefined;
  if (!noun || !opensClause(tokens, noun.start, floor)) return undefined;
  const end = tokens[last + 1]?.lower === 'who' ? last + 2 : last + 1;
  return { mention: { start: noun.start, end }, start: noun.start };
}

const NO_VERB = CLASS.preposition | CLASS.conjunction | CLASS.subordinator | CLASS.determiner | CLASS.be;

/** `A man who said Rossi called`: Rossi is the subject of what he said. */
function mayQuote({ verb }: TaggedToken): boolean {
  return verb !== undefined && /[cw]/u.test(verb.verb.takes);
}
