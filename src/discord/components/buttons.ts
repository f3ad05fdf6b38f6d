import { ButtonStyle, ComponentType } from 'discord.js';
import type { APIActionRowComponent, APIButtonComponent, APIStringSelectComponent } from 'discord.js';
import { placeKeyOf } from '../../answers/quoted-place';
import type { Passage } from '../../search/index/passage';
import { cut, LABEL_LENGTH } from './limits';
import { foldSpace } from './escape';
import { encode, type Control } from './custom-id';
import type { RenderContext } from './render-context';

export type Row = APIActionRowComponent<APIButtonComponent | APIStringSelectComponent>;

/** @returns a button, if what it does can be carried in its id. */
export function button(label: string, control: Control, style: ButtonStyle = ButtonStyle.Secondary): readonly Button[] {
  const custom_id = encode(control);
  if (custom_id === undefined) return [];
  return [{ type: ComponentType.Button, style, label: cut(label, LABEL_LENGTH), custom_id } as Button];
}

type Button = Exclude<APIButtonComponent, { readonly url: string } | { readonly sku_id: string }>;

/** At most five buttons side by side; no row without any. */
export function row(buttons: readonly APIButtonComponent[]): readonly Row[] {
  return buttons.length === 0 ? [] : [{ type: ComponentType.ActionRow, components: buttons.slice(0, 5) }];
}

/** Whether no other before it has the same text in the same place, as two statements in one sentence have: an id may stand once in a message. */
export function isFirstThere({ id, text }: Passage, at: number, all: readonly Passage[]): boolean {
  return all.findIndex((other) => other.id === id && other.text === text) === at;
}

/** The button beside a passage that shows what stands around it. */
export function contextButton(passage: Passage, { locale, asker }: RenderContext): readonly Button[] {
  return button(locale.context(passage.rank), { kind: 'context', place: placeKeyOf(passage), asker });
}

const MOST_TOPICS = 5;

/** Topics to ask about at a press. */
export function topicRow(topics: readonly string[]): readonly Row[] {
  const different = [...new Set(topics.map(foldSpace))].filter((topic) => topic !== '');
  return row(different.slice(0, MOST_TOPICS).flatMap((topic) => button(topic, { kind: 'topic', topic })));
}
