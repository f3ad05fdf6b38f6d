import { ApplicationCommandType } from 'discord.js';
import { localized } from '../words/choose';
import { EVERYWHERE, type QuestionCommand } from './command';

/** `/sources` */
export const sourcesCommand: QuestionCommand = {
  definition: {
    ...EVERYWHERE,
    type: ApplicationCommandType.ChatInput,
    name: 'sources',
    ...localized((words) => words.sourcesCommand),
  },
  read: () => ({ request: { kind: 'sources' }, private: true }),
};
