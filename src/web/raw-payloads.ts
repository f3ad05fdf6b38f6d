import { ID } from './browser/ids';

const USER = { id: ID.user, username: 'you', global_name: 'You', discriminator: '0', avatar: null };
const CHANNEL = { id: ID.channel, type: 0, name: 'newsroom' };
/** The bits of Manage Server and of all that a member may do. */
const MODERATOR = String(2n ** 47n - 1n);
/** Discord's epoch, 2015-01-01, in milliseconds; an id has 22 bits below the time. */
const EPOCH = 1_420_070_400_000;

let last = 0n;

/** @returns an id newer than all before, as Discord makes them of the time. */
export function newSnowflake(): string {
  const now = BigInt(Date.now() - EPOCH) << 22n;
  last = now > last ? now : last + 1n;
  return String(last);
}

/** What the page tells of an interaction; `type`, `data` and `message` are as in Discord's payload. */
interface PageInteraction {
  readonly type: number;
  readonly data: object;
  readonly message?: object;
  readonly locale: string;
}

/** @returns the payload of INTERACTION_CREATE, by a moderator in the page's channel. */
export function interactionPayload({ type, data, message, locale }: PageInteraction): object {
  const id = newSnowflake();
  return {
    id,
    application_id: ID.bot,
    type,
    data,
    token: id,
    version: 1,
    guild_id: ID.server,
    channel_id: ID.channel,
    channel: CHANNEL,
    member: { user: USER, roles: [], permissions: MODERATOR },
    locale,
    ...(message && { message }),
  };
}

interface PageMessage {
  readonly id: string;
  readonly content: string;
  /** The message of the bot that it replies to. */
  readonly replyTo?: object;
}

/** @returns the payload of MESSAGE_CREATE that mentions the bot. */
export function messagePayload({ id, content, replyTo }: PageMessage): object {
  return {
    id,
    type: replyTo === undefined ? 0 : 19,
    channel_id: ID.channel,
    guild_id: ID.server,
    author: USER,
    member: { roles: [] },
    content: `<@${ID.bot}> ${content}`,
    mentions: [{ id: ID.bot }],
    ...(replyTo && { referenced_message: replyTo }),
  };
}
