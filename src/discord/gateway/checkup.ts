import {
  ApplicationFlags,
  PermissionsBitField,
  RequestMethod,
  Routes,
  version,
  type REST,
  type RESTGetAPICurrentUserGuildsResult,
} from 'discord.js';
import { definitionsOf, listCommands } from '../commands';
import { inviteLink, NEEDED_PERMISSIONS } from './introduce';
import { hostRest, readApplication, refusalOf, type Application, type HostOptions } from './register';
import { isRegistered } from './registration';

export interface Finding {
  readonly level: 'ok' | 'warning' | 'fault';
  readonly text: string;
}

function findingOf(level: Finding['level']): (text: string) => Finding {
  return (text) => ({ level, text });
}

export const ok = findingOf('ok');
export const warning = findingOf('warning');
export const fault = findingOf('fault');

interface CheckupOptions extends HostOptions {
  readonly messageContent: boolean;
  /** Absent: interactions are expected over the gateway. */
  readonly publicKey?: string | undefined;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
}

/** Checks token, intents, clock, servers and permissions, and commands with Discord. Never rejects. */
export async function checkDiscord(options: CheckupOptions): Promise<readonly Finding[]> {
  const rest = hostRest(options);
  try {
    const application = await readApplication(rest);
    return [
      ok(`discord.js ${version}`),
      ok(`token: Discord knows it as ${application.name}`),
      checkIntents(application, options),
      ...checkEndpoint(application, options),
      await checkClock(rest, options),
      ...(await checkServers(rest, application.id)),
      await checkCommands(rest, application.id, options),
    ];
  } catch (error) {
    return [fault(refusalOf(error, options).message)];
  }
}

const SEES_CONTENT = ApplicationFlags.GatewayMessageContent | ApplicationFlags.GatewayMessageContentLimited;

function checkIntents({ flags = 0 }: Application, { messageContent }: CheckupOptions): Finding {
  const granted = (flags & SEES_CONTENT) !== 0;
  if (messageContent && !granted) {
    return fault(
      'intents: MESSAGE_CONTENT=on, but Message Content Intent is off and Discord will refuse the bot. Switch it on at ' +
        'https://discord.com/developers/applications (your application, Bot), or set MESSAGE_CONTENT=off',
    );
  }
  if (granted && !messageContent) {
    return ok('intents: none is asked for; MESSAGE_CONTENT=on would let the bot answer plain questions');
  }
  return ok(messageContent ? 'intents: Message Content is on' : 'intents: no privileged one is asked for or needed');
}

/** Discord sends interactions either to the endpoint that is set in the portal, or over the gateway. */
function checkEndpoint(application: Application, { publicKey }: CheckupOptions): readonly Finding[] {
  const { verify_key: key, interactions_endpoint_url: url = null } = application;
  if (publicKey === undefined)
    return url === null ? [] : [fault(`interactions: Discord sends them to ${url}, and HTTP_PORT is not set`)];
  if (publicKey.toLowerCase() !== key) return [fault(`DISCORD_PUBLIC_KEY: expected ${key}, found another`)];
  const portal = 'https://discord.com/developers/applications (your application, General Information)';
  return [
    url === null
      ? warning(`interactions: no Interactions Endpoint URL is set at ${portal}; they come over the gateway`)
      : ok(`interactions: Discord sends them to ${url}`),
  ];
}

/** Milliseconds. Interactions expire by Discord's clock; the host's is used for days and quiet hours. */
const CLOCK_TOLERANCE = 60_000;

async function checkClock(rest: REST, { now }: CheckupOptions): Promise<Finding> {
  const response = await rest.queueRequest({ method: RequestMethod.Get, fullRoute: Routes.gatewayBot() });
  const theirs = Date.parse(response.headers.get('date') ?? '');
  if (Number.isNaN(theirs)) return warning('clock: Discord did not say what time it is');
  const difference = Math.abs(now() - theirs);
  if (difference <= CLOCK_TOLERANCE) return ok('clock: as Discord has it');
  return warning(
    `clock: ${Math.round(difference / 1000)} seconds off; set it by the network (NTP), for days and quiet hours go by it`,
  );
}

const MOST_NAMED = 10;
const SERVERS_LISTED = 200;

async function checkServers(rest: REST, application: string): Promise<readonly Finding[]> {
  const all = (await rest.get(Routes.userGuilds())) as RESTGetAPICurrentUserGuildsResult;
  if (all.length === 0) return [warning(`servers: the bot is in none. Add it with ${inviteLink(application)}`)];
  const warnings = all.flatMap(({ name, permissions }) => {
    // As Discord's settings name them: "Add Reactions".
    const lacking = new PermissionsBitField(BigInt(permissions)).missing(NEEDED_PERMISSIONS);
    const missing = lacking.map((permission) => permission.replace(/(?<=[a-z])(?=[A-Z])/gu, ' ')).join(', ');
    return missing === '' ? [] : [`permissions: missing in ${name}: ${missing}. Allow them for the bot's role`];
  });
  const first = ok(`servers: ${all.length}${all.length === SERVERS_LISTED ? ' or more' : ''}`);
  return [first, ...warnings.slice(0, MOST_NAMED).map(warning)];
}

async function checkCommands(rest: REST, application: string, options: CheckupOptions): Promise<Finding> {
  const commands = definitionsOf(listCommands(options.commandName));
  const isCurrent = await isRegistered(rest, { application, commands, guild: options.guild });
  return isCurrent
    ? ok(`commands: ${commands.length} registered`)
    : warning('commands: not as this version has them. `summit start` registers them, and so does `summit register`');
}
