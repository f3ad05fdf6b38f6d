import type { Span } from '../article';

/** Finds the stretches of text between blank lines. */
export function paragraphs(text: string): readonly Span[] {
  if (!text.includes('\n')) return [{ start: 0, end: text.length }];
  const breaks = [...text.matchAll(/\n\s*\n/gu)].map(({ index }) => index);
  return [...breaks, text.length].map((end, i) => ({ start: breaks[i - 1] ?? 0, end }));
}

/** Finds where the second and later items of a list begin; a paragraph that is no list has none. */
export function listItems(paragraph: string): readonly number[] {
  if (/^\s*[•⁃‣◦▪●]/u.test(paragraph)) return [...paragraph.matchAll(BULLET)].slice(1).map(({ index }) => index);
  if (/^\s*\(?(?:\d{1,3}|[a-z])[.)]/u.test(paragraph)) return numberedItems(paragraph);
  return bareLines(paragraph);
}

const BULLET = /(?<!\S)[•⁃‣◦▪●]/gu;

/** `1.`, `1)`, `1.)`, `(1)`, `a)` and `a.`; no `A.`, which in running text is an initial. */
const ENUMERATOR = /(?<!\S)(\(?)(?:(\d{1,3})|([a-z]))(\.\)|\)|\.)(?=\s[\p{L}\p{Pi}"])/gu;

interface Enumerator {
  readonly index: number;
  readonly value: number;
  /** What stands around the number or letter: two enumerators of one list have the same. */
  readonly form: string;
}

/** Only what counts on without a gap from the paragraph's first word is a list: "as part 2. The" is not. */
function numberedItems(paragraph: string): readonly number[] {
  const [first, ...others] = [...paragraph.matchAll(ENUMERATOR)].map(enumerator);
  if (first === undefined || /\S/u.test(paragraph.slice(0, first.index))) return [];
  let last = first;
  return others.flatMap((next) => {
    if (next.form !== last.form || next.value !== last.value + 1) return [];
    last = next;
    return [next.index];
  });
}

function enumerator({ index, 1: before = '', 2: digits, 3: letter = '', 4: after = '' }: RegExpExecArray): Enumerator {
  return digits === undefined
    ? { index, value: letter.charCodeAt(0), form: `${before}a${after}` }
    : { index, value: Number(digits), form: `${before}1${after}` };
}

const LONGEST_BARE_LINE = 60;

/** Three short lines or more without a stop among them are a list, an address or verse, not prose that was wrapped. */
function bareLines(paragraph: string): readonly number[] {
  if (!paragraph.includes('\n') || /[\p{Sentence_Terminal}…]/u.test(paragraph)) return [];
  const lines = paragraph.trim().split('\n');
  if (lines.length < 3 || lines.some((line) => line.length > LONGEST_BARE_LINE)) return [];
  const [, ...starts] = [...paragraph.matchAll(/^[^\S\n]*\S/gmu)].map(({ index }) => index);
  return starts;
}
