import { CLASS, classesOf } from '../attribution/lexicon/word-classes';
import { HONORIFICS } from '../attribution/lexicon/word-lists';
import { genderOfGivenName, nameOf } from '../attribution/people/names';
import type { Speaker } from '../attribution/statement';
import type { PassageStatement } from '../search/index/passage';
import { nameKey, wordsOfName } from '../text/names';
import { CUE_VERBS } from '../text/saying-verbs';
import { isContent } from '../text/tokens';
import { listenersIn, sharesBase, type Comparison } from './claim-comparison';
import type { ClaimDifference } from './claim-difference';
import { isIn } from './claim-reading';
import { escaped, headOf, holdsWordsOf, namesSame, roleIn } from './claim-role';
import { textOf, type ClaimWord } from './claim-words';
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
  const text = sentence.names.article;
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
    if (title !== '' && !isTitled(speaker.name, title, sources)) return false;
    const isDescribed = wordsOfName(beside).every((word) => !isContent(word) || sentence.keys.has(word));
    return isDescribed && (isFound(name, speaker) || isHonoured(name, speaker, sources));
  };
  return ({ speaker, written }) =>
    !(speaker && isOtherGender(speaker.name, name ?? '')) &&
    ([speaker?.name, written].some((own) => own !== undefined && namesSame(own, mention)) ||
      (speaker !== undefined && isCalled(speaker)));
}

/** Whether any article calls the person so: nobody is `President Horn` who only stands for president. */
function isTitled(name: string, title: string, { corpus: { articles } }: ClaimSources): boolean {
  return articles.some(({ text }) => roleIn(text, name, title) === 'same');
}

/** `Mr Rossi` of two of that surname: the one whom the articles call so, or the only man. */
function isHonoured(name: string, speaker: Speaker, sources: ClaimSources): boolean {
  if (honorificOf(name) === undefined || !bears(speaker, name)) return false;
  const others = sources.speakers.withWords(wordsOfName(name).map((word) => [word])).filter((one) => bears(one, name));
  return others.length === 1 || isGivenToRole(speaker.name, name, sources);
}

function honorificOf(name: string): string | undefined {
  const [first = ''] = name.toLowerCase().split(/\.?\s/u);
  return HONORIFICS.has(first) ? first : undefined;
}

/** Whether a person's name has all words of another, and no other gender: Anna Rossi may be `Rossi` and `Ms Rossi`, not `Mr Rossi`. */
function bears({ name: own, kind }: Pick<Speaker, 'name' | 'kind'>, name: string): boolean {
  const words = wordsOfName(own);
  return kind === 'person' && !isOtherGender(own, name) && wordsOfName(name).every((word) => words.includes(word));
}

/** Anna Rossi is not `Mr Rossi`. */
function isOtherGender(own: string, name: string): boolean {
  const gender = genderOfGivenName(wordsOfName(own)[0] ?? '');
  const told = HONORIFICS.get(honorificOf(name) ?? '');
  return gender !== 'unknown' && (told === 'male' || told === 'female') && gender !== told;
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
  const { name, title, beside } = namedIn(mention);
  const { article } = compared.sentence.names;
  const source = [...new Set(saidBy.flatMap(({ speaker, written }) => speaker?.name ?? written ?? []))].join(', ');
  const isBearer = ({ speaker }: PassageStatement): boolean =>
    speaker !== undefined &&
    name !== undefined &&
    bears(speaker, name) &&
    roleIn(article, speaker.name, title) !== 'other';
  const isOpen =
    saidBy.some((one) => speaksFor(one, mention, article)) ||
    (name !== undefined && saidBy.some((one) => isBearer(one) || mayBe(one, name, sources.speakers)));
  const kind = source !== '' && (name === undefined || beside !== '') ? 'replaced' : 'speaker';
  return [{ kind: isOpen ? 'open-speaker' : kind, asked: mention, source }];
}

/** @returns a difference if the claim tells the words to others than the source does: "told the court" beside "told the rally". */
export function listenerDifference({ reading, sentence }: Comparison): readonly ClaimDifference[] {
  const { cue = '', listener = NOBODY } = reading;
  if (!CUE_VERBS.get(cue.toLowerCase())?.verb.takes.includes('l')) return [];
  const claimed = [...listener];
  const end = claimed.findIndex(({ key, opens }) => opens || (classesOf(key) & CLASS.preposition) !== 0);
  const [asked, told] = [claimed.slice(0, end < 0 ? undefined : end), listenersIn(sentence)];
  const [left, right] = [asked, told].map((words) => words.filter(({ key }) => isContent(key)));
  if (!left || !right || left.length === 0 || right.length === 0) return [];
  const isShared = left.some(({ key }) => right.some((word) => sharesBase(word.key, key)));
  return isShared ? [] : [{ kind: 'replaced', asked: textOf(asked), source: textOf(told) }];
}

const NOBODY: ReadonlySet<ClaimWord> = new Set();

/**
 * Whether the source leaves open who speaks, so that it may be the one claimed: "he", "the mayor", "the company", a surname alone, "a Lund
 * Mills spokesman" for a body.
 */
function mayBe({ speaker, written = '' }: PassageStatement, name: string, speakers: SpeakerIndex): boolean {
  if (!speaker) return !isOtherPronoun(written, name);
  const words = wordsOfName(name);
  if (wordsOfName(speaker.name).every((word) => words.includes(word))) return true;
  const isPerson = speakers.find(name)?.kind === 'person' || (words.length > 1 && nameOf(name.split(' ')).isPersonal);
  if ([speaker.name, written].some((own) => holdsWordsOf(own, name))) return !isPerson;
  if (speaker.kind === 'unnamed') return !/[^su]s$/u.test(speaker.name);
  const isNamed = /\s\p{Lu}|^\p{Lu}[^\s]*$/u.test(speaker.name);
  return speaker.kind !== 'person' && !isNamed && (words.length < 2 || speakers.find(name)?.kind !== 'person');
}

/** `The guild` of words by Anna Rossi, whom the article calls "a guild spokeswoman". */
function speaksFor({ speaker }: PassageStatement, mention: string, article: string): boolean {
  const [surname, body] = [speaker?.name.split(' ').at(-1), mention.replace(/^the\s/iu, '')];
  if (speaker?.kind !== 'person' || surname === undefined) return false;
  const called = new RegExp(
    `(?:^|[^\\p{L}])${escaped(body)}(?:['’]s)? spokes\\p{L}+,? [^.]{0,40}${escaped(surname)}`,
    'iu',
  );
  return called.test(article);
}

/** `She` is not `Mr Rossi` or `Karl Rossi`. */
function isOtherPronoun(written: string, name: string): boolean {
  const gender = HONORIFICS.get(honorificOf(name) ?? '') ?? genderOfGivenName(wordsOfName(name)[0] ?? '');
  return /^she$/iu.test(written) ? gender === 'male' : /^he$/iu.test(written) && gender === 'female';
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
