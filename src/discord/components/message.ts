import { ButtonStyle, ComponentType, MessageFlags, SeparatorSpacingSize } from 'discord.js';
import type {
  APIActionRowComponent,
  APIAllowedMentions,
  APIButtonComponent,
  APIButtonComponentWithCustomId,
  APIComponentInContainer,
  APIContainerComponent,
  APIStringSelectComponent,
} from 'discord.js';
import type { Page } from '../../answers/answer';
import type { Filter } from '../../library/scope';
import { placeKeyOf } from '../../answers/quoted-place';
import { DEFAULT_PASSAGES } from '../../answers/respond';
import type { Passage } from '../../search/index/passage';
import type { Locale } from '../locales/en';
import { shortHash } from '../../text/normalize';
import { carryQuestion, encode, endOf } from './custom-id';
import type { AnswerControl, Control, ShownAnswer } from './custom-id';
import type { CarriedFilter } from './id-parts';
import { cut, foldSpace, ISOLATED, isolate, LABEL_LENGTH, OPTION_LENGTH } from './text';

export interface RenderContext {
  readonly locale: Locale;
  readonly commandName: string;
  /** Ids of the registered commands by name. */
  readonly commandIds: ReadonlyMap<string, string>;
  readonly asker: string;
  readonly isPrivate: boolean;
  readonly isModerator?: boolean;
  /** Whether a private answer may be shown to everyone. */
  readonly canShare?: boolean;
  /** A line of small print, such as that the articles have changed. */
  readonly note?: string;
}

export interface Message {
  readonly flags: MessageFlags;
  readonly components: [APIContainerComponent];
  readonly allowed_mentions: APIAllowedMentions;
}

type Components = readonly APIComponentInContainer[];

export function message(texts: readonly [string, ...string[]], below: Components = []): Message {
  return contain([...spaced(texts.map(textDisplay)), ...below]);
}

/** A message of one container. It pings nobody, whatever an article says. */
export function contain(components: Components): Message {
  return {
    flags: MessageFlags.IsComponentsV2 | MessageFlags.SuppressEmbeds,
    components: [{ type: ComponentType.Container, components: [...components] }],
    allowed_mentions: { parse: [], replied_user: false },
  };
}

export function forOnePerson(shown: Message): Message {
  return { ...shown, flags: shown.flags | MessageFlags.Ephemeral };
}

export function textDisplay(content: string): APIComponentInContainer {
  return { type: ComponentType.TextDisplay, content };
}

export function spaced(components: Components): Components {
  const gap = { type: ComponentType.Separator, divider: false, spacing: SeparatorSpacingSize.Small } as const;
  return components.flatMap((each, index) => (index === 0 ? [each] : [gap, each]));
}

export type ControlRow = APIActionRowComponent<APIButtonComponent | APIStringSelectComponent>;

/** @returns no button if its control does not fit into an id. */
export function button(
  label: string,
  control: Control,
  style: APIButtonComponentWithCustomId['style'] = ButtonStyle.Secondary,
): readonly APIButtonComponentWithCustomId[] {
  const custom_id = encode(control);
  if (custom_id === undefined) return [];
  return [{ type: ComponentType.Button, style, label: isolate(cut(label, LABEL_LENGTH - ISOLATED)), custom_id }];
}

const MOST_BUTTONS = 5;
const MOST_OPTIONS = 25;

export function row(buttons: readonly APIButtonComponent[]): readonly ControlRow[] {
  if (buttons.length === 0) return [];
  return [{ type: ComponentType.ActionRow, components: buttons.slice(0, MOST_BUTTONS) }];
}

export function topicButtons(topics: readonly string[]): readonly APIButtonComponent[] {
  const different = [...new Set(topics.map(foldSpace))].filter((topic) => topic !== '');
  return different.slice(0, MOST_BUTTONS).flatMap((topic) => button(topic, { kind: 'topic', topic }));
}

interface ControlledAnswer {
  readonly shows: ShownAnswer['shows'];
  readonly question: string;
  readonly speaker?: string;
  readonly filter?: Filter | undefined;
  readonly indexVersion: string;
  /** Absent for an answer without pages. */
  readonly page?: Page;
  readonly total?: number;
  /** Of `total`; by default the number of passages. */
  readonly shown?: number;
  /** What may be no answer has no button to share it, and no options. */
  readonly isDoubtful?: boolean;
  /** Buttons for other questions. */
  readonly next?: readonly APIButtonComponent[];
}

const FIRST_PAGE: Page = { limit: DEFAULT_PASSAGES, offset: 0 };

type Carried = Omit<AnswerControl, 'kind'>;

