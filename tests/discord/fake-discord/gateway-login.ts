import {
  GatewayCloseCodes,
  GatewayOpcodes,
  type GatewayIdentifyData,
  type GatewayResumeData,
} from 'discord-api-types/v10';
import type { Switchboard } from './gateway';
import type { Talk } from './gateway-conversation';
import { createSession, transmit, type Session } from './gateway-session';
import { guildCreate } from './guild-payloads';
import { ALL_INTENTS, PRIVILEGED, seenWith } from './intents';
import { shardOf } from './snowflakes';

/** IDENTIFY: READY and the guilds, or the code to close with. */
export function identify(data: unknown, { socket, board, session, enter }: Talk): number | undefined {
  const asked = data as GatewayIdentifyData;
  board.identifies.push(asked);
  const code = session === undefined ? refusal(asked, board) : GatewayCloseCodes.AlreadyAuthenticated;
  if (code !== undefined) return code;
  if (!takesTurn(asked, board)) {
    transmit(socket, { op: GatewayOpcodes.InvalidSession, d: false });
    return undefined;
  }
  const fresh = createSession(asked.intents, asked.shard ?? [0, 1]);
  board.sessions.set(fresh.id, fresh);
  fresh.attach(socket);
  enter(fresh);
  greet(fresh, board);
  return undefined;
}

/** RESUME: what was missed and RESUMED; a session that is not known any more has to identify anew. */
export function resume(data: unknown, { socket, board, enter }: Talk): number | undefined {
  const asked = data as GatewayResumeData;
  board.resumes.push(asked);
  if (typeof board.refusal === 'number') return board.refusal;
  if (!board.admits(asked.token)) return GatewayCloseCodes.AuthenticationFailed;
  const known = board.sessions.get(asked.session_id);
  if (known === undefined) transmit(socket, { op: GatewayOpcodes.InvalidSession, d: false });
  known?.replay(socket, asked.seq);
  known?.push('RESUMED', { _trace: [] });
  enter(known);
  return undefined;
}

function refusal(asked: GatewayIdentifyData, board: Switchboard): number | undefined {
  if (typeof board.refusal === 'number') return board.refusal;
  if (!board.admits(asked.token)) return GatewayCloseCodes.AuthenticationFailed;
  const [shard, shards] = asked.shard ?? [0, 1];
  if (shard >= shards) return GatewayCloseCodes.InvalidShard;
  if (!Number.isInteger(asked.intents) || (asked.intents & ~ALL_INTENTS) !== 0) return GatewayCloseCodes.InvalidIntents;
  const withheld = asked.intents & PRIVILEGED & ~board.settings.privilegedIntents;
  return withheld === 0 ? undefined : GatewayCloseCodes.DisallowedIntents;
}

/** Shards that share a turn have to wait for each other, in whichever process they are. */
function takesTurn({ shard: [shard] = [0, 1] }: GatewayIdentifyData, { settings, turns }: Switchboard): boolean {
  const turn = shard % settings.maxConcurrency;
  const isFree = Date.now() - (turns.get(turn) ?? 0) >= settings.identifyEvery;
  if (isFree) turns.set(turn, Date.now());
  return isFree;
}

function greet(session: Session, board: Switchboard): void {
  const { world } = board;
  const guilds = world.guilds.filter(({ id }) => shardOf(id, session.shard[1]) === session.shard[0]);
  session.push(
    'READY',
    ready(
      session,
      board,
      guilds.map(({ id }) => ({ id, unavailable: true })),
    ),
  );
  for (const guild of guilds) {
    const seen = seenWith(session.intents, 'GUILD_CREATE', guildCreate(guild, world), { guildId: guild.id, botId: '' });
    if (seen !== undefined) session.push('GUILD_CREATE', seen);
  }
}

function ready(session: Session, { world, door, settings }: Switchboard, guilds: readonly object[]): object {
  return {
    v: 10,
    user: world.bot,
    guilds,
    session_id: session.id,
    session_type: 'normal',
    resume_gateway_url: settings.resumeUrl ?? `ws://${door.host()}`,
    shard: session.shard,
    application: { id: world.bot.id, flags: 0 },
    private_channels: [],
  };
}
