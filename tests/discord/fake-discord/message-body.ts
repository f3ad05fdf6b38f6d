import type {
  APIAllowedMentions,
  APIEmbed,
  APIMessage,
  APIMessageTopLevelComponent,
  RESTAPIMessageReference,
} from 'discord-api-types/v10';

/** The fields of a message that a request may carry, whichever route it takes; null clears a field. */
export interface MessageBody {
  readonly content?: string | null;
  readonly embeds?: readonly APIEmbed[] | null;
  readonly components?: readonly APIMessageTopLevelComponent[] | null;
  readonly flags?: number | null;
  readonly allowed_mentions?: APIAllowedMentions | null;
  readonly attachments?: readonly unknown[] | null;
  readonly poll?: unknown;
  readonly sticker_ids?: readonly string[] | null;
  readonly message_reference?: RESTAPIMessageReference | null;
  readonly nonce?: string | number | null;
  readonly enforce_nonce?: boolean | null;
}

/** Which request the body came with: what flags it may set depends on it. */
export type MessageKind = 'create' | 'callback' | 'deferral' | 'update' | 'edit' | 'follow-up';

/** The body as it will stand: what an edit leaves out is taken from the message before it. */
export function standing(body: MessageBody, before: APIMessage | undefined): MessageBody {
  return {
    ...body,
    content: body.content === undefined ? (before?.content ?? null) : body.content,
    embeds: body.embeds === undefined ? (before?.embeds ?? null) : body.embeds,
    components: body.components === undefined ? (before?.components ?? null) : body.components,
    attachments: body.attachments === undefined ? (before?.attachments ?? null) : body.attachments,
    flags: body.flags ?? before?.flags ?? 0,
  };
}

export function isEmpty(value: string | readonly unknown[] | null | undefined): boolean {
  return value === null || value === undefined || value.length === 0;
}
