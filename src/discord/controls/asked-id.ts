import { HASH_LENGTH } from '../../answers/place-key';
import { MOST_LISTED, MOST_PASSAGES } from '../../answers/request';
import type { CarriedQuestion } from './carried-question';
import { kindOf, readUser, userBody } from './id-parts';

/** Shows passages of a question, or somebody's statements, from `offset` on; or shows them to everyone; or tells sources, one of which was chosen. */
export interface AskedControl {
  readonly kind: 'page' | 'back' | 'share' | 'sources';
  /** Of statements the topic, which may be blank. */
  readonly question: CarriedQuestion;
  /** Whose statements are shown; absent where passages are. */
  readonly speaker?: string;
  readonly offset: number;
  /** How many passages or statements a page has. */
  readonly limit: number;
  /** User id of who asked. */
  readonly asker: string;
  /** Of the articles when it was asked; see `Library.edition`. */
  readonly edition: string;
}

export const ASKED = { page: 'p', back: 'b', share: 's', sources: 'c' } as const;

/** After the version: kind, edition, asker, offset, limit, and how the question stands in the rest. */
const ASKED_ID = /^1([pbsc])([\w-]{6})([0-9a-z]{13})([0-9a-z]{2})([0-9a-z])([=#:~])(.{1,75})$/su;
const PASSAGES = { text: '=', hash: '#' } as const;
/** The rest begins with the length of the speaker's name and the name. */
const STATEMENTS = { text: ':', hash: '~' } as const;

/** @returns an id without the version. */
export function askedBody({ kind, question, speaker, limit, offset, asker, edition }: AskedControl): string {
  const page = offset.toString(36).padStart(2, '0') + limit.toString(36);
  const signs = speaker === undefined ? PASSAGES : STATEMENTS;
  const whose = speaker === undefined ? '' : speaker.length.toString(36).padStart(LENGTH_DIGITS, '0') + speaker;
  const what = 'text' in question ? [signs.text, whose, question.text] : [signs.hash, whose, question.hash];
  return ASKED[kind] + edition + userBody(asker) + page + what.join('');
}

const LENGTH_DIGITS = 2;

/** @returns what a speaker's name takes of the room that a question has in an id. */
export function roomFor(speaker: string | undefined): number {
  return speaker === undefined ? 0 : LENGTH_DIGITS + speaker.length;
}

/** Reads generously: an id that is not just what `askedBody` gives is refused by `decode`. */
export function readAsked(id: string): AskedControl | undefined {
  const [, letter = '', edition = '', user = '', offset = '', limit = '', sign = '', rest = ''] =
    ASKED_ID.exec(id) ?? [];
  const kind = kindOf(ASKED, letter);
  const asker = readUser(user);
  const about = readAbout(sign, rest);
  const page = { offset: parseInt(offset, 36), limit: parseInt(limit, 36) };
  const isPage = page.offset < MOST_LISTED && page.limit >= 1 && page.limit <= MOST_PASSAGES;
  return kind && asker && about && isPage ? { kind, ...about, asker, edition, ...page } : undefined;
}

function readAbout(sign: string, rest: string): Pick<AskedControl, 'question' | 'speaker'> | undefined {
  const isHash = sign === PASSAGES.hash || sign === STATEMENTS.hash;
  if (sign === PASSAGES.text || sign === PASSAGES.hash) return rest === '' ? undefined : readQuestion(rest, isHash);
  const end = LENGTH_DIGITS + parseInt(rest.slice(0, LENGTH_DIGITS), 36);
  const speaker = rest.slice(LENGTH_DIGITS, end);
  const asked = readQuestion(rest.slice(end), isHash);
  return asked && speaker !== '' && speaker.trim() === speaker ? { ...asked, speaker } : undefined;
}

function readQuestion(what: string, isHash: boolean): Pick<AskedControl, 'question'> | undefined {
  if (isHash) return what.length === HASH_LENGTH ? { question: { hash: what } } : undefined;
  return what.trim() === what ? { question: { text: what } } : undefined;
}
