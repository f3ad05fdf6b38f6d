import { stem } from '../../text/normalize';
import { wordsOf } from '../../text/words';
import type { Corpus } from '../index/corpus';
import type { ScorePart } from '../index/passage';
import { anyVerbOf } from '../query/main-verb';
import { allStemsOf } from '../query/query-terms';
import type { Question } from '../query/question';
import { isEventNoun } from './main-event';
import type { Reader } from './other-facts';

/** Each about as much as two matched words. */
const LISTS: ScorePart = { name: 'lists several', value: 2 };
const EXTREME: ScorePart = { name: 'tells the most or the least', value: 2 };
const PLACE_BEHIND: ScorePart = { name: 'a place right behind what is asked of', value: 2 };
const MANNER: ScorePart = { name: 'tells by doing what', value: 2 };
/** Outweighs how much shorter a headline is, and that it stands first. */
const HEADLINE: ScorePart = { name: 'a headline', value: -3 };

/** Names of rules that go by the form of a sentence, not by what it tells. */
export const OF_FORM: readonly string[] = [LISTS.name, EXTREME.name, PLACE_BEHIND.name, MANNER.name];

const ASKS_SEVERAL =
  /^\W*(?:which|what) (?:other )?(?:countries|states|nations|cities|towns|teams|companies|firms|banks|parties|people|places|issues|topics|languages|clubs|players|candidates)\b/iu;
const NAME = "\\p{Lu}[\\p{L}'’.-]*(?: \\p{Lu}[\\p{L}'’.-]*){0,3}";
const LIST = new RegExp(
  `(?:${NAME}, ){2,}(?:and |or )?(?:the )?${NAME}|${NAME}, (?:the )?${NAME},? (?:and|or) (?:the )?${NAME}`,
  'u',
);

/** @returns a reader for which countries and the like: a list of names tells it. */
export function tellsSeveral({ text }: Question): Reader | undefined {
  return ASKS_SEVERAL.test(text) ? (sentence) => (LIST.test(sentence) ? [LISTS] : []) : undefined;
}

const ASKS_EXTREME =
  /\b(?:the (?:most|least|fewest|best|worst)|highest|lowest|biggest|largest|strongest|weakest)\b|\bhow (?:bad|high|low) (?:did|has|have)\b/iu;
/** The second-best is not the best. */
const TELLS_EXTREME =
  /(?<!\b(?:second|third)[ -])\b(?:most|least|fewest|best|worst|highest|lowest|biggest|largest|strongest|weakest|peak(?:ed)?|record|(?:high|low) of|maximum|minimum|top(?:s|ped)?)\b/iu;

/** @returns a reader for where something was the most, or how bad it got: "it peaked at nine percent". */
export function tellsExtreme({ text }: Question): Reader | undefined {
  return ASKS_EXTREME.test(text) ? (sentence) => (TELLS_EXTREME.test(sentence) ? [EXTREME] : []) : undefined;
}

const ASKS_WHERE =
  /^\W*where (?:is|was|are|were|did|does|do|will) (?:the |this |that |their )?(.{2,60}?)(?: (?:be )?(?:held|take place|taking place|happen|located))?\W*$/iu;
const IN_PLACE = /^(?:,[^,.;]{1,50})? (?:in|at|near|outside) (?:the )?(?:\p{Ll}+ (?:of )?){0,2}\p{Lu}/u;

/** @returns a reader for where something with a name, or an event, was: "the Harbour Forum in Skag". */
export function tellsPlaceBehind({ text, queryTerms }: Question): Reader | undefined {
  const last = wordsOf(ASKS_WHERE.exec(text)?.[1] ?? '').at(-1)?.word;
  const term = queryTerms.find(({ word }) => word === last);
  if (!term || !(term.isNameInSources || isEventNoun(term.word))) return undefined;
  const stems = allStemsOf(term);
  const isPlaced = (sentence: string): boolean =>
    wordsOf(sentence).some((one) => stems.has(one.stem) && IN_PLACE.test(sentence.slice(one.end)));
  return (sentence) => (isPlaced(sentence) ? [PLACE_BEHIND] : []);
}

const ASKS_MANNER =
  /^\W*how (?:did|does|do|will|would|can|could|is|are|was|were|has|have)\b(?!.*\b(?:feel|react|respond|go|view|see|compare|differ|die)\W*$)/iu;
const BY_DOING =
  /\bby (?:(?:not|\p{L}+ly) )?(?!(?:\p{Ll}*thing|morning|evening|spring|lightning|king|building)\b)\p{Ll}{2,}ing\b/u;

/** @returns a reader for how something is or was done: "he would pay for it by cutting the fleet". */
export function tellsManner({ text }: Question): Reader | undefined {
  if (!ASKS_MANNER.test(text)) return undefined;
  const verb = stem(anyVerbOf(text)?.verb ?? '');
  return (sentence) => {
    const by = BY_DOING.exec(sentence)?.index;
    if (by === undefined) return [];
    const clause = sentence.slice(0, by).split(/[,;:]/u).at(-1) ?? '';
    return wordsOf(clause).some((one) => one.stem === verb) ? [MANNER, MANNER] : [MANNER];
  };
}

const STOPS = /[.…]+$/u;

/** @returns a reader for what stands as a title above its article too: it tells less than what it stands above. */
export function marksHeadline(_question: Question, { articles, articleOfSentence, firstSentence }: Corpus): Reader {
  return (text, sentence) => {
    const article = articleOfSentence[sentence] ?? 0;
    if (firstSentence[article] !== sentence) return [];
    const title = articles[article]?.title.replace(STOPS, '');
    return text.replace(STOPS, '') === title ? [HEADLINE] : [];
  };
}
