import type { PlaceKey } from '../../answers/quoted-place';
import { CUSTOM_ID_LENGTH } from './limits';
import { askedBody, readAsked, type AskedControl } from './asked-id';
import { kindOf, readUser, userBody } from './id-parts';

/**
 * What a button or select does, as its `custom_id` tells. The id is all there is: nothing is remembered, so a button works after a restart
 * and for as long as its message stands.
 *
 * An id is not secret and proves nothing: whoever could forge one could ask the same with a command. So it is only checked for being one
 * of ours, and never decides who may do what by itself.
 */
export type Control = AskedControl | PlaceControl | TopicControl | OfficeControl;

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

/** Of the layouts below and of `askedBody`. A change of it takes the next letter, so that older buttons are known as such. */
const VERSION = '1';
const PLACED = { context: 'x', cite: 'q', publish: 'w' } as const;
const TOPIC = 't';
const OFFICE = 'o';

const PLACED_ID =
  /^1([xqw])([0-9a-z]{13})([\w-]{8})([\w-]{8})\.([0-9a-z]{1,6})\.([0-9a-z]{1,6})(?:\.([0-9a-z]{1,6}))?$/u;
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
      return askedBody(control);
  }
}

function placeBody({ place: { article, text, paragraph, sentence, length }, asker }: PlaceControl): string {
  const numbers = [paragraph, sentence, ...(length === undefined ? [] : [length])];
  return `${userBody(asker)}${article}${text}.${numbers.map((number) => number.toString(36)).join('.')}`;
}

/** @returns what an id of ours means; nothing for anything else, of an older version or forged. */
export function decode(id: string): Control | undefined {
  const control = read(id);
  return control !== undefined && encode(control) === id ? control : undefined;
}

/** Reads generously: what does not give the same id again is refused above. */
function read(id: string): Control | undefined {
  return readAsked(id) ?? placed(PLACED_ID.exec(id)) ?? topic(TOPIC_ID.exec(id)) ?? office(OFFICE_ID.exec(id));
}

function placed(match: RegExpExecArray | null): Control | undefined {
  const [, letter = '', user = '', article = '', text = '', paragraph = '', sentence = '', length] = match ?? [];
  const kind = kindOf(PLACED, letter);
  const asker = readUser(user);
  if (kind === undefined || asker === undefined) return undefined;
  const at = { paragraph: parseInt(paragraph, 36), sentence: parseInt(sentence, 36) };
  const long = length === undefined ? {} : { length: parseInt(length, 36) };
  return { kind, asker, place: { article, text, ...at, ...long } };
}

function topic(match: RegExpExecArray | null): Control | undefined {
  const [, name] = match ?? [];
  return name?.trim() === name && name !== undefined ? { kind: 'topic', topic: name } : undefined;
}

function office(match: RegExpExecArray | null): Control | undefined {
  const [, action] = match ?? [];
  return action === undefined ? undefined : { kind: 'office', action };
}
