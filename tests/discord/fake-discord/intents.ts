import { GatewayIntentBits, type APIMessage } from 'discord-api-types/v10';

/** Every intent that Discord knows; others are answered with close code 4013. */
export const ALL_INTENTS = Object.values(GatewayIntentBits)
  .filter((bit) => typeof bit === 'number')
  .reduce((all, bit) => all | bit, 0);

/** The intents a bot has to be granted in the developer portal. */
export const PRIVILEGED =
  GatewayIntentBits.GuildMembers | GatewayIntentBits.GuildPresences | GatewayIntentBits.MessageContent;

/**
 * What a bot with these intents gets to see of an event.
 * @returns the data, stripped where content is withheld; undefined if the event is not sent at all
 */
export function seenWith(intents: number, name: string, data: object, { guildId, botId }: Place): unknown {
  if (!has(intents, needed(name, guildId))) return undefined;
  if (name !== 'MESSAGE_CREATE' || guildId === undefined) return data;
  const message = data as APIMessage;
  return has(intents, GatewayIntentBits.MessageContent) || isOpenTo(message, botId) ? message : stripped(message);
}

interface Place {
  /** Undefined for direct messages. */
  readonly guildId: string | undefined;
  readonly botId: string;
}

function needed(name: string, guildId: string | undefined): number {
  if (name === 'GUILD_CREATE') return GatewayIntentBits.Guilds;
  if (!name.startsWith('MESSAGE_')) return 0;
  if (name.startsWith('MESSAGE_REACTION_'))
    return guildId === undefined ? GatewayIntentBits.DirectMessageReactions : GatewayIntentBits.GuildMessageReactions;
  return guildId === undefined ? GatewayIntentBits.DirectMessages : GatewayIntentBits.GuildMessages;
}

function has(intents: number, needs: number): boolean {
  return (intents & needs) === needs;
}

/** The bot's own messages and those that mention it. */
function isOpenTo(message: APIMessage, botId: string): boolean {
  return message.author.id === botId || message.mentions.some(({ id }) => id === botId);
}

function stripped(message: APIMessage): APIMessage {
  return { ...message, content: '', embeds: [], attachments: [], components: [] };
}
