import {
  ChannelType,
  MessageReferenceType,
  MessageType,
  PermissionFlagsBits,
  type APIMessage,
} from 'discord-api-types/v10';
import { announce } from './announce';
import type { FakeState } from './fake-state';
import { channelPayload } from './guild-payloads';
import type { MessageBody } from './message-body';
import { edited, newMessage } from './message-payloads';
import { messageRules } from './message-rules';
import { failure, NO_CONTENT, ok, param, type Call, type Reply, type Route } from './rest-types';
import type { FakeChannel } from './world';

const CHANNEL = '/channels/:channel';
const MESSAGES = `${CHANNEL}/messages`;
const MESSAGE = `${MESSAGES}/:message`;
const REACTION = `${MESSAGE}/reactions/:emoji/@me`;

/** Messages, reactions and typing in channels, and opening direct ones. */
export const CHANNEL_ROUTES: readonly Route[] = [
  {
    method: 'GET',
    template: CHANNEL,
    answer: inChannel((channel, _, fake) => ok(channelPayload(channel, fake.world))),
  },
  { method: 'POST', template: `${MESSAGE}/threads`, check: checkThread, answer: inChannel(openThread) },
  { method: 'POST', template: `${CHANNEL}/typing`, answer: inChannel(() => NO_CONTENT) },
  { method: 'POST', template: MESSAGES, check: checkCreate, answer: inChannel(create) },
  { method: 'GET', template: MESSAGE, answer: onMessage(ok) },
  { method: 'PATCH', template: MESSAGE, check: checkEdit, answer: onMessage(edit) },
  { method: 'DELETE', template: MESSAGE, answer: onMessage(remove) },
  { method: 'PUT', template: REACTION, answer: onMessage(() => NO_CONTENT) },
  { method: 'DELETE', template: REACTION, answer: onMessage(() => NO_CONTENT) },
  { method: 'POST', template: '/users/@me/channels', check: checkOpen, answer: open },
];

function inChannel(answer: (channel: FakeChannel, call: Call, fake: FakeState) => Reply): Route['answer'] {
  return (call, fake) => {
    const channel = fake.world.channel(param(call, 'channel'));
    return channel === undefined ? failure(404, 10003, 'Unknown Channel') : answer(channel, call, fake);
  };
}

function onMessage(answer: (message: APIMessage, call: Call, fake: FakeState) => Reply): Route['answer'] {
  return (call, fake) => {
    const message = fake.messages.get(param(call, 'message'));
    return message === undefined ? failure(404, 10008, 'Unknown Message') : answer(message, call, fake);
  };
}

function checkCreate(call: Call, fake: FakeState): readonly string[] {
  const faults = fake.specification('MessageCreateRequestSchema', call.body);
  if (faults.length > 0) return faults;
  return messageRules(call.body as MessageBody, 'create', undefined, call.files.length);
}

function checkThread({ body }: Call, fake: FakeState): readonly string[] {
  const faults = fake.specification('CreateTextThreadWithMessageRequestSchema', body);
  const { name = '' } = body as { readonly name?: string };
  return faults.length > 0 || name.trim() !== '' ? faults : ['thread: expected a name, found blanks'];
}

/** Only on a message of a text channel, and only one. */
function openThread(channel: FakeChannel, call: Call, fake: FakeState): Reply {
  const id = param(call, 'message');
  if (channel.type !== ChannelType.GuildText) return failure(400, 50024, 'Cannot execute action on this channel type');
  if (fake.world.denies(channel, PermissionFlagsBits.CreatePublicThreads)) return lacksPermission();
  if (!fake.messages.has(id)) return failure(404, 10008, 'Unknown Message');
  if (fake.world.channel(id) !== undefined)
    return failure(400, 160004, 'A thread has already been created for this message');
  const thread = channelPayload(
    fake.world.openThread(channel, id, (call.body as { readonly name: string }).name),
    fake.world,
  );
  fake.gateway.dispatch('THREAD_CREATE', { ...thread, newly_created: true }, channel.guildId);
  return { status: 201, body: thread };
}

