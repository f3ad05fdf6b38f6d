import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export const PARTS = ['noun', 'verb', 'adj', 'adv'] as const;
type Part = (typeof PARTS)[number];

/** A synset and its pointers. */
export interface Synset {
  /** Lower case. */
  readonly words: readonly string[];
  readonly written: readonly string[];
  readonly pointers: readonly Pointer[];
}

export interface Pointer {
  /** `@` broader, `~` narrower, `+` derived, `&` similar: https://wordnet.princeton.edu/documentation/wninput5wn. */
  readonly symbol: string;
  /** Key of the target synset. */
  readonly synset: string;
  /** Word numbers of the pointer within the two synsets, from 1; 0 for whole synsets. */
  readonly source: number;
  readonly target: number;
}

export interface Wordnet {
  /** Lemma → keys of its senses by part of speech, the most frequent first. */
  readonly senses: Readonly<Record<Part, ReadonlyMap<string, readonly string[]>>>;
  readonly synsets: ReadonlyMap<string, Synset>;
  /** Lemmas that occur in the sense-tagged texts. */
  readonly counted: ReadonlySet<string>;
}

/**
 * Reads WordNet completely.
 * @param folder with `index.noun`, `data.noun` and so on: https://wordnet.princeton.edu/documentation/wndb5wn
 */
export function readWordnet(folder: string): Wordnet {
  const linesOf = (kind: string, part: Part): readonly string[] =>
    readFileSync(join(folder, `${kind}.${part}`), 'latin1')
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith(' '));
  const sensesOf = (part: Part): ReadonlyMap<string, readonly string[]> =>
    new Map(linesOf('index', part).map((line) => readSenses(line, part)));
  return {
    senses: { noun: sensesOf('noun'), verb: sensesOf('verb'), adj: sensesOf('adj'), adv: sensesOf('adv') },
    counted: new Set(PARTS.flatMap((part) => linesOf('index', part).flatMap(countedLemma))),
    synsets: new Map(PARTS.flatMap((part) => linesOf('data', part).map((line) => readSynset(line, part)))),
  };
}

/** A line is `lemma part senses pointers [symbol…] senses tagged [offset…]`. */
function readSenses(line: string, part: Part): readonly [lemma: string, keys: readonly string[]] {
  const fields = line.trim().split(' ');
  const offsets = fields.slice(fields.length - Number(fields[2]));
  return [fields[0] ?? '', offsets.map((offset) => keyOf(part, offset))];
}

/** @returns the lemma of a line with at least one tagged sense. */
function countedLemma(line: string): string | readonly [] {
  const fields = line.trim().split(' ');
  return Number(fields[fields.length - Number(fields[2]) - 1]) > 0 ? (fields[0] ?? '') : [];
}

function keyOf(part: Part, offset: string): string {
  return `${part} ${offset}`;
}

const PART_OF_SIGN: ReadonlyMap<string, Part> = new Map([
  ['n', 'noun'],
  ['v', 'verb'],
  ['a', 'adj'],
  ['s', 'adj'],
  ['r', 'adv'],
]);

/** A line is `offset file part words word id [word id…] pointers [symbol offset part source/target…] | gloss`. */
function readSynset(line: string, part: Part): readonly [key: string, synset: Synset] {
  const fields = line.split(' ');
  const count = parseInt(fields[3] ?? '0', 16);
  const written = Array.from({ length: count }, (_, at) => withoutMark(fields[4 + 2 * at] ?? ''));
  const words = written.map((word) => word.toLowerCase());
  const first = 5 + 2 * count;
  const pointers = Array.from({ length: Number(fields[first - 1]) }, (_, at) =>
    toPointer(fields.slice(first + 4 * at, first + 4 * at + 4)),
  );
  return [keyOf(part, fields[0] ?? ''), { words, written, pointers }];
}

/** An adjective may carry a marker of its position: `galore(ip)`. */
function withoutMark(field: string): string {
  return field.replace(/\(\w{1,2}\)$/u, '');
}

function toPointer([symbol = '', offset = '', sign = '', words = '0000']: readonly string[]): Pointer {
  const [source, target] = [words.slice(0, 2), words.slice(2, 4)].map((number) => parseInt(number, 16));
  return { symbol, synset: keyOf(PART_OF_SIGN.get(sign) ?? 'noun', offset), source: source ?? 0, target: target ?? 0 };
}
