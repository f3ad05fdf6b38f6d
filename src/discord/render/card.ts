import { ComponentType } from 'discord.js';
import type { PassagesAnswer } from '../../answers/answer';
import { attributionsIn } from '../../answers/reply-text';
import { cardText, describeCard } from '../../answers/card-text';
import { placeKeyOf } from '../../answers/quoted-place';
import type { Passage } from '../../search/index/passage';
import { button, contain, row, textDisplay, type Message, type RenderContext } from '../components/message';
import { cut } from '../components/text';
import { name, sourceOf } from './source';
import { notesOf, smallPrint } from './passages';

/** What a card shows of a passage. */
export type CardPassage = Pick<
  Passage,
  'text' | 'start' | 'statements' | 'article' | 'places' | 'paragraph' | 'sentence'
> &
  Pick<PassagesAnswer, 'searchedFor'>;

export const CARD_FILE = 'quotation.png';
/** Discord's limit for the description of a picture, in UTF-16 units. */
const DESCRIPTION_LENGTH = 1024;
const BETWEEN = ' · ';

/** The picture with the quotation as the first line of its description, and below it who says it and where, since no link fits into a picture. */
export function toCard(passage: CardPassage, context: RenderContext): Message {
  const { locale, asker, isPrivate } = context;
  const description = cut(describeCard(cardText(passage, locale.replies)), DESCRIPTION_LENGTH);
  const said = attributionsIn(passage, locale.replies).map(name);
  const buttons = [
    ...button(locale.contextAndSource, { kind: 'context', place: placeKeyOf(passage), asker }),
    ...(isPrivate ? [] : button('⋯', { kind: 'options', asker })),
  ];
  return contain([
    { type: ComponentType.MediaGallery, items: [{ media: { url: `attachment://${CARD_FILE}` }, description }] },
    textDisplay(smallPrint([[...said, sourceOf(passage, locale)].join(BETWEEN), ...notesOf(passage, context)])),
    ...row(buttons),
  ]);
}
