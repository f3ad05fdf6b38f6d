import type { APIMessage } from 'discord-api-types/v10';
import type { FakeState } from './fake-state';
import { channelPayload } from './guild-payloads';

/** Deletes a message, as its author or a moderator would, and tells the bot. */
export function deleteMessage({ id, channel_id }: APIMessage, { world, messages, gateway }: FakeState): void {
  const guildId = world.channel(channel_id)?.guildId;
  messages.delete(id);
  gateway.dispatch('MESSAGE_DELETE', { id, channel_id, ...(guildId && { guild_id: guildId }) }, guildId);
}

/** @throws if the message stands in no channel that is known: a slip of the test. */
export function openThread({ id, channel_id }: APIMessage, name: string, { world, gateway }: FakeState): string {
  const channel = world.channel(channel_id);
  if (channel === undefined) throw new Error(`expected a message in a channel, found ${channel_id}`);
  const thread = channelPayload(world.openThread(channel, id, name), world);
  gateway.dispatch('THREAD_CREATE', { ...thread, newly_created: true }, channel.guildId);
  return id;
}

/** @throws if there is no such channel in a guild: a slip of the test. */
export function deleteChannel(id: string, { world, gateway }: FakeState): void {
  const channel = world.channel(id);
  if (channel?.guildId === undefined) throw new Error(`expected a channel of a guild, found ${id}`);
  const payload = channelPayload(channel, world);
  world.removeChannel(id);
  gateway.dispatch('CHANNEL_DELETE', payload, channel.guildId);
}
