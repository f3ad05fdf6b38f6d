import type { APIMessage, APIMessageComponentInteraction } from 'discord.js';
import type { Answer, ComparisonAnswer, PassagesAnswer, QuotesAnswer } from '../../answers/answer';
import { isOffer } from '../components/answer-rows';
import type { AskedControl } from '../components/asked-id';
import { decode, type Control, type PlaceControl } from '../components/custom-id';
import { questionIn } from '../components/carried-question';
import { message } from '../components/message';
import { outdated } from '../render/apology';
import { toMessage } from '../render/to-message';
import { pressModeration } from './answer-moderation';
import { ask, noteDown } from './ask';
import { refusal } from './guard';
import type { BotContext } from './context';
import { replyPrivately, update, type InteractionReply } from './reaction';
import { isPrivate, readerOf, renderContextFor, type Reader } from './reader';

/**
 * Does what a button or a select says. All it knows stands in the id and in the message, so it works for as long as the message stands;
 * an id that is not ours, or on a message that is not ours, is refused in words only the reader sees.
 */
export function answerComponent(interaction: APIMessageComponentInteraction, context: BotContext): InteractionReply {
  const reader = readerOf(interaction);
  const { message: pressed, data } = interaction;
  if (pressed.author.id !== context.self()) return replyPrivately(message([reader.locale.notMine]));
  const control = decode(data.custom_id);
  if (control === undefined) return replyPrivately(outdated(context.commandName, reader.locale));
  if (control.kind === 'office')
    return pressModeration({ action: control.action, values: valuesOf(data), message: pressed }, reader, context);
  const use = control.kind === 'share' || control.kind === 'publish' ? 'share' : undefined;
  const refused = refusal(reader, use, context);
  if (refused !== undefined) return { ...replyPrivately(message([refused])), outcome: 'limited' };
  return act(control, { pressed, values: valuesOf(data), reader }, context);
}

interface Press {
  readonly pressed: APIMessage;
  /** What was chosen from a select. */
  readonly values: readonly string[];
  readonly reader: Reader;
}

function valuesOf(data: APIMessageComponentInteraction['data']): readonly string[] {
  return 'values' in data ? data.values : [];
}

function act(control: Exclude<Control, { kind: 'office' }>, press: Press, context: BotContext): InteractionReply {
  switch (control.kind) {
    case 'topic':
      return askTopic(control.topic, press, context);
    case 'page':
    case 'back':
      return turnPage(control, press, context);
    case 'share':
    case 'publish':
      return share(control, press, context);
    case 'sources':
      return cite(press, context);
    case 'context':
    case 'cite':
      return place(control, press, context);
  }
}

/** A private message becomes the answer; beside a public one the answer is private, for whoever pressed. */
function askTopic(topic: string, { pressed, reader }: Press, context: BotContext): InteractionReply {
  const shown = toMessage(
    ask({ kind: 'ask', question: topic }, reader, context),
    renderContextFor(reader, context, true),
  );
  return isPrivate(pressed) ? update(shown) : replyPrivately(shown);
}

/** Who asked turns the page of their message; anybody else gets the page for themselves. */
function turnPage(control: AskedControl, press: Press, context: BotContext): InteractionReply {
  const { pressed, reader } = press;
  const isAsker = control.asker === reader.id;
  const said = pageOf(control, press, context);
  if (said === undefined) return replyPrivately(outdated(context.commandName, reader.locale));
  if (isOffer(control)) noteDown(said, reader, context);
  const hidden = isPrivate(pressed) || !isAsker;
  const shown = toMessage(said, { ...renderContextFor(reader, context, hidden), ...changed(said, control, reader) });
  return isAsker ? update(shown) : replyPrivately(shown);
}

/** @returns that page; the first one if the articles have changed so much that it is no longer there. */
function pageOf({ offset, ...control }: AskedControl, { pressed }: Press, { respond }: BotContext): Answer | undefined {
  const asked = requestOf(control, pressed);
  if (asked === undefined) return undefined;
  const said = respond(asked.kind === 'compare' ? asked : { ...asked, offset });
  return isPage(said) || offset === 0 ? said : respond(asked);
}

/** @returns what was asked for, from its first page on. */
function requestOf({ shows, question, speaker = '', limit }: Omit<AskedControl, 'offset'>, pressed: APIMessage) {
  const locale = questionIn(question, pressed);
  if (locale === undefined) return undefined;
  switch (shows) {
    case 'passages':
      return { kind: 'ask', question: locale, limit } as const;
    case 'quotes':
      return { kind: 'quotes', speaker, topic: locale, limit } as const;
    case 'comparison':
      return { kind: 'compare', topic: locale } as const;
  }
}

function isPage(said: Answer): said is PassagesAnswer | QuotesAnswer | ComparisonAnswer {
  return said.kind === 'passages' || said.kind === 'quotes' || said.kind === 'comparison';
}

function changed(said: Answer, { indexVersion }: AskedControl, { locale }: Reader): { readonly note?: string } {
  const isSame = isPage(said) && said.indexVersion === indexVersion;
  return isSame ? {} : { note: locale.changed };
}

/** Small print begins anew on each line. */
const NEXT_NOTE = '\n-# ';

/** Once, and only for whom the private message was. */
function share(control: AskedControl | PlaceControl, press: Press, context: BotContext): InteractionReply {
  const { pressed, reader } = press;
  const { locale, id } = reader;
  if (control.asker !== id || !isPrivate(pressed)) return replyPrivately(message([locale.onlyAsker]));
  const said = control.kind === 'share' ? pageOf(control, press, context) : contextOf(control, context);
  if (said === undefined) return replyPrivately(outdated(context.commandName, locale));
  const isQuoted = isPage(said) || said.kind === 'context';
  if (!isQuoted) return replyPrivately(toMessage(said, renderContextFor(reader, context, true)));
  if (!context.shared.add(pressed.id)) return replyPrivately(message([locale.sharedAlready]));
  const voice = {
    ...renderContextFor(reader, context, false),
    ...(control.kind === 'share' && changed(said, control, reader)),
  };
  const note = [locale.sharedBy(`<@${id}>`), ...(voice.note === undefined ? [] : [voice.note])].join(NEXT_NOTE);
  return update(toMessage(said, voice), toMessage(said, { ...voice, note }));
}

function contextOf(control: AskedControl | PlaceControl, { respond }: BotContext): Answer | undefined {
  return 'place' in control ? respond({ kind: 'context', place: control.place }) : undefined;
}

function cite(press: Press, context: BotContext): InteractionReply {
  const [value = ''] = press.values;
  const chosen = decode(value);
  if (chosen?.kind !== 'cite') return replyPrivately(outdated(context.commandName, press.reader.locale));
  return place(chosen, press, context);
}

function place(control: PlaceControl, { reader }: Press, context: BotContext): InteractionReply {
  const kind = control.kind === 'cite' ? 'cite' : 'context';
  return replyPrivately(
    toMessage(context.respond({ kind, place: control.place }), renderContextFor(reader, context, true)),
  );
}
