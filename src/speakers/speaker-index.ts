import type { SpeakerKind } from '../attribution/speaker';
import { hasTitle, wordsOfName } from '../text/name-words';
import { NearNames } from './near-names';
import { numbersWithKey, numbersWithPrefix } from '../text/prefix-index';
import type { LocatedStatement, Statements } from './located-statement';
import type { StatementColumns } from './statement-columns';
import type { SpeakerColumns } from './speaker-columns';
import { SpeakerStatements, type StatementSet } from './speaker-statements';

/** Somebody who is heard in the sources under a name of his, her or its own. */
export interface KnownSpeaker {
  readonly name: string;
  readonly kind: SpeakerKind;
  /** In reading order. */
  readonly statements: StatementRun;
  /** The same, by number. */
  readonly own: StatementSet;
  /** With those of the groups that it is one of. */
  readonly withGroups: StatementSet;
}

/** Statements that are made when they are asked for. */
interface StatementRun {
  readonly length: number;
  slice(from?: number, to?: number): readonly LocatedStatement[];
}

export interface SpeakerIndex {
  /** Most heard first; ties in the order in which they are first heard. */
  readonly all: readonly KnownSpeaker[];
  /** @returns whom a reader means by a name or a part of it; nothing where nobody is heard under it, or two. */
  find(name: string): KnownSpeaker | undefined;
  /** @returns those who are heard in some statements, by their numbers, in the order of `all`. */
  speakingIn(statements: Iterable<number>): readonly KnownSpeaker[];
  /** @returns the first voices with a name that begins so, or that has a word that does, in lower case: at most so many. */
  begun(letters: string, most: number): readonly KnownSpeaker[];
  /** @returns words of their names that come of a word by so many letters put in, left out, changed or swapped, and some others. */
  wordsNear(word: string, slips: number): readonly string[];
  /** @returns those whose name has a word of each list, in the order of `all`. */
  withWords(lists: readonly (readonly string[])[]): readonly KnownSpeaker[];
  /** @returns the names most like one that nobody is heard under. */
  nearest(name: string, limit: number): readonly string[];
}

/** @returns those who are heard, as the columns of statements have them. */
export function createSpeakerIndex({ speakerGroups: speakers }: StatementColumns, said: Statements): SpeakerIndex {
  const parts = { voices: speakers, said, whose: new SpeakerStatements(speakers, said) };
  const near = new NearNames(speakers.words);
  const all = Array.from(speakers.kind, (_, number) => new HeardVoice(number, parts));
  return {
    all,
    find: (name) => find(name, speakers, all),
    speakingIn: (statements) => parts.whose.voicesIn(statements).flatMap((speaker) => all[speaker] ?? []),
    begun: (letters, most) => begun(letters, most, speakers).flatMap((number) => all[number] ?? []),
    wordsNear: (word, slips) => near.wordsNear(word, slips),
    withWords: (lists) => near.voicesWith(lists).flatMap((speaker) => all[speaker] ?? []),
    nearest: (name, limit) => nearest(near.voicesLike(wordsOfName(name), ALIKE), all, limit),
  };
}

function begun(letters: string, most: number, { words, whole }: SpeakerColumns): readonly number[] {
  const found = [...numbersWithPrefix(letters, words, most), ...numbersWithPrefix(letters, whole, most)];
  return [...new Set(found)].sort((a, b) => a - b).slice(0, most);
}

interface Parts {
  readonly voices: SpeakerColumns;
  readonly said: Statements;
  readonly whose: SpeakerStatements;
}

class HeardVoice implements KnownSpeaker {
  readonly #number: number;
  readonly #parts: Parts;

  constructor(number: number, parts: Parts) {
    this.#number = number;
    this.#parts = parts;
  }

  get name(): string {
    return this.#parts.voices.names.at(this.#number) ?? '';
  }

  get kind(): SpeakerKind {
    const { kinds, kind } = this.#parts.voices;
    return kinds[kind[this.#number] ?? 0] ?? 'person';
  }

  get own(): StatementSet {
    return this.#parts.whose.own(this.#number);
  }

  get withGroups(): StatementSet {
    return this.#parts.whose.withGroups(this.#number);
  }

  get statements(): StatementRun {
    const { numbers } = this.own;
    const slice = (from?: number, to?: number) =>
      Array.from(numbers.subarray(from, to), (statement) => this.#parts.said.get(statement));
    return { length: numbers.length, slice };
  }
}

function find(name: string, speakers: SpeakerColumns, all: readonly KnownSpeaker[]): KnownSpeaker | undefined {
  const asked = wordsOfName(name);
  if (asked.length === 0) return undefined;
  const [exact] = numbersWithKey(asked.join(' '), speakers.whole);
  if (exact !== undefined) return all[exact];
  const named = asked.map((word) => numbersWithKey(word, speakers.words)).sort((a, b) => a.length - b.length);
  const [fewest = new Uint32Array(), ...others] = named;
  const sets = others.map((numbers) => new Set(numbers));
  const holding = Array.from(fewest).filter((number) => sets.every((numbers) => numbers.has(number)));
  const isMeant = hasTitle(name) ? isPerson : isNoGroup;
  return theOne(holding.flatMap((number) => all[number] ?? []).filter(isMeant));
}

function isPerson({ kind }: KnownSpeaker): boolean {
  return kind === 'person';
}

function isNoGroup({ kind }: KnownSpeaker): boolean {
  return kind !== 'group';
}

/** @returns whom a name means that several bear: the person, if only one of them is, and not what is named after that person. */
export function theOne(named: readonly KnownSpeaker[]): KnownSpeaker | undefined {
  const persons = named.filter(isPerson);
  const [one, other] = named.length > 1 && persons.length === 1 ? persons : named;
  return other ? undefined : one;
}

const ALIKE = 0.8;

/** @returns the names of some voices, then of those heard most. */
function nearest(alike: readonly number[], all: readonly KnownSpeaker[], limit: number): readonly string[] {
  const nearestFirst = new Set([
    ...alike.slice(0, limit).flatMap((speaker) => all[speaker] ?? []),
    ...all.slice(0, limit),
  ]);
  return [...nearestFirst].slice(0, limit).map(({ name }) => name);
}
