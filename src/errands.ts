import { StartError } from './discord/start-bot';
import { register, unregister } from './discord/gateway/register';
import { examine, report } from './doctor';
import { SettingsError, type Settings } from './settings';

export interface Host {
  /** Version of Node.js. */
  readonly node: string;
  readonly print: (line: string) => void;
  readonly complain: (line: string) => void;
}

/** Runs an errand of the host's to its end. @returns the exit code. */
export async function attendTo(
  errand: 'doctor' | 'register' | 'unregister',
  settings: Settings,
  host: Host,
): Promise<number> {
  if (errand !== 'doctor') return putOnList(errand, settings, host);
  const findings = await examine(settings, host.node);
  report(findings).forEach(host.print);
  return findings.some(({ level }) => level === 'fault') ? 1 : 0;
}

async function putOnList(
  errand: 'register' | 'unregister',
  settings: Settings,
  { print, complain }: Host,
): Promise<number> {
  const { discordToken: token, discordApi: api, discordGuild: guild, commandName } = settings;
  if (token === undefined) throw new SettingsError('DISCORD_TOKEN: expected the token of a bot, found nothing');
  const options = { token, commandName, ...(api && { api }), ...(guild && { guild }) };
  try {
    print(await (errand === 'register' ? register(options) : unregister(options)));
    return 0;
  } catch (error) {
    if (!(error instanceof StartError)) throw error;
    complain(error.message);
    return 1;
  }
}
