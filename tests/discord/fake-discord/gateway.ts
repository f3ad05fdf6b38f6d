import { createServer, type IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import type { GatewayIdentifyData, GatewayResumeData } from 'discord-api-types/v10';
import { WebSocketServer, type WebSocket } from 'ws';
import { createDoor, type Door } from './door';
import { converse } from './gateway-conversation';
import { transmit, type Session } from './gateway-session';
import { seenWith } from './intents';
import type { Journal } from './journal';
import type { Settings } from './settings';
import { shardOf } from './snowflakes';
import type { World } from './world';

/** How new connections are turned away: no TCP, no handshake, or a close code in answer to IDENTIFY. */
export type Refusal = 'connection' | 'handshake' | number;

/** The WebSocket side. */
export interface Gateway {
  readonly identifies: readonly GatewayIdentifyData[];
  readonly resumes: readonly GatewayResumeData[];
  /** Other payloads of the bot, such as its presence. */
  readonly updates: readonly unknown[];
  readonly sessions: () => readonly Session[];
  readonly url: () => string;
  readonly open: () => Promise<void>;
  readonly close: () => Promise<void>;
  /** Sends an event to each session that may see it. @returns whether any may */
  readonly dispatch: (name: string, data: object, guildId?: string) => boolean;
  /** Sends any payload (op 1, 7, 9 …) over every open socket. */
  readonly broadcast: (payload: object) => void;
  /** Cuts every connection (no code), or closes it with one. */
  readonly hangUp: (code?: number) => void;
  readonly forgetSessions: () => void;
  readonly refuse: (how: Refusal | undefined) => void;
  readonly acknowledgeHeartbeats: (on: boolean) => void;
}

export interface GatewayParts {
  readonly settings: Settings;
  readonly world: World;
  readonly journal: Journal;
  readonly admits: (token: string) => boolean;
}

/** What the conversation on one socket shares with all others. */
export interface Switchboard extends GatewayParts {
  readonly door: Door;
  readonly sessions: Map<string, Session>;
  readonly identifies: GatewayIdentifyData[];
  readonly resumes: GatewayResumeData[];
  readonly updates: unknown[];
  /** When each turn of IDENTIFY was last taken. */
  readonly turns: Map<number, number>;
  refusal: Refusal | undefined;
  acknowledging: boolean;
}

export function createGateway(parts: GatewayParts): Gateway {
  const server = new WebSocketServer({ noServer: true });
  const http = createServer();
  const board: Switchboard = { ...parts, ...blank(), door: createDoor(http) };
  http.on('upgrade', (request, socket, head) => {
    upgrade(server, board, { request, socket, head });
  });
  server.on('connection', (socket: WebSocket) => {
    converse(socket, board);
  });
  return {
    ...{ identifies: board.identifies, resumes: board.resumes, updates: board.updates },
    sessions: () => [...board.sessions.values()],
    url: () => `ws://${board.door.host()}`,
    open: board.door.open,
    close: () => close(server, board),
    dispatch: (name, data, guildId) => dispatch(board, name, data, guildId),
    broadcast: (payload) => {
      for (const socket of server.clients) transmit(socket, payload);
    },
    hangUp: (code) => {
      for (const socket of server.clients) hangUp(socket, code);
    },
    forgetSessions: () => {
      board.sessions.clear();
    },
    refuse: (how) => {
      refuse(board, how);
    },
    acknowledgeHeartbeats: (on) => {
      board.acknowledging = on;
    },
  };
}

function blank(): Omit<Switchboard, keyof GatewayParts | 'door'> {
  return {
    sessions: new Map<string, Session>(),
    turns: new Map<number, number>(),
    ...{ identifies: [], resumes: [], updates: [], refusal: undefined, acknowledging: true },
  };
}

function dispatch(board: Switchboard, name: string, data: object, guildId: string | undefined): boolean {
  const addressed = [...board.sessions.values()].filter(({ shard }) => shardOf(guildId, shard[1]) === shard[0]);
  const sent = addressed.map((session) => {
    const seen = seenWith(session.intents, name, data, { guildId, botId: board.world.bot.id });
    if (seen !== undefined) session.push(name, seen);
    return seen !== undefined;
  });
  return sent.includes(true);
}

interface Knock {
  readonly request: IncomingMessage;
  readonly socket: Duplex;
  readonly head: Buffer;
}

function upgrade(server: WebSocketServer, { refusal, journal }: Switchboard, { request, socket, head }: Knock): void {
  const query = new URL(request.url ?? '/', 'ws://127.0.0.1').searchParams;
  if (query.get('v') !== '10' || query.get('encoding') !== 'json' || query.has('compress')) {
    journal.accuse(`GATEWAY: expected ?v=10&encoding=json without compression, found ${request.url ?? ''}`);
  }
  if (refusal === 'handshake') socket.end('HTTP/1.1 503 Service Unavailable\r\nConnection: close\r\n\r\n');
  else server.handleUpgrade(request, socket, head, (client) => server.emit('connection', client, request));
}

function refuse(board: Switchboard, how: Refusal | undefined): void {
  board.refusal = how;
  if (how === 'connection') board.door.shut();
  else void board.door.open();
}

async function close(server: WebSocketServer, { door }: Switchboard): Promise<void> {
  for (const socket of server.clients) socket.terminate();
  await door.close();
}

function hangUp(socket: WebSocket, code: number | undefined): void {
  if (code === undefined) socket.terminate();
  else socket.close(code);
}
