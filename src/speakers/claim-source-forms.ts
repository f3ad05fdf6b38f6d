import { isContent } from '../text/tokens';
import { claimWords, hasCapital, isPast, type ClaimWord } from './claim-words';
import type { SourceSentence } from './claim-comparison';
import type { Words } from './claim-forms';

/** @returns the words of a source in other forms that say the same, where the claim has such a form; each form alone, and all together. */
export function sourceForms(sentence: SourceSentence, claim: Words): readonly Words[] {
  const own = withoutPronoun(sentence, claim);
  const forms = [...FORMS.map((form) => form(sentence.words, claim)), own].filter((form) => form !== undefined);
  if (forms.length < 2) return forms;
  return [...forms, FORMS.reduce((words, form) => form(words, claim) ?? words, own ?? sentence.words)];
}

type SourceForm = (source: Words, claim: Words) => Words | undefined;

const FORMS: readonly SourceForm[] = [inSimplePast, inMonth, upTo, ofRelative];

/** `had been banned` as `was banned`, `had called` as `called`, where the claim has no "had". */
export function inSimplePast(source: Words, claim: Words): Words | undefined {
  if (claim.some(({ key }) => key === 'had')) return undefined;
  const be = claim.find(({ key }) => key === 'was' || key === 'were');
  // `had never called` as `never called`
  const verbOf = (at: number): ClaimWord | undefined =>
    source[/^(?:never|only|also|already)$/u.test(source[at + 1]?.key ?? '') ? at + 2 : at + 1];
  const at = source.findIndex(({ key }, had) => key === 'had' && isParticiple(verbOf(had)));
  const [had, verb] = [source[at], verbOf(at)];
  if (!had || !verb) return undefined;
  if (verb !== source[at + 1])
    return verb.key === 'been' ? undefined : [...source.slice(0, at), ...source.slice(at + 1)];
  const past = verb.key === 'been' ? be && { ...verb, key: be.key } : verb;
  return past && [...source.slice(0, at), { ...past, opens: had.opens }, ...source.slice(at + 2)];
}

function isParticiple(word: ClaimWord | undefined): boolean {
  return word !== undefined && (word.key === 'been' || isPast(word.key));
}

const MONTH = /^(?:january|february|march|april|may|june|july|august|september|october|november|december)$/u;

/** `on 9 June` as `in June` */
function inMonth(source: Words, claim: Words): Words | undefined {
  const month = claim.find(({ key }, at) => MONTH.test(key) && claim[at - 1]?.key === 'in');
  const at = month ? source.findIndex(({ key }, index) => key === month.key && source[index - 2]?.key === 'on') : -1;
  const [on, day] = [source[at - 2], source[at - 1]];
  if (!on || !day || !/^\d\d?$/u.test(day.key)) return undefined;
  return [...source.slice(0, at - 2), { ...on, key: 'in' }, ...source.slice(at)];
}

/** `no more than 40` as `up to 40` */
function upTo(source: Words, claim: Words): Words | undefined {
  const up = claim.findIndex(({ key }, at) => key === 'up' && claim[at + 1]?.key === 'to');
  const [first, second] = [claim[up], claim[up + 1]];
  const at = source.findIndex(({ limit }) => limit !== undefined && /^(?:no|not) more than$/iu.test(limit));
  const [no, more] = [source[at], source[at + 1]];
  if (!first || !second || !no || !more) return undefined;
  const words = [
    { ...first, start: no.start, end: no.end, opens: no.opens },
    { ...second, start: more.start, end: more.end },
  ];
  return [...source.slice(0, at), ...words, ...source.slice(at + 3)];
}

/** `said Anna Rossi, who bakes in Lund` as `Anna Rossi bakes in Lund`, where the claim begins with her surname. */
function ofRelative(source: Words, claim: Words): Words | undefined {
  const who = source.findIndex(({ key, opens }) => key === 'who' && opens);
  const name = source[who - 1];
  const isMeant = name && hasCapital(name) && claim.some(({ key }, at) => key === name.key && at < LONGEST_NAME);
  if (!isMeant) return undefined;
  let start = who - 1;
  for (
    let word = source[start - 1];
    word && hasCapital(word) && source[start]?.opens !== true;
    word = source[start - 1]
  )
    start -= 1;
  return [...source.slice(start, who), ...source.slice(who + 1)];
}

/** In words. */
const LONGEST_NAME = 3;

/** `It also left`, where the sentence before begins with the subject of the claim; `he` and `she` where it names nobody else. */
function withoutPronoun({ words, start, names: { article } }: SourceSentence, claim: Words): Words | undefined {
  const [first, second] = words;
  if (!first || !/^(?:it|they|s?he)$/u.test(first.key)) return undefined;
  const paragraph =
    article
      .slice(Math.max(0, start - LONGEST_BEFORE), start)
      .split(/\n\s*\n/u)
      .at(-1) ?? '';
  const sentence =
    paragraph
      .trim()
      .split(/(?<=[.!?]["”]?)\s+(?=["“]?\p{Lu})/u)
      .at(-1) ?? '';
  const before = claimWords(sentence);
  const other = before.findIndex(({ key }, at) => key !== claim[at]?.key);
  const [subject, verb] = [claim.slice(0, Math.max(0, other)), before[other]];
  if (!subject.some(({ key }) => isContent(key)) || !verb || !isVerb(verb)) return undefined;
  if (first.key.endsWith('he') && before.slice(other).some(hasCapital)) return undefined;
  const rest = words.slice(second?.key === 'also' ? 2 : 1);
  return [...subject.map((word) => ({ ...word, start: first.start, end: first.end })), ...rest];
}

/** In characters. */
const LONGEST_BEFORE = 500;

function isVerb({ key }: ClaimWord): boolean {
  return isPast(key) || /^(?:is|are|was|were|has|have|had|will|would|can|could)$/u.test(key);
}
