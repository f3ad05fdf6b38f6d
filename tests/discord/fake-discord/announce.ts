import type { APIMessage } from 'discord-api-types/v10';
import type { FakeState } from './fake-state';
import { MEMBER } from './guild-payloads';

/** Sends MESSAGE_CREATE for a message, as Discord also does for the bot’s own ones. @returns whether the bot may see it */
export function announce(message: APIMessage, fake: FakeState): boolean {
  const channel = fake.world.channel(message.channel_id);
  if (channel === undefined) return false;
  const place = channel.guildId === undefined ? {} : { guild_id: channel.guildId, member: MEMBER };
  const payload = { ...place, ...message, channel_type: channel.type };
  return fake.gateway.dispatch('MESSAGE_CREATE', payload, channel.guildId);
}
