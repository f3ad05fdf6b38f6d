import { GatewayCloseCodes, GatewayOpcodes } from 'discord-api-types/v10';
import type { WebSocket } from 'ws';
import type { Switchboard } from './gateway';
import { identify, resume } from './gateway-login';
import { transmit, type Session } from './gateway-session';

/** One thing the bot says. */
interface Payload {
  readonly op: number;
  readonly d: unknown;
}

const MOST_PER_MINUTE = 120;

/** Talks with one socket from HELLO to its close. */
export function converse(socket: WebSocket, board: Switchboard): void {
  let session: Session | undefined;
  let heard = 0;
  const enter = (entered: Session | undefined): void => {
    session = entered;
  };
  const opened = Date.now();
  socket.on('message', (bytes: Buffer) => {
    heard += 1;
    const crowded = heard > MOST_PER_MINUTE && Date.now() - opened < 60_000;
    const code = crowded ? GatewayCloseCodes.RateLimited : hear(bytes.toString(), { socket, board, session, enter });
    if (code !== undefined) reject(socket, board, code);
  });
  socket.on('error', () => undefined);
  socket.on('close', (code: number) => {
    if (ENDING.includes(code) && session !== undefined) board.sessions.delete(session.id);
  });
  transmit(socket, { op: GatewayOpcodes.Hello, d: { heartbeat_interval: board.settings.heartbeatInterval } });
}

/** Close codes after which a session cannot be resumed. */
const ENDING: readonly number[] = [1000, 1001, 4004, 4007, 4009, 4010, 4011, 4012, 4013, 4014];

/** Codes that tell of a fault in what the bot sent. */
const FAULTS: readonly number[] = [4001, 4002, 4003, 4005, 4007, 4008, 4010, 4012, 4013];

export interface Talk {
  readonly socket: WebSocket;
  readonly board: Switchboard;
  readonly session: Session | undefined;
  readonly enter: (session: Session | undefined) => void;
}

/** @returns the code to close with, if what was said is not allowed */
function hear(text: string, talk: Talk): number | undefined {
  const payload = parse(text);
  if (payload === undefined) return GatewayCloseCodes.DecodeError;
  if (payload.op === (GatewayOpcodes.Heartbeat as number)) {
    heartbeat(payload.d, talk);
    return;
  }
  if (payload.op === (GatewayOpcodes.Identify as number)) return identify(payload.d, talk);
  if (payload.op === (GatewayOpcodes.Resume as number)) return resume(payload.d, talk);
  return other(payload, talk);
}

function heartbeat(sequence: unknown, { socket, board, session }: Talk): undefined {
  if (typeof sequence === 'number') session?.seen(sequence);
  if (board.acknowledging) transmit(socket, { op: GatewayOpcodes.HeartbeatAck });
}

const OTHERS: readonly number[] = [
  GatewayOpcodes.PresenceUpdate,
  GatewayOpcodes.VoiceStateUpdate,
  GatewayOpcodes.RequestGuildMembers,
  GatewayOpcodes.RequestSoundboardSounds,
];

function other(payload: Payload, { board, session }: Talk): number | undefined {
  if (!OTHERS.includes(payload.op)) return GatewayCloseCodes.UnknownOpcode;
  if (session === undefined) return GatewayCloseCodes.NotAuthenticated;
  board.updates.push(payload);
  return undefined;
}

function parse(text: string): Payload | undefined {
  try {
    const value = JSON.parse(text) as unknown;
    return typeof value === 'object' && value !== null && 'op' in value ? (value as Payload) : undefined;
  } catch {
    return undefined;
  }
}

function reject(socket: WebSocket, board: Switchboard, code: number): void {
  if (FAULTS.includes(code))
    board.journal.accuse(`GATEWAY: expected what Discord allows, found cause for close ${code}`);
  socket.close(code);
}
