import { ApplicationCommandType } from 'discord.js';
import { localized } from '../locales/choose';
import { EVERYWHERE, type QuestionCommand } from './command';

/** `/help` */
export const helpCommand: QuestionCommand = {
  definition: {
    ...EVERYWHERE,
    type: ApplicationCommandType.ChatInput,
    name: 'help',
    ...localized((words) => words.helpCommandIs),
  },
  read: () => ({ request: { kind: 'help' }, private: true }),
};
