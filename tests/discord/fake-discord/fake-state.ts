import { EventEmitter } from 'node:events';
import type { APIMessage } from 'discord-api-types/v10';
import { BoundedMap } from './bounded-map';
import { createCommandRegistry, type CommandRegistry } from './command-registry';
import { createEndpoint, type Endpoint } from './endpoint';
import { createFaults, type Faults } from './faults';
import { createGateway, type Gateway } from './gateway';
import type { InteractionRecord } from './interaction-record';
import { createJournal, type Journal } from './journal';
import { createLimits, type Limits } from './rate-limits';
import type { Settings } from './settings';
import type { Specification } from './specification';
import { createWorld, type World } from './world';

/** Everything the fake knows while it runs; handed to each route. */
export interface FakeState {
  readonly settings: Settings;
  readonly specification: Specification;
  readonly world: World;
  readonly journal: Journal;
  readonly commands: CommandRegistry;
  readonly faults: Faults;
  readonly limits: Limits;
  readonly gateway: Gateway;
  readonly endpoint: Endpoint;
  /** By id; the oldest go. */
  readonly messages: Map<string, APIMessage>;
  readonly interactions: Map<string, InteractionRecord>;
  /** `interaction:ID` after each request for it, `channel:ID` after each message posted there. */
  readonly events: EventEmitter;
  /** Whether this token opens the door now. */
  readonly admits: (token: string) => boolean;
  readonly revoke: () => void;
}

export function createState(settings: Settings, specification: Specification): FakeState {
  const world = createWorld(settings.guilds);
  const journal = createJournal(settings.retain);
  const kept = Math.max(2000, settings.retain);
  let revoked = false;
  const admits = (token: string): boolean => !revoked && token === settings.token;
  return {
    settings,
    specification,
    world,
    journal,
    admits,
    commands: createCommandRegistry(),
    faults: createFaults(),
    limits: createLimits(settings.rateLimit),
    endpoint: createEndpoint(),
    gateway: createGateway({ settings, world, journal, admits }),
    messages: new BoundedMap<APIMessage>(kept),
    interactions: new BoundedMap<InteractionRecord>(kept),
    events: new EventEmitter().setMaxListeners(0),
    revoke: () => {
      revoked = true;
    },
  };
}
