import type { PlaceKey } from '../../answers/quoted-place';
import { LISTED } from '../../answers/list-answers';
import { MOST_LISTED, MOST_PASSAGES } from '../../answers/respond';
import type { Reported } from '../../storage/storage';
import { HASH_LENGTH, shortHash } from '../../text/normalize';
import { decodeFilter, decodeUser, encodeFilter, encodeUser, keyOf, type CarriedFilter } from './id-parts';
import { CUSTOM_ID_LENGTH } from './text';

/** What a button or select does. Its `custom_id` holds all of it, so it works after a restart; a forged id gives what a command would give. */
export type Control =
  | AnswerControl
  | PlaceControl
  | { readonly kind: 'topic'; readonly topic: string }
  | { readonly kind: 'options'; readonly asker: string }
  | { readonly kind: 'remove'; readonly message: string }
  | ReportControl
  | { readonly kind: 'queue'; readonly action: QueueAction; readonly sentence: string }
  | { readonly kind: 'moderation'; readonly action: string };

export interface AnswerControl extends ShownAnswer {
  readonly kind: 'page' | 'back' | 'share' | 'sources';
  readonly offset: number;
  /** Passages or statements on a page. */
  readonly limit: number;
  readonly asker: string;
  /** `Library.indexVersion` when it was asked. */
  readonly indexVersion: string;
}

/** Lists of articles and of speakers. */
type ListKind = 'sources' | 'speakers';

export interface ShownAnswer {
  readonly shows: 'passages' | 'quotes' | 'comparison' | ListKind;
  /** Question, or the topic of statements, which may be blank; blank of a list. */
  readonly question: CarriedQuestion;
  /** Whose statements; of `passages` those of a filter only. */
  readonly speaker?: string;
  /** What it is limited to; always there with passages of one speaker. */
  readonly filter?: CarriedFilter;
}

/** A question as an id carries it: its text, or the hash of a longer one, whose text is in the message's head. */
export type CarriedQuestion = { readonly text: string } | { readonly hash: string };

export interface ReportControl {
  readonly kind: 'report';
  readonly about: Reported;
  /** `Library.indexVersion` of the answer. */
  readonly version: string;
  /** Id of the sentence; blank where it is chosen. */
  readonly sentence: string;
  /** Of the question. */
  readonly stems: readonly string[];
}

/** What moderators do about a sentence that was reported. A page has two offsets in place of a sentence: its own, and that of the page before it. */
type QueueAction = 'done' | 'settle' | 'hide' | 'show' | 'page';

export interface PlaceControl {
  readonly kind: 'context' | 'cite' | 'publish' | 'card';
  readonly place: PlaceKey;
  readonly asker: string;
}

/** Version of the layouts below: a change of them takes the next digit, so that older buttons are recognised as such. */
const VERSION = '1';
const TOPIC = 't';
const MODERATION = 'o';
const OPTIONS = 'm';
const REMOVE = 'r';
const REPORT_LETTERS = { good: 'g', passage: 'p', speaker: 's' } as const;
const QUEUE_LETTERS = { done: 'd', settle: 's', hide: 'h', show: 'o', page: 'p' } as const;
const REPORT_ID = /^1f([gps])([\w-]{6})([0-9a-z-]{0,12})\.([\p{L}\p{M} ]*)$/u;
const QUEUE_ID = /^1j([a-z])([0-9a-z-]{0,12})$/u;
const PLACE_LETTERS = { context: 'x', cite: 'q', publish: 'w', card: 'k' } as const;
const ANSWER_LETTERS = { page: 'p', back: 'b', share: 's', sources: 'c' } as const;
/** What is shown, and whether its question follows as text or as a hash. */
const TEXT_SIGNS = { passages: '=', quotes: ':', comparison: '&', sources: '@', speakers: '^' } as const;
const HASH_SIGNS = { ...TEXT_SIGNS, passages: '#', quotes: '~', comparison: '$' } as const;

/** Kind, user, article, text, paragraph, sentence, number of sentences. */
const PLACE_ID =
  /^1([xqwk])([0-9a-z]{13})([\w-]{8})([\w-]{8})\.([0-9a-z]{1,6})\.([0-9a-z]{1,6})(?:\.([0-9a-z]{1,6}))?$/u;
