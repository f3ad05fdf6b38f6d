import { CLASS, classesOf } from '../attribution/lexicon/word-classes';
import { CUE_VERBS } from '../text/saying-verbs';
import { isContent } from '../text/tokens';
import type { Comparison } from './claim-comparison';
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
