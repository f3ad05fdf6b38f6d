import { isContent } from '../text/tokens';
import { beginsClause, type Comparison } from './claim-comparison';
import { isNumber, type ClaimWord } from './claim-words';

/** In both texts, only in the claim, elsewhere in the sentence, or only in the source. */
export interface WordStep {
  readonly kind: 'same' | 'asked' | 'moved' | 'source';
  readonly word: string;
}

/** Consecutive words of claim and source that differ, or one word in both. */
export interface AlignedPart {
  readonly isSame: boolean;
  readonly asked: readonly ClaimWord[];
  readonly source: readonly ClaimWord[];
}

/** Words of the source before a word akin that are shown together with it. */
const MOST_BETWEEN = 2;

export function partsOf(comparison: Comparison): readonly AlignedPart[] {
  const { asked, source, aligned, found } = comparison;
  const parts: AlignedPart[] = [];
  const [from, until] = rangeOf(comparison);
  let next = from;
  let run: ClaimWord[] = [];
  const addChanged = (end: number): void => {
    const changed = { isSame: false, asked: run, source: source.slice(next, end) };
    if (run.length > 0 || next < end)
      parts.push(...numberApart(changed, { hasBefore: parts.length > 0, hasAfter: end < until }));
    run = [];
  };
  asked.forEach((word, index) => {
    const at = aligned[index] ?? -1;
    if (at < 0) return void run.push(word);
    const isSame = found[index] === at;
    if (!isSame && at > next && at - next <= MOST_BETWEEN) {
      run.push(word);
      addChanged(at + 1);
    } else {
      addChanged(at);
      parts.push({ isSame, asked: [word], source: source.slice(at, at + 1) });
    }
    next = at + 1;
  });
  addChanged(until);
  return parts;
}

/** A changed number is shown against the number in its place; other words of the source are kept between words of the claim. */
function numberApart(
  part: AlignedPart,
  { hasBefore, hasAfter }: Readonly<Record<'hasBefore' | 'hasAfter', boolean>>,
): readonly AlignedPart[] {
  const { asked, source } = part;
  const at = source.findIndex(isNumber);
  if (asked.length !== 1 || !asked.every(isNumber) || at < 0 || source.filter(isNumber).length > 1) return [part];
  const added = (words: readonly ClaimWord[], isKept: boolean): readonly AlignedPart[] =>
    isKept && words.length > 0 ? [{ isSame: false, asked: [], source: words }] : [];
  const number = { isSame: false, asked, source: source.slice(at, at + 1) };
  return [...added(source.slice(0, at), hasBefore), number, ...added(source.slice(at + 1), hasAfter)];
}

/** Content words changed at either end are shown against the words there: at most their number and this many. */
const MOST_MORE = 2;

/** @returns half-open range of the source words that the claim is compared with. */
function rangeOf(comparison: Comparison): [from: number, until: number] {
  const { asked, source, aligned } = comparison;
  const leading = aligned.findIndex((at) => at >= 0);
  const trailing = asked.length - 1 - aligned.findLastIndex((at) => at >= 0);
  const [first, end] = [aligned[leading] ?? 0, (aligned.at(-1 - trailing) ?? 0) + 1];
  const most = (run: readonly ClaimWord[]): number =>
    run.length + (run.some(({ key }) => isContent(key)) ? MOST_MORE : 0);
  const [before, behind] = [most(asked.slice(0, leading)), most(asked.slice(asked.length - trailing))];
  let [from, until] = [first, end];
  while (leading > 0 && first - from < before && !beginsClause(comparison, from)) from -= 1;
  // "Berlin, Sweden" is compared with "Berlin, Germany".
  if (trailing > 0 && asked.at(-trailing)?.opens === true && source[until]?.opens === true) until += 1;
  while (trailing > 0 && until - end < behind && !beginsClause(comparison, until)) until += 1;
  return [from, until];
}

export function stepsOf(parts: readonly AlignedPart[], { isThere }: Comparison): readonly WordStep[] {
  return parts.flatMap(({ isSame, asked, source }): readonly WordStep[] => {
    if (isSame) return source.map(({ written }) => ({ kind: 'same', word: written }));
    return [
      ...asked.map((word) => ({ kind: isThere(word) ? 'moved' : 'asked', word: word.written }) as const),
      ...source.map(({ written }) => ({ kind: 'source', word: written }) as const),
    ];
  });
}
