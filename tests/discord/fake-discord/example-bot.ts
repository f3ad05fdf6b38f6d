import {
  Client,
  Events,
  GatewayIntentBits,
  Partials,
  type ClientOptions,
  type Interaction,
  type Message,
  type RepliableInteraction,
} from 'discord.js';
import type { FakeDiscord } from './start-fake-discord';

/** What a bot of these tests does with what comes. */
export interface Habits {
  readonly onInteraction?: (interaction: RepliableInteraction) => Promise<unknown>;
  readonly onAny?: (interaction: Interaction) => Promise<unknown>;
  readonly onMessage?: (message: Message) => Promise<unknown>;
}

export const INTENTS = GatewayIntentBits.Guilds | GatewayIntentBits.GuildMessages | GatewayIntentBits.DirectMessages;

/** A plain discord.js client, logged in to the fake and ready. What its habits throw is swallowed: the fake has it on record. */
export async function loginTo(
  fake: FakeDiscord,
  habits: Habits = {},
  options: Partial<ClientOptions> = {},
): Promise<Client<true>> {
  const client = clientFor(fake, options);
  live(client, habits);
  const ready = new Promise((resolve) => client.once(Events.ClientReady, resolve));
  await client.login(fake.token);
  await ready;
  return client as Client<true>;
}

/** The same, not logged in yet. */
export function clientFor(fake: FakeDiscord, options: Partial<ClientOptions> = {}): Client {
  return new Client({
    intents: INTENTS,
    partials: [Partials.Channel],
    allowedMentions: { parse: [], repliedUser: false },
    ...options,
    rest: { api: fake.api, retries: 0, ...options.rest },
  });
}

/** Runs a play with a fake and a bot, then closes both. */
export async function together(
  play: (fake: FakeDiscord, client: Client<true>) => Promise<void>,
  cast: { readonly fake: Promise<FakeDiscord>; readonly habits?: Habits; readonly options?: Partial<ClientOptions> },
): Promise<void> {
  const fake = await cast.fake;
  const client = await loginTo(fake, cast.habits, cast.options);
  try {
    await play(fake, client);
  } finally {
    await client.destroy();
    await fake.close();
  }
}

function live(client: Client, { onInteraction, onAny, onMessage }: Habits): void {
  const swallow = (): undefined => undefined;
  client.on(Events.Error, swallow);
  client.on(Events.InteractionCreate, (interaction) => {
    if (interaction.isRepliable()) onInteraction?.(interaction).catch(swallow);
    onAny?.(interaction).catch(swallow);
  });
  client.on(Events.MessageCreate, (message) => {
    onMessage?.(message).catch(swallow);
  });
}
