import { ApplicationCommandOptionType, ApplicationCommandType } from 'discord.js';
import { DEFAULT_PASSAGES, MOST_PASSAGES } from '../../answers/request';
import { CHOICE_LENGTH, CHOICES, QUESTION_LENGTH } from '../limits';
import { EVERYWHERE, type Command, type Options } from './command';

/** `/quotes speaker:… topic:… statements:… private:…` */
export const quotesCommand: Command = {
  definition: {
    ...EVERYWHERE,
    type: ApplicationCommandType.ChatInput,
    name: 'quotes',
    description: 'Show what somebody says in the articles, word for word and with its sources',
    options: [
      {
        type: ApplicationCommandOptionType.String,
        name: 'speaker',
        description: 'Who; names are offered while you type',
        required: true,
        autocomplete: true,
        min_length: 1,
        max_length: CHOICE_LENGTH,
      },
      {
        type: ApplicationCommandOptionType.String,
        name: 'topic',
        description: 'On what; leave it out for all that is said',
        max_length: QUESTION_LENGTH,
      },
      {
        type: ApplicationCommandOptionType.Integer,
        name: 'statements',
        description: `How many to show, 1 to ${MOST_PASSAGES}; ${DEFAULT_PASSAGES} if you leave it out`,
        min_value: 1,
        max_value: MOST_PASSAGES,
      },
      {
        type: ApplicationCommandOptionType.Boolean,
        name: 'private',
        description: 'True: only you see the answer. Otherwise everyone in the channel sees it',
      },
    ],
  },
  read: (options) => {
    const limit = options.get('statements');
    const asked = { kind: 'quotes', speaker: text(options, 'speaker'), topic: text(options, 'topic') } as const;
    const request = typeof limit === 'number' ? { ...asked, limit } : asked;
    return { request, private: options.get('private') === true };
  },
  complete: (options) => ({ kind: 'complete-speaker', typed: text(options, 'speaker'), limit: CHOICES }),
};

function text(options: Options, name: string): string {
  return String(options.get(name) ?? '');
}
