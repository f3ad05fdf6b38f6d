import { ApplicationCommandOptionType, ApplicationCommandType } from 'discord.js';
import { CHOICES, QUESTION_LENGTH } from '../components/limits';
import { localized } from '../locales/choose';
import { EVERYWHERE, type Options, type QuestionCommand } from './command';

/** `/compare topic:… private:…` */
export const compareCommand: QuestionCommand = {
  definition: {
    ...EVERYWHERE,
    type: ApplicationCommandType.ChatInput,
    name: 'compare',
    ...localized((words) => words.compareCommand),
    options: [
      {
        type: ApplicationCommandOptionType.String,
        name: 'topic',
        ...localized((words) => words.compareTopic),
        required: true,
        autocomplete: true,
        min_length: 1,
        max_length: QUESTION_LENGTH,
      },
      {
        type: ApplicationCommandOptionType.Boolean,
        name: 'private',
        ...localized((words) => words.askPrivate),
      },
    ],
  },
  read: (options) => ({
    request: { kind: 'compare', topic: topicOf(options) },
    private: options.get('private') === true,
  }),
  complete: (options) => ({ kind: 'complete', typed: topicOf(options), limit: CHOICES }),
};

function topicOf(options: Options): string {
  return String(options.get('topic') ?? '');
}
