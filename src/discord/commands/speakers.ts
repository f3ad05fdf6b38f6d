import { ApplicationCommandType } from 'discord.js';
import { localized } from '../locales/choose';
import { EVERYWHERE, type QuestionCommand } from './command';

/** `/speakers` */
export const speakersCommand: QuestionCommand = {
  definition: {
    ...EVERYWHERE,
    type: ApplicationCommandType.ChatInput,
    name: 'speakers',
    ...localized((words) => words.speakersCommand),
  },
  read: () => ({ request: { kind: 'speakers' }, private: true }),
};
