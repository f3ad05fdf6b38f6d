import type { PassageStatement } from '../search/index/passage';
import { nameKey, wordsOfName } from '../text/names';
import { CUE_VERBS } from '../text/saying-verbs';
import { isContent } from '../text/tokens';
import type { Comparison } from './claim-comparison';
import type { ClaimDifference } from './claim-difference';
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
  const { name, beside } = namedIn(mention);
  const isRole = (speaker: string, role: string): boolean => isRoleOf(speaker, role, { text, sources });
  const isMeant = (speaker: string): boolean =>
    name === undefined ? isRole(speaker, mention) : sources.speakers.find(name)?.name === speaker;
  const isDescribed = (speaker = ''): boolean =>
    beside.every((word) => sentence.keys.has(word)) || isRole(speaker, beside.join(' '));
  return ({ speaker, written }) =>
    [speaker?.name, written].some((own) => holdsWords(own, mention)) ||
    (speaker !== undefined && isDescribed(speaker.name) && isMeant(speaker.name));
}

/** The name at the end of a mention, and the content words beside it. */
function namedIn(mention: string) {
  const name = NAME_AT_END.exec(mention)?.[0];
  const beside = wordsOfName(mention).filter((word) => name && isContent(word) && !wordsOfName(name).includes(word));
  return { name, beside };
}

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
  const kind = source !== '' && (name === undefined || beside.length > 0) ? 'replaced' : 'speaker';
  return [{ kind: isOpen ? 'open-speaker' : kind, asked: mention, source }];
}

/** Whether the source leaves open who speaks, so that it may be the one claimed: "he", "the mayor", "the company", a surname alone. */
function mayBe({ speaker }: PassageStatement, name: string, speakers: SpeakerIndex): boolean {
  if (!speaker) return true;
  const words = wordsOfName(name);
  if (wordsOfName(speaker.name).every((word) => words.includes(word))) return true;
  if (speaker.kind === 'unnamed') return !/[^su]s$/u.test(speaker.name);
  const isNamed = /\s\p{Lu}|^\p{Lu}[^\s]*$/u.test(speaker.name);
  return speaker.kind !== 'person' && !isNamed && (words.length < 2 || speakers.find(name)?.kind !== 'person');
}

const NAME_AT_END = /(?:\p{Lu}\S*\s+)*\p{Lu}\S*$/u;

function holdsWords(own: string | undefined, name: string): boolean {
  const words = wordsOfName(own ?? '');
  return wordsOfName(name).every((word) => words.includes(word));
}

interface RoleSources {
  readonly text: string;
  readonly sources: ClaimSources;
}

/** Whether the article puts a role next to the last name of a speaker, or a statement of theirs is given to the role. */
function isRoleOf(name: string, role: string, { text, sources: { speakers, statements } }: RoleSources): boolean {
  const last = (name.split(' ').at(-1) ?? '').replace(/\W/gu, '.');
  const words = wordsOfName(role).join('\\W+');
  const together = `\\b${words}\\b[^.]{0,40}\\b${last}\\b|\\b${last}\\b[^.]{0,40}\\b${words}\\b`;
  if (new RegExp(together, 'iu').test(text)) return true;
  const own = speakers.find(name)?.own.numbers.slice(0, MOST_STATEMENTS) ?? [];
  return Array.from(own).some((number) => nameKey(statements.get(number).written ?? '') === nameKey(role));
}

const CLAIMING = /^(?:claim|allege|accuse|contend|argue|assert|maintain|insist|suspect|believe)$/u;

/** "Rossi claimed that Weber had lied" for a claim that Weber lied, "Rossi said Weber had promised it" for one that Weber promised it. */
export function isAccount({ reading, sentence }: Comparison, saidBy: readonly PassageStatement[]): boolean {
  if (reading.mention !== undefined || saidBy.length === 0) return false;
  return saidBy.every(({ kind, written = '', cue }) => {
    const isClaimed = wordsOfName(written).some((word) => reading.words.some(({ key }) => key === word));
    const said = sentence.text.slice((cue?.start ?? 0) - sentence.start, (cue?.end ?? 0) - sentence.start);
    const isClaim = wordsOfName(said).some((word) => CLAIMING.test(CUE_VERBS.get(word)?.verb.lemma ?? ''));
    return kind !== 'direct' && !isClaimed && (reading.hasSpeaker === true || isClaim);
  });
}
