import { CLASS, isOf } from '../lexicon/word-classes';
import { words } from '../lexicon/word-lists';
import { isPlainPreposition, nounPhraseBefore, nounPhraseFrom, type Range, type Subject } from './phrases';
import type { TaggedToken } from './token';

/** @returns the name for a role that a comma and the name follow: `Rossi's lawyer, Karl Frisk, said`; not in a list. */
export function namedBeside(tokens: readonly TaggedToken[], subject: Subject, ceiling: number): Subject {
  const { start } = subject.mention;
  const introduced = introducedIn(tokens, subject.mention, ceiling);
  if (introduced) return { mention: introduced, start };
  const end = behindPreposition(tokens, subject.mention.end);
  const isNamed =
    endsWithRole(tokens, subject.mention) || isCommonNoun(tokens, subject.mention) || tokens[start]?.lower === 'one';
  if (tokens[end]?.text !== ',' || !isNamed) return subject;
  const phrase = nounPhraseFrom(tokens, end + 1, ceiling);
  const named = phrase && introducedIn(tokens, phrase, ceiling);
  if (named) return { mention: named, start };
  const after = phrase && tokens[phrase.end];
  if (!phrase || (after && after.kind !== 'mark' && phrase.end < ceiling)) return subject;
  if (tokens[phrase.end + 1]?.lower === 'and' || !endsWithName(tokens, phrase)) return subject;
  const own = { mention: phrase, start };
  return endsWithRole(tokens, phrase) ? namedBeside(tokens, own, ceiling) : own;
}

/**
 * `a chemist named Anna Rossi`, `a baker, who gave her name only as Anna`, `one, who asked to be called Anna`: @returns the name behind a
 * phrase.
 */
function introducedIn(tokens: readonly TaggedToken[], { start, end }: Range, ceiling: number): Range | undefined {
  const who = tokens[end]?.text === ',' ? end + 1 : end;
  const called = tokens[who]?.lower === 'who' ? calledIn(tokens, who) : undefined;
  if (called !== undefined) return nounPhraseFrom(tokens, who + (called === 'called' ? 5 : 6), ceiling);
  const gives = tokens[end]?.text === ',' ? end + 2 : end + 1;
  if (/^g[ai]ves?$/u.test(tokens[gives]?.lower ?? '') && tokens[gives + 2]?.lower.endsWith('name')) {
    const as = tokens.slice(gives, gives + 6).findIndex(({ lower }) => lower === 'as') + gives;
    if (as > gives) return nounPhraseFrom(tokens, as + 1, ceiling);
  }
  const at = /^(?:named|called)$/u.test(tokens[end - 1]?.lower ?? '') ? end - 1 : end;
  if (!/^(?:named|called)$/u.test(tokens[at]?.lower ?? '') || at === start || !isOf(tokens[at - 1], CLASS.person))
    return undefined;
  const phrase = nounPhraseFrom(tokens, at + 1, ceiling);
  return phrase && endsWithName(tokens, phrase) && isMarkOrEnd(tokens, phrase.end, ceiling) ? phrase : undefined;
}

function calledIn(tokens: readonly TaggedToken[], who: number): string | undefined {
  const asked = tokens.slice(who, who + 6).map(({ lower }) => lower);
  return /^who (?:asked|wanted|wished|preferred) to be (called|(?:known|identified) as)/u.exec(asked.join(' '))?.[1];
}

function isMarkOrEnd(tokens: readonly TaggedToken[], at: number, ceiling: number): boolean {
  return at >= ceiling || tokens[at]?.kind === 'mark';
}

/** `The think tank behind it, Fairplate, said`: @returns the comma behind a short phrase with a preposition, else `at`. */
function behindPreposition(tokens: readonly TaggedToken[], at: number): number {
  if (!isPlainPreposition(tokens[at])) return at;
  const comma = tokens.slice(at, at + LONGEST_PHRASE).findIndex(({ kind }) => kind !== 'word');
  return comma < 0 ? at : at + comma;
}

/** In tokens. */
const LONGEST_PHRASE = 5;

/** `A think tank, Fairplate, said`; `His union, Seafarers United, said` */
function isCommonNoun(tokens: readonly TaggedToken[], { start, end }: Range): boolean {
  return /^(?:an?|the|his|her|its|their)$/u.test(tokens[start]?.lower ?? '') && tokens[end - 1]?.capital === false;
}

/** The head of the phrase, before any preposition: `the head of the unit`. */
export function endsWithRole(tokens: readonly TaggedToken[], { start, end }: Range): boolean {
  if (isOf(tokens[end - 1], CLASS.person) && tokens[end - 2]?.capital) return true;
  let last = start;
  for (let at = start; at < end - 1; at += 1) if (tokens[at]?.possessive) last = at + 1;
  while (last + 1 < end && !isOf(tokens[last + 1], CLASS.preposition)) last += 1;
  return isOf(tokens[last], CLASS.person);
}

/** A name, `Baroness Young of Lund`, or one behind a role: `Norwegian billionaire Odd Berg`. */
function endsWithName(tokens: readonly TaggedToken[], { start, end }: Range): boolean {
  const of = tokens.slice(start, end).findLastIndex(({ capital }) => !capital) + start;
  let at = of > start + 1 && tokens[of]?.lower === 'of' && !isOf(tokens[of - 1], CLASS.title) ? of : end;
  while (at > start && (tokens[at - 1]?.capital === true || isOf(tokens[at - 1], CLASS.particle))) at -= 1;
  const isPlain = tokens.slice(start, at).every((token) => !isOf(token, CLASS.preposition));
  // `the Seafarers' Alliance`
  if (at === start + 1 && tokens[start]?.lower === 'the' && !tokens[end - 1]?.possessive)
    return isBodyName(tokens, { start: at, end });
  return at === start || (at < end && isPlain && isOf(tokens[at - 1], CLASS.person));
}

/** A name of a body, or a plural: `the Greens`; not `the Greens' Anna Rossi`. */
function isBodyName(tokens: readonly TaggedToken[], { start, end }: Range): boolean {
  const last = tokens[end - 1];
  return end > start && (isOf(last, CLASS.body) || !tokens.slice(start, end).some(({ possessive }) => possessive));
}

/** `a banker called Anna Rossi, said`; but `a banker called Rossi a liar` */
export function isIntroduced(tokens: readonly TaggedToken[], at: number, ceiling: number): boolean {
  if (!INTRODUCING.has(tokens[at]?.lower ?? '')) return false;
  const noun = isOf(tokens[at - 1], CLASS.person) ? undefined : nounPhraseBefore(tokens, at - 1, 0);
  if (!isOf(tokens[at - 1], CLASS.person) && !/^an?$/u.test(tokens[noun?.start ?? at]?.lower ?? '')) return false;
  // `a group called the "Bakers of Lund"`
  const title = tokens[isOf(tokens[at + 1], CLASS.determiner) ? at + 2 : at + 1]?.quotation ? at + 2 : at;
  if (title > at && tokens.slice(at + 1, title + 1).some(({ text }) => /^["“]\p{Lu}(?!.* \p{Ll}{4})/u.test(text)))
    return true;
  const name = nounPhraseFrom(tokens, at + 1, ceiling);
  if (!name || !tokens.slice(name.start, name.end).every(({ capital, kind }) => capital || kind === 'number'))
    return false;
  const after = tokens[name.end];
  return !after || after.kind === 'mark' || after.verb !== undefined || isOf(after, CLASS.auxiliary | CLASS.plainVerb);
}

const INTRODUCING = words('called named');
