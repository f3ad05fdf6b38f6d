import { IRREGULAR_FORMS, stem } from '../../text/normalize';
import { wordsOf } from '../../text/words';
import { isPast } from '../query/main-verb';
import type { ScorePart } from '../index/passage';
import type { Question } from '../query/question';
import type { Reader } from './other-facts';

const ASKS_WHAT_HAPPENED = /^\W*what (?:has |had )?(?:happened|became|become) (?:to|of|with) /iu;
const IS_SOMETHING = /^[^,]{1,60}?\b(?:is|are) (?:the|an?|\p{Lu})/u;
const IS_PAST = /\b(?:was|were|had|did|been)\b/u;

/** "The pilot was found", "the pilot drowned", "police arrested the pilot": not "the pilot's boat sank". */
const BEFELL =
  /^(?: (?:was|were|is|are|has|have|had been|got)\b| (?:\p{L}{3,}ed|died|lost|left|fell|won|went|fled|broke)\b)/u;
const DONE_TO = /\b\p{L}{3,}ed (?:the |its |their |his |her |[\p{L}-]+['’]s? )?$/u;
/** Outweighs the words that such a sentence shares with the question. */
const ONLY_WHAT_IT_IS: ScorePart = { name: 'only what it is', value: -4 };
const WHAT_IT_DID: ScorePart = { name: 'what it did or was', value: 3 };

/** @returns a reader for "what happened to the pilot?": who the pilot is, or what pilots do, does not tell it; what the pilot did or was does. */
export function tellsWhatHappened({ text, queryTerms }: Question): Reader | undefined {
  if (!ASKS_WHAT_HAPPENED.test(text)) return undefined;
  const own = queryTerms.at(-1)?.word ?? '';
  const isOnly = (sentence: string): boolean =>
    IS_SOMETHING.test(sentence) ||
    !(IS_PAST.test(sentence) || wordsOf(sentence).some(({ word }) => IRREGULAR_FORMS.has(word) || isPast(word)));
  const befell = (sentence: string): boolean =>
    wordsOf(sentence).some(
      (one) =>
        one.stem === stem(own) &&
        (BEFELL.test(sentence.slice(one.end)) ||
          (DONE_TO.test(sentence.slice(0, one.start)) && !/^['’]s\b/u.test(sentence.slice(one.end)))),
    );
  return (sentence) => {
    if (isOnly(sentence)) return [ONLY_WHAT_IT_IS];
    return befell(sentence) ? [WHAT_IT_DID] : [];
  };
}