/** Rows below an answer: buttons to page, to share and to ask on, then a select of the passages for their context and source. */
export function pageRows(answer: ControlledAnswer, passages: readonly Passage[], context: RenderContext) {
  const { page = FIRST_PAGE, total = 0, shown = passages.length, next = [] } = answer;
  const carried = carry(answer, page, context);
  if (carried === undefined) return row(next);
  const { canShare = false, locale } = context;
  const paging = pagingButtons(carried, { shown, total }, locale);
  const share = canShare ? button(locale.share, { kind: 'share', ...carried }) : [];
  const options = button('⋯', { kind: 'options', asker: context.asker });
  const [first, last] = answer.isDoubtful === true ? [[], []] : [share, options];
  const own = [...paging, ...first, ...last];
  const isOneRow = own.length + next.length <= MOST_BUTTONS;
  const buttons = isOneRow ? row([...paging, ...first, ...next, ...last]) : [...row(own), ...row(next)];
  return [...buttons, ...passagesRow(passages, carried, context)];
}

type ListedAnswer = Required<Pick<ControlledAnswer, 'shows' | 'indexVersion' | 'page' | 'total' | 'shown'>>;

/** Buttons to page in a list. */
export function listRow({ page, shown, total, ...list }: ListedAnswer, context: RenderContext): readonly ControlRow[] {
  const carried = carry({ ...list, question: '' }, page, context);
  return row(carried ? pagingButtons(carried, { shown, total }, context.locale) : []);
}

function carry(answer: ControlledAnswer, page: Page, { asker }: RenderContext): Carried | undefined {
  const { shows, indexVersion, filter } = answer;
  const name = answer.speaker ?? filter?.speaker;
  const within = {
    ...(name !== undefined && { speaker: foldSpace(name) }),
    ...(filter && { filter: carriedFilter(filter) }),
  };
  const question = carryQuestion(foldSpace(answer.question), within);
  if (question === undefined || within.speaker === '') return undefined;
  return { shows, question, ...within, ...page, asker, indexVersion };
}

function carriedFilter({ publisher, since, until }: Filter): CarriedFilter {
  return {
    ...(since !== undefined && { since }),
    ...(until !== undefined && { until }),
    ...(publisher !== undefined && { publisher: shortHash(publisher) }),
  };
}

/** Present whenever something is quoted, so that a reply to the answer finds its question in the select's id. */
function passagesRow(passages: readonly Passage[], carried: Carried, context: RenderContext): readonly ControlRow[] {
  const custom_id = encode({ kind: 'sources', ...carried });
  const values = passages.flatMap((passage) => {
    const value = encode({ kind: 'context', place: placeKeyOf(passage), asker: context.asker });
    return value === undefined ? [] : [[value, passage] as const];
  });
  // Two statements may share place and text, but a value may occur only once in a select.
  const options = Array.from(new Map(values.toReversed()), ([value, passage]) => optionOf(value, passage)).reverse();
  if (custom_id === undefined || options.length === 0) return [];
  const placeholder = context.locale.contextAndSource;
  const select = {
    type: ComponentType.StringSelect,
    custom_id,
    placeholder,
    options: options.slice(0, MOST_OPTIONS),
  } as const;
  return [{ type: ComponentType.ActionRow, components: [select] }];
}

function optionOf(value: string, { rank, text, article }: Passage) {
  const description = isolate(cut(foldSpace(article.title), OPTION_LENGTH - ISOLATED));
  return {
    label: isolate(cut(`${rank}. ${foldSpace(text)}`, OPTION_LENGTH - ISOLATED)),
    value,
    ...(description !== '' && { description }),
  };
}

function pagingButtons(
  carried: Carried,
  { shown, total }: Readonly<Record<'shown' | 'total', number>>,
  locale: Locale,
) {
  const { offset, limit, shows } = carried;
  const next = offset + shown;
  const hasMore = shown > 0 && next < Math.min(total, endOf(shows));
  const before = Math.max(0, offset - limit);
  return [
    ...(offset > 0 ? button(locale.previous, { kind: 'back', ...carried, offset: before }) : []),
    ...(hasMore ? button(locale.more, { kind: 'page', ...carried, offset: next }, ButtonStyle.Primary) : []),
  ];
}

interface OfferedQuestion extends Omit<ControlledAnswer, 'indexVersion' | 'page' | 'total' | 'shown' | 'next'> {
  readonly label: string;
}

/** Buttons for other questions. They show the first page, which no button of an answer to its next page does; see `isOffer`. */
export function offerButtons(offers: readonly OfferedQuestion[], indexVersion: string, context: RenderContext) {
  const buttons = offers.flatMap(({ label, ...offered }) => {
    const carried = carry({ ...offered, indexVersion }, FIRST_PAGE, context);
    return carried !== undefined && 'text' in carried.question ? button(label, { kind: 'page', ...carried }) : [];
  });
  return [...new Map(buttons.map((each) => [each.custom_id, each])).values()];
}

export function isOffer({ kind, offset }: AnswerControl): boolean {
  return kind === 'page' && offset === 0;
}
