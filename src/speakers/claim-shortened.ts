import { CLASS, classesOf } from '../attribution/lexicon/word-classes';
import { CUE_VERBS } from '../text/saying-verbs';
import { isContent } from '../text/tokens';
import { groupsOf } from '../text/word-lists';
import { basesOf, isAkin, kinOf, type Comparison } from './claim-comparison';
import { ARTICLES, LIMITING } from './claim-difference';
import type { AlignedPart } from './claim-parts';
import { isNegation, isNumber, type ClaimWord } from './claim-words';

/**
 * Whether a claim only leaves words out that describe: "the ambassadors will return" of "the ambassadors of both sides will return". Not "the
 * mayor left" of "the son of the mayor left", "the former mayor left", or "said he hoped" and the like.
 */
export function leavesOut(parts: readonly AlignedPart[], { source, sentence }: Comparison): boolean {
  return parts.every(({ isSame, asked, source: more }) => {
    const [first, last] = [more[0], more.at(-1)];
    if (isSame || (asked.length === 0 && !first)) return true;
    if (asked.length > 0 || !first || !last || !isContent(last.key))
      return [...asked, ...more].every(({ key }) => ARTICLES.has(key));
    const before = source[source.indexOf(first) - 1];
    if (before && /^['’]s?\s/u.test(sentence.text.slice(before.end - sentence.start))) return false;
    const isBehindNoun = before !== undefined && isContent(before.key) && !isNumber(before) && !first.opens;
    return (!isBehindNoun || (classesOf(first.key) & DESCRIBING) !== 0) && !more.some(changes);
  });
}

/**
 * Whether a claim has nothing but words of nearly the same meaning for those of the source, "envoys" for "ambassadors", and leaves out nothing
 * that changes what the others say.
 */
export function isRestated(parts: readonly AlignedPart[], { isThereInflected }: Comparison): boolean {
  return parts.every(({ isSame, asked, source }) => {
    if (isSame) return true;
    const isRisky = [...asked, ...source].some((word) => isNumber(word) || changes(word));
    const isFor = (word: ClaimWord): boolean =>
      source.some((other) => isAkin(word, other, kinOf(word)) && !isContrary(word, other));
    const content = asked.filter(({ key }) => isContent(key));
    return (
      !isRisky &&
      (asked.length === 0 || content.length > 0) &&
      content.every((word) => isFor(word) && !isThereInflected(word))
    );
  });
}

/** Related words of which one denies the other: the thesaurus has both under one subject. */
const CONTRARIES = groupsOf(`
  acquit clear : convict sentence jail guilty imprison prison ; accuse allege charge suspect : convict acquit clear guilty ;
  win victory triumph beat : defeat lose loss ; borrow : lend loan ; mother mum mom : father dad ; husband : wife ; king : queen ; son : daughter ;
  brother : sister ; arrest detain : release free
`);

function isContrary({ key: one }: ClaimWord, { key: other }: ClaimWord): boolean {
  const [ones, others] = [basesOf(one), basesOf(other)];
  const isOneOf = (bases: readonly string[], side: readonly string[]): boolean =>
    bases.some((base) => side.includes(base));
  return CONTRARIES.some((group) => {
    const colon = group.indexOf(':');
    const [left, right] = [group.slice(0, colon), group.slice(colon + 1)];
    return (isOneOf(ones, left) && isOneOf(others, right)) || (isOneOf(ones, right) && isOneOf(others, left));
  });
}

/** Whether what stands beside a word is another thing for it, or not certain. */
function changes(word: ClaimWord): boolean {
  const isCue = CUE_VERBS.has(word.key) && /^\p{Ll}/u.test(word.written);
  return isCue || CHANGING.has(word.key) || LIMITING.has(word.key) || isNegation(word) || word.limit !== undefined;
}

const DESCRIBING = CLASS.preposition | CLASS.adverb | CLASS.subordinator;
const CHANGING = new Set(
  'former ex fake alleged suspected potential possible proposed planned deputy vice acting nearly almost about around roughly over under half some few if whether'.split(
    ' ',
  ),
);
