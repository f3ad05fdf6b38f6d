import { ApplicationCommandType } from 'discord.js';
import { EVERYWHERE, type Command } from './command';

/** `/speakers` */
export const speakersCommand: Command = {
  definition: {
    ...EVERYWHERE,
    type: ApplicationCommandType.ChatInput,
    name: 'speakers',
    description: 'List who is heard in the articles, how often and on what',
  },
  read: () => ({ request: { kind: 'speakers' }, private: true }),
};
