import { ApplicationCommandOptionType, ApplicationCommandType } from 'discord.js';
import { DEFAULT_PASSAGES, MOST_PASSAGES } from '../../answers/respond';
import { CHOICES, QUESTION_LENGTH } from '../components/limits';
import { localized } from '../locales/choose';
import { EVERYWHERE, type Asked, type QuestionCommand, type Options } from './command';
import { toRequest } from './to-request';

/** `/summit topic:… passages:… private:…`, under the name the host chose. */
export function askCommand(commandName: string): QuestionCommand {
  return {
    definition: {
      ...EVERYWHERE,
      type: ApplicationCommandType.ChatInput,
      name: commandName,
      ...localized((words) => words.askCommand),
      options: [
        {
          type: ApplicationCommandOptionType.String,
          name: 'topic',
          ...localized((words) => words.askTopic),
          required: true,
          autocomplete: true,
          min_length: 1,
          max_length: QUESTION_LENGTH,
        },
        {
          type: ApplicationCommandOptionType.Integer,
          name: 'passages',
          ...localized((words) => words.askPassages(MOST_PASSAGES, DEFAULT_PASSAGES)),
          min_value: 1,
          max_value: MOST_PASSAGES,
        },
        {
          type: ApplicationCommandOptionType.Boolean,
          name: 'private',
          ...localized((words) => words.askPrivate),
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
