import { isContent } from '../text/tokens';
import { isNegation, type ClaimWord } from './claim-words';

/** In both texts, only in the claim, elsewhere in the sentence, or only in the source. */
export interface WordStep {
  readonly kind: 'same' | 'asked' | 'moved' | 'source';
  readonly word: string;
}

/**
 * `order`: the same words in another order. `speaker`: the source gives the words to somebody else. `denied` and `asked`: the source does
 * not assert them. The others are changed, left out (`added`: only in the source) or put in (`missing` in the source).
 */
export type DifferenceKind =
  'replaced' | 'number' | 'negation' | 'order' | 'missing' | 'added' | 'speaker' | 'denied' | 'asked';

/** A difference, as written in the claim and in the source; either may be blank. */
export interface ClaimDifference {
  readonly kind: DifferenceKind;
  readonly asked: string;
  readonly source: string;
}

/** Consecutive words of claim and source that differ, or one word in both. */
export interface AlignedPart {
  readonly isSame: boolean;
  readonly asked: readonly ClaimWord[];
  readonly source: readonly ClaimWord[];
}

export interface AlignedTexts {
  readonly asked: readonly ClaimWord[];
  readonly source: readonly ClaimWord[];
  /** Index in `source` of each word of `asked`, or -1; ascending. */
  readonly found: readonly number[];
  /** Whether a clause begins at a word of the source. */
  readonly breaksBefore: (source: number) => boolean;
}

/** Content words changed at either end are shown against what stands there, at most so many words more. */
const MOST_MORE = 2;

export function partsOf(texts: AlignedTexts): readonly AlignedPart[] {
  const { asked, source, found } = texts;
  const parts: AlignedPart[] = [];
  const [from, until] = rangeOf(texts);
  let next = from;
  let run: ClaimWord[] = [];
  const addChanged = (end: number): void => {
    if (run.length > 0 || next < end) parts.push({ isSame: false, asked: run, source: source.slice(next, end) });
    run = [];
  };
  asked.forEach((word, index) => {
    const at = found[index] ?? -1;
    if (at < 0) return void run.push(word);
    addChanged(at);
    parts.push({ isSame: true, asked: [word], source: source.slice(at, at + 1) });
    next = at + 1;
  });
  addChanged(until);
  return parts;
}

/** @returns half-open range of the source words that the claim is compared with. */
function rangeOf({ asked, source, found, breaksBefore }: AlignedTexts): [from: number, until: number] {
  const leading = found.findIndex((at) => at >= 0);
  const trailing = asked.length - 1 - found.findLastIndex((at) => at >= 0);
  const [first, end] = [found[leading] ?? 0, (found.at(-1 - trailing) ?? 0) + 1];
  const most = (run: readonly ClaimWord[]): number =>
    run.length + (run.some(({ key }) => isContent(key)) ? MOST_MORE : 0);
  const [before, behind] = [most(asked.slice(0, leading)), most(asked.slice(asked.length - trailing))];
  let [from, until] = [first, end];
  while (leading > 0 && first - from < before && !breaksBefore(from)) from -= 1;
  // "Berlin, Sweden" is compared with "Berlin, Germany".
  if (trailing > 0 && asked.at(-trailing)?.opens === true && source[until]?.opens === true) until += 1;
  while (trailing > 0 && until - end < behind && !breaksBefore(until)) until += 1;
  return [from, until];
}

/** @param isThere whether a word of the claim stands anywhere in the sentence */
export function stepsOf(parts: readonly AlignedPart[], isThere: (word: ClaimWord) => boolean): readonly WordStep[] {
  return parts.flatMap(({ isSame, asked, source }): readonly WordStep[] => {
    if (isSame) return source.map(({ written }) => ({ kind: 'same', word: written }));
    return [
      ...asked.map((word) => ({ kind: isThere(word) ? 'moved' : 'asked', word: word.written }) as const),
      ...source.map(({ written }) => ({ kind: 'source', word: written }) as const),
    ];
  });
}

export function differencesOf(
  parts: readonly AlignedPart[],
  isThere: (word: ClaimWord) => boolean,
): readonly ClaimDifference[] {
  const changed = parts.filter(({ isSame }) => !isSame);
  const asked = changed.flatMap((part) => part.asked);
  const isMoved = ({ key }: ClaimWord): boolean => isContent(key) && asked.some((word) => word.key === key);
  const replaced = changed.filter((part) => part.asked.length > 0 && part.source.length > 0);
  const exchanged = replaced.length > 0 ? replaced : changed;
  if (asked.length > 0 && asked.every(isThere) && exchanged.some((part) => part.source.some(isMoved)))
    return [{ kind: 'order', asked: contentOf(asked), source: '' }];
  const claimed = new Set(parts.flatMap((part) => part.asked.map(({ key }) => key)));
  const isClaimed = ({ key }: ClaimWord): boolean => claimed.has(key);
  const differences = changed.map((part) => differenceOf(part, { isThere, isClaimed }));
  return differences.sort((a, b) => Number(a.kind === 'added') - Number(b.kind === 'added'));
}

interface WordsThere {
  readonly isThere: (word: ClaimWord) => boolean;
  readonly isClaimed: (word: ClaimWord) => boolean;
}

function differenceOf({ asked, source }: AlignedPart, { isThere, isClaimed }: WordsThere): ClaimDifference {
  const absent = asked.filter((word) => !isThere(word));
  const shown = { asked: textOf(source.length > 0 ? asked : absent), source: textOf(source) };
  const added = source.filter((word) => !isClaimed(word));
  if (absent.some(isNegation) !== added.some(isNegation)) return { kind: 'negation', ...shown };
  if (asked.length === 0) return { kind: 'added', ...shown };
  if (source.length > 0) return { kind: [asked, source].every(hasNumber) ? 'number' : 'replaced', ...shown };
  return absent.length > 0 ? { kind: 'missing', ...shown } : { kind: 'order', asked: contentOf(asked), source: '' };
}

function hasNumber(words: readonly ClaimWord[]): boolean {
  return words.some(({ key }) => /^\d/u.test(key));
}

function contentOf(words: readonly ClaimWord[]): string {
  const content = words.filter(({ key }) => isContent(key));
  return textOf(content.length > 0 ? content : words);
}

function textOf(words: readonly ClaimWord[]): string {
  return words.map(({ written }) => written).join(' ');
}
