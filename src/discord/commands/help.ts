import { ApplicationCommandType } from 'discord.js';
import { localized } from '../words/choose';
import { EVERYWHERE, type Command } from './command';

/** `/help` */
export const helpCommand: Command = {
  definition: {
    ...EVERYWHERE,
    type: ApplicationCommandType.ChatInput,
    name: 'help',
    ...localized((words) => words.helpCommandIs),
  },
  read: () => ({ request: { kind: 'help' }, private: true }),
};
