import { ApplicationCommandType } from 'discord.js';
import { EVERYWHERE, type Command } from './command';

/** `/sources` */
export const sourcesCommand: Command = {
  definition: {
    ...EVERYWHERE,
    type: ApplicationCommandType.ChatInput,
    name: 'sources',
    description: 'List the articles that answers are quoted from',
  },
  read: () => ({ request: { kind: 'sources' }, private: true }),
};
