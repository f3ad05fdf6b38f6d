import type { Metadata, Span } from '../articles/article';
import type { NameMention } from './people/mentions';

/** `We spoke to chess champion Anna Rossi`, but not `to us about Anna Rossi`, `to the man who beat Anna Rossi` */
const ASKED =
  /\b(?:with|to|interview(?:s|ed)|asks?|asked|meets?|met):? (?:(?!(?:about|of|on|for|by|than|in|at|and|us|who|whom|whose|that|which|after|before|behind|as|from|like|over|against)\b)[\p{L}’'-]+,? ){0,6}$/iu;
/** `Anna Rossi on bread`, `Interview: Anna Rossi, baker`, `“I bake at night”: Anna Rossi on bread`; `Anna Rossi is gone` and `Anna Rossi meets a baker` are of others. */
const BEFORE_TITLED = /^$|^["“„«‘'][^"“”„«»]{3,}["“”»’']: $|\b(?:interview|q ?& ?a|in conversation): $/iu;
const BEHIND_TITLED = /^(?:$|,|:| [-–—|] | on )/u;
const TALKED = '(?:spoke|talks?|talked|sat down|chatted|told|tells)';
/** `Anna Rossi, 19, won. She spoke to us`, `Anna Rossi, a baker, talked to our paper`; `Anna Rossi spoke to the baker` may ask. */
const ANSWERS = new RegExp(
  `^(?:(?:, [^,.]{1,60},)? (?:\\p{Ll}+ ){0,2}?${TALKED} (?:(?:to|with) )?(?:us|me|our)\\b|[^]*?\\b(?:She|He) (?:\\p{Ll}+ ){0,2}?${TALKED}\\b)`,
  'u',
);
const ASKS =
  /^[^.!?]*\b(?:asks?|asked|meets?|met|visits?|visited|interview(?:s|ed)|(?:spoke|talks?|talked|sat down|chatted) (?:to|with) (?!us\b|me\b|our\b))/u;
/** In characters, before and behind a name. */
const ASKED_BACK = 100;
const ANSWERS_BEHIND = 400;

/** @returns the one person whom the title of an interview names as asked, or its lead does; not its author. */
export function intervieweeAmong(
  names: readonly NameMention[],
  text: string,
  { title, author = '' }: Metadata,
): Span | undefined {
  const authors = author.split(/[^\p{L}\p{M}.'’-]+/u);
  const others = names.filter(({ name }) => !name.words.every((word) => authors.includes(word)));
  const titled = onlyPerson(
    others.filter(({ name: { words } }) => isTitled(words.join(' '), title) || isTitled(words.at(-1) ?? '', title)),
  );
  if (titled) return titled;
  const isAsked = ({ opens, possessive, describes, start, end }: NameMention): boolean =>
    !possessive &&
    !describes &&
    (ASKED.test(text.slice(Math.max(0, start - ASKED_BACK), start)) ||
      (opens && isAnswering(text.slice(end, end + ANSWERS_BEHIND))));
  return others.some(isAsked) ? onlyPerson(others) : undefined;
}

function isAnswering(behind: string): boolean {
  return ANSWERS.test(behind) && !ASKS.test(behind);
}

function isTitled(name: string, title: string): boolean {
  const at = title.indexOf(name);
  const [before, behind] = [title.slice(0, Math.max(0, at)), title.slice(at + name.length)];
  if (at < 0 || /^[\p{L}\p{M}]|^['’]s?(?!\p{L})/u.test(behind)) return false;
  return ASKED.test(before) || (BEFORE_TITLED.test(before) && BEHIND_TITLED.test(behind));
}

/** @returns the first full name of no place, if all such are of one person. */
export function onlyPerson(names: readonly NameMention[]): Span | undefined {
  const full = names.filter(({ name, place }) => name.words.length > 1 && !place);
  const [first] = full;
  return new Set(full.map(({ name }) => name.foldedWords.join(' '))).size === 1 ? first : undefined;
}
