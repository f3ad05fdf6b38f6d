import { keptForLast } from '../../text/kept-for-last';
import { isEnglishWord } from '../../text/thesaurus/related-words';
import { wordsIn } from '../../text/word-lists';
import { type StemmedWord, wordsOf } from '../../text/words';

/** A question's main verb, as asked, and whether the question asks for yes or no. */
interface MainVerb {
  readonly verb: string;
  readonly asksYesNo: boolean;
}

const DO = wordsIn('did does do will would can could should shall may might must');
const HAVE = wordsIn('has have had');
const BE = wordsIn('is are was were');
/** "The retired teacher" did not retire now. */
const DETERMINERS = wordsIn('the a an his her its their our your my this that these those');
const INDEFINITE = 'anyone anybody anything someone somebody something everyone everybody everything whoever whatever';
const PRONOUNS = wordsIn(`he she it they we you i there this that ${INDEFINITE}`);
/** Words behind which no verb is the main one, and before which it stands at the latest. */
const BOUNDARIES = wordsIn(
  'a an the his her its their our your my this that these those in on at to for with from by of about into over under after before during ' +
    'against between out up down off back away again and or as because when where if any some each every all so much many more yesterday today ' +
    INDEFINITE,
);
/** They say too little to be missed. */
const LIGHT = wordsIn(
  'be have has had do does did go goes went gone come came take took taken get got give gave given make made see saw seen look happen happened ' +
    'say said think want wanted feel mean know say tell told talk ask asked seem become became put let use used need like call called named supposed',
);
const PARTICIPLES = wordsIn(
  'born died built held won lost paid sold bought met hurt shot hit cut sent spent left led written told taught caught fought found ' +
    'made taken given seen known shown chosen stolen broken driven drawn worn torn brought thought begun run sunk set shut',
);

/** @returns nothing for keywords, for a verb that says little, and where no rule finds one. */
export function mainVerbOf(text: string): MainVerb | undefined {
  const found = anyVerbOf(text);
  return found === undefined || LIGHT.has(found.verb) ? undefined : found;
}

/** @returns the main verb even where it says little. */
export const anyVerbOf = keptForLast((text): MainVerb | undefined => {
  const tokens = wordsOf(text);
  const words = tokens.map(({ word }) => word);
  const asks = words.findIndex((word) => /^(?:who|whom|what|which|when|where|why|how|whos|wheres|whats)$/u.test(word));
  const auxiliary = words.findIndex((word) => DO.has(word) || HAVE.has(word) || BE.has(word));
  if (asks < 0 && auxiliary !== 0) return undefined;
  const verb = auxiliary < 0 ? verbWithout(words, asks) : verbBehind(tokens, auxiliary);
  return verb === undefined ? undefined : { verb, asksYesNo: asks < 0 };
});

/** "Who won the race?", "How many people died?" */
function verbWithout(words: readonly string[], asks: number): string | undefined {
  if (words[asks]?.startsWith('who') === true) return words[asks + 1];
  return words.slice(asks + 1).find(isPast);
}

/** "Did Norland expel envoys": no verb behind "did" has the form of a plural. To "hold talks" says no more than the noun. */
const PLURAL = /[^aious]s$/u;

function verbBehind(tokens: readonly StemmedWord[], auxiliary: number): string | undefined {
  const behind = tokens.slice(auxiliary + 1);
  const rest = behind.map(({ word }) => word);
  const isDo = DO.has(tokens[auxiliary]?.word ?? '');
  if (!isDo) return rest.find((word, at) => isPast(word) && !DETERMINERS.has(rest[at - 1] ?? ''));
  if (PRONOUNS.has(rest[0] ?? '')) return rest[1];
  const from = BOUNDARIES.has(rest[0] ?? '') ? 1 : 0;
  const end = rest.findIndex((word, at) => at > from && BOUNDARIES.has(word));
  const clause = rest.slice(from, end < 0 ? rest.length : end);
  if (clause.length < 2) return undefined;
  // "Did the firm accuse Norland", "did rossi meet weber": the object is a name, which is no word of English.
  const plain = (word: string, at: number): boolean =>
    at > 0 && behind[from + at]?.capital === false && isEnglishWord(word);
  return (
    clause.find((word) => LIGHT.has(word)) ??
    clause.findLast((word, at) => plain(word, at) && (!PLURAL.test(word) || clause[at - 1] === 'hold')) ??
    clause.findLast(plain) ??
    clause.at(-1)
  );
}

export function isPast(word: string): boolean {
  return PARTICIPLES.has(word) || /.{3}ed$/u.test(word);
}
