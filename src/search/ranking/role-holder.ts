import { CLASS, classesOf } from '../../attribution/lexicon/word-classes';
import { fold, stem } from '../../text/normalize';
import { wordsIn } from '../../text/word-lists';
import { type StemmedWord, wordsOf } from '../../text/words';
import type { ScorePart } from '../index/passage';
import type { Question } from '../query/question';

const WHO_IS = /^\W*who(?:['’]?s| is| was) (?<role>.+)/iu;
const BEHIND_ROLE = /\s(?:of|to|in|at|on|from|for|by|with|near|after|before|during)\s/iu;
const HOLDER = "(?<holder>\\p{Lu}[\\p{L}'’-]+)";
const HOLDER_BEHIND = new RegExp(
  `^(?: (?:of|for|to|at|in|on|from) [^.;:]{1,60}?)?(?: |(?:,| is| was| called| named|:) (?:who (?:is|was) )?(?:(?:the|an?|his|her|its|their) )?(?:\\p{Ll}[\\p{L}-]* ){0,3})${HOLDER}`,
  'u',
);
const HOLDER_BEFORE = new RegExp(
  `${HOLDER}(?:(?:,| \\(| [–—])|(?: \\p{Ll}+)? (?:is|was|be|been|became|becomes|remains|as|serves|served|named|elected))[^.;:]{0,80}$|^(?:He|She|They|I|We)\\b|[“"]`,
  'u',
);

/** A former deputy secretary is not the secretary. */
const NOT_THE_HOLDER = wordsIn('former deputy ex vice assistant under then');

/** @returns a reader for "who is the governor?" that puts sentences behind which speak of the role and not of who has it. */
export function tellsHolder(question: Question): ((sentence: string) => readonly ScorePart[]) | undefined {
  if (!WHO_IS.test(question.text)) return undefined;
  return (sentence) => (lacksHolder(question, sentence) ? [{ name: 'not who has the role', value: -2 }] : []);
}

/** "Who is the governor of Tarn?" is not told by "the governor of Tarn may cut the wage". */
export function lacksHolder({ text, queryTerms }: Question, sentence: string): boolean {
  const words = wordsOf((WHO_IS.exec(text)?.groups?.['role'] ?? '').split(BEHIND_ROLE)[0] ?? '');
  const role = words.at(-1)?.word ?? '';
  if ((classesOf(role) & CLASS.role) === 0) return false;
  const asked = new Set(queryTerms.map(({ word }) => word.toLowerCase()));
  const told = wordsOf(sentence);
  const isHeldNow = (at: number): boolean =>
    !told.slice(Math.max(0, at - 2), at).some(({ word }) => NOT_THE_HOLDER.has(word) && !asked.has(word));
  const found = told.filter((one, at) => one.stem === stem(role) && isHeldNow(at));
  const isOther = (holder: string | undefined): boolean => holder === undefined || !asked.has(fold(holder));
  const isNamed = ({ start, end: behind }: StemmedWord): boolean => {
    const [after, before] = [HOLDER_BEHIND.exec(sentence.slice(behind)), HOLDER_BEFORE.exec(sentence.slice(0, start))];
    return (
      (after !== null && isOther(after.groups?.['holder'])) || (before !== null && isOther(before.groups?.['holder']))
    );
  };
  return told.some((one) => one.stem === stem(role)) && !found.some(isNamed);
}
