import { CLASS, classesOf } from '../attribution/lexicon/word-classes';
import { hasTitle, wordsOfName } from '../text/names';
import { isContent } from '../text/tokens';
import { sharesBase, type Comparison } from './claim-comparison';
import type { AlignedPart } from './claim-parts';
import { isIn, overlap } from './claim-reading';
import { hasCapital, isNegation, isNumber, textOf, type ClaimWord } from './claim-words';

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

/** Of what only the source has. */
const MOST_ADDED = 3;

export function differencesOf(parts: readonly AlignedPart[], comparison: Comparison): readonly ClaimDifference[] {
  const changed = parts.filter((part) => !part.isSame && !isNoDifference(part, comparison));
  const asked = changed.flatMap((part) => part.asked);
  const isMoved = ({ key }: ClaimWord): boolean => isContent(key) && asked.some((word) => word.key === key);
  const replaced = changed.filter((part) => part.asked.length > 0 && part.source.length > 0);
  const exchanged = replaced.length > 0 ? replaced : changed;
  if (asked.length > 0 && asked.every(comparison.isThere) && exchanged.some((part) => part.source.some(isMoved)))
    return [{ kind: 'order', asked: contentOf(asked), source: '' }];
  const apart = [...otherAmounts(comparison, changed), ...otherPlaces(comparison)];
  const rest = apart.length > 0 ? changed.map((part) => withoutWords(part, apart)) : changed;
  const telling = rest.filter(tells);
  const named = telling.length + apart.length > 0 ? telling : changed;
  const differences = [
    ...apart.map(({ difference }) => difference),
    ...named.map((part) => differenceOf(spoken(part, comparison), comparison)),
  ];
  const added = differences.filter(({ kind }) => kind === 'added');
  return [...differences.filter(({ kind }) => kind !== 'added'), ...added.slice(0, MOST_ADDED)];
}

/** Words of claim and source that stand against each other though they are not aligned. */
interface OtherWords {
  readonly difference: ClaimDifference;
  /** Of claim and source. */
  readonly words: readonly ClaimWord[];
}

/** "42 days" beside "a 24-day strike": the same unit with another number, elsewhere in the sentence. */
function otherAmounts(comparison: Comparison, changed: readonly AlignedPart[]): readonly OtherWords[] {
  const { asked, source, isThere } = comparison;
  return changed.flatMap(({ asked: run, source: own }) =>
    run.flatMap((number): readonly OtherWords[] => {
      const unit = asked[asked.indexOf(number) + 1];
      if (!isNumber(number) || !unit || isThere(number) || own.some(isNumber)) return [];
      const at = source.findIndex(
        (word, index) => isNumber(source[index - 1] ?? word) && !isNumber(word) && sharesBase(word.key, unit.key),
      );
      if (at < 0) return [];
      const [here, there] = [[number, unit], source.slice(at - 1, at + 1)];
      return [
        { words: [...here, ...there], difference: { kind: 'number', asked: textOf(here), source: textOf(there) } },
      ];
    }),
  );
}

const PLACING = /^(?:from|to|by|against)$/u;

/** "From Russia" beside "in Russia ... from the US": the name stands there, in another part. */
function otherPlaces({ asked, source, found }: Comparison): readonly OtherWords[] {
  return asked.flatMap((preposition, index): readonly OtherWords[] => {
    const name = asked[index + 1];
    const at = found[index + 1] ?? -1;
    if (!PLACING.test(preposition.key) || !name || !isCapital(name) || at < 0) return [];
    const start = source.findIndex(({ key }) => key === preposition.key);
    const first = [1, 2].find((more) => isCapital(source[start + more])) ?? 0;
    const last = source.findIndex((word, later) => later > start + first && (!isCapital(word) || word.opens));
    const there = source.slice(start, last < 0 ? undefined : last);
    if (start < 0 || first === 0 || (found[index] ?? -1) >= 0 || source[at - 1]?.key === preposition.key) return [];
    const here = [preposition, name];
    return [
      { words: [preposition, ...there], difference: { kind: 'replaced', asked: textOf(here), source: textOf(there) } },
    ];
  });
}

