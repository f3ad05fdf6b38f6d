import { ApplicationCommandType } from 'discord.js';
import { localized } from '../words/choose';
import { EVERYWHERE, type QuestionCommand } from './command';

/** More lines never fit into a message; a large library has tens of thousands of articles. */
const MOST_SHOWN = 250;

/** `/sources` */
export const sourcesCommand: QuestionCommand = {
  definition: {
    ...EVERYWHERE,
    type: ApplicationCommandType.ChatInput,
    name: 'sources',
    ...localized((words) => words.sourcesCommand),
  },
  read: () => ({ request: { kind: 'sources', limit: MOST_SHOWN }, private: true }),
};
