import type { VoiceKind } from '../knowledge/attribution/speaker';
import { analyse } from './analysis';
import type { Statement, Statements } from './said';
import { similarity } from './similarity';
import { toSpeaker, type StatementColumns } from './statement-columns';

/** Somebody who is heard in the sources under a name of his, her or its own. */
export interface Voice {
  readonly name: string;
  readonly kind: VoiceKind;
  /** In reading order. */
  readonly statements: StatementRun;
}

/** Statements that are made when they are asked for. */
export interface StatementRun {
  readonly length: number;
  slice(from?: number, to?: number): readonly Statement[];
}

export interface Voices {
  /** Most heard first; ties in the order in which they are first heard. */
  readonly all: readonly Voice[];
  /** @returns whom a reader means by a name or a part of it; nothing where nobody is heard under it, or two. */
  find(name: string): Voice | undefined;
  /** @returns the names most like one that nobody is heard under. */
  nearest(name: string, limit: number): readonly string[];
}

/** @returns those who are heard, as the columns of statements have them. */
export function gatherVoices(columns: StatementColumns, said: Statements): Voices {
  const { speaker: speakers, offsets, statements } = columns.voices;
  const all = Array.from(speakers, (speaker, voice) => {
    const { name, kind } = toSpeaker(columns.speakers.at(speaker) ?? '');
    return { name, kind, statements: runOf(statements.subarray(offsets[voice], offsets[voice + 1]), said) };
  });
  let names: NameIndex | undefined;
  return {
    all,
    find: (name) => find(nameWords(name), (names ??= indexNames(all))),
    nearest: (name, limit) => nearest(name, all, limit),
  };
}

function runOf(numbers: Uint32Array, said: Statements): StatementRun {
  const slice = (from?: number, to?: number) => Array.from(numbers.subarray(from, to), (number) => said.get(number));
  return { length: numbers.length, slice };
}

const LONGEST_NAME = 100;

interface NameIndex {
  /** The words of a whole name, a blank between two → whose it is; of several the most heard. */
  readonly whole: ReadonlyMap<string, Voice>;
  /** A word → those whose names hold it. Groups are only meant by their whole names. */
  readonly holding: ReadonlyMap<string, ReadonlySet<Voice>>;
}

function indexNames(all: readonly Voice[]): NameIndex {
  const whole = new Map<string, Voice>();
  const holding = new Map<string, Set<Voice>>();
  for (const voice of all) {
    const words = nameWords(voice.name);
    const key = words.join(' ');
    if (!whole.has(key)) whole.set(key, voice);
    if (voice.kind !== 'group') for (const word of words) addTo(holding, word, voice);
  }
  return { whole, holding };
}

function addTo(holding: Map<string, Set<Voice>>, word: string, voice: Voice): void {
  const known = holding.get(word);
  if (known) known.add(voice);
  else holding.set(word, new Set([voice]));
}

function find(asked: readonly string[], { whole, holding }: NameIndex): Voice | undefined {
  const [first, ...others] = asked;
  if (first === undefined) return undefined;
  const exact = whole.get(asked.join(' '));
  if (exact) return exact;
  const named = [...(holding.get(first) ?? [])].filter((voice) =>
    others.every((word) => holding.get(word)?.has(voice)),
  );
  return theOne(named);
}

/** @returns whom a name means that several bear: the person, if only one of them is, and not what is named after that person. */
export function theOne(named: readonly Voice[]): Voice | undefined {
  const persons = named.filter(({ kind }) => kind === 'person');
  const [one, other] = named.length > 1 && persons.length === 1 ? persons : named;
  return other ? undefined : one;
}

const BEFORE_NAMES: ReadonlySet<string> = new Set(
  'mr mrs ms miss dr president the prime minister senator secretary'.split(' '),
);

/** @returns the words of a name, without what stands before names: `Mr`, `President`. */
export function nameWords(name: string): readonly string[] {
  const words = analyse(name.slice(0, LONGEST_NAME)).flatMap(({ word, compound }) =>
    compound ? [] : word.toLowerCase(),
  );
  const bare = words.filter((word) => !BEFORE_NAMES.has(word));
  return bare.length > 0 ? bare : words;
}

const ALIKE = 0.8;

function nearest(name: string, all: readonly Voice[], limit: number): readonly string[] {
  const asked = nameWords(name);
  const alike = all.filter((voice) =>
    nameWords(voice.name).some((word) => asked.some((other) => similarity(word, other) >= ALIKE)),
  );
  return [...new Set([...alike, ...all])].slice(0, limit).map((voice) => voice.name);
}
