import { ApplicationCommandOptionType, ApplicationCommandType } from 'discord.js';
import { CHOICES, QUESTION_LENGTH } from '../limits';
import { EVERYWHERE, type Command, type Options } from './command';

/** `/compare topic:… private:…` */
export const compareCommand: Command = {
  definition: {
    ...EVERYWHERE,
    type: ApplicationCommandType.ChatInput,
    name: 'compare',
    description: 'Show side by side what each side says on a topic',
    options: [
      {
        type: ApplicationCommandOptionType.String,
        name: 'topic',
        description: 'A topic; topics are offered while you type',
        required: true,
        autocomplete: true,
        min_length: 1,
        max_length: QUESTION_LENGTH,
      },
      {
        type: ApplicationCommandOptionType.Boolean,
        name: 'private',
        description: 'True: only you see the answer. Otherwise everyone in the channel sees it',
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
