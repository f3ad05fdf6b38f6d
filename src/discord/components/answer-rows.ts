import { ButtonStyle, ComponentType } from 'discord.js';
import type { Page } from '../../answers/answer';
import { placeKeyOf } from '../../answers/quoted-place';
import { DEFAULT_PASSAGES, MOST_LISTED } from '../../answers/respond';
import type { Passage } from '../../search/index/passage';
import { foldSpace } from './escape';
import { cut, OPTION_LENGTH } from './limits';
import { roomFor, type AskedControl, type Carried } from './asked-id';
import { button, isFirstThere, row, type Row } from './buttons';
import { questionBody } from './carried-question';
import { encode } from './custom-id';
import type { RenderContext } from './render-context';

/** What an answer tells of itself that can be shared and gone on from. */
interface Answered {
  readonly shows: Carried['shows'];
  /** Of statements the topic. */
  readonly question: string;
  /** Whose statements they are, where they are somebody's. */
  readonly speaker?: string;
  readonly indexVersion: string;
}

/** One of several pages. */
interface Paged extends Answered {
  readonly page: Page;
  readonly total: number;
}

/** A quotation whose source can be chosen, under this name. */
export interface Sourced {
  readonly label: string;
  readonly passage: Passage;
}

/**
 * What stands below a page of an answer: a select of sources, then buttons to page and to share.
 *
 * @param shown passages or statements of the page that the message holds.
 */
export function pageRows(answer: Paged, shown: readonly Sourced[], voice: RenderContext): readonly Row[] {
  const { limit, offset } = answer.page;
  const asked = askedOf(answer, limit, voice);
  if (asked === undefined) return [];
  const given = { asked: { ...asked, offset }, voice };
  return [...sourcesRow(shown, given), ...pagingRow(answer, shown.length, given)];
}

/** What stands below an answer that has one page only: the same without the buttons to page. */
export function onePageRows(answer: Answered, shown: readonly Sourced[], voice: RenderContext): readonly Row[] {
  const asked = askedOf(answer, DEFAULT_PASSAGES, voice);
  if (asked === undefined) return [];
  const given = { asked: { ...asked, offset: 0 }, voice };
  return [...sourcesRow(shown, given), ...row(shareButton(given))];
}

type Asked = Omit<AskedControl, 'kind'>;

/** @returns nothing where it cannot be carried in an id. */
function askedOf(answer: Answered, limit: number, { asker }: RenderContext): Omit<Asked, 'offset'> | undefined {
  const { shows, indexVersion } = answer;
  const speaker = answer.speaker === undefined ? undefined : foldSpace(answer.speaker);
  const question = questionBody(foldSpace(answer.question), roomFor(speaker));
  if (question === undefined || speaker === '') return undefined;
  return { shows, question, ...(speaker !== undefined && { speaker }), limit, asker, indexVersion };
}

interface Given {
  readonly asked: Asked;
  readonly voice: RenderContext;
}

/** There is always one, so that a reply to the answer finds its question here. */
function sourcesRow(shown: readonly Sourced[], { asked, voice }: Given): readonly Row[] {
  const custom_id = encode({ kind: 'sources', ...asked });
  const passages = shown.map(({ passage }) => passage);
  const first = shown.filter(({ passage }, at) => isFirstThere(passage, at, passages));
  const options = first.flatMap((each) => sourceOption(each, voice)).slice(0, MOST_OPTIONS);
  if (custom_id === undefined || options.length === 0) return [];
  const placeholder = voice.locale.citeWhich;
  const select = { type: ComponentType.StringSelect, custom_id, placeholder, options } as const;
  return [{ type: ComponentType.ActionRow, components: [select] }];
}

const MOST_OPTIONS = 25;

function sourceOption({ label, passage }: Sourced, { asker }: RenderContext) {
  const value = encode({ kind: 'cite', place: placeKeyOf(passage), asker });
  const description = cut(foldSpace(passage.article.title), OPTION_LENGTH);
  if (value === undefined) return [];
  return [{ label: cut(label, OPTION_LENGTH), value, ...(description !== '' && { description }) }];
}

function pagingRow({ page, total }: Paged, shown: number, given: Given): readonly Row[] {
  const { asked, voice } = given;
  const next = page.offset + shown;
  const hasMore = shown > 0 && next < Math.min(total, MOST_LISTED);
  const before = Math.max(0, page.offset - page.limit);
  const more = asked.shows === 'passages' ? voice.locale.more : voice.locale.moreStatements;
  return row([
    ...(page.offset > 0 ? button(voice.locale.previous, { kind: 'back', ...asked, offset: before }) : []),
    ...(hasMore ? button(more, { kind: 'page', ...asked, offset: next }, ButtonStyle.Primary) : []),
    ...shareButton(given),
  ]);
}

function shareButton({ asked, voice }: Given) {
  return voice.isPrivate ? button(voice.locale.share, { kind: 'share', ...asked }) : [];
}

/** Something else to be shown at a press. */
interface Offered extends Omit<Answered, 'indexVersion'> {
  readonly label: string;
}

/**
 * Buttons for what can be asked instead of what was. They begin at the first page, as no button of an answer to its next page does: so a
 * reply to their message knows that they do not tell its question.
 */
export function offerRow(offers: readonly Offered[], indexVersion: string, voice: RenderContext): readonly Row[] {
  const buttons = offers.flatMap(({ label, ...offered }) => {
    const asked = askedOf({ ...offered, indexVersion }, DEFAULT_PASSAGES, voice);
    const isWhole = asked !== undefined && 'text' in asked.question;
    return isWhole ? button(label, { kind: 'page', ...asked, offset: 0 }) : [];
  });
  return row([...new Map(buttons.map((each) => [each.custom_id, each])).values()]);
}

/** Whether a button is of `offerRow`. */
export function isOffer({ kind, offset }: AskedControl): boolean {
  return kind === 'page' && offset === 0;
}
