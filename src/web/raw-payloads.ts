/** Ids as Discord has them: 17 to 20 digits. */
export const BOT_ID = '100000000000000001';
const USER_ID = '100000000000000002';
const SERVER_ID = '100000000000000003';
const CHANNEL_ID = '100000000000000004';

const USER = { id: USER_ID, username: 'you', global_name: 'You', discriminator: '0', avatar: null };
const CHANNEL = { id: CHANNEL_ID, type: 0, name: 'newsroom' };
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
export interface PageInteraction {
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
    application_id: BOT_ID,
    type,
    data,
    token: id,
    version: 1,
    guild_id: SERVER_ID,
    channel_id: CHANNEL_ID,
    channel: CHANNEL,
    member: { user: USER, roles: [], permissions: MODERATOR },
    locale,
    ...(message && { message }),
  };
}

export interface PageMessage {
  readonly id: string;
  readonly content: string;
  /** The message of the bot that it replies to. */
  readonly replyTo?: object;
  readonly locale: string;
}

/** @returns the payload of MESSAGE_CREATE that mentions the bot. */
export function messagePayload({ id, content, replyTo }: PageMessage): object {
  return {
    id,
    type: replyTo === undefined ? 0 : 19,
    channel_id: CHANNEL_ID,
    guild_id: SERVER_ID,
    author: USER,
    member: { roles: [] },
    content: `<@${BOT_ID}> ${content}`,
    mentions: [{ id: BOT_ID }],
    ...(replyTo && { referenced_message: replyTo }),
  };
}
