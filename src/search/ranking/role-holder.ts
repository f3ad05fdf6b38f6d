import { CLASS, classesOf } from '../../attribution/lexicon/word-classes';
import { fold, stem } from '../../text/normalize';
import { type StemmedWord, wordsOf } from '../../text/words';
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

/** "Who is the governor of Tarn?" is not told by "the governor of Tarn may cut the wage". */
export function lacksHolder({ text, queryTerms }: Question, sentence: string): boolean {
  const words = wordsOf((WHO_IS.exec(text)?.groups?.['role'] ?? '').split(BEHIND_ROLE)[0] ?? '');
  const role = words.at(-1)?.word ?? '';
  if ((classesOf(role) & CLASS.role) === 0) return false;
  const asked = new Set(queryTerms.map(({ word }) => word.toLowerCase()));
  const found = wordsOf(sentence).filter((one) => one.stem === stem(role));
  const isOther = (holder: string | undefined): boolean => holder === undefined || !asked.has(fold(holder));
  const isNamed = ({ start, end: behind }: StemmedWord): boolean => {
    const [after, before] = [HOLDER_BEHIND.exec(sentence.slice(behind)), HOLDER_BEFORE.exec(sentence.slice(0, start))];
    return (
      (after !== null && isOther(after.groups?.['holder'])) || (before !== null && isOther(before.groups?.['holder']))
    );
  };
  return found.length > 0 && !found.some(isNamed);
}
