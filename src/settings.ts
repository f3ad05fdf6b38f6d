import { config } from 'dotenv';
import { z } from 'zod';

/** Everything that the environment decides. Read once, here and nowhere else. */
export interface Settings {
  /** Absent: the conversation opens in the terminal. */
  readonly discordToken?: string;
  readonly discordApi?: string;
  readonly discordGuild?: string;
  readonly commandName: string;
  readonly knowledgeDir: string;
  readonly logLevel: (typeof LOG_LEVELS)[number];
}

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

/** Names of the bot's other commands. */
const TAKEN = ['quotes', 'compare', 'speakers', 'sources', 'help'];

const schema = z.object({
  DISCORD_TOKEN: z.string().regex(/^\S+$/u, 'a bot token without spaces').optional(),
  DISCORD_API: z
    .url({ protocol: /^https?$/u, error: 'the address of an API that begins with http:// or https://' })
    .transform((url) => url.replace(/\/+$/u, ''))
    .optional(),
  DISCORD_GUILD: z
    .string()
    .regex(/^\d{17,20}$/u, 'the id of a server, 17 to 20 digits')
    .optional(),
  COMMAND_NAME: z
    .string()
    .regex(/^[-_\p{Ll}\p{Lo}\p{N}]{1,32}$/u, '1 to 32 small letters, digits, hyphens or underscores')
    .refine((name) => !TAKEN.includes(name), `another name than ${TAKEN.join(', ')}, which are taken`)
    .default('summit'),
  KNOWLEDGE_DIR: z.string().default('knowledge'),
  LOG_LEVEL: z.enum(LOG_LEVELS, `one of ${LOG_LEVELS.join(', ')}`).default('info'),
});

/** A setting that is not as it should be; the message names the variable, what was expected and what came. */
export class SettingsError extends Error {}

/**
 * Reads `.env` in the working directory, then the environment, which wins.
 *
 * @throws SettingsError with a line for every variable that is wrong. The token's value is never part of it.
 */
export function readSettings(): Settings {
  const { error } = config({ quiet: true });
  if (error && (error as NodeJS.ErrnoException).code !== 'ENOENT') {
    throw new SettingsError(`.env: expected a readable file, found ${error.message}`);
  }
  return checkSettings(process.env);
}

/** @param environment as `process.env`; a variable that is empty counts as not set. */
export function checkSettings(environment: Readonly<Record<string, string | undefined>>): Settings {
  const given = Object.entries(environment).filter(([, value]) => value !== undefined && value.trim() !== '');
  const variables = new Map(given.map(([name, value]) => [name, value?.trim()]));
  const result = schema.safeParse(
    Object.fromEntries(Object.keys(schema.shape).map((name) => [name, variables.get(name)])),
  );
  if (result.success) return toSettings(result.data);
  const lines = result.error.issues.map(({ path: [name = ''], message }) => {
    const found = name === 'DISCORD_TOKEN' ? 'something else' : JSON.stringify(variables.get(String(name)));
    return `${String(name)}: expected ${message}, found ${found}`;
  });
  throw new SettingsError(lines.join('\n'));
}

function toSettings(data: z.infer<typeof schema>): Settings {
  return Object.freeze({
    ...(data.DISCORD_TOKEN !== undefined && { discordToken: data.DISCORD_TOKEN }),
    ...(data.DISCORD_API !== undefined && { discordApi: data.DISCORD_API }),
    ...(data.DISCORD_GUILD !== undefined && { discordGuild: data.DISCORD_GUILD }),
    commandName: data.COMMAND_NAME,
    knowledgeDir: data.KNOWLEDGE_DIR,
    logLevel: data.LOG_LEVEL,
  });
}
