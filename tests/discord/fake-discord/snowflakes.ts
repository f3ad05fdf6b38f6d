const DISCORD_EPOCH = 1_420_070_400_000n;

let issued = 0n;

/**
 * A new id as Discord writes them: the time in the upper bits, so that ids sort by age.
 * @param at milliseconds; an id from the past makes an old interaction
 */
export function newSnowflake(at: number = Date.now()): string {
  issued = (issued + 1n) % 4_194_304n;
  return (((BigInt(at) - DISCORD_EPOCH) << 22n) | issued).toString();
}

/** The shard that carries a guild's events; direct messages (no guild) ride on shard 0. */
export function shardOf(guildId: string | undefined, shards: number): number {
  return guildId === undefined ? 0 : Number((BigInt(guildId) >> 22n) % BigInt(shards));
}
