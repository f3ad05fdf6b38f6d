import { ComponentType, type APIComponentInContainer } from 'discord.js';
import type { Passage } from '../../search/index/passage';
import { contextButton, isFirstThere } from '../components/buttons';
import type { RenderContext } from '../components/render-context';
import { contain, spaced, textDisplay, type Message } from '../components/message';

/** Of the 40 components of a message, a quotation takes three, a gap one, and head, foot, select and buttons up to ten. */
export const MOST_QUOTED = 10;
const MOST_SPACED = 6;

/** What stands in an answer above its buttons. */
interface Parts {
  readonly head: string;
  readonly quoted: readonly APIComponentInContainer[];
  readonly lines: readonly string[];
}

/** Lays a page of an answer out: its head, what is quoted, small print, and rows of buttons. */
export function layOut({ head, quoted, lines }: Parts, rows: readonly APIComponentInContainer[]): Message {
  const foot = lines.length === 0 ? [] : [textDisplay(lines.map((line) => `-# ${line}`).join('\n'))];
  const texts = [textDisplay(head), ...quoted, ...foot];
  return contain([...(quoted.length > MOST_SPACED ? texts : spaced(texts)), ...rows]);
}

/** Each text beside the button that shows what stands around it; where several stand in the same place, the first. */
export function quotedSections(
  texts: readonly string[],
  passages: readonly Passage[],
  speaker: RenderContext,
): readonly APIComponentInContainer[] {
  return texts.flatMap((text, at) => {
    const passage = passages[at];
    return passageSection(text, passage && isFirstThere(passage, at, passages) ? passage : undefined, speaker);
  });
}

function passageSection(
  text: string,
  passage: Passage | undefined,
  speaker: RenderContext,
): readonly APIComponentInContainer[] {
  const [accessory] = passage === undefined ? [] : contextButton(passage, speaker);
  if (accessory === undefined) return [textDisplay(text)];
  return [{ type: ComponentType.Section, components: [{ type: ComponentType.TextDisplay, content: text }], accessory }];
}
