import type { APIComponentInContainer, APIMessage, APIMessageTopLevelComponent } from 'discord.js';
import { ComponentType, type APISelectMenuOption, type APIStringSelectComponent } from 'discord.js';
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

/** @returns the question in the first line of an answer; undefined if there is none, or a cut one. */
export function questionShown(message: SentMessage): string | undefined {
  const shown = boldIn(headOf(message).split('\n', 1)[0] ?? '').at(-1);
  return shown?.endsWith('…') === true ? undefined : shown;
}

const BOLD = /\*\*((?:[^*\\]|\\.)+)\*\*/gsu;

function boldIn(markdown: string): readonly string[] {
  return Array.from(markdown.matchAll(BOLD), ([, words = '']) => plainText(words));
}

function headOf({ components }: SentMessage): string {
  const [container] = components ?? [];
  if (container?.type !== ComponentType.Container || !Array.isArray(container.components)) return '';
  const head = container.components.find((each) => each.type === ComponentType.TextDisplay);
  // The page sends what its browser holds, of any length.
  return typeof head?.content === 'string' ? head.content.slice(0, MESSAGE_TEXT) : '';
}

/** @returns the options of its select. */
export function optionsIn({ components }: SentMessage): readonly APISelectMenuOption[] {
  const selects = Array.isArray(components) ? components.flatMap(selectsIn) : [];
  return selects.flatMap(({ options }) => options);
}

function selectsIn(component: APIMessageTopLevelComponent | APIComponentInContainer): APIStringSelectComponent[] {
  if (component.type === ComponentType.Container) return component.components.flatMap(selectsIn);
  if (component.type !== ComponentType.ActionRow) return [];
  return component.components.flatMap((each) => (each.type === ComponentType.StringSelect ? each : []));
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
