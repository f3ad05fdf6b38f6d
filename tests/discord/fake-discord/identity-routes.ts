import { ApplicationFlags, GatewayIntentBits } from 'discord-api-types/v10';
import type { FakeGuild } from './world';
import type { FakeState } from './fake-state';
import { guildCreate, guildMember } from './guild-payloads';
import { failure, ok, param, type Call, type Reply, type Route } from './rest-types';

/** Who the bot is, where the gateway is, who else is here. */
export const IDENTITY_ROUTES: readonly Route[] = [
  { method: 'GET', template: '/gateway', answer: (_, fake) => ok({ url: fake.gateway.url() }) },
  { method: 'GET', template: '/gateway/bot', answer: (_, fake) => ok(gatewayBot(fake)) },
  { method: 'GET', template: '/users/@me', answer: (_, fake) => ok(fake.world.bot) },
  { method: 'GET', template: '/users/@me/guilds', answer: (_, fake) => ok(fake.world.guilds.map(partialGuild)) },
  { method: 'GET', template: '/users/:user', answer: user },
  { method: 'GET', template: '/applications/@me', answer: (_, fake) => ok(application(fake)) },
  { method: 'GET', template: '/oauth2/applications/@me', answer: (_, fake) => ok(application(fake)) },
  { method: 'GET', template: '/guilds/:guild', answer: guild },
  { method: 'GET', template: '/guilds/:guild/members/:user', answer: member },
];

function gatewayBot(fake: FakeState): object {
  const { shards, maxConcurrency: max_concurrency } = fake.settings;
  const session_start_limit = { total: 1000, remaining: 999, reset_after: 86_400_000, max_concurrency };
  return { url: fake.gateway.url(), shards, session_start_limit };
}

function application({ world, settings, endpoint }: FakeState): object {
  const { id, username } = world.bot;
  return {
    id,
    name: username,
    icon: null,
    description: '',
    bot_public: true,
    bot: world.bot,
    flags:
      (settings.privilegedIntents & GatewayIntentBits.MessageContent) === 0
        ? 0
        : ApplicationFlags.GatewayMessageContentLimited,
    verify_key: endpoint.publicKey,
    interactions_endpoint_url: endpoint.url ?? null,
  };
}

/** With what the bot may do in it as a whole. */
function partialGuild({ id, name, permissions }: FakeGuild): object {
  return { id, name, icon: null, banner: null, owner: false, permissions, features: [] };
}

function user(call: Call, { world }: FakeState): Reply {
  const found = [world.bot, world.alice, world.bob].find(({ id }) => id === param(call, 'user'));
  return found === undefined ? failure(404, 10013, 'Unknown User') : ok(found);
}

function guild(call: Call, { world }: FakeState): Reply {
  const found = world.guilds.find(({ id }) => id === param(call, 'guild'));
  return found === undefined ? failure(404, 10004, 'Unknown Guild') : ok(guildCreate(found, world));
}

function member(call: Call, { world }: FakeState): Reply {
  const found = [world.bot, world.alice, world.bob].find(({ id }) => id === param(call, 'user'));
  return found === undefined ? failure(404, 10007, 'Unknown Member') : ok(guildMember(found));
}
