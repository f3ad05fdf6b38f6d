import type { VoiceKind } from '../knowledge/attribution/speaker';
import { analyse } from './analysis';
import { fold } from './fold';
import type { Statement, Statements } from './said';
import { similarity } from './similarity';
import { toSpeaker, type StatementColumns } from './statement-columns';
import type { Completion } from './suggestions';

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
  /** @returns names that begin with what was typed, or hold a word that does; the most heard when that is nothing. */
  complete(typed: string, limit: number): readonly Completion[];
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
  return {
    all,
    find: (name) => find(name, all),
    complete: (typed, limit) => complete(typed, all).slice(0, limit).map(toCompletion),
    nearest: (name, limit) => nearest(name, all, limit),
  };
}

function runOf(numbers: Uint32Array, said: Statements): StatementRun {
  const slice = (from?: number, to?: number) => Array.from(numbers.subarray(from, to), (number) => said.get(number));
  return { length: numbers.length, slice };
}

const LONGEST_NAME = 100;

function find(name: string, all: readonly Voice[]): Voice | undefined {
  const asked = wordsOf(name);
  if (asked.length === 0) return undefined;
  const exact = all.find((voice) => wordsOf(voice.name).join(' ') === asked.join(' '));
  if (exact) return exact;
  const holding = all.filter((voice) => voice.kind !== 'group' && isPart(asked, wordsOf(voice.name)));
  return holding.length === 1 ? holding[0] : undefined;
}

function isPart(asked: readonly string[], words: readonly string[]): boolean {
  return asked.every((word) => words.includes(word));
}

const BEFORE_NAMES: ReadonlySet<string> = new Set(
  'mr mrs ms miss dr president the prime minister senator secretary'.split(' '),
);

function wordsOf(name: string): readonly string[] {
  const words = analyse(name.slice(0, LONGEST_NAME)).flatMap(({ word, compound }) =>
    compound ? [] : word.toLowerCase(),
  );
  const bare = words.filter((word) => !BEFORE_NAMES.has(word));
  return bare.length > 0 ? bare : words;
}

function complete(typed: string, all: readonly Voice[]): readonly Voice[] {
  const wanted = fold(typed.slice(0, LONGEST_NAME)).trim();
  const begins = all.filter(({ name }) => fold(name).startsWith(wanted));
  const within = all.filter(({ name }) => wordsOf(name).some((word) => word.startsWith(wanted)));
  return [...new Set([...begins, ...within])];
}

function toCompletion({ name, statements }: Voice): Completion {
  return { value: name, passages: statements.length };
}

const ALIKE = 0.8;

function nearest(name: string, all: readonly Voice[], limit: number): readonly string[] {
  const asked = wordsOf(name);
  const alike = all.filter((voice) =>
    wordsOf(voice.name).some((word) => asked.some((other) => similarity(word, other) >= ALIKE)),
  );
  return [...new Set([...alike, ...all])].slice(0, limit).map((voice) => voice.name);
}
