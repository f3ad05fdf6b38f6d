import { ApplicationCommandType } from 'discord.js';
import { localized } from '../locales/choose';
import { EVERYWHERE, type QuestionCommand } from './command';

/** So many lines fit into a message only if each is a few letters; a large library has tens of thousands of articles. */
const MOST_SHOWN = 400;

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
