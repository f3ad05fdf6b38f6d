import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readLines } from '../evaluation/files';

/** Sentences and questions that lie beside the project; where they do not, both are made up, so that the command runs anywhere. */
const SHARED = join(__dirname, '../../../shared/bench');

export interface Texts {
  readonly origin: 'read' | 'made up';
  readonly sentences: readonly string[];
  readonly questions: readonly string[];
}

/** @param size how many sentences; beyond those that there are, halves of two are spliced. */
export function textsOf(size: number): Texts {
  const file = join(SHARED, 'sentences-100k.txt');
  if (!existsSync(file)) return { origin: 'made up', sentences: madeUp(size, 12), questions: madeUp(2000, 3) };
  const known = readLines(file);
  const sentences = known.length >= size ? known.slice(0, size) : spliced(known, size);
  return { origin: 'read', sentences, questions: readLines(join(SHARED, 'queries.txt')) };
}

const SENTENCES_IN_ARTICLE = 20;

/** @returns files of twenty sentences each, ten below a heading. */
export function filesOf(sentences: readonly string[]): readonly string[] {
  const files: string[] = [];
  for (let at = 0; at < sentences.length; at += SENTENCES_IN_ARTICLE) {
    const own = sentences.slice(at, at + SENTENCES_IN_ARTICLE);
    const half = SENTENCES_IN_ARTICLE / 2;
    const title = titleOf(own[0] ?? '');
    files.push(
      `---\ntitle: ${title}\n---\n\n${own.slice(0, half).join('\n\n')}\n\n## ${title}\n\n${own.slice(half).join('\n\n')}\n`,
    );
  }
  return files;
}

function titleOf(sentence: string): string {
  return `About ${sentence
    .split(' ')
    .slice(0, 5)
    .join(' ')
    .replace(/[^A-Za-z ]/gu, '')}`;
}

/** The first half of one sentence and the second of another, each pair once. */
function spliced(known: readonly string[], size: number): readonly string[] {
  return Array.from({ length: size }, (_, at) => {
    const [a, b] = [
      known[at % known.length] ?? '',
      known[(at * 7 + Math.floor(at / known.length)) % known.length] ?? '',
    ];
    return at < known.length ? a : `${firstHalf(a)} ${secondHalf(b)}`;
  });
}

function firstHalf(sentence: string): string {
  return sentence.slice(0, sentence.indexOf(' ', sentence.length / 2)).trim();
}

function secondHalf(sentence: string): string {
  return sentence.slice(sentence.indexOf(' ', sentence.length / 2) + 1).trim();
}

const WORDS = 30_000;

/** Words by Zipf's law from a generator with a fixed seed (mulberry32), so that every run has the same. */
function madeUp(lines: number, length: number): readonly string[] {
  const next = generator(length);
  const word = (): string => `w${Math.floor(WORDS ** next()).toString(36)}`;
  return Array.from({ length: lines }, () => `The ${Array.from({ length }, word).join(' ')} was seen.`);
}

/** Numbers from 0 to 1, the same in every run (mulberry32). */
export function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
