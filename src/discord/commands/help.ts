import { ApplicationCommandType } from 'discord.js';
import { EVERYWHERE, type Command } from './command';

/** `/help` */
export const helpCommand: Command = {
  definition: {
    ...EVERYWHERE,
    type: ApplicationCommandType.ChatInput,
    name: 'help',
    description: 'How to ask a question, and topics to try',
  },
  read: () => ({ request: { kind: 'help' }, private: true }),
};
