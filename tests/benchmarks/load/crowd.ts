import type { APIUser } from 'discord-api-types/v10';
import type { GuildSeed } from '../../discord/fake-discord/settings';
import type { FakeDiscord } from '../../discord/fake-discord/start-fake-discord';

/** So many that the limits the bot has by default do not stop any of them. */
const SERVERS = 300;
const PEOPLE = 6000;

export const GUILDS: readonly GuildSeed[] = Array.from({ length: SERVERS }, (_, at) => ({
  name: `Server ${at}`,
  channels: ['general', 'news'],
}));

/** Who acts, and where. */
export interface Place {
  readonly user: APIUser;
  readonly channelId?: string;
  readonly dm?: true;
}

/** @returns somebody somewhere: one in ten writes to the bot directly. */
export function somebodyIn({ guilds }: FakeDiscord, random: () => number): () => Place {
  const channels = guilds.flatMap((guild) => guild.channels.map(({ id }) => id));
  return () => {
    const user = person(Math.floor(random() * PEOPLE));
    const channelId = channels[Math.floor(random() * channels.length)];
    return random() < 0.1 || channelId === undefined ? { user, dm: true } : { user, channelId };
  };
}

function person(number: number): APIUser {
  const id = String(1_200_000_000_000_000_000n + BigInt(number));
  const named: APIUser = { id, username: `person${number}`, discriminator: '0', global_name: null, avatar: null };
  return Object.assign(named, { primary_guild: null, public_flags: 0, flags: 0 });
}
