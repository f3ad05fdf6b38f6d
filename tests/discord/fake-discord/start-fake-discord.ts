import type { APIMessage, APIUser, GatewayIdentifyData, GatewayResumeData } from 'discord-api-types/v10';
import type { Choice } from './autocomplete-rules';
import type { CommandRegistry } from './command-registry';
import { createDoor, type Door } from './door';
import type { Endpoint } from './endpoint';
import { createState, type FakeState } from './fake-state';
import type { Fault } from './faults';
import type { Refusal } from './gateway';
import type { RecordedRequest } from './journal';
import type { Outcome } from './outcome';
import { createRestServer } from './rest-server';
import { settle, type FakeDiscordOptions } from './settings';
import { loadSpecification } from './specification';
import { deleteChannel, deleteMessage, openThread } from './user-channels';
import { autocomplete, complete, contextMenu, slash, type MenuChoice, type Slash, type Typing } from './user-commands';
import { press, submit, type Press, type Submission } from './user-components';
import { beginThread, write, type Exchange, type Written } from './user-messages';
import type { FakeGuild } from './world';

/**
 * A Discord on 127.0.0.1 that a real bot logs in to, and that checks every request by Discord's specification and by
 * the rules the specification leaves out. Whatever breaks one is refused with 400 and entered in `violations`.
 */
export interface FakeDiscord {
  /** For `rest.api` of discord.js: `http://127.0.0.1:PORT/api`. */
  readonly api: string;
  /** The one token that is let in. */
  readonly token: string;
  readonly applicationId: string;
  readonly guilds: readonly FakeGuild[];
  readonly bot: APIUser;
  readonly alice: APIUser;
  readonly bob: APIUser;

  /** Broken rules in plain words; a test ends with `expect(fake.violations).toEqual([])`. */
  readonly violations: readonly string[];
  /** What the bot asked for, oldest first, as many as `retain`. */
  readonly requests: readonly RecordedRequest[];
  readonly identifies: readonly GatewayIdentifyData[];
  readonly resumes: readonly GatewayResumeData[];
  /** Other gateway payloads of the bot, such as its presence. */
  readonly updates: readonly unknown[];
  readonly commands: CommandRegistry;
  /** Once it has an address, interactions go there, and no longer over the gateway. */
  readonly endpoint: Endpoint;
  /** Lets go of the recorded requests. */
  readonly forget: () => void;

  readonly slash: (sent: Slash) => Promise<Outcome>;
  readonly autocomplete: (typing: Typing) => Promise<readonly Choice[]>;
  /** The same with all that came of it. */
  readonly complete: (typing: Typing) => Promise<Outcome>;
  readonly contextMenu: (choice: MenuChoice) => Promise<Outcome>;
  readonly press: (pressed: Press) => Promise<Outcome>;
  readonly submit: (submission: Submission) => Promise<Outcome>;
  readonly message: (written: Written) => Promise<Exchange>;
  /** Begins a thread, or a post in a forum. @returns its id */
  readonly beginThread: (channelId: string, name: string) => string;
  /** A message as it stands now. */
  readonly messageNow: (id: string) => APIMessage | undefined;
  /** The message that was written or posted last. */
  readonly lastMessage: () => APIMessage | undefined;
  /** Somebody begins a thread on a message. @returns its id */
  readonly openThread: (message: APIMessage, name: string) => string;
  /** Somebody deletes a message. */
  readonly deleteMessage: (message: APIMessage) => void;
  /** Somebody deletes a channel of a guild. */
  readonly deleteChannel: (id: string) => void;
  /** Sends any gateway event, such as GUILD_CREATE. */
  readonly dispatch: (name: string, data: object, guildId?: string) => boolean;

  /** The next requests that fit fail so; they are no violations. */
  readonly failNext: (fault: Fault) => void;
  /** Cuts every WebSocket without a word. */
  readonly dropSockets: () => void;
  readonly closeWith: (code: number) => void;
  /** Op 7: the bot is to reconnect and resume. */
  readonly askToReconnect: () => void;
  /** Op 9: the session is void; `resumable` says whether it may still be resumed. */
  readonly invalidateSessions: (resumable?: boolean) => void;
  /** Off: heartbeats are heard and not acknowledged. */
  readonly acknowledgeHeartbeats: (on: boolean) => void;
  /** New connections are turned away so, until called with undefined: no TCP, no handshake, or a close code. */
  readonly refuseGateway: (how: Refusal | undefined) => void;
  /** From now on 401 everywhere, and 4004. */
  readonly revokeToken: () => void;
  /** Ends every connection and timer; nothing is left open. */
  readonly close: () => Promise<void>;
}

/** Starts a Discord on a free port of 127.0.0.1. */
export async function startFakeDiscord(options: FakeDiscordOptions = {}): Promise<FakeDiscord> {
  const state = createState(settle(options), await loadSpecification());
  const door = createDoor(createRestServer(state));
  await Promise.all([door.open(), state.gateway.open()]);
  return { ...facts(state, door), ...people(state), ...troubles(state), close: () => close(door, state) };
}

function facts(state: FakeState, door: Door) {
  const { world, journal, gateway, settings } = state;
  return {
    ...{ api: `http://${door.host()}/api`, token: settings.token, applicationId: world.bot.id },
    ...{ guilds: world.guilds, bot: world.bot, alice: world.alice, bob: world.bob },
    ...{ violations: journal.violations, requests: journal.requests, forget: journal.forget },
    ...{ identifies: gateway.identifies, resumes: gateway.resumes, updates: gateway.updates },
    endpoint: state.endpoint,
    commands: state.commands,
  };
}

function people(state: FakeState) {
  return {
    slash: (sent: Slash) => slash(sent, state),
    autocomplete: (typing: Typing) => autocomplete(typing, state),
    complete: (typing: Typing) => complete(typing, state),
    contextMenu: (choice: MenuChoice) => contextMenu(choice, state),
    press: (pressed: Press) => press(pressed, state),
    submit: (submission: Submission) => submit(submission, state),
    message: (written: Written) => write(written, state),
    beginThread: (channelId: string, name: string) => beginThread(channelId, name, state),
    messageNow: (id: string) => state.messages.get(id),
    lastMessage: () => [...state.messages.values()].at(-1),
    openThread: (message: APIMessage, name: string) => openThread(message, name, state),
    deleteMessage: (message: APIMessage) => {
      deleteMessage(message, state);
    },
    deleteChannel: (id: string) => {
      deleteChannel(id, state);
    },
    dispatch: state.gateway.dispatch,
  };
}

function troubles({ faults, gateway, revoke }: FakeState) {
  return {
    failNext: faults.add,
    dropSockets: () => {
      gateway.hangUp();
    },
    closeWith: gateway.hangUp,
    askToReconnect: () => {
      gateway.broadcast({ op: 7, d: null });
    },
    invalidateSessions: (resumable = false) => {
      if (!resumable) gateway.forgetSessions();
      gateway.broadcast({ op: 9, d: resumable });
    },
    acknowledgeHeartbeats: gateway.acknowledgeHeartbeats,
    refuseGateway: gateway.refuse,
    revokeToken: () => {
      revoke();
      gateway.hangUp(4004);
    },
  };
}

async function close(door: Door, { gateway, endpoint }: FakeState): Promise<void> {
  endpoint.agent.destroy();
  await Promise.all([door.close(), gateway.close()]);
}