function isCapital(word: ClaimWord | undefined): boolean {
  return word !== undefined && hasCapital(word);
}

function withoutWords({ isSame, asked, source }: AlignedPart, apart: readonly OtherWords[]): AlignedPart {
  const isOther = (word: ClaimWord): boolean => apart.every(({ words }) => !words.includes(word));
  return { isSame, asked: asked.filter(isOther), source: source.filter(isOther) };
}

export const ARTICLES = new Set(['the', 'a', 'an']);
/** Prepositions that tell one thing from its contrary, where the other side has one too. */
const OPPOSING = new Set(
  'from to by for against before after with without over under until since into out up down'.split(' '),
);
const MODAL = new Set('would could may might must should more less'.split(' '));

/** Whether a change is worth a line beside others: "on" for "about" is not. */
function tells({ asked, source }: AlignedPart): boolean {
  const isTelling = (word: ClaimWord): boolean =>
    isContent(word.key) || isNegation(word) || word.limit !== undefined || MODAL.has(word.key);
  return (
    [...asked, ...source].some(isTelling) ||
    [asked, source].every((words) => words.some(({ key }) => OPPOSING.has(key)))
  );
}

/** Leaves out the speaker beside a verb of saying of the source, whom another difference names, and titles before a name that both have. */
function spoken({ isSame, asked, source }: AlignedPart, { sentence, source: all }: Comparison): AlignedPart {
  if (asked.length === 0) return { isSame, asked, source };
  const own = sentence.statements.flatMap(({ cue, mention }) => {
    const isHere = cue && mention && mention.start < cue.start && source.some((word) => overlap(word, cue));
    return isHere ? { start: mention.start, end: cue.start } : [];
  });
  const left = source.filter((word) => !isIn(own)(word));
  const last = source.at(-1);
  const after = last && all[all.indexOf(last) + 1];
  const isNamed = after !== undefined && /^\p{Lu}/u.test(after.written);
  const end = isNamed ? left.findLastIndex(({ written }) => !hasTitle(written)) + 1 : left.length;
  return { isSame, asked, source: end > 0 ? left.slice(0, end) : source };
}

/** The source's own "she told" or ", Tan said," within the words, a conjunction "that", or an apposition that the claim leaves out. */
function isNoDifference({ asked, source }: AlignedPart, comparison: Comparison): boolean {
  const { reading, source: all } = comparison;
  const { omitted, mention } = reading;
  const words = [...asked, ...source];
  if (words.every(({ key }) => key === 'that')) return true;
  // `its own` is `its`.
  if (words.every(({ key }) => ARTICLES.has(key) || key === 'own')) return true;
  if (source.length === 0 && isListed(asked, comparison)) return true;
  if (isPronounFor(asked, source, comparison)) return true;
  if (asked.some(({ key }) => key !== 'that')) return false;
  const [first, last] = [source[0], source.at(-1)];
  if (isCueBetween(source, comparison)) return true;
  const isSpeaking = mention !== undefined && source.some(({ key }) => omitted.has(key));
  const speaker = first?.opens === true && mention !== undefined ? wordsOfName(mention) : [];
  const isOfSpeaker = (key: string): boolean => /^(?:s?he|they)$/u.test(key) || speaker.includes(key);
  if (source.every(({ key }) => omitted.has(key) || (isSpeaking && isOfSpeaker(key)))) return true;
  const after = last && all[all.indexOf(last) + 1];
  const isSetOff = first?.opens === true && after?.opens === true && APPOSITION.test(textOf(source));
  if (after && hasCapital(after) && PLACE_OF.test(textOf(source))) return true;
  const isRole = first?.key === 'the' && after !== undefined && isRoleBefore(last, after);
  return (isSetOff || isRole) && !words.some((word) => isNegation(word) || LIMITING.has(word.key));
}

