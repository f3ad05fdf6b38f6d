import { HASH_LENGTH, type PlaceKey } from '../../answers/place-key';
import { MOST_LISTED, MOST_PASSAGES } from '../../answers/request';
import { CUSTOM_ID_LENGTH } from '../markup/limits';
import type { CarriedQuestion } from './carried-question';

/**
 * What a button or select does, as its `custom_id` tells. The id is all there is: nothing is remembered, so a button works after a restart
 * and for as long as its message stands.
 *
 * An id is not secret and proves nothing: whoever could forge one could ask the same with a command. So it is only checked for being one
 * of ours, and never decides who may do what by itself.
 */
export type Control = AskedControl | PlaceControl | TopicControl | OfficeControl;

/** Shows passages of a question from `offset` on; or shows them to everyone; or tells sources, one of which was chosen. */
export interface AskedControl extends Asked {
  readonly kind: 'page' | 'back' | 'share' | 'sources';
  readonly offset: number;
}

/** A question as it stands in an id. */
interface Asked {
  readonly question: CarriedQuestion;
  /** How many passages a page has. */
  readonly limit: number;
  /** User id of who asked. */
  readonly asker: string;
  /** Of the articles when it was asked; see `Library.edition`. */
  readonly edition: string;
}

/** Shows a sentence in its context, how to cite it, or its context to everyone. */
export interface PlaceControl {
  readonly kind: 'context' | 'cite' | 'publish';
  readonly place: PlaceKey;
  readonly asker: string;
}

/** Asks about a topic. */
interface TopicControl {
  readonly kind: 'topic';
  readonly topic: string;
}

/** Something of the bot's own: a setting, or what it keeps of a person. */
interface OfficeControl {
  readonly kind: 'office';
  readonly action: string;
}

/** Of the layout below. A change of it takes the next letter, so that older buttons are known as such. */
const VERSION = '1';
const ASKED = { page: 'p', back: 'b', share: 's', sources: 'c' } as const;
const PLACED = { context: 'x', cite: 'q', publish: 'w' } as const;
const TOPIC = 't';
const OFFICE = 'o';

const ASKED_ID = /^1([pbsc])([\w-]{6})([0-9a-z]{13})([0-9a-z]{2})([0-9a-z])([=#])(.{1,75})$/su;
const PLACED_ID = /^1([xqw])([0-9a-z]{13})([\w-]{8})([\w-]{8})\.([0-9a-z]{1,6})\.([0-9a-z]{1,6})$/u;
const TOPIC_ID = /^1t(.{1,98})$/su;
const OFFICE_ID = /^1o([a-z-]{1,40})$/u;

/** @returns an id of at most 100 characters; nothing for a topic or a question too long to be carried. */
export function encode(control: Control): string | undefined {
  const id = VERSION + body(control);
  return id.length <= CUSTOM_ID_LENGTH ? id : undefined;
}

function body(control: Control): string {
  switch (control.kind) {
    case 'topic':
      return TOPIC + control.topic;
    case 'office':
      return OFFICE + control.action;
    case 'context':
    case 'cite':
    case 'publish':
      return PLACED[control.kind] + placeBody(control);
    case 'page':
    case 'back':
    case 'share':
    case 'sources':
      return ASKED[control.kind] + askedBody(control);
  }
}

function placeBody({ place: { article, text, paragraph, sentence }, asker }: PlaceControl): string {
  return `${userBody(asker)}${article}${text}.${paragraph.toString(36)}.${sentence.toString(36)}`;
}

function askedBody({ question, limit, offset, asker, edition }: AskedControl): string {
  const page = offset.toString(36).padStart(2, '0') + limit.toString(36);
  return edition + userBody(asker) + page + ('text' in question ? `=${question.text}` : `#${question.hash}`);
}

/** Users have ids of 64 bits. */
function userBody(id: string): string {
  return BigInt(id).toString(36).padStart(13, '0');
}

/** @returns what an id of ours means; nothing for anything else, of an older version or forged. */
export function decode(id: string): Control | undefined {
  const control = read(id);
  return control !== undefined && encode(control) === id ? control : undefined;
}

/** Reads generously: what does not give the same id again is refused above. */
function read(id: string): Control | undefined {
  return (
    asked(ASKED_ID.exec(id)) ?? placed(PLACED_ID.exec(id)) ?? topic(TOPIC_ID.exec(id)) ?? office(OFFICE_ID.exec(id))
  );
}

function asked(match: RegExpExecArray | null): Control | undefined {
  const [, letter = '', edition = '', user = '', offset = '', limit = '', how = '', what = ''] = match ?? [];
  const kind = kindOf(ASKED, letter);
  const asker = readUser(user);
  const question = how === '=' ? { text: what } : { hash: what };
  const page = { offset: parseInt(offset, 36), limit: parseInt(limit, 36) };
  const isPage = page.offset < MOST_LISTED && page.limit >= 1 && page.limit <= MOST_PASSAGES;
  if (!isPage || !isQuestion(question)) return undefined;
  return kind && asker ? { kind, question, asker, edition, ...page } : undefined;
}

function isQuestion(question: CarriedQuestion): boolean {
  return 'text' in question ? question.text.trim() === question.text : question.hash.length === HASH_LENGTH;
}

function placed(match: RegExpExecArray | null): Control | undefined {
  const [, letter = '', user = '', article = '', text = '', paragraph = '', sentence = ''] = match ?? [];
  const kind = kindOf(PLACED, letter);
  const asker = readUser(user);
  if (kind === undefined || asker === undefined) return undefined;
  return {
    kind,
    asker,
    place: { article, text, paragraph: parseInt(paragraph, 36), sentence: parseInt(sentence, 36) },
  };
}

function topic(match: RegExpExecArray | null): Control | undefined {
  const [, name] = match ?? [];
  return name?.trim() === name && name !== undefined ? { kind: 'topic', topic: name } : undefined;
}

function office(match: RegExpExecArray | null): Control | undefined {
  const [, action] = match ?? [];
  return action === undefined ? undefined : { kind: 'office', action };
}

function kindOf<Kind extends string>(letters: Readonly<Record<Kind, string>>, letter: string): Kind | undefined {
  const kinds = Object.keys(letters) as Kind[];
  return kinds.find((kind) => letters[kind] === letter);
}

const MOST_USER = 2n ** 64n;

function readUser(digits: string): string | undefined {
  if (!/^[0-9a-z]{13}$/u.test(digits)) return undefined;
  const id = digits.split(/(?:)/u).reduce((sum, digit) => sum * 36n + BigInt(parseInt(digit, 36)), 0n);
  return id < MOST_USER ? id.toString() : undefined;
}
