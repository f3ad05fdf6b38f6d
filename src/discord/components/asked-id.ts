import { HASH_LENGTH } from '../../text/short-hash';
import { MOST_LISTED, MOST_PASSAGES } from '../../answers/respond';
import type { CarriedQuestion } from './carried-question';
import { kindOf, readUser, userBody } from './id-parts';

/** Shows an answer of several pages from `offset` on; or shows it to everyone; or tells its sources, one of which was chosen. */
export interface AskedControl extends Carried {
  readonly kind: 'page' | 'back' | 'share' | 'sources';
  readonly offset: number;
  /** How many passages or statements a page has. */
  readonly limit: number;
  /** User id of who asked. */
  readonly asker: string;
  /** Of the articles when it was asked; see `Library.indexVersion`. */
  readonly indexVersion: string;
}

/** What was asked for. */
export interface Carried {
  readonly shows: 'passages' | 'quotes' | 'comparison';
  /** Of statements the topic, which may be blank. */
  readonly question: CarriedQuestion;
  /** Whose statements are shown, where they are somebody's. */
  readonly speaker?: string;
}

const ASKED = { page: 'p', back: 'b', share: 's', sources: 'c' } as const;

/** After the version: kind, indexVersion, asker, offset, limit, and how the question stands in the rest. */
const ASKED_ID = /^1([pbsc])([\w-]{6})([0-9a-z]{13})([0-9a-z]{2})([0-9a-z])([=#:~&$])(.{1,75})$/su;
const TEXT = { passages: '=', quotes: ':', comparison: '&' } as const;
const HASH = { passages: '#', quotes: '~', comparison: '$' } as const;

/** @returns an id without the version. */
export function askedBody({ kind, limit, offset, asker, indexVersion, ...carried }: AskedControl): string {
  const page = offset.toString(36).padStart(2, '0') + limit.toString(36);
  return ASKED[kind] + indexVersion + userBody(asker) + page + carriedBody(carried);
}

const LENGTH_DIGITS = 2;

/** Somebody's statements begin with the length of the name and the name. */
function carriedBody({ shows, question, speaker }: Carried): string {
  const whose = speaker === undefined ? '' : speaker.length.toString(36).padStart(LENGTH_DIGITS, '0') + speaker;
  return 'text' in question ? TEXT[shows] + whose + question.text : HASH[shows] + whose + question.hash;
}

/** @returns what a speaker's name takes of the room that a question has in an id. */
export function roomFor(speaker: string | undefined): number {
  return speaker === undefined ? 0 : LENGTH_DIGITS + speaker.length;
}

/** Reads generously: an id that is not just what `askedBody` gives is refused by `decode`. */
export function readAsked(id: string): AskedControl | undefined {
  const [, letter = '', indexVersion = '', user = '', offset = '', limit = '', sign = '', rest = ''] =
    ASKED_ID.exec(id) ?? [];
  const kind = kindOf(ASKED, letter);
  const asker = readUser(user);
  const carried = readCarried(sign, rest);
  const page = { offset: parseInt(offset, 36), limit: parseInt(limit, 36) };
  const isPage = page.offset < MOST_LISTED && page.limit >= 1 && page.limit <= MOST_PASSAGES;
  return kind && asker && carried && isPage ? { kind, ...carried, asker, indexVersion, ...page } : undefined;
}

function readCarried(sign: string, rest: string): Carried | undefined {
  const [text, hash] = [kindOf(TEXT, sign), kindOf(HASH, sign)];
  const shows = text ?? hash;
  if (shows === undefined) return undefined;
  const end = shows === 'quotes' ? LENGTH_DIGITS + parseInt(rest.slice(0, LENGTH_DIGITS), 36) : 0;
  const question = text === undefined ? readHash(rest.slice(end)) : readText(rest.slice(end));
  if (question === undefined) return undefined;
  if (shows !== 'quotes') return 'text' in question && question.text === '' ? undefined : { shows, question };
  const speaker = rest.slice(LENGTH_DIGITS, end);
  return speaker !== '' && speaker.trim() === speaker ? { shows, question, speaker } : undefined;
}

function readHash(hash: string): CarriedQuestion | undefined {
  return hash.length === HASH_LENGTH ? { hash } : undefined;
}

function readText(text: string): CarriedQuestion | undefined {
  return text.trim() === text ? { text } : undefined;
}