/** `good and positive` of the quotation `good, positive`; elsewhere a comma may stand before an apposition. */
function isListed([and, other]: readonly ClaimWord[], { asked, source, found, sentence }: Comparison): boolean {
  if (!and || other || and.key !== 'and') return false;
  const at = asked.indexOf(and);
  const [before = -1, after = -1] = [found[at - 1], found[at + 1]];
  const isQuoted = isIn(sentence.quoted);
  return before >= 0 && after === before + 1 && source.slice(before, after + 1).every(isQuoted);
}

/** `He` who speaks in the source, and is told beside it by the name that the claim has. */
function isPronounFor(asked: readonly ClaimWord[], source: readonly ClaimWord[], { sentence }: Comparison): boolean {
  if (asked.length === 0 || source.length === 0) return false;
  return sentence.statements.some(({ mention, speaker }) => {
    const names = speaker && mention ? wordsOfName(speaker.name) : [];
    const isPronoun = (word: ClaimWord): boolean =>
      mention !== undefined && overlap(word, mention) && /^(?:s?he|they|it)$/u.test(word.key);
    return (
      asked.every(({ key }) => names.includes(key)) && source.every((word) => isPronoun(word) || word.key === 'also')
    );
  });
}

/** `the coastal town of Lund` */
const PLACE_OF =
  /^the (?:\p{L}+ ){0,2}(?:city|town|village|island|peninsula|province|region|state|republic|county|district|port|capital|kingdom) of$/iu;

/** `Navalny says he was poisoned`: the words are his, which the reply tells beside them. */
function isCueBetween(source: readonly ClaimWord[], { sentence }: Comparison): boolean {
  return sentence.statements.some(({ cue, ...said }) => {
    if (!cue || !source.some((word) => overlap(word, cue))) return false;
    return source.every((word) => overlap(word, cue) || (overlap(word, said) && /^(?:s?he|they|it)$/u.test(word.key)));
  });
}

/** `the incumbent Rossi` is Rossi. */
function isRoleBefore(role: ClaimWord | undefined, { written, opens }: ClaimWord): boolean {
  return role !== undefined && !opens && /^\p{Lu}/u.test(written) && (classesOf(role.key) & CLASS.role) !== 0;
}

const APPOSITION =
  /^(?:\d{1,3}$|(?:\d{1,3} )?(?:an?|the|who|which|whose|including|too|however|in fact|of course|after all|for example)\b)/iu;
export const LIMITING = new Set(
  'if unless except only but allegedly reportedly supposedly would could might may least most'.split(' '),
);

function differenceOf(
  { asked, source }: AlignedPart,
  { isThereInflected, asked: claimed }: Comparison,
): ClaimDifference {
  const absent = asked.filter((word) => !isThereInflected(word));
  const added = source.filter(({ key }) => claimed.every((word) => word.key !== key));
  const shown = { asked: textOf(source.length > 0 ? asked : absent), source: textOf(source) };
  if (isNegated(absent) !== isNegated(added)) return { kind: 'negation', ...shown };
  if (asked.length === 0) return { kind: 'added', ...shown };
  // "Come" is not set against "in", or against an apposition.
  const isBeside = source[0]?.opens === true && APPOSITION.test(textOf(source));
  if (source.length > 0 && !isBeside && (source.some(isNaming) || !asked.some(isNaming)))
    return { kind: [asked, source].every((words) => words.some(isNumber)) ? 'number' : 'replaced', ...shown };
  if (absent.length > 0) return { kind: 'missing', asked: textOf(absent), source: '' };
  return { kind: 'order', asked: contentOf(asked), source: '' };
}

/** A word of content, or a name that is written like another word: "US". */
function isNaming({ key, written }: ClaimWord): boolean {
  return isContent(key) || /^\p{Lu}/u.test(written);
}

/** Also by the "no" alone of "no more than". */
function isNegated(words: readonly ClaimWord[]): boolean {
  return words.some(isNegation) || words.at(-1)?.limit !== undefined;
}

function contentOf(words: readonly ClaimWord[]): string {
  const content = words.filter(({ key }) => isContent(key));
  return textOf(content.length > 0 ? content : words);
}
