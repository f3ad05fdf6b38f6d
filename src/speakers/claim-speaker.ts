import { CLASS, classesOf } from '../attribution/lexicon/word-classes';
import { nameOf } from '../attribution/people/names';
import type { Speaker } from '../attribution/statement';
import type { PassageStatement } from '../search/index/passage';
import { nameKey, wordsOfName } from '../text/names';
import { isContent } from '../text/tokens';
import type { Comparison } from './claim-comparison';
import type { ClaimDifference } from './claim-difference';
import { isIn } from './claim-reading';
import { headOf, holdsWordsOf, namesSame, roleIn } from './claim-role';
import type { SpeakerIndex } from './speaker-index';
import type { StatementCorpus } from './statements';

export interface ClaimSources extends StatementCorpus {
  readonly speakers: SpeakerIndex;
}

/** Number of a speaker's statements that are looked through for a role. */
const MOST_STATEMENTS = 300;

/** @returns whether a statement is by the speaker whom the claim names; a role may be another word for the same. */
export function isByClaimed(
  { reading: { mention }, sentence }: Comparison,
  sources: ClaimSources,
): (statement: PassageStatement) => boolean {
  if (mention === undefined) return () => false;
  const { articles, sentences } = sources.corpus;
  const text = articles[sentences.article[sentence.number] ?? 0]?.text ?? '';
  const { name, title, beside } = namedIn(mention);
  const isRole = (speaker: string): boolean =>
    roleIn(text, speaker, mention) === 'same' || isGivenToRole(speaker, mention, sources);
  // "Rossi" also finds "Rossi's office".
  const isFound = (asked: string, { name: own, kind }: Speaker): boolean =>
    sources.speakers.find(asked)?.name === own && (kind === 'person' || !holdsWordsOf(own, asked));
  const isCalled = (speaker: Speaker): boolean => {
    if (name === undefined) return isRole(speaker.name);
    const roles = [title, beside].filter((role) => role !== '').map((role) => roleIn(text, speaker.name, role));
    if (roles.includes('other')) return false;
    if (roles.includes('same')) return isFound(name, speaker) || isFound(name.slice(title.length).trim(), speaker);
    const isDescribed = wordsOfName(beside).every((word) => !isContent(word) || sentence.keys.has(word));
    return isDescribed && isFound(name, speaker);
  };
  return ({ speaker, written }) =>
    [speaker?.name, written].some((own) => own !== undefined && namesSame(own, mention)) ||
    (speaker !== undefined && isCalled(speaker));
}

interface ClaimedSpeaker {
  /** Absent for a role. */
  readonly name?: string;
  /** That opens the name: `Mayor`. */
  readonly title: string;
  /** The words before the name. */
  readonly beside: string;
}

/** The name at the end of a mention, unless it is another's: "the head of Lund Mills". */
function namedIn(mention: string): ClaimedSpeaker {
  const name = NAME_AT_END.exec(mention)?.[0] ?? '';
  const beside = mention.slice(0, mention.length - name.length).trim();
  if (name === '' || BELONGING.test(beside)) return { title: '', beside: '' };
  const words = name.split(/\s+/u).slice(0, -1);
  const last = words.findLastIndex((word) => (classesOf(word.toLowerCase()) & CLASS.role) !== 0);
  const isContentful = wordsOfName(beside).some(isContent);
  return { name, title: words.slice(0, last + 1).join(' '), beside: isContentful ? beside : '' };
}

const NAME_AT_END = /(?:\p{Lu}\S*\s+(?:(?:of|and|for|&)\s+(?:the\s+)?(?=\p{Lu}))?)*\p{Lu}\S*$/u;
const BELONGING = /\p{Ll}\s(?:of|for|at|in|from|to|with)(?:\sthe)?$/u;

/** @returns a difference if the claim names a speaker to whom the source does not give the words. */
export function speakerDifference(
  compared: Comparison,
  saidBy: readonly PassageStatement[],
  sources: ClaimSources,
): readonly ClaimDifference[] {
  const { mention } = compared.reading;
  if (mention === undefined || saidBy.some(isByClaimed(compared, sources))) return [];
  const { name, beside } = namedIn(mention);
  const source = [...new Set(saidBy.flatMap(({ speaker, written }) => speaker?.name ?? written ?? []))].join(', ');
  const isOpen = name !== undefined && saidBy.some((one) => mayBe(one, name, sources.speakers));
  const kind = source !== '' && (name === undefined || beside !== '') ? 'replaced' : 'speaker';
  return [{ kind: isOpen ? 'open-speaker' : kind, asked: mention, source }];
}

/**
 * Whether the source leaves open who speaks, so that it may be the one claimed: "he", "the mayor", "the company", a surname alone, "a Lund
 * Mills spokesman" for a body.
 */
function mayBe({ speaker, written = '' }: PassageStatement, name: string, speakers: SpeakerIndex): boolean {
  if (!speaker) return true;
  const words = wordsOfName(name);
  if (wordsOfName(speaker.name).every((word) => words.includes(word))) return true;
  const isPerson = speakers.find(name)?.kind === 'person' || (words.length > 1 && nameOf(name.split(' ')).isPersonal);
  if ([speaker.name, written].some((own) => holdsWordsOf(own, name))) return !isPerson;
  if (speaker.kind === 'unnamed') return !/[^su]s$/u.test(speaker.name);
  const isNamed = /\s\p{Lu}|^\p{Lu}[^\s]*$/u.test(speaker.name);
  return speaker.kind !== 'person' && !isNamed && (words.length < 2 || speakers.find(name)?.kind !== 'person');
}

/** Whether a statement of a speaker is given to the role: `the mayor said`. */
function isGivenToRole(name: string, role: string, { speakers, statements }: ClaimSources): boolean {
  const own = speakers.find(name)?.own.numbers.slice(0, MOST_STATEMENTS) ?? [];
  return Array.from(own).some((number) => nameKey(statements.get(number).written ?? '') === nameKey(role));
}

/**
 * "Critics said the mayor had lied" for a claim that the mayor lied: the words are theirs, and no fact of the article. What somebody is reported to
 * say of themselves, and words of theirs in quotation marks, are told as such.
 */
export function isAccount({ reading, matched, sentence }: Comparison, saidBy: readonly PassageStatement[]): boolean {
  if (reading.mention !== undefined || saidBy.length === 0 || matched.every(isIn(sentence.quoted))) return false;
  return saidBy.every(({ kind, speaker, written = '' }) => {
    const heads = [speaker?.name, written].map((own) => headOf(own ?? ''));
    return kind !== 'direct' && !reading.words.some(({ folded }) => heads.includes(folded));
  });
}
