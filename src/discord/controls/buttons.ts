import { ButtonStyle, ComponentType } from 'discord.js';
import type { APIActionRowComponent, APIButtonComponent, APIStringSelectComponent } from 'discord.js';
import type { PassagesAnswer } from '../../answers/answer';
import { placeKeyOf } from '../../answers/place-key';
import { MOST_LISTED } from '../../answers/request';
import type { Passage } from '../../retrieval/passage';
import { cut, LABEL_LENGTH, OPTION_LENGTH } from '../markup/limits';
import { foldSpace } from '../markup/escape';
import { questionBody } from './carried-question';
import { encode, type AskedControl, type Control } from './custom-id';
import type { Voice } from './voice';

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

/** The button beside a passage that shows what stands around it. */
export function contextButton(passage: Passage, { words, asker }: Voice): readonly Button[] {
  return button(words.context(passage.rank), { kind: 'context', place: placeKeyOf(passage), asker });
}

/**
 * What stands below an answer: a select of sources, then buttons to page and to share.
 *
 * @param shown how many passages of the page the message holds.
 */
export function answerRows(answer: PassagesAnswer, shown: number, voice: Voice): readonly Row[] {
  const question = questionBody(foldSpace(answer.question));
  if (question === undefined) return [];
  const { page, edition } = answer;
  const asked = { question, limit: page.limit, asker: voice.asker, edition };
  return [...sourcesRow(answer, shown, { asked, voice }), ...pagingRow(answer, shown, { asked, voice })];
}

interface Given {
  readonly asked: Omit<AskedControl, 'kind' | 'offset'>;
  readonly voice: Voice;
}

/** There is always one, so that a reply to the answer finds its question here. */
function sourcesRow({ passages, page }: PassagesAnswer, shown: number, { asked, voice }: Given): readonly Row[] {
  const custom_id = encode({ kind: 'sources', ...asked, offset: page.offset });
  if (custom_id === undefined || shown === 0) return [];
  const options = passages.slice(0, shown).flatMap((passage) => sourceOption(passage, voice));
  const placeholder = voice.words.citeWhich;
  return [
    {
      type: ComponentType.ActionRow,
      components: [{ type: ComponentType.StringSelect, custom_id, placeholder, options }],
    },
  ];
}

function sourceOption(passage: Passage, { words, asker }: Voice) {
  const value = encode({ kind: 'cite', place: placeKeyOf(passage), asker });
  const label = cut(words.passageNumber(passage.rank), OPTION_LENGTH);
  const description = cut(foldSpace(passage.article.title), OPTION_LENGTH);
  return value === undefined ? [] : [{ label, value, ...(description !== '' && { description }) }];
}

function pagingRow({ page, total }: PassagesAnswer, shown: number, { asked, voice }: Given): readonly Row[] {
  const { words, isPrivate } = voice;
  const next = page.offset + shown;
  const hasMore = next < Math.min(total, MOST_LISTED);
  const before = Math.max(0, page.offset - page.limit);
  return row([
    ...(page.offset > 0 ? button(words.previous, { kind: 'back', ...asked, offset: before }) : []),
    ...(hasMore ? button(words.more, { kind: 'page', ...asked, offset: next }, ButtonStyle.Primary) : []),
    ...(isPrivate ? button(words.share, { kind: 'share', ...asked, offset: page.offset }) : []),
  ]);
}

const MOST_TOPICS = 5;

/** Topics to ask about at a press. */
export function topicRow(topics: readonly string[]): readonly Row[] {
  const different = [...new Set(topics.map(foldSpace))].filter((topic) => topic !== '');
  return row(different.slice(0, MOST_TOPICS).flatMap((topic) => button(topic, { kind: 'topic', topic })));
}
