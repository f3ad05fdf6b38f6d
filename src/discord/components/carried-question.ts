import { ComponentType, type APIMessage } from 'discord.js';
import { shortHash } from '../../text/short-hash';
import { plainText } from './escape';

/** The longest question that is written out whole in the head of its answer, and so found again there. */
export const MOST_QUESTION = 500;

/** A question as an id carries it: itself, or the hash of one that is too long and stands in the message. */
export type CarriedQuestion = { readonly text: string } | { readonly hash: string };

/** Characters a question may have to stand in an id itself. */
const ROOM = 75;

/**
 * @param taken characters of the room that something else takes.
 * @returns how a question is put in an id; nothing if it is too long even to be found again in the message.
 */
export function questionBody(question: string, taken = 0): CarriedQuestion | undefined {
  if (question.length <= ROOM - taken) return { text: question };
  return question.length <= MOST_QUESTION ? { hash: shortHash(question) } : undefined;
}

/** @returns the question an id means: its own, or the one in the message's head if it is the one that was meant. */
export function questionIn(question: CarriedQuestion, message: Pick<APIMessage, 'components'>): string | undefined {
  if ('text' in question) return question.text;
  const [, quoted] = /“(.*)”/su.exec(headOf(message)) ?? [];
  const text = plainText(quoted ?? '');
  return shortHash(text) === question.hash ? text : undefined;
}

/** @returns what is told in the first line of an answer to have been asked; nothing where nothing is, or where it was cut. */
export function questionShown(message: Pick<APIMessage, 'components'>): string | undefined {
  const [line = ''] = headOf(message).split('\n', 1);
  const [, quoted = ''] = /“(.*)”/su.exec(line) ?? [];
  return quoted === '' || quoted.endsWith('…') ? undefined : plainText(quoted);
}

/** The first text of a message; nothing for one of another form than ours. */
function headOf({ components }: Pick<APIMessage, 'components'>): string {
  const [container] = components ?? [];
  if (container?.type !== ComponentType.Container || !Array.isArray(container.components)) return '';
  const head = container.components.find((each) => each.type === ComponentType.TextDisplay);
  return typeof head?.content === 'string' ? head.content : '';
}
