import { ApplicationFlags, PermissionFlagsBits, RequestMethod, Routes, version, type REST } from 'discord.js';
import { listCommands } from '../commands';
import { isRegistered } from '../commands/register-commands';
import { inviteLink } from './invite';
import { fault, ok, warning, type Finding } from './finding';
import { hostRest, readApplication, type Application } from './host-rest';
import { refusal, type Registering } from './register';

export interface Checked extends Registering {
  readonly messageContent: boolean;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
}

/** Looks at everything Discord knows of the bot: token, intents, clock, servers and permissions, commands. Never rejects. */
export async function checkDiscord(options: Checked): Promise<readonly Finding[]> {
  const rest = hostRest(options);
  try {
    const application = await readApplication(rest);
    return [
      ok(`discord.js ${version}`),
      ok(`token: Discord knows it as ${application.name}`),
      intents(application, options),
      await clock(rest, options),
      ...(await servers(rest, application)),
      await commands(rest, application, options),
    ];
  } catch (error) {
    return [fault(refusal(error, options).message)];
  }
}

const SEES_CONTENT = ApplicationFlags.GatewayMessageContent | ApplicationFlags.GatewayMessageContentLimited;

function intents({ flags = 0 }: Application, { messageContent }: Checked): Finding {
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

/** Milliseconds. Discord's own clock tells when an interaction is over; ours is only compared to it. */
const MOST_AMISS = 60_000;

async function clock(rest: REST, { now }: Checked): Promise<Finding> {
  const response = await rest.queueRequest({ method: RequestMethod.Get, fullRoute: Routes.gatewayBot() });
  const theirs = Date.parse(response.headers.get('date') ?? '');
  if (Number.isNaN(theirs)) return warning('clock: Discord did not say what time it is');
  const amiss = Math.abs(now() - theirs);
  if (amiss <= MOST_AMISS) return ok('clock: as Discord has it');
  return warning(
    `clock: ${Math.round(amiss / 1000)} seconds off; set it by the network (NTP), for days and quiet hours go by it`,
  );
}

interface Server {
  readonly name: string;
  readonly permissions: string;
}

const NEEDED = ['ViewChannel', 'SendMessages', 'SendMessagesInThreads', 'ReadMessageHistory'] as const;
const MOST_NAMED = 10;

async function servers(rest: REST, { id }: Application): Promise<readonly Finding[]> {
  const all = (await rest.get(Routes.userGuilds())) as readonly Server[];
  if (all.length === 0) return [warning(`servers: the bot is in none. Add it with ${inviteLink(id)}`)];
  const lacking = all.flatMap((server) => {
    const missing = lacks(BigInt(server.permissions));
    return missing.length === 0
      ? []
      : [`permissions: missing in ${server.name}: ${missing.join(', ')}. Allow them for the bot's role`];
  });
  const first = ok(`servers: ${all.length}${all.length === 200 ? ' or more' : ''}`);
  return [first, ...lacking.slice(0, MOST_NAMED).map(warning)];
}

function lacks(granted: bigint): readonly string[] {
  if ((granted & PermissionFlagsBits.Administrator) !== 0n) return [];
  return NEEDED.filter((name) => (granted & PermissionFlagsBits[name]) === 0n);
}

async function commands(rest: REST, { id }: Application, { commandName, guild }: Checked): Promise<Finding> {
  const wanted = [...listCommands(commandName).values()].map(({ definition }) => definition);
  const place = { application: id, ...(guild !== undefined && { guild }) };
  const isThere = await isRegistered(rest, { ...place, commands: wanted });
  if (isThere) return ok(`commands: ${wanted.length} registered`);
  return warning(
    'commands: not as this version has them. `summit start` registers them, and so does `summit register`',
  );
}
