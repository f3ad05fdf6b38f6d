import { fold } from '../../text/normalize';
import { baseForms, isCommonWord } from '../../text/thesaurus/related-words';
import { CLASS, classesOf } from '../lexicon/word-classes';
import { BODIES, DOCUMENTS, REGIONS } from '../lexicon/word-lists';
import type { Speech } from '../find-statements';
import type { NameMention } from './mentions';
import { genderOfGivenName, isAcronym, isKnownPlace } from './names';
import type { Resolution, ResolutionContext } from './resolution';

/** @returns the full name of a body for the name, its initials, or its last word: `the institute`, if one body in the article ends so. */
export function abbreviated(text: string, { abbreviations }: Speech): string | undefined {
  if (abbreviations.size === 0) return undefined;
  const written = text.replace(/\s+/gu, ' ').replace(/^the /iu, '');
  const full = abbreviations.get(written);
  if (full !== undefined || !BODIES.has(written))
    return full ?? [...abbreviations.values()].find((name) => name === written);
  const alike = [...new Set(abbreviations.values())].filter((name) => name.toLowerCase().endsWith(` ${written}`));
  return alike.length === 1 ? alike[0] : undefined;
}

/** `the statement` and `the text` are the joint statement that the article has quoted before. */
export function sameDocument(name: string, { documents: earlier }: ResolutionContext): string {
  const head = name.split(' ').at(-1) ?? '';
  const isBare = name === `the ${head}`;
  const alike = [...earlier].filter((other) => {
    if (!other.startsWith('the ') || other === name) return false;
    if (name === 'the text' || name === 'the document') return true;
    return other.endsWith(` ${head}`) && (isBare || other === `the ${head}`);
  });
  return alike.length === 1 && !earlier.has(name) ? (alike[0] ?? name) : name;
}

/** `The union Harbour Watch` and `the Times` are no persons; the second is the body of the article whose name ends so, `the Lund Times`, if there is one. */
export function ofBody(
  text: string,
  { name, honorific, title }: NameMention,
  { speech, people }: ResolutionContext,
): Resolution | undefined {
  const [phrase = '', noun = ''] = /^[Tt]he (?:\p{Ll}+ )?(\p{Ll}+)(?= \p{Lu})/u.exec(text) ?? [];
  if (title === undefined && honorific === undefined && BODIES.has(noun) && text.endsWith(name.written)) {
    // `the group Karl Weber founded`
    const own = genderOfGivenName(name.given) === 'unknown' ? name.written : phrase.replace(/^The/u, 'the');
    return { speaker: { name: own, kind: 'organisation', members: [] }, speakerRule: 'organisation' };
  }
  const isPlain = name.given === '' && honorific === undefined && title === undefined;
  if (!isPlain || !/^the \p{Lu}\S*(?<!ic|ish|ese|an|ern)$/iu.test(text)) return undefined;
  if (people.places.has(name.folded) || isKnownPlace(name.written)) return undefined;
  const [last = ''] = name.words;
  const alike = new Set(
    speech.names.flatMap(({ name: { words, written } }) => (words.length > 1 && words.at(-1) === last ? written : [])),
  );
  const [only] = alike;
  const full = only !== undefined && alike.size === 1 ? only : name.written;
  return { speaker: { name: full, kind: 'organisation', members: [] }, speakerRule: 'organisation' };
}

/**
 * `Looks like rain` and `Rossi's Obstinacy worries many`: a common word that has a capital only where a sentence opens, or behind an owner,
 * is no name; `Proponents` speak, but are nobody by name.
 */
export function ofCommonWord(
  text: string,
  { name, honorific, title }: NameMention,
  { speech, people }: ResolutionContext,
): Resolution | undefined {
  const { folded, given, written } = name;
  if (given !== '' || honorific !== undefined || title !== undefined || !/^\p{Lu}\p{Ll}+$/u.test(written))
    return undefined;
  const isOwned = /['’]s?\s+\p{Lu}\S*$/u.test(text);
  if ((!isOwned && text !== written) || isKnownPlace(written) || people.places.has(folded)) return undefined;
  if ([folded, ...baseForms(folded)].some((word) => BODIES.has(word) || DOCUMENTS.has(word))) return undefined;
  const isNamed = speech.names.some((one) =>
    one.name.folded === folded ? !one.opens && !isOwned : one.name.foldedWords.includes(folded),
  );
  const isWord = folded.endsWith('s') ? baseForms(folded).some(isCommonWord) : isCommonWord(folded);
  if (isNamed || !(isOwned || isWord)) return undefined;
  if ((classesOf(folded) & CLASS.person) === 0) return { speakerRule: 'open: none fits' };
  return { speaker: { name: folded, kind: 'unnamed', members: [] }, speakerRule: 'unnamed' };
}

/** `in Ames, Iowa, and, citing`: a state behind a town does not speak. */
export function isBehindTown(folded: string, start: number, { text }: ResolutionContext): boolean {
  return (
    REGIONS.has(folded) &&
    /\b(?:in|at|near|from|of) \p{Lu}[\p{L}. ]*, $/u.test(text.slice(Math.max(0, start - 50), start))
  );
}

/** `Davis` is no place where the article names Patti Davis; a woman may be called Victoria. */
export function kindOf(
  { name, honorific, title }: NameMention,
  { people, number: article }: Pick<ResolutionContext, 'people' | 'number'>,
): 'person' | 'organisation' | 'place' {
  if (honorific !== undefined || title !== undefined) return 'person';
  if (people.places.has(name.folded)) return 'place';
  if (isKnownPlace(name.written) || (REGIONS.has(name.folded) && genderOfGivenName(name.folded) === 'unknown'))
    return people.find(name, article, undefined)?.articles.has(article) ? 'person' : 'place';
  const isSite = /\.(?:com|org|net)$/u.test(name.written);
  const isBody = isSite || name.words.some((word) => BODIES.has(fold(word))) || name.words.every(isAcronym);
  return isBody || !name.isPersonal ? 'organisation' : 'person';
}
