import { isEnglishWord } from '../../text/thesaurus/related-words';
import type { ScorePart } from '../index/passage';
import type { QueryTerm } from '../query/query-terms';
import type { Question } from '../query/question';

const WHAT_IS =
  /^(?!.*ing\W*$)\W*what(?:['’]?s| is| are) (?:the |an? )?(?<name>[\p{L}\d]+(?:[ -][\p{L}\d]+){0,2})\W*$/iu;
const ARTICLE = '(?:[Aa]n?|[Tt]he|[Ii]ts|[Tt]heir|[Hh]is|[Hh]er)';
/** No words of a role or a kind: "the dispute over Redeye", "the mayor said Redeye". */
const NOT_BETWEEN =
  '(?:by|of|in|on|to|for|with|from|about|at|and|or|that|over|against|under|as|the|he|she|it|they|we|is|are|was|were|has|have|had|will|would|said|says|thinks?|thought|told|wants?|why|when|if|how|because|while)';
const SAYS_WHAT_IT_IS = 3;

/** @returns a reader for "what is Redeye?" that puts sentences forward which say it. */
export function tellsWhatItIs(question: Question): ((sentence: string) => readonly ScorePart[]) | undefined {
  if (nameAsked(question) === undefined) return undefined;
  return (sentence) =>
    lacksDefinition(question, sentence) ? [] : [{ name: 'says what it is', value: SAYS_WHAT_IT_IS }];
}

/** A name, or a word that readers may not know. */
function isUnknown({ word, isNameInSources }: QueryTerm): boolean {
  return isNameInSources || !isEnglishWord(word.toLowerCase());
}

function nameAsked({ text, queryTerms }: Question): string | undefined {
  const name = WHAT_IS.exec(text)?.groups?.['name'];
  return queryTerms.length > 0 && queryTerms.every(isUnknown) ? name : undefined;
}

/** "What is Redeye?" is not told by "Rossi spoke of Redeye", but by "the gang Redeye", "Redeye, a gang" or "Redeye is a gang". */
export function lacksDefinition(question: Question, sentence: string): boolean {
  const name = nameAsked(question);
  if (name === undefined) return false;
  const told = `${name.replace(/[ -]/gu, '[ -]')}s?(?:[”"’']|\\b)`;
  const [behind, before] = [
    new RegExp(
      `\\b${told}(?:,? (?:\\([^)]*\\) )?(?:(?:is|are|was|were) (?:an?|the|one of|what|short for|his|her|its|their)|means?|stands? for|refers? to)\\b|,? (?:\\(|[–—] )|, (?:${ARTICLE}|which|who|known|also|or|founded|short)\\b)`,
      'iu',
    ),
    new RegExp(
      `\\b${ARTICLE} (?:(?!${NOT_BETWEEN} )[\\p{Ll}\\d][\\p{L}\\d-]* ){1,4}[“"‘']?${told}|\\b(?:called|named|known as|dubbed|\\() ?[“"‘']?(?:the )?${told}`,
      'u',
    ),
  ];
  return !behind.test(sentence) && !before.test(sentence.replace(new RegExp(told, 'giu'), name));
}
