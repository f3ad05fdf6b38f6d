import { InteractionResponseType, InteractionType, type APIInteractionResponse } from 'discord-api-types/v10';
import { acknowledge } from './acknowledge';
import { callbackRules } from './callback-rules';
import type { FakeState } from './fake-state';
import type { InteractionRecord, Step } from './interaction-record';
import { failure, NO_CONTENT, ok, param, type Call, type Reply, type Route } from './rest-types';

/** The first answer to an interaction. */
export const CALLBACK_ROUTES: readonly Route[] = [
  { method: 'POST', template: '/interactions/:interaction/:token/callback', open: true, check, answer },
];

function check(call: Call, fake: FakeState): readonly string[] {
  const record = find(call, fake);
  if (record === undefined) return [];
  const faults = callbackRules(call, record, fake);
  if (faults.length > 0) enter(record, call, 400, fake);
  return faults;
}

function answer(call: Call, fake: FakeState): Reply {
  const record = find(call, fake);
  if (record === undefined) return unknown(call, fake);
  const reply = refusal(record, call, fake) ?? accept(record, call, fake);
  enter(record, call, reply.status, fake);
  return reply;
}

function find(call: Call, fake: FakeState): InteractionRecord | undefined {
  const record = fake.interactions.get(param(call, 'interaction'));
  return record?.interaction.token === param(call, 'token') ? record : undefined;
}

function unknown(call: Call, fake: FakeState): Reply {
  fake.journal.accuse(`POST ${call.path}: expected an interaction that was sent, found an unknown one`);
  return failure(404, 10062, 'Unknown interaction');
}

/** Milliseconds after which the bot repeats a response whose answer it has not read, as on a busy machine: Discord takes the first alone. */
const REPEATED_AFTER = 1000;

/** Late is no broken rule, only too late; twice at once is one. */
function refusal(record: InteractionRecord, call: Call, fake: FakeState): Reply | undefined {
  if (record.acknowledged !== undefined) {
    if (record.mayRepeat !== true && call.time - record.createdAt < REPEATED_AFTER)
      fake.journal.accuse(`POST ${call.path}: expected one callback for an interaction, found a second`);
    return failure(400, 40060, 'Interaction has already been acknowledged.');
  }
  const late = call.time - record.createdAt > fake.settings.respondWithin;
  return late ? failure(404, 10062, 'Unknown interaction') : gone(record, call, fake);
}

/** The channel that was asked in, or the message that is to change, is no longer there. */
function gone({ interaction }: InteractionRecord, call: Call, { world, messages }: FakeState): Reply | undefined {
  if (world.isGone(interaction.channel?.id ?? '')) return failure(404, 10003, 'Unknown Channel');
  const { type } = call.body as APIInteractionResponse;
  const changes = type === InteractionResponseType.UpdateMessage && 'message' in interaction;
  const source = changes ? interaction.message?.id : undefined;
  return source === undefined || messages.has(source) ? undefined : failure(404, 10008, 'Unknown Message');
}

function accept(record: InteractionRecord, call: Call, fake: FakeState): Reply {
  const response = call.body as APIInteractionResponse;
  record.acknowledged = response.type;
  record.acknowledgedAt = call.time;
  acknowledge(record, response, call.files, fake);
  return call.query.get('with_response') === 'true' ? ok(withResponse(record, response.type, fake)) : NO_CONTENT;
}

function withResponse(record: InteractionRecord, type: InteractionResponseType, fake: FakeState): object {
  const { id, type: asked } = record.interaction;
  const message = record.originalId === undefined ? undefined : fake.messages.get(record.originalId);
  const loading = type === InteractionResponseType.DeferredChannelMessageWithSource;
  const shown = message === undefined ? {} : { response_message_id: message.id, response_message_loading: loading };
  const resource = asked === InteractionType.ApplicationCommandAutocomplete ? {} : { resource: { type, message } };
  return { interaction: { id, type: asked, ...shown }, ...resource };
}

function enter(record: InteractionRecord, call: Call, status: number, fake: FakeState): void {
  const message = record.originalId === undefined ? undefined : fake.messages.get(record.originalId);
  const { type } = call.body as APIInteractionResponse;
  const accepted = status < 300 && message !== undefined ? { message } : {};
  record.steps.push({ kind: 'callback', type, status, body: call.body, ...accepted } satisfies Step);
  fake.events.emit(`interaction:${record.interaction.id}`);
}
