import {
  SimpleShardingStrategy,
  WebSocketShardStatus,
  type IShardingStrategy,
  type WebSocketOptions,
} from 'discord.js';
import { setTimeout as sleep } from 'node:timers/promises';

type BuildStrategy = NonNullable<WebSocketOptions['buildStrategy']>;
type Gateway = Parameters<BuildStrategy>[0];

const SETTLE_WITHIN = 2000;
const STEP = 20;

/**
 * discord.js' own way of connecting, but one that stays stopped, and that does not lose what was asked while the line was down.
 *
 * `@discordjs/ws` 1.2 goes on reconnecting after it was destroyed between two attempts (gateway refused, handshake failed), and drops the
 * error listener of a socket that is destroyed while it connects, whose error then ends the process. So after a stop the next attempt, which
 * begins by asking for the session, waits for ever, and a shard in the middle of an attempt is given a moment to come out of it.
 */
export function stoppableSharding(gateway: Gateway): IShardingStrategy {
  const inner = new SimpleShardingStrategy(gateway);
  const retrieve = gateway.options.retrieveSessionInfo.bind(gateway.options);
  let stopped = false;
  gateway.options.retrieveSessionInfo = (shard) => (stopped ? new Promise(() => undefined) : retrieve(shard));
  return {
    spawn: async (shards) => {
      stopped = false;
      await inner.spawn(shards);
      const { url } = await gateway.fetchGatewayInformation();
      keepSessions(gateway, inner, { retrieve, url });
    },
    connect: () => inner.connect(),
    destroy: async (options) => {
      stopped = true;
      if (await settles(inner)) await inner.destroy(options);
    },
    send: (shard, payload) => inner.send(shard, payload),
    fetchStatus: () => inner.fetchStatus(),
  };
}

interface Usual {
  readonly retrieve: Gateway['options']['retrieveSessionInfo'];
  /** Of the gateway that everybody is sent to. */
  readonly url: string;
}

/**
 * `@discordjs/ws` throws a session away when a try to connect fails, as it does while the network is down; what was asked meanwhile would
 * never come. Discord has not refused the session then, so it is kept, and resumed at the usual gateway, for its own may be the one that is
 * gone.
 */
function keepSessions({ options }: Gateway, inner: IShardingStrategy, { retrieve, url }: Usual): void {
  const update = options.updateSessionInfo.bind(options);
  options.updateSessionInfo = async (shard, session) => {
    const isCut = session === null && (await inner.fetchStatus()).get(shard) === WebSocketShardStatus.Connecting;
    const kept = isCut ? await retrieve(shard) : null;
    await update(shard, kept === null ? session : { ...kept, resumeURL: url });
  };
}

/** @returns whether no shard is in the middle of an attempt, now or within two seconds. */
async function settles(strategy: IShardingStrategy): Promise<boolean> {
  for (let waited = 0; waited < SETTLE_WITHIN; waited += STEP) {
    const shards = [...(await strategy.fetchStatus()).values()];
    if (!shards.includes(WebSocketShardStatus.Connecting)) return true;
    await sleep(STEP);
  }
  return false;
}
