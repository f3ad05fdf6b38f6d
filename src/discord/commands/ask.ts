import { ApplicationCommandOptionType, ApplicationCommandType } from 'discord.js';
import { DEFAULT_PASSAGES, MOST_PASSAGES } from '../../answers/request';
import { CHOICES, QUESTION_LENGTH } from '../markup/limits';
import { EVERYWHERE, type Asked, type Command, type Options } from './command';
import { toRequest } from './to-request';

/** `/summit topic:… passages:… private:…`, under the name the host chose. */
export function askCommand(commandName: string): Command {
  return {
    definition: {
      ...EVERYWHERE,
      type: ApplicationCommandType.ChatInput,
      name: commandName,
      description: 'Quote what the articles say about a topic, word for word and with its sources',
      options: [
        {
          type: ApplicationCommandOptionType.String,
          name: 'topic',
          description: 'A topic, a name or a whole question; topics are offered while you type',
          required: true,
          autocomplete: true,
          min_length: 1,
          max_length: QUESTION_LENGTH,
        },
        {
          type: ApplicationCommandOptionType.Integer,
          name: 'passages',
          description: `How many passages to quote, 1 to ${MOST_PASSAGES}; ${DEFAULT_PASSAGES} if you leave it out`,
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
    read,
    complete: (options) => ({ kind: 'complete', typed: text(options, 'topic'), limit: CHOICES }),
  };
}

function read(options: Options): Asked {
  const limit = options.get('passages');
  return {
    request: toRequest(text(options, 'topic'), typeof limit === 'number' ? limit : undefined),
    private: options.get('private') === true,
  };
}

function text(options: Options, name: string): string {
  return String(options.get(name) ?? '');
}
