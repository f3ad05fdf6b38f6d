import { ApplicationCommandType } from 'discord.js';
import { localized } from '../words/choose';
import { EVERYWHERE, type Command } from './command';

/** `/sources` */
export const sourcesCommand: Command = {
  definition: {
    ...EVERYWHERE,
    type: ApplicationCommandType.ChatInput,
    name: 'sources',
    ...localized((words) => words.sourcesCommand),
  },
  read: () => ({ request: { kind: 'sources' }, private: true }),
};
