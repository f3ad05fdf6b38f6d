import {
  EmbedType,
  MessageFlags,
  MessageType,
  type APIAttachment,
  type APIMessage,
  type APIMessageTopLevelComponent,
  type APIUser,
} from 'discord-api-types/v10';
import type { MessageBody } from './message-body';
import { newSnowflake } from './snowflakes';

/** Where a message goes and who writes it. */
export interface Envelope {
  readonly channelId: string;
  readonly author: APIUser;
  /** Names of files that come with it. */
  readonly files?: readonly string[];
  /** Anything else Discord adds: type, mentions, interaction_metadata, … */
  readonly more?: Partial<APIMessage>;
}

/** A message as Discord stores it and gives it back. */
export function newMessage(body: MessageBody, { channelId, author, files = [], more = {} }: Envelope): APIMessage {
  const message: APIMessage = {
    ...{ id: newSnowflake(), channel_id: channelId, author, type: MessageType.Default },
    ...{ timestamp: new Date().toISOString(), edited_timestamp: null, tts: false, pinned: false },
    ...{ mention_everyone: false, mentions: [], mention_roles: [] },
    ...parts(body),
    attachments: files.map(attachment),
    ...more,
  };
  return flagged(message, body.flags ?? 0);
}

/** The message after an edit: what the body leaves out stays, null clears, and "thinking …" ends. */
export function edited(before: APIMessage, body: MessageBody, files: readonly string[] = []): APIMessage {
  const changed = Object.fromEntries(Object.entries(parts(body)).filter(([name]) => name in body));
  const kept = body.attachments === undefined ? before.attachments : [];
  const attachments = [...kept, ...files.map(attachment)];
  const message = { ...before, ...changed, attachments, edited_timestamp: new Date().toISOString() };
  return flagged(message, ((before.flags ?? 0) & ~MessageFlags.Loading) | (body.flags ?? 0));
}

/** Whether only the one who asked sees it. */
export function isEphemeral(message: APIMessage | undefined): boolean {
  return ((message?.flags ?? 0) & MessageFlags.Ephemeral) !== 0;
}

/** Bits put together are a number, which the type of `flags` does not admit. */
function flagged(message: APIMessage, flags: number): APIMessage {
  return Object.assign(message, { flags });
}

function parts(body: MessageBody): Pick<APIMessage, 'content' | 'embeds' | 'components'> {
  return {
    content: body.content ?? '',
    embeds: (body.embeds ?? []).map((embed) => ({ ...embed, type: EmbedType.Rich })),
    components: numbered(body.components ?? []),
  };
}

/** Discord numbers the components that came without an id, in reading order. */
function numbered(components: readonly APIMessageTopLevelComponent[]): APIMessageTopLevelComponent[] {
  let last = 0;
  const number = (key: string, value: unknown): unknown => {
    const isComponent = typeof value === 'object' && value !== null && 'type' in value && key !== 'emoji';
    return isComponent && !('id' in value) ? { ...value, id: (last += 1) } : value;
  };
  return JSON.parse(JSON.stringify(components, number)) as APIMessageTopLevelComponent[];
}

function attachment(filename: string): APIAttachment {
  const url = `https://cdn.discordapp.com/attachments/${filename}`;
  return { id: newSnowflake(), filename, size: 1, url, proxy_url: url };
}
