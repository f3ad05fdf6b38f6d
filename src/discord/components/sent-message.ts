import { type APIMessage, ComponentType } from 'discord.js';
import { shortHash } from '../../text/normalize';
import type { CarriedQuestion } from './custom-id';
import { plainText } from './text';

type SentMessage = Pick<APIMessage, 'components'>;

/** @returns the text that an id carries, or the question in the message's head if it has the hash that the id carries. */
export function questionIn(question: CarriedQuestion, message: SentMessage): string | undefined {
  if ('text' in question) return question.text;
  const [, quoted = ''] = /“(.*)”/su.exec(headOf(message)) ?? [];
  const text = plainText(quoted);
  return shortHash(text) === question.hash ? text : undefined;
}

/** @returns the question in the first line of an answer; undefined if there is none, or a cut one. */
export function questionShown(message: SentMessage): string | undefined {
  const [line = ''] = headOf(message).split('\n', 1);
  const [, quoted = ''] = /“(.*)”/su.exec(line) ?? [];
  return quoted === '' || quoted.endsWith('…') ? undefined : plainText(quoted);
}

function headOf({ components }: SentMessage): string {
  const [container] = components ?? [];
  if (container?.type !== ComponentType.Container || !Array.isArray(container.components)) return '';
  const head = container.components.find((each) => each.type === ComponentType.TextDisplay);
  return typeof head?.content === 'string' ? head.content : '';
}

export function customIdsIn({ components }: SentMessage): readonly string[] {
  return Array.isArray(components) ? components.flatMap(idsOf) : [];
}

function idsOf(component: unknown): readonly string[] {
  if (typeof component !== 'object' || component === null) return [];
  const { custom_id: id, components } = component as { readonly custom_id?: unknown; readonly components?: unknown };
  const within = Array.isArray(components) ? components.flatMap(idsOf) : [];
  return typeof id === 'string' ? [id, ...within] : within;
}
