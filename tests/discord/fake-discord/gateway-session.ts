import type { WebSocket } from 'ws';
import { newSnowflake } from './snowflakes';

/** One logged-in bot. It outlives its socket: events go on being kept for a RESUME. */
export interface Session {
  readonly id: string;
  readonly intents: number;
  readonly shard: readonly [number, number];
  /** Sends an event, or keeps it while there is no socket. */
  readonly push: (name: string, data: unknown) => void;
  /** Sends again what came after `sequence`, over a new socket. */
  readonly replay: (socket: WebSocket, sequence: number) => void;
  readonly attach: (socket: WebSocket) => void;
  readonly socket: () => WebSocket | undefined;
  /** The bot says by its heartbeat what it has; that need not be kept. */
  readonly seen: (sequence: number) => void;
}

interface Event {
  readonly op: 0;
  readonly s: number;
  readonly t: string;
  readonly d: unknown;
}

const MOST_KEPT = 1000;

export function createSession(intents: number, shard: readonly [number, number]): Session {
  let sequence = 0;
  const kept: Event[] = [];
  let current: WebSocket | undefined;
  const push = (t: string, d: unknown): void => {
    const event: Event = { op: 0, s: (sequence += 1), t, d };
    kept.push(event);
    if (kept.length > MOST_KEPT) kept.shift();
    if (current !== undefined) transmit(current, event);
  };
  const replay = (socket: WebSocket, from: number): void => {
    current = socket;
    for (const event of kept.filter(({ s }) => s > from)) transmit(socket, event);
  };
  return {
    ...{ id: newSnowflake(), intents, shard, push, replay },
    attach: (socket) => {
      current = socket;
    },
    socket: () => current,
    seen: (upTo) => {
      while ((kept[0]?.s ?? Infinity) <= upTo) kept.shift();
    },
  };
}

/** Sends a gateway payload, if the socket is open; else it is lost, as on a real line. */
export function transmit(socket: WebSocket, payload: object): void {
  if (socket.readyState === socket.OPEN) socket.send(JSON.stringify(payload));
}
