import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What people ask about, taken from the articles themselves. */
export interface Subjects {
  /** Something to ask: a word, two, a whole phrase, a misspelling, or what no article knows. */
  readonly question: () => string;
  /** The first letters of a word, as somebody types them. */
  readonly beginning: () => string;
}

const LONG_WORD = /\p{L}{5,}/gu;

/** @param random numbers from 0 to 1. */
export function subjectsOf(folder: string, random: () => number): Subjects {
  const texts = textsIn(folder);
  const words = [...new Set(texts.flatMap((text) => text.match(LONG_WORD) ?? []))];
  const sentences = texts.flatMap((text) => text.split(/(?<=[.?!])\s+/u)).filter((text) => text.length > 40);
  if (words.length === 0 || sentences.length === 0) throw new Error(`expected articles in ${folder}, found none`);
  const one = <Item>(list: readonly Item[]): Item => list[Math.floor(random() * list.length)] as Item;
  const kinds: readonly (() => string)[] = [
    () => one(words),
    () => `${one(words)} ${one(words)}`,
    () => phraseOf(one(sentences), random),
    () => `what did they say about ${one(words).toLowerCase()}?`,
    () => misspelt(one(words), random),
    () => `xq${one(words).slice(0, 3)}zv`,
  ];
  return {
    question: () => one(kinds)(),
    beginning: () => one(words).slice(0, 1 + Math.floor(random() * 6)),
  };
}

function textsIn(folder: string): readonly string[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
    /\.(?:md|txt)$/u.test(file),
  );
  return files.map((file) => readFileSync(join(folder, file), 'utf8').replace(/^---\n.*?\n---\n/su, ''));
}

/** Three to eight words in a row. */
function phraseOf(sentence: string, random: () => number): string {
  const words = sentence.split(/\s+/u);
  const from = Math.floor(random() * Math.max(1, words.length - 8));
  return words.slice(from, from + 3 + Math.floor(random() * 6)).join(' ');
}

/** One letter is missing. */
function misspelt(word: string, random: () => number): string {
  const at = 1 + Math.floor(random() * (word.length - 1));
  return word.slice(0, at) + word.slice(at + 1);
}
