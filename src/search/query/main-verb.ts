import { tokenize } from '../../text/tokens';
import { wordsIn } from '../../text/word-lists';

/** A question's main verb, as asked, and whether the question asks for yes or no. */
export interface MainVerb {
  readonly verb: string;
  readonly asksYesNo: boolean;
}

const DO = wordsIn('did does do will would can could should shall may might must');
const HAVE = wordsIn('has have had');
const BE = wordsIn('is are was were');
const PRONOUNS = wordsIn('he she it they we you i there this that');
/** Words behind which no verb is the main one, and before which it stands at the latest. */
const BOUNDARIES = wordsIn(
  'a an the his her its their our your my this that these those in on at to for with from by of about into over under after before during ' +
    'against between out up down off back away again and or as because when where if any some each every all so much many more yesterday today',
);
/** They say too little to be missed. */
const LIGHT = wordsIn(
  'be have has had do does did go goes went gone come came take took taken get got give gave given make made see saw seen look happen happened ' +
    'say said think want wanted feel mean know say tell told talk ask asked seem become became put let use used need like call called named',
);
const PARTICIPLES = wordsIn(
  'born built held won lost paid sold bought met hurt shot hit cut sent spent left led written told taught caught fought found ' +
    'made taken given seen known shown chosen stolen broken driven drawn worn torn brought thought begun run sunk set shut',
);

/** @returns nothing for keywords, for a verb that says little, and where no rule finds one. */
export function mainVerbOf(text: string): MainVerb | undefined {
  const found = anyVerbOf(text);
  return found === undefined || LIGHT.has(found.verb) ? undefined : found;
}

/** @returns the main verb even where it says little. */
export function anyVerbOf(text: string): MainVerb | undefined {
  const words = tokenize(text).flatMap(({ word, compound }) => (compound ? [] : word));
  const asks = words.findIndex((word) => /^(?:who|whom|what|which|when|where|why|how|whos|wheres|whats)$/u.test(word));
  const auxiliary = words.findIndex((word) => DO.has(word) || HAVE.has(word) || BE.has(word));
  if (asks < 0 && auxiliary !== 0) return undefined;
  const verb = auxiliary < 0 ? verbWithout(words, asks) : verbBehind(words, auxiliary);
  return verb === undefined ? undefined : { verb, asksYesNo: asks < 0 };
}

/** "Who won the race?", "How many people died?" */
function verbWithout(words: readonly string[], asks: number): string | undefined {
  if (words[asks]?.startsWith('who') === true) return words[asks + 1];
  return words.slice(asks + 1).find(isPast);
}

function verbBehind(words: readonly string[], auxiliary: number): string | undefined {
  const rest = words.slice(auxiliary + 1);
  const isDo = DO.has(words[auxiliary] ?? '');
  if (!isDo) return rest.find(isPast);
  if (PRONOUNS.has(rest[0] ?? '')) return rest[1];
  const from = BOUNDARIES.has(rest[0] ?? '') ? 1 : 0;
  const end = rest.findIndex((word, at) => at > from && BOUNDARIES.has(word));
  const clause = rest.slice(from, end < 0 ? rest.length : end);
  return clause.length < 2 ? undefined : (clause.find((word) => LIGHT.has(word)) ?? clause.at(-1));
}

/** What is asked in several words, which are not searched for, and the verb for it. */
const PHRASES_ASKED: readonly (readonly [phrase: RegExp, verb: string])[] = [
  [/\b(?:is|are|was|were) (.{1,60}?) going to\b/giu, 'will $1'],
  [/\b(?:go(?:es|ing)?|went|come|came|sen[dt]) back\b/giu, 'returned'],
  [/\bset(?:ting)? up\b/giu, 'established'],
  [/\b(?:kick|throw|threw|thrown)(?:ed|ing)? out\b/giu, 'expelled'],
  [/\bc[ao]me up with\b/giu, 'proposed'],
  [/\bbl(?:ow|ew|own) up\b/giu, 'exploded'],
  [/\bpass(?:ed)? away\b/giu, 'died'],
  [/\bstep(?:ped|ping)? down\b/giu, 'resigned'],
  [/\bcall(?:ed)? off\b/giu, 'cancelled'],
  [/\bput off\b|\bpush(?:ed)? back\b/giu, 'postponed'],
  [/\b(?:get|got|run|ran) away\b/giu, 'escaped'],
  [/\bturn(?:ed)? down\b/giu, 'rejected'],
  [/\btip(?:ped)? off\b/giu, 'alerted'],
  [/\block(?:ed)? up\b|\bput in (?:prison|jail)\b/giu, 'jailed'],
  [/\b(?:show|turn)(?:ed)? up\b/giu, 'attended'],
  [/\bkick(?:ed)? off\b/giu, 'started'],
  [/\bshut(?:ting)? down\b/giu, 'closed'],
  [/\b(?:figur|work)(?:ed|ing)? out\b|\bf(?:ound|ind) out\b/giu, 'discovered'],
  [/\b(?:split|br[eo]ak?e?n?) up\b/giu, 'separated'],
  [/\b(?:is|are|was|were) (.{1,40}?) getting divorced\b/giu, 'did $1 divorce'],
];
const MAY_HOLD_PHRASE = / (?:going to|getting|back|up|out|away|down|off|in)\b/iu;

/** @returns a question with one verb for each such phrase. */
export function withSingleVerbs(text: string): string {
  if (!MAY_HOLD_PHRASE.test(text)) return text;
  return PHRASES_ASKED.reduce((all, [phrase, verb]) => all.replace(phrase, verb), text);
}

export function isPast(word: string): boolean {
  return PARTICIPLES.has(word) || /.{3}ed$/u.test(word);
}
