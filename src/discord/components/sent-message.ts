import type { APIComponentInContainer, APIMessage, APISelectMenuOption } from 'discord.js';
import { ComponentType } from 'discord.js';
import { shortHash } from '../../text/normalize';
import { MOST_QUESTION, type CarriedQuestion } from './custom-id';
import { MESSAGE_TEXT, plainText } from './text';

type SentMessage = Pick<APIMessage, 'components'>;

/** @returns the text that an id carries, or the end of bold words in the message's head that has the hash that the id carries. */
export function questionIn(question: CarriedQuestion, message: SentMessage): string | undefined {
  if ('text' in question) return question.text;
  const ends = boldIn(headOf(message)).flatMap((words) => {
    const longest = words.slice(-MOST_QUESTION);
    return Array.from({ length: longest.length }, (_, at) => longest.slice(at));
  });
  return ends.find((end) => shortHash(end) === question.hash);
}

/** @returns the question in the first line of an answer, behind words of the bot's own; undefined if there is none, or a cut one. */
export function questionShown(message: SentMessage): string | undefined {
  const [first = ''] = headOf(message).split('\n', 1);
  const shown = boldIn(first).at(-1);
  return first.startsWith('**') || shown?.endsWith('…') === true ? undefined : shown;
}

const BOLD = /\*\*((?:[^*\\]|\\.)+)\*\*/gsu;

function boldIn(markdown: string): readonly string[] {
  return Array.from(markdown.matchAll(BOLD), ([, words = '']) => plainText(words));
}

function headOf({ components }: SentMessage): string {
  const container = Array.isArray(components) ? components[0] : undefined;
  if (container?.type !== ComponentType.Container || !Array.isArray(container.components)) return '';
  const shown: readonly (APIComponentInContainer | null | undefined)[] = container.components;
  const head = shown.find((each) => each?.type === ComponentType.TextDisplay);
  // The page sends what its browser holds, of any length.
  return typeof head?.content === 'string' ? head.content.slice(0, MESSAGE_TEXT) : '';
}

/** @returns the options of its selects. */
export function optionsIn({ components }: SentMessage): readonly APISelectMenuOption[] {
  return Array.isArray(components) ? components.flatMap(optionsOf) : [];
}

function optionsOf(component: unknown): readonly APISelectMenuOption[] {
  if (typeof component !== 'object' || component === null) return [];
  const { components, options } = component as { readonly components?: unknown; readonly options?: unknown };
  const own = Array.isArray(options) ? (options as readonly (APISelectMenuOption | null | undefined)[]) : [];
  return [
    ...own.flatMap((option) => (typeof option?.value === 'string' && typeof option.label === 'string' ? option : [])),
    ...(Array.isArray(components) ? components.flatMap(optionsOf) : []),
  ];
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
