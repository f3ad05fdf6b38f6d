import {
  InteractionResponseType as Response,
  InteractionType,
  MessageFlags,
  MessageType,
  type APIInteraction,
  type APIInteractionResponse,
  type APIMessage,
} from 'discord-api-types/v10';
import type { FakeState } from './fake-state';
import type { InteractionRecord } from './interaction-record';
import type { MessageBody } from './message-body';
import { edited, isEphemeral, newMessage } from './message-payloads';
import { announce } from './announce';

/** Carries out an accepted callback: posts, edits or defers a message, or keeps choices or a modal. */
export function acknowledge(
  record: InteractionRecord,
  response: APIInteractionResponse,
  files: readonly string[],
  fake: FakeState,
): void {
  const body = ('data' in response ? response.data : {}) as MessageBody;
  if (response.type === Response.ChannelMessageWithSource) post(record, body, files, fake);
  if (response.type === Response.DeferredChannelMessageWithSource) post(record, loading(body), files, fake);
  if (response.type === Response.UpdateMessage) update(record, body, files, fake);
  if (response.type === Response.DeferredMessageUpdate) keepSource(record, fake);
  if (response.type === Response.Modal) record.modal = response.data;
  if (response.type === Response.ApplicationCommandAutocompleteResult) {
    record.choices = response.data.choices ?? [];
  }
}

/** Posts a message of the bot for an interaction, in its channel. */
export function postFor(
  record: InteractionRecord,
  body: MessageBody,
  files: readonly string[],
  fake: FakeState,
): APIMessage {
  const { interaction } = record;
  const channelId = interaction.channel?.id ?? '';
  const asked =
    interaction.type === InteractionType.ApplicationCommand ? MessageType.ChatInputCommand : MessageType.Reply;
  const more = { application_id: interaction.application_id, webhook_id: interaction.application_id, type: asked };
  const message = newMessage(body, {
    channelId,
    author: fake.world.bot,
    files,
    more: { ...more, ...metadata(interaction) },
  });
  fake.messages.set(message.id, message);
  if (!isEphemeral(message)) announce(message, fake);
  return message;
}

function post(record: InteractionRecord, body: MessageBody, files: readonly string[], fake: FakeState): void {
  record.originalId = postFor(record, body, files, fake).id;
}

function update(record: InteractionRecord, body: MessageBody, files: readonly string[], fake: FakeState): void {
  const source = keepSource(record, fake);
  if (source !== undefined) fake.messages.set(source.id, edited(source, body, files));
}

/** For a component, `@original` is the message it stands on. */
function keepSource(record: InteractionRecord, fake: FakeState): APIMessage | undefined {
  const source = 'message' in record.interaction ? record.interaction.message : undefined;
  if (source === undefined) return undefined;
  record.originalId = source.id;
  return fake.messages.get(source.id) ?? source;
}

function loading(body: MessageBody): MessageBody {
  return { flags: (body.flags ?? 0) | MessageFlags.Loading };
}

function metadata(interaction: APIInteraction): Partial<APIMessage> {
  const user = interaction.member?.user ?? interaction.user;
  if (user === undefined) return {};
  const { id, type, authorizing_integration_owners } = interaction;
  return {
    interaction_metadata: { id, type, user, authorizing_integration_owners } as APIMessage['interaction_metadata'] &
      object,
  };
}