function checkEdit(call: Call, fake: FakeState): readonly string[] {
  const faults = fake.specification('MessageEditRequestPartialSchema', call.body);
  if (faults.length > 0) return faults;
  return messageRules(call.body as MessageBody, 'edit', fake.messages.get(param(call, 'message')), call.files.length);
}

/** A reply to a message that is gone is refused, unless the bot said that it does not mind. */
function create(channel: FakeChannel, call: Call, fake: FakeState): Reply {
  const body = call.body as MessageBody;
  if (fake.world.denies(channel, PermissionFlagsBits.ViewChannel)) return failure(403, 50001, 'Missing Access');
  if (fake.world.denies(channel, toSpeakIn(channel))) return lacksPermission();
  const again = sentBefore(channel, body, fake);
  if (again !== undefined) return ok(again);
  const reference = body.message_reference ?? undefined;
  const referenced = fake.messages.get(reference?.message_id ?? '');
  const gone = reference !== undefined && referenced === undefined;
  if (gone && reference.fail_if_not_exists !== false) return unknownReference();
  return ok(post(channel, call, fake, referenced));
}

/** With `enforce_nonce`, a message sent twice is posted once, and the first one given back. */
function sentBefore(
  { id }: FakeChannel,
  { nonce, enforce_nonce }: MessageBody,
  fake: FakeState,
): APIMessage | undefined {
  if (enforce_nonce !== true || nonce === undefined || nonce === null) return undefined;
  const isIt = (one: APIMessage): boolean => one.channel_id === id && one.nonce === nonce && one.author.bot === true;
  return [...fake.messages.values()].find(isIt);
}

function toSpeakIn({ type }: FakeChannel): bigint {
  return type === ChannelType.PublicThread
    ? PermissionFlagsBits.SendMessagesInThreads
    : PermissionFlagsBits.SendMessages;
}

function lacksPermission(): Reply {
  return failure(403, 50013, 'Missing Permissions');
}

function post(channel: FakeChannel, call: Call, fake: FakeState, referenced: APIMessage | undefined): APIMessage {
  const { id: channel_id } = channel;
  const reply = {
    type: MessageType.Reply,
    message_reference: { type: MessageReferenceType.Default, channel_id, message_id: referenced?.id ?? '' },
  };
  const { nonce } = call.body as MessageBody;
  const more = {
    ...(nonce != null && { nonce }),
    ...(referenced !== undefined && { ...reply, referenced_message: referenced }),
  };
  const author = fake.world.bot;
  const message = newMessage(call.body as MessageBody, { channelId: channel_id, author, files: call.files, more });
  fake.messages.set(message.id, message);
  announce(message, fake);
  fake.events.emit(`channel:${channel_id}`, message);
  return message;
}

function unknownReference(): Reply {
  const error = { code: 'MESSAGE_REFERENCE_UNKNOWN_MESSAGE', message: 'Unknown message' };
  const errors = { message_reference: { _errors: [error] } };
  return { status: 400, body: { message: 'Invalid Form Body', code: 50035, errors } };
}

function edit(before: APIMessage, call: Call, fake: FakeState): Reply {
  if (before.author.id !== fake.world.bot.id) return failure(403, 50005, 'Cannot edit a message by another user');
  const message = edited(before, call.body as MessageBody, call.files);
  fake.messages.set(message.id, message);
  return ok(message);
}

function remove(message: APIMessage, _: Call, fake: FakeState): Reply {
  fake.messages.delete(message.id);
  return NO_CONTENT;
}

function checkOpen(call: Call, fake: FakeState): readonly string[] {
  return fake.specification('CreatePrivateChannelRequestSchema', call.body);
}

function open(call: Call, fake: FakeState): Reply {
  const { recipient_id = '' } = call.body as { readonly recipient_id?: string };
  return ok(channelPayload(fake.world.directChannel(recipient_id), fake.world));
}
