import type { SentenceColumns, Span } from '../../articles/article';
import { firstPosition, lowerBound } from '../../text/sorted';
import type { Speech } from '../find-statements';
import type { Attributed, Speaker, SpeakerRule, Statement } from '../statement';
import type { NameMention, RoleMention } from './mentions';
import type { Person } from './name-register';
import { nameOf } from './names';
import type { People } from './people';

/** State of one article during resolution. */
export interface ResolutionContext {
  readonly source: string;
  readonly number: number;
  readonly sentences: SentenceColumns;
  readonly speech: Speech;
  readonly people: People;
  /** Resolved so far, by mention. */
  readonly resolved: readonly Attributed[];
}

export interface Resolution {
  readonly speaker?: Speaker;
  readonly speakerRule: SpeakerRule;
}

/** In sentences. */
const SENTENCES_BACK = 3;

/**
 * Resolves a pronoun. "He" and "she" refer to the only person of that gender in the sentence before them, or in the nearest sentence that
 * names any; a person named in the content is not its speaker. "They" and "it" refer to the only group or body that spoke in this
 * sentence or the one before. All others are left open, and so is a pronoun that two fit.
 */
export function resolvePronoun(word: string, statement: Statement, context: ResolutionContext): Resolution {
  if (word === 'he' || word === 'she') return heOrShe(word === 'he' ? 'male' : 'female', statement, context);
  if (word === 'they' || word === 'it') return groupOrBody(word, statement, context);
  return { speakerRule: 'open: none fits' };
}

type Gender = 'male' | 'female';

function heOrShe(gender: Gender, statement: Statement, context: ResolutionContext): Resolution {
  const { sentences, at } = placeOf(statement, context);
  const named = inContent(statement, context);
  for (let back = 0; back <= SENTENCES_BACK; back += 1) {
    const start = sentences.starts[at - back];
    const last = sentences.ends[at - back];
    if (start === undefined || last === undefined) break;
    const end = back === 0 ? (statement.mention?.start ?? last) : last;
    const fitting = candidates({ start, end }, gender, context);
    const left = fitting.filter((person) => !named.has(person));
    const [only] = left;
    if (left.length > 1) return { speakerRule: 'open: two fit' };
    if (only)
      return isKnownPerson(only)
        ? { speaker: { name: only.name, kind: 'person', members: [] }, speakerRule: 'pronoun: one fits' }
        : { speakerRule: 'open: none fits' };
    if (fitting.length > 0) return { speakerRule: 'open: none fits' };
  }
  return { speakerRule: 'open: none fits' };
}

function isKnownPerson({ isPerson, given }: Person): boolean {
  return isPerson || given !== '';
}

function placeOf(
  statement: Statement,
  context: ResolutionContext,
): { readonly sentences: SentenceColumns; readonly at: number } {
  const { sentences } = context;
  const { starts } = sentences;
  const offset = statement.mention?.start ?? statement.start;
  return { sentences, at: Math.max(0, lowerBound(starts, offset + 1) - 1) };
}

function inContent(statement: Statement, context: ResolutionContext): ReadonlySet<Person> {
  return new Set(
    namesBetween(statement, context).flatMap(
      (name) => context.people.find(name.name, context.number, name.honorific) ?? [],
    ),
  );
}

/** Persons in a span that "he" or "she" may refer to, by name, role or resolved pronoun. */
function candidates(span: Span, gender: Gender, context: ResolutionContext): readonly Person[] {
  const named = namesBetween(span, context).flatMap((name) =>
    mayBePerson(name, context) ? (personOf(name, context) ?? UNKNOWN) : [],
  );
  const spoken = spokenSince(span.start, context).filter(({ mention }) => (mention?.end ?? Infinity) <= span.end);
  const pronouns = spoken.flatMap(({ speaker, speakerRule }) =>
    speakerRule.startsWith('pronoun') && speaker?.kind === 'person'
      ? (context.people.find(nameOf(speaker.name.split(' ')), context.number, undefined) ?? [])
      : [],
  );
  const roles = unnamedBetween(span, context).flatMap((role) => holderOf(role, context));
  const all = [...new Set([...named, ...pronouns, ...roles])];
  return all.filter((person) => person.gender === 'unknown' || person.gender === 'both' || person.gender === gender);
}

