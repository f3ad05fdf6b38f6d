import { MessageType, type APIMessage, type GatewayMessageCreateDispatchData } from 'discord.js';
import { isOffer } from '../components/answer-rows';
import type { AskedControl, Carried } from '../components/asked-id';
import { questionIn, questionShown } from '../components/carried-question';
import { decode } from '../components/custom-id';
import { customIdsIn } from '../components/ids-in';

/** What we need of a message that was written where the bot can see it. */
export type Incoming = Pick<
  GatewayMessageCreateDispatchData,
  'id' | 'channel_id' | 'guild_id' | 'type' | 'author' | 'webhook_id' | 'content' | 'mentions' | 'member'
> &
  Partial<Pick<GatewayMessageCreateDispatchData, 'referenced_message'>>;

/** A question before; or a topic, which may be blank, and whose statements on it were shown, or that each side's were. */
export interface Previous {
  readonly shows: Carried['shows'];
  readonly question: string;
  readonly speaker?: string;
}

/** A question put to the bot in a message. */
export interface Question {
  /** Without the bot's mention; empty if the bot was merely called. */
  readonly text: string;
  /** What the answer that is replied to was asked for. */
  readonly previous?: Previous;
  /** Whether the bot was named, or written to directly, so that it has to say something. */
  readonly isCalled: boolean;
}

const WRITTEN_BY_A_READER: readonly MessageType[] = [MessageType.Default, MessageType.Reply];

/** Whether a person wrote it: no bot, no webhook, not the system. */
export function isByReader({ author, webhook_id: webhook, type }: Incoming): boolean {
  return author.bot !== true && author.system !== true && webhook === undefined && WRITTEN_BY_A_READER.includes(type);
}

/**
 * What the bot is asked: by its name, in a direct message, or in reply to an answer of its own.
 *
 * @param self the bot's own user id.
 * @returns nothing for messages that are not for the bot: of bots, webhooks and the system, with @everyone or a role only.
 */
export function questionFor(incoming: Incoming, self: string): Question | undefined {
  const { author, content, guild_id: guild, mentions, referenced_message: answered } = incoming;
  if (author.id === self || !isByReader(incoming)) return undefined;
  const locale = content.replaceAll(new RegExp(`<@!?${self}>`, 'gu'), ' ');
  const isNamed = locale !== content && mentions.some(({ id }) => id === self);
  const isCalled = isNamed || guild === undefined;
  const text = locale.replace(/\s+/gu, ' ').trim();
  if (answered?.author.id !== self) return isCalled ? { text, isCalled } : undefined;
  if (!isCalled && text === '') return undefined;
  const previous = askedOf(answered);
  return previous === undefined ? { text, isCalled } : { text, previous, isCalled };
}

/** What an answer of ours was asked for, as its own buttons tell; its head, where it has none that do. */
function askedOf(answer: APIMessage): Previous | undefined {
  const shown = questionShown(answer);
  for (const id of customIdsIn(answer)) {
    const control = decode(id);
    if (control !== undefined && 'question' in control) return askedIn(control, answer, shown);
  }
  return shown === undefined ? undefined : { shows: 'passages', question: shown };
}

/** A button for something else tells nothing of the topic on which there was no statement: that stands in the head. */
function askedIn(control: AskedControl, answer: APIMessage, shown = ''): Previous | undefined {
  const { shows, speaker } = control;
  const question = isOffer(control) ? shown : questionIn(control.question, answer);
  return question === undefined ? undefined : { shows, question, ...(speaker !== undefined && { speaker }) };
}
