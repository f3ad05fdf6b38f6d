import { ChannelType, MessageReferenceType, MessageType, type APIMessage, type APIUser } from 'discord-api-types/v10';
import { announce } from './announce';
import type { FakeState } from './fake-state';
import { channelPayload } from './guild-payloads';
import { placeOf } from './interaction-payloads';
import { newMessage } from './message-payloads';
import { newSnowflake } from './snowflakes';
import { pause, PATIENCE, until } from './waiting';

/** What a person writes; in the first channel of the first guild unless told. */
export interface Written {
  readonly content: string;
  readonly channelId?: string;
  /** In the direct channel with the bot. */
  readonly dm?: boolean;
  /** Puts @bot before the content, if it is not there. */
  readonly mentionsBot?: boolean;
  readonly author?: APIUser;
  /** Answers this message. */
  readonly replyTo?: APIMessage;
  /** Anything else that shall stand in the message: webhook_id, type, attachments, … */
  readonly more?: Partial<APIMessage>;
  /** Milliseconds to wait for a first reply; as long as a busy machine may take unless told. To see silence, take few. */
  readonly within?: number;
  /** Milliseconds to wait for more after it; 10 unless told. */
  readonly quiet?: number;
}

/** A written message, and what the bot posted in its channel in the meantime: in answer to it, or to none. */
export interface Exchange {
  readonly message: APIMessage;
  readonly replies: readonly APIMessage[];
}

/**
 * Writes a message and waits for replies.
 * @returns no replies if none came in time
 * @throws if the bot has not asked for the intent to see such messages
 */
export async function write(written: Written, fake: FakeState): Promise<Exchange> {
  const message = compose(written, fake);
  const replies: APIMessage[] = [];
  const collect = (posted: APIMessage): void => {
    if ((posted.message_reference?.message_id ?? message.id) === message.id) replies.push(posted);
  };
  fake.events.on(`channel:${message.channel_id}`, collect);
  try {
    await wait(message, written, () => replies.length > 0, fake);
  } finally {
    fake.events.off(`channel:${message.channel_id}`, collect);
  }
  return { message, replies };
}

async function wait(message: APIMessage, written: Written, came: () => boolean, fake: FakeState): Promise<void> {
  fake.messages.set(message.id, message);
  if (!announce(message, fake)) throw new Error('expected a bot with the intent to see this message, found none');
  if (await until(fake.events, `channel:${message.channel_id}`, came, written.within ?? PATIENCE)) {
    await pause(written.quiet ?? 10);
  }
}

/** Begins a thread in a channel, or a post in a forum, without a message yet. @returns its id */
export function beginThread(channelId: string, name: string, { world, gateway }: FakeState): string {
  const on = world.channel(channelId);
  if (on?.guildId === undefined) throw new Error(`expected a channel of a server, found ${channelId}`);
  const thread = world.openThread(on, newSnowflake(), name);
  gateway.dispatch('THREAD_CREATE', { ...channelPayload(thread, world), newly_created: true }, on.guildId);
  return thread.id;
}

function compose(written: Written, { world }: FakeState): APIMessage {
  const author = written.author ?? world.alice;
  const channel = placeOf({ ...written, user: author }, world);
  const tag = `<@${world.bot.id}>`;
  const content =
    written.mentionsBot === true && !written.content.includes(tag) ? `${tag} ${written.content}` : written.content;
  const mentions = content.includes(tag) && channel.type !== ChannelType.DM ? [world.bot] : [];
  const more = { mentions, ...replying(written.replyTo), ...written.more };
  return newMessage({ content }, { channelId: channel.id, author, more });
}

function replying(to: APIMessage | undefined): Partial<APIMessage> {
  if (to === undefined) return {};
  const message_reference = { type: MessageReferenceType.Default, channel_id: to.channel_id, message_id: to.id };
  return { type: MessageType.Reply, message_reference, referenced_message: to };
}