/** "The foreign minister" may be named elsewhere; "a baker" is unknown. */
function holderOf({ title, gender }: RoleMention, { people, number }: ResolutionContext): Person {
  const holders = people.withTitle(title, number);
  const [only] = holders;
  return only && holders.length === 1 ? only : { ...UNKNOWN, gender };
}

function unnamedBetween(span: Span, { speech: { roles } }: ResolutionContext): readonly RoleMention[] {
  return between(span, roles);
}

/** @returns resolved statements whose mention begins at or after an offset. */
function spokenSince(offset: number, { resolved }: ResolutionContext): readonly Attributed[] {
  let first = resolved.length;
  while (first > 0 && placeOfSpeaker(resolved[first - 1]) >= offset) first -= 1;
  return resolved.slice(first);
}

function placeOfSpeaker(statement: Attributed | undefined): number {
  return statement?.mention?.start ?? statement?.start ?? 0;
}

/** A candidate without an identity: a name of two persons, or a role. */
const UNKNOWN: Person = {
  name: '',
  given: '',
  surname: '',
  titles: new Set(),
  gender: 'unknown',
  isPerson: false,
  articles: new Set(),
  mentioned: new Set(),
};

function personOf({ name, honorific }: NameMention, { people, number }: ResolutionContext): Person | undefined {
  return people.find(name, number, honorific);
}

function mayBePerson(
  { name, honorific, title, opens, describes }: NameMention,
  { people, speech }: ResolutionContext,
): boolean {
  if (honorific !== undefined || title !== undefined) return true;
  const isAlone = name.words.length === 1;
  if (opens && isAlone && !speech.innerNames.has(name.folded)) return false;
  if (describes || !name.isPersonal || people.places.has(name.folded)) return false;
  return !(isAlone && /(?:ian|ean|ish|ese|can|ans|ch|ists|ats)$/u.test(name.written));
}

function namesBetween(span: Span, { speech: { names } }: ResolutionContext): readonly NameMention[] {
  return between(span, names);
}

/** @param all in reading order. */
function between<Mention extends Span>({ start, end }: Span, all: readonly Mention[]): readonly Mention[] {
  const first = firstPosition(0, all.length, (at) => (all[at]?.start ?? Infinity) >= start);
  let last = first;
  while ((all[last]?.end ?? Infinity) <= end) last += 1;
  return all.slice(first, last);
}

const PLURAL = new Set(['group']);
const BODY = new Set(['organisation', 'document', 'place']);

/** The only group, or body, that spoke in the sentence or the one before. */
function groupOrBody(word: 'they' | 'it', statement: Statement, context: ResolutionContext): Resolution {
  const { sentences, at } = placeOf(statement, context);
  const from = sentences.starts[Math.max(0, at - 1)] ?? 0;
  const end = statement.mention?.start ?? 0;
  const wanted = word === 'they' ? PLURAL : BODY;
  const groups = new Map<string, Speaker>();
  for (const { mention, speaker } of spokenSince(from, context)) {
    if (!speaker || (mention?.end ?? Infinity) > end) continue;
    if (wanted.has(speaker.kind) || speaker.kind === 'unnamed') groups.set(speaker.name, speaker);
  }
  const [only] = groups.values();
  if (!only) return { speakerRule: 'open: none fits' };
  return groups.size === 1 && wanted.has(only.kind)
    ? { speaker: only, speakerRule: 'pronoun: the group before' }
    : { speakerRule: 'open: two fit' };
}