/** Kind, index version, user, offset, limit, filter, sign, speaker and question. */
const ANSWER_ID = /^1([pbsc])([\w-]{6})([0-9a-z]{13})([0-9a-z]{2})([0-9a-z])(?:!([\w.-]+))?([=#:~&$@^])(.{0,75})$/su;

/** Characters in an id for the question and the speaker. */
const QUESTION_ROOM = 75;
/** Offsets that two digits hold. A list, which has no question, has the higher digits of its offset in place of one. */
const OFFSETS = 36 ** 2;

export function isList(shows: ShownAnswer['shows'] | undefined): shows is ListKind {
  return shows === 'sources' || shows === 'speakers';
}

/** @returns what no page begins at. */
export function endOf(shows: ShownAnswer['shows'] | undefined): number {
  return isList(shows) ? Infinity : MOST_LISTED;
}

/** The longest question that stands whole in the head of its answer, where `questionIn` finds it. */
export const MOST_QUESTION = 500;

/** @returns an id of at most 100 characters; undefined if the control does not fit. */
export function encode(control: Control): string | undefined {
  const id = VERSION + bodyOf(control);
  return id.length <= CUSTOM_ID_LENGTH ? id : undefined;
}

function bodyOf(control: Control): string {
  switch (control.kind) {
    case 'topic':
      return TOPIC + control.topic;
    case 'moderation':
      return MODERATION + control.action;
    case 'options':
      return OPTIONS + encodeUser(control.asker);
    case 'remove':
      return REMOVE + encodeUser(control.message);
    case 'report':
      return `f${REPORT_LETTERS[control.about]}${control.version}${control.sentence}.${control.stems.join(' ')}`;
    case 'queue':
      return `j${QUEUE_LETTERS[control.action]}${control.sentence}`;
    case 'context':
    case 'cite':
    case 'publish':
    case 'card':
      return PLACE_LETTERS[control.kind] + placeBody(control);
    case 'page':
    case 'back':
    case 'share':
    case 'sources':
      return ANSWER_LETTERS[control.kind] + answerBody(control);
  }
}

function placeBody({ place: { article, text, paragraph, sentence, length }, asker }: PlaceControl): string {
  const numbers = length === undefined ? [paragraph, sentence] : [paragraph, sentence, length];
  return `${encodeUser(asker)}${article}${text}.${numbers.map((number) => number.toString(36)).join('.')}`;
}

function answerBody({ limit, offset, asker, indexVersion, shows, question, speaker, filter }: AnswerControl): string {
  const page = (offset % OFFSETS).toString(36).padStart(2, '0') + limit.toString(36);
  const higher = Math.floor(offset / OFFSETS).toString(36);
  const body = offset >= OFFSETS ? higher : 'text' in question ? question.text : question.hash;
  const sign = ('text' in question ? TEXT_SIGNS : HASH_SIGNS)[shows];
  const within = filter ? encodeFilter(filter) : '';
  return indexVersion + encodeUser(asker) + page + within + sign + encodeSpeaker(speaker, filter) + body;
}

const LENGTH_DIGITS = 2;

function encodeSpeaker(speaker: string | undefined, filter: CarriedFilter | undefined): string {
  if (speaker === undefined && filter === undefined) return '';
  return (speaker ?? '').length.toString(36).padStart(LENGTH_DIGITS, '0') + (speaker ?? '');
}

/** @returns the question for an id that names the speaker too; undefined if it is too long even for the head of a message. */
export function carryQuestion(
  question: string,
  { speaker, filter }: Pick<ShownAnswer, 'speaker' | 'filter'> = {},
): CarriedQuestion | undefined {
  const taken = encodeSpeaker(speaker, filter) + (filter ? encodeFilter(filter) : '');
  if (question.length <= QUESTION_ROOM - taken.length) return { text: question };
  return question.length <= MOST_QUESTION ? { hash: shortHash(question) } : undefined;
}

export function decode(id: string): Control | undefined {
  const control = read(id);
  // The readers accept more than `encode` writes; only what encodes to the same id is valid.
  return control !== undefined && encode(control) === id ? control : undefined;
}

function read(id: string): Control | undefined {
  const rest = id.slice(2);
  switch (id.slice(0, 2)) {
    case VERSION + TOPIC:
      return rest !== '' && rest.trim() === rest ? { kind: 'topic', topic: rest } : undefined;
    case VERSION + MODERATION:
      return /^[a-z-]{1,40}$/u.test(rest) ? { kind: 'moderation', action: rest } : undefined;
    case VERSION + OPTIONS:
    case VERSION + REMOVE:
      return readOptions(id[1] ?? '', decodeUser(rest));
    default:
      return readAnswer(ANSWER_ID.exec(id)) ?? readPlace(PLACE_ID.exec(id)) ?? readReport(id);
  }
}

function readOptions(letter: string, id: string | undefined): Control | undefined {
  if (id === undefined) return undefined;
  return letter === OPTIONS ? { kind: 'options', asker: id } : { kind: 'remove', message: id };
}

function readReport(id: string): Control | undefined {
  const [, letter = '', version = '', sentence = '', stems = ''] = REPORT_ID.exec(id) ?? [];
  const about = keyOf(REPORT_LETTERS, letter);
  if (about !== undefined)
    return { kind: 'report', about, version, sentence, stems: stems === '' ? [] : stems.split(' ') };
  const [, sign = '', reported = ''] = QUEUE_ID.exec(id) ?? [];
  const action = keyOf(QUEUE_LETTERS, sign);
  return action && { kind: 'queue', action, sentence: reported };
}

type Match = RegExpExecArray | null;

function readAnswer(match: Match): AnswerControl | undefined {
  const [, letter = '', indexVersion = '', user = '', offset = '', limit = '', within, sign = '', rest = ''] =
    match ?? [];
  const kind = keyOf(ANSWER_LETTERS, letter);
  const asker = decodeUser(user);
  const filter = within === undefined ? undefined : decodeFilter(within);
  const shown = readShown(sign, rest, filter !== undefined);
  const higher = isList(shown?.shows) && rest !== '' ? OFFSETS * parseInt(rest, 36) : 0;
  const page = { offset: higher + parseInt(offset, 36), limit: parseInt(limit, 36) };
  const longest = isList(shown?.shows) ? LISTED : MOST_PASSAGES;
  const isPage = page.offset < endOf(shown?.shows) && page.limit >= 1 && page.limit <= longest;
  if (!kind || !asker || !shown || !isPage) return undefined;
  return { kind, ...shown, asker, indexVersion, ...page, ...(filter && { filter }) };
}

function readShown(sign: string, rest: string, hasFilter: boolean): ShownAnswer | undefined {
  const text = keyOf(TEXT_SIGNS, sign);
  const shows = text ?? keyOf(HASH_SIGNS, sign);
  if (shows === undefined) return undefined;
  const end = shows === 'quotes' || hasFilter ? LENGTH_DIGITS + parseInt(rest.slice(0, LENGTH_DIGITS), 36) : 0;
  const speaker = rest.slice(LENGTH_DIGITS, end);
  const body = rest.slice(end);
  const isSound = text === undefined ? body.length === HASH_LENGTH : body.trim() === body;
  if (!isSound) return undefined;
  const question = text === undefined ? { hash: body } : { text: isList(shows) ? '' : body };
  const isRead = shows === 'quotes' ? speaker !== '' : isList(shows) ? /^\w*$/u.test(body) : body !== '';
  if (speaker.trim() !== speaker || !isRead) return undefined;
  return { shows, question, ...(speaker !== '' && { speaker }) };
}

function readPlace(match: Match): PlaceControl | undefined {
  const [, letter = '', user = '', article = '', text = '', paragraph = '', sentence = '', length] = match ?? [];
  const kind = keyOf(PLACE_LETTERS, letter);
  const asker = decodeUser(user);
  if (kind === undefined || asker === undefined) return undefined;
  const numbers = { paragraph: parseInt(paragraph, 36), sentence: parseInt(sentence, 36) };
  const place = { article, text, ...numbers, ...(length !== undefined && { length: parseInt(length, 36) }) };
  return { kind, asker, place };
}
