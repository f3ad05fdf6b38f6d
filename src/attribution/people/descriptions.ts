import { isCountry, nameAliases } from '../../text/name-aliases';
import { lowerBound } from '../../text/sorted';
import { words } from '../lexicon/word-lists';
import { personOf } from './bearers';
import { between, describedBefore, isAge, onlyPersonBefore } from './candidates';
import type { NameMention } from './mentions';
import type { Person } from './name-register';
import type { ResolutionContext } from './resolution';

/** In UTF-16 units: a sentence. */
const LONGEST_BEFORE = 200;

/** "The Kenyan" is the only one whom the text called "Kenya's Faith Chebet" or "the Kenyan runner Faith Chebet" before. */
export function ofNationality(written: string, offset: number, context: ResolutionContext): Person | undefined {
  const [, demonym] = /^the\s+(?:\p{Ll}+\s+)?(\p{Lu}\p{L}+)$/u.exec(written) ?? [];
  if (demonym === undefined) return undefined;
  const countries = nameAliases(demonym).flatMap(({ word }) => (isCountry(word) ? word : []));
  if (countries.length === 0) return undefined;
  const told = new RegExp(`\\b(?:${demonym}|(?:${countries.join('|')})['’]s) (?:\\p{Ll}[\\p{L}-]* ){0,3}$`, 'iu');
  const isTold = ({ name, start }: NameMention): boolean =>
    name.given !== '' && told.test(context.text.slice(Math.max(0, start - 60), start));
  const named = between({ start: 0, end: offset }, context.speech.names).filter(isTold);
  const [only, ...others] = new Set(named.flatMap((name) => personOf(name, context) ?? []));
  if (only) return others.length === 0 ? only : undefined;
  // Else whom the sentence before is about, unless the text has told a country that may be another's.
  const before = context.text.slice(0, offset);
  const near = before.slice(-LONGEST_BEFORE).match(/\p{Lu}\p{L}+/gu) ?? [];
  const isCountryTold =
    new RegExp(`\\b(?:${[demonym, ...countries].join('|')})\\b`, 'iu').test(before) ||
    near.some((word) => nameAliases(word).some((alias) => isCountry(alias.word)));
  return isCountryTold ? undefined : onlyPersonBefore(offset, context, 1);
}

/**
 * `The 34-year-old nurse`, if the text calls nobody a nurse, is whom it gave the age, or the only person before.
 * @param title `61-year-old actor`, `labour mp`, `ohio senator`
 * @returns the only person of the last sentences, if the text calls nobody else actor, MP or senator, and tells the rest of them too: an age, a
 * party, or the words beside the name, `Senator Anna Rossi of Ohio`.
 */
export function ofDescription(title: string, offset: number, context: ResolutionContext): Person | undefined {
  const described = title.split(' ');
  const head = described.pop() ?? '';
  if (described.length === 0) return undefined;
  const [only, ...others] = context.people.withTitle(head, context.number);
  const [first = ''] = described;
  if (!only && described.length === 1 && isAge(first) && !OPPOSITE.test(head))
    return describedBefore(first, offset, context);
  if (!only || others.length > 0 || onlyPersonBefore(offset, context) !== only) return undefined;
  const beside = besideName(only, offset, context);
  // Of a party that the text does not tell, but of no other.
  const isOfOther = beside.some((word) => PARTIES.has(word) && !described.includes(word));
  const isTold = (word: string): boolean =>
    DESCRIBES.test(word) || (PARTIES.has(word) && !isOfOther) || beside.includes(word);
  return described.every(isTold) ? only : undefined;
}

/** Whoever is told of beside such a one is somebody else: "Rossi was sued. The 34-year-old plaintiff said". */
const OPPOSITE =
  /^(?:victim|survivor|plaintiff|complainant|witness|defendant|suspect|attacker|patient|passenger|pedestrian)$/u;

const DESCRIBES = /-(?:years?-)?old$|^veteran$/u;
const PARTIES = words('labour conservative tory democratic republican gop liberal lib dem green snp plaid reform');

/** `, MP for Lund,`, ` of Ohio`, ` (D-Ohio)` */
const BEHIND_NAME =
  /^(?:,[^,.;]{1,60}(?=[,.;])|,? (?:of|from|for) (?:the )?\p{Lu}[\p{L}’'-]*(?: \p{Lu}[\p{L}’'-]*)*| \([^()]{1,60}\))*/u;

/** @returns the words beside the full name of a person before an offset, in lower case: `Labour MP Anna Rossi of Lund`, `Anna Rossi, MP for Lund,`. */
function besideName(person: Person, offset: number, context: ResolutionContext): readonly string[] {
  const { starts, ends } = context.sentences;
  const named = between({ start: 0, end: offset }, context.speech.names).filter((name) => name.name.given !== '');
  return named.flatMap((name) => {
    if (personOf(name, context) !== person) return [];
    const at = Math.max(0, lowerBound(starts, name.start + 1) - 1);
    const end = Math.min(ends[at] ?? offset, offset);
    const before = /(?:[\p{L}’'.-]+ ){0,3}$/u.exec(context.text.slice(starts[at], name.start))?.[0] ?? '';
    const behind = BEHIND_NAME.exec(context.text.slice(name.end, end))?.[0] ?? '';
    return `${before} ${behind}`.toLowerCase().split(/[^\p{L}]+/u);
  });
}
