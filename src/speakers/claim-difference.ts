import { CLASS, classesOf } from '../attribution/lexicon/word-classes';
import { hasTitle, wordsOfName } from '../text/names';
import { isContent } from '../text/tokens';
import { beginsClause, isReported, type Comparison } from './claim-comparison';
import { isNegation, isNumber, isPast, type ClaimWord } from './claim-words';

/** In both texts, only in the claim, elsewhere in the sentence, or only in the source. */
export interface WordStep {
  readonly kind: 'same' | 'asked' | 'moved' | 'source';
  readonly word: string;
}

/**
 * `order`: the same words in another order. `speaker`: the source gives the words to somebody else; `open-speaker`: it leaves open to whom.
 * `denied` and `asked`: the source does not assert them. The others are changed, left out (`added`: only in the source) or put in (`missing` in the source).
 */
type DifferenceKind =
  'replaced' | 'number' | 'negation' | 'order' | 'missing' | 'added' | 'speaker' | 'open-speaker' | 'denied' | 'asked';

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

export function partsOf(comparison: Comparison): readonly AlignedPart[] {
  const { asked, source, found } = comparison;
  const parts: AlignedPart[] = [];
  const [from, until] = rangeOf(comparison);
  let next = from;
  let run: ClaimWord[] = [];
  const addChanged = (end: number): void => {
    const changed = { isSame: false, asked: run, source: source.slice(next, end) };
    if (run.length > 0 || (next < end && !isShiftedPerfect(comparison, next, end)))
      parts.push(...numberApart(changed, { hasBefore: parts.length > 0, hasAfter: end < until }));
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

/** "He stressed" is reported as "he had stressed". */
function isShiftedPerfect({ source, sentence }: Comparison, at: number, end: number): boolean {
  const [had, verb] = [source[at], source[end]];
  return end - at === 1 && had?.key === 'had' && verb !== undefined && isPast(verb.key) && isReported(had, sentence);
}

/** Content words changed at either end are shown against what stands there, at most so many words more. */
const MOST_MORE = 2;

/** @returns half-open range of the source words that the claim is compared with. */
function rangeOf(comparison: Comparison): [from: number, until: number] {
  const { asked, source, found } = comparison;
  const leading = found.findIndex((at) => at >= 0);
  const trailing = asked.length - 1 - found.findLastIndex((at) => at >= 0);
  const [first, end] = [found[leading] ?? 0, (found.at(-1 - trailing) ?? 0) + 1];
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

export function differencesOf(parts: readonly AlignedPart[], comparison: Comparison): readonly ClaimDifference[] {
  const changed = parts.filter((part) => !part.isSame && !isNoDifference(part, comparison));
  const asked = changed.flatMap((part) => part.asked);
  const isMoved = ({ key }: ClaimWord): boolean => isContent(key) && asked.some((word) => word.key === key);
  const replaced = changed.filter((part) => part.asked.length > 0 && part.source.length > 0);
  const exchanged = replaced.length > 0 ? replaced : changed;
  if (asked.length > 0 && asked.every(comparison.isThere) && exchanged.some((part) => part.source.some(isMoved)))
    return [{ kind: 'order', asked: contentOf(asked), source: '' }];
  const differences = changed.map((part) => differenceOf(part, comparison));
  return differences.sort((a, b) => Number(a.kind === 'added') - Number(b.kind === 'added'));
}

/** The source's own "she told" or ", Tan said," within the words, a conjunction "that", or an apposition that the claim leaves out. */
function isNoDifference({ asked, source }: AlignedPart, { reading, source: all }: Comparison): boolean {
  const { omitted, mention } = reading;
  const words = [...asked, ...source];
  if (words.every(({ key }) => key === 'that')) return true;
  if (asked.length > 0) return false;
  const [first, last] = [source[0], source.at(-1)];
  const isSpeaking = mention !== undefined && source.some(({ key }) => omitted.has(key));
  const speaker = first?.opens === true && mention !== undefined ? wordsOfName(mention) : [];
  const isOfSpeaker = (key: string): boolean => /^(?:s?he|they)$/u.test(key) || speaker.includes(key);
  if (source.every(({ key }) => omitted.has(key) || (isSpeaking && isOfSpeaker(key)))) return true;
  const after = last && all[all.indexOf(last) + 1];
  if (after && /^\p{Lu}/u.test(after.written) && source.every(({ written }) => hasTitle(written))) return true;
  const isSetOff = first?.opens === true && after?.opens === true && APPOSITION.test(textOf(source));
  const isRole = first?.key === 'the' && after !== undefined && isRoleBefore(last, after);
  return (isSetOff || isRole) && !words.some((word) => isNegation(word) || LIMITING.has(word.key));
}

/** `the incumbent Rossi` is Rossi. */
function isRoleBefore(role: ClaimWord | undefined, { written, opens }: ClaimWord): boolean {
  return role !== undefined && !opens && /^\p{Lu}/u.test(written) && (classesOf(role.key) & CLASS.role) !== 0;
}

const APPOSITION = /^(?:an?|the|who|which|whose|including|too|however|in fact|of course|after all|for example)\b/iu;
const LIMITING = new Set(
  'if unless except only but allegedly reportedly supposedly would could might may least most'.split(' '),
);

function differenceOf({ asked, source }: AlignedPart, { isThere, asked: claimed }: Comparison): ClaimDifference {
  const absent = asked.filter((word) => !isThere(word));
  const added = source.filter(({ key }) => claimed.every((word) => word.key !== key));
  const shown = { asked: textOf(source.length > 0 ? asked : absent), source: textOf(source) };
  if (isNegated(absent) !== isNegated(added)) return { kind: 'negation', ...shown };
  if (asked.length === 0) return { kind: 'added', ...shown };
  if (source.length > 0)
    return { kind: [asked, source].every((words) => words.some(isNumber)) ? 'number' : 'replaced', ...shown };
  return absent.length > 0 ? { kind: 'missing', ...shown } : { kind: 'order', asked: contentOf(asked), source: '' };
}

/** Also by the "no" alone of "no more than". */
function isNegated(words: readonly ClaimWord[]): boolean {
  return words.some(isNegation) || words.at(-1)?.limit !== undefined;
}

function contentOf(words: readonly ClaimWord[]): string {
  const content = words.filter(({ key }) => isContent(key));
  return textOf(content.length > 0 ? content : words);
}

function textOf(words: readonly ClaimWord[]): string {
  return words.map(({ written }) => written).join(' ');
}
