import { CLASS, classesOf } from '../../attribution/lexicon/word-classes';
import { fold, stem } from '../../text/normalize';
import { BY_HAND } from '../../text/thesaurus/related-words';
import { tokenize } from '../../text/tokens';
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

/** "Rossi's lawyer" is an attorney at most; who speaks of the law is none. */
const OWNED = /['’]s [\p{L}-]+\W*$/u;
/** Before a role: a deputy secretary is not the secretary, nor is one who was. */
const OTHER_ROLE =
  /\b(?<other>[Dd]eputy|[Vv]ice|[Aa]ssistant|(?<=\S )Under|under(?=-))[ -](?:(?!(?:to|of|and|the)\b)\p{L}+[ -])?$/u;
const HAD_ROLE = /(?:\b(?:[Ff]ormer|[Ee]x)[ -](?:\p{L}+[ -])?|\b[Tt]hen-)$/u;
const ASKS_PAST = /^\W*who was\b|\b(?:former|ex|then)\b/iu;

/** @returns whether a question asks for who had a role too. */
export function asksWhoHad(text: string): boolean {
  return ASKS_PAST.test(text);
}

/** @param before what stands before the name of a role. @returns the word that makes it another one, such as "deputy"; empty if none does. */
export function otherRoleIn(before: string): string {
  return OTHER_ROLE.exec(before)?.groups?.['other']?.toLowerCase() ?? '';
}

/** @returns a reader for "who is the governor?" that puts sentences behind which speak of the role and not of who has it. */
export function tellsHolder(question: Question): ((sentence: string) => readonly ScorePart[]) | undefined {
  if (!WHO_IS.test(question.text)) return undefined;
  return (sentence) => (lacksHolder(question, sentence) ? [{ name: 'not who has the role', value: -2 }] : []);
}

/** "Who is the governor of Tarn?" is not told by "the governor of Tarn may cut the wage". */
export function lacksHolder({ text, queryTerms }: Question, sentence: string): boolean {
  const askedFor = (WHO_IS.exec(text)?.groups?.['role'] ?? '').split(BEHIND_ROLE)[0] ?? '';
  const { word: role = '', start: roleStart = 0 } = wordsOf(askedFor).at(-1) ?? {};
  if ((classesOf(role) & CLASS.role) === 0) return false;
  const asked = new Set(queryTerms.map(({ word }) => word.toLowerCase()));
  const words = wordsOf(sentence);
  const told = words.filter((one) => one.stem === stem(role));
  const other = otherRoleIn(askedFor.slice(0, roleStart));
  const isRole = (before: string): boolean =>
    otherRoleIn(before) === other && (asksWhoHad(text) || !HAD_ROLE.test(before));
  const found = told.filter(({ start }) => isRole(sentence.slice(0, start)));
  const isOther = (holder: string | undefined): boolean => holder === undefined || !asked.has(fold(holder));
  const isNamed = ({ start, end: behind }: StemmedWord): boolean => {
    const [after, before] = [HOLDER_BEHIND.exec(sentence.slice(behind)), HOLDER_BEFORE.exec(sentence.slice(0, start))];
    return (
      (after !== null && isOther(after.groups?.['holder'])) || (before !== null && isOther(before.groups?.['holder']))
    );
  };
  if (told.length > 0) return !found.some(isNamed);
  const kin = queryTerms.find(({ word }) => word === role)?.related ?? [];
  const same = new Set(kin.flatMap(({ form, strength }) => (strength >= BY_HAND ? stem(form) : [])));
  return OWNED.test(askedFor) && !words.some((one) => same.has(one.stem));
}

const NAME_ASKED =
  /\bwhat(?:['’]?s| is| are| was| were) the (?:first |full |last )?names? of (?<of>.+?)(?=\s(?:of|in|at|on|from|who|that|which)\b|\W*$)|\bwhat\b.{1,60}\b(?:called|named)\W*$|\bwhat(?:['’]?s| is| was| are| were) (?:the|this|that|his|her|their|its) (?:\p{L}+ )?(?<owner>\p{L}+?)['’]?s (?:first |full |last )?names?(?: (?:in|at|from|behind) .{2,40})?\W*$/iu;

/** "What is the name of the guard?" is not told by a sentence without a further name, beside the guard if it has one, or who says that somebody is named. */
export function lacksNameAsked({ text, queryTerms }: Question, sentence: string): boolean {
  const found = NAME_ASKED.exec(text);
  if (!found || /["“”]/u.test(sentence)) return false;
  const asked = new Set(queryTerms.map(({ word }) => word.toLowerCase()));
  const words = wordsOf(sentence);
  const owner = tokenize(found.groups?.['of'] ?? found.groups?.['owner'] ?? '').at(-1)?.word;
  const at = owner === undefined ? -1 : words.findIndex((one) => one.stem === stem(owner));
  if (at < 0 && owner !== undefined && SOMEBODY.test(owner) && !IDENTIFIES.test(sentence)) return true;
  const near = at < 0 ? words : words.slice(Math.max(0, at - NAME_BEFORE));
  const isName = (word: StemmedWord, before: StemmedWord | undefined): boolean =>
    word !== words[0] && word.capital && !asked.has(word.word.toLowerCase()) && !BEFORE_PLACE.test(before?.word ?? '');
  return !near.some((word, at) => isName(word, near[at - 1]));
}

/** Many are named beside a deed who have not done it. */
const SOMEBODY = /(?:m[ae]n|boy|girl|er|or|ist|victim|suspect)s?$/u;
const IDENTIFIES = /\b(?:named?|called|identif\p{L}+|known as)\b/iu;
const BEFORE_PLACE = /^(?:in|at|from|near|off|on|to|into|outside)$/u;

/** In words. */
const NAME_BEFORE = 3;
