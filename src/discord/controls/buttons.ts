import { ButtonStyle, ComponentType } from 'discord.js';
import type { APIActionRowComponent, APIButtonComponent, APIStringSelectComponent } from 'discord.js';
import type { Page } from '../../answers/answer';
import { placeKeyOf } from '../../answers/place-key';
import { DEFAULT_PASSAGES, MOST_LISTED } from '../../answers/request';
import type { Passage } from '../../retrieval/passage';
import { cut, LABEL_LENGTH, OPTION_LENGTH } from '../markup/limits';
import { foldSpace } from '../markup/escape';
import { roomFor, type AskedControl } from './asked-id';
import { questionBody } from './carried-question';
import { encode, type Control } from './custom-id';
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

/** Whether no other before it has the same text in the same place, as two statements in one sentence have: an id may stand once in a message. */
export function isFirstThere({ id, text }: Passage, at: number, all: readonly Passage[]): boolean {
  return all.findIndex((other) => other.id === id && other.text === text) === at;
}

/** The button beside a passage that shows what stands around it. */
export function contextButton(passage: Passage, { words, asker }: Voice): readonly Button[] {
  return button(words.context(passage.rank), { kind: 'context', place: placeKeyOf(passage), asker });
}

/** What an answer of several pages tells of itself. */
export interface Paged {
  /** Of statements the topic. */
  readonly question: string;
  /** Whose statements they are; absent of passages. */
  readonly speaker?: string;
  readonly passages: readonly Passage[];
  readonly page: Page;
  readonly total: number;
  readonly edition: string;
}

/**
 * What stands below an answer: a select of sources, then buttons to page and to share.
 *
 * @param shown how many passages or statements of the page the message holds.
 */
export function answerRows(answer: Paged, shown: number, voice: Voice): readonly Row[] {
  const { page, edition } = answer;
  const speaker = answer.speaker === undefined ? undefined : foldSpace(answer.speaker);
  const question = questionBody(foldSpace(answer.question), roomFor(speaker));
  if (question === undefined || speaker === '') return [];
  const whose = speaker === undefined ? {} : { speaker };
  const asked = { question, ...whose, limit: page.limit, asker: voice.asker, edition };
  return [...sourcesRow(answer, shown, { asked, voice }), ...pagingRow(answer, shown, { asked, voice })];
}

interface Given {
  readonly asked: Omit<AskedControl, 'kind' | 'offset'>;
  readonly voice: Voice;
}

/** There is always one, so that a reply to the answer finds its question here. */
function sourcesRow({ passages, page }: Paged, shown: number, { asked, voice }: Given): readonly Row[] {
  const custom_id = encode({ kind: 'sources', ...asked, offset: page.offset });
  if (custom_id === undefined || shown === 0) return [];
  const options = passages
    .slice(0, shown)
    .filter(isFirstThere)
    .flatMap((passage) => sourceOption(passage, { asked, voice }));
  const placeholder = voice.words.citeWhich;
  return [
    {
      type: ComponentType.ActionRow,
      components: [{ type: ComponentType.StringSelect, custom_id, placeholder, options }],
    },
  ];
}

function sourceOption(passage: Passage, { asked, voice: { words, asker } }: Given) {
  const number = asked.speaker === undefined ? words.passageNumber : words.statementNumber;
  const value = encode({ kind: 'cite', place: placeKeyOf(passage), asker });
  const label = cut(number(passage.rank), OPTION_LENGTH);
  const description = cut(foldSpace(passage.article.title), OPTION_LENGTH);
  return value === undefined ? [] : [{ label, value, ...(description !== '' && { description }) }];
}

function pagingRow({ page, total }: Paged, shown: number, { asked, voice }: Given): readonly Row[] {
  const { words, isPrivate } = voice;
  const next = page.offset + shown;
  const hasMore = next < Math.min(total, MOST_LISTED);
  const before = Math.max(0, page.offset - page.limit);
  const more = asked.speaker === undefined ? words.more : words.moreStatements;
  return row([
    ...(page.offset > 0 ? button(words.previous, { kind: 'back', ...asked, offset: before }) : []),
    ...(hasMore ? button(more, { kind: 'page', ...asked, offset: next }, ButtonStyle.Primary) : []),
    ...(isPrivate ? button(words.share, { kind: 'share', ...asked, offset: page.offset }) : []),
  ]);
}

/** The button for all that somebody says, where on one topic there is nothing. */
export function allOfRow(speaker: string, edition: string, { words, asker }: Voice): readonly Row[] {
  const whose = { speaker: foldSpace(speaker), question: { text: '' } };
  const page = { offset: 0, limit: DEFAULT_PASSAGES };
  return row(button(words.allStatements(speaker), { kind: 'page', ...whose, ...page, asker, edition }));
}

const MOST_TOPICS = 5;

/** Topics to ask about at a press. */
export function topicRow(topics: readonly string[]): readonly Row[] {
  const different = [...new Set(topics.map(foldSpace))].filter((topic) => topic !== '');
  return row(different.slice(0, MOST_TOPICS).flatMap((topic) => button(topic, { kind: 'topic', topic })));
}
