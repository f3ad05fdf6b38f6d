import {
  ApplicationCommandOptionType,
  ComponentType,
  InteractionResponseType as Response,
  InteractionType,
  type APIMessage,
  type APIModalInteractionResponseCallbackData,
} from 'discord-api-types/v10';
import { autocompleteRules, type Choice } from './autocomplete-rules';
import { twice } from './component-rules';
import { flatten, type AnyComponent } from './component-tree';
import type { FakeState } from './fake-state';
import type { InteractionRecord } from './interaction-record';
import type { MessageBody } from './message-body';
import { messageRules } from './message-rules';
import type { Call } from './rest-types';
import type { SchemaName } from './specification';

const SCHEMAS: Readonly<Partial<Record<Response, SchemaName>>> = {
  [Response.Pong]: 'PongInteractionCallbackRequestSchema',
  [Response.ChannelMessageWithSource]: 'CreateMessageInteractionCallbackRequestSchema',
  [Response.DeferredChannelMessageWithSource]: 'CreateMessageInteractionCallbackRequestSchema',
  [Response.DeferredMessageUpdate]: 'UpdateMessageInteractionCallbackRequestSchema',
  [Response.UpdateMessage]: 'UpdateMessageInteractionCallbackRequestSchema',
  [Response.ApplicationCommandAutocompleteResult]: 'ApplicationCommandAutocompleteCallbackRequestSchema',
  [Response.Modal]: 'ModalInteractionCallbackRequestSchema',
  [Response.LaunchActivity]: 'LaunchActivityInteractionCallbackRequestSchema',
};

const MESSAGES = [Response.ChannelMessageWithSource, Response.DeferredChannelMessageWithSource];
const UPDATES = [Response.DeferredMessageUpdate, Response.UpdateMessage];

/** What may answer what. */
const FITTING: Readonly<Record<InteractionType, readonly Response[]>> = {
  [InteractionType.Ping]: [Response.Pong],
  [InteractionType.ApplicationCommand]: [...MESSAGES, Response.Modal, Response.LaunchActivity],
  [InteractionType.MessageComponent]: [...MESSAGES, ...UPDATES, Response.Modal, Response.LaunchActivity],
  [InteractionType.ApplicationCommandAutocomplete]: [Response.ApplicationCommandAutocompleteResult],
  [InteractionType.ModalSubmit]: [...MESSAGES, ...UPDATES],
};

/** Where the first answer to an interaction departs from the specification or from our rules. */
export function callbackRules(call: Call, record: InteractionRecord, fake: FakeState): readonly string[] {
  const type = (call.body as { readonly type?: Response } | undefined)?.type;
  const schema = type === undefined ? undefined : SCHEMAS[type];
  if (type === undefined || schema === undefined) return [`type: expected a callback type, found ${String(type)}`];
  const asked = record.interaction.type;
  if (!FITTING[asked].includes(type)) return [`type: expected an answer to interaction type ${asked}, found ${type}`];
  const faults = fake.specification(schema, call.body);
  return faults.length > 0 ? faults : dataRules(type, call, record);
}

function dataRules(type: Response, call: Call, record: InteractionRecord): readonly string[] {
  const { data } = call.body as { readonly data?: unknown };
  const body = (data ?? {}) as MessageBody;
  const files = call.files.length;
  if (type === Response.ChannelMessageWithSource) return messageRules(body, 'callback', undefined, files);
  if (type === Response.DeferredChannelMessageWithSource) return messageRules(body, 'deferral');
  if (type === Response.UpdateMessage) return messageRules(body, 'update', sourceOf(record), files);
  if (type === Response.Modal) return modalRules(data as APIModalInteractionResponseCallbackData);
  if (type !== Response.ApplicationCommandAutocompleteResult) return [];
  return autocompleteRules(
    (data as { choices?: readonly Choice[] } | undefined)?.choices ?? [],
    record.typedOption ?? ApplicationCommandOptionType.String,
  );
}

/** The message whose component was used. */
function sourceOf({ interaction }: InteractionRecord): APIMessage | undefined {
  return 'message' in interaction ? interaction.message : undefined;
}

function modalRules({ components, custom_id }: APIModalInteractionResponseCallbackData): readonly string[] {
  const all = flatten(components as readonly AnyComponent[]);
  const inputs = all.filter((one) => one.type === ComponentType.TextInput);
  return [
    ...twice(all),
    ...(custom_id === '' ? ['modal: expected custom_id, found nothing'] : []),
    ...(components.length > 5 ? [`modal: expected at most 5 components, found ${components.length}`] : []),
    ...inputs.flatMap((one) => ((one.custom_id ?? '') === '' ? ['text input: expected custom_id, found nothing'] : [])),
  ];
}
