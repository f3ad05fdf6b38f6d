import { ApplicationCommandOptionType, ApplicationCommandType } from 'discord.js';
import { DEFAULT_PASSAGES, MOST_PASSAGES } from '../../answers/respond';
import { CHOICE_LENGTH, CHOICES, QUESTION_LENGTH } from '../components/limits';
import { localized } from '../locales/choose';
import { EVERYWHERE, type Options, type QuestionCommand } from './command';

/** `/quotes speaker:… topic:… statements:… private:…` */
export const quotesCommand: QuestionCommand = {
  definition: {
    ...EVERYWHERE,
    type: ApplicationCommandType.ChatInput,
    name: 'quotes',
    ...localized((words) => words.quotesCommand),
    options: [
      {
        type: ApplicationCommandOptionType.String,
        name: 'speaker',
        ...localized((words) => words.quotesSpeaker),
        required: true,
        autocomplete: true,
        min_length: 1,
        max_length: CHOICE_LENGTH,
      },
      {
        type: ApplicationCommandOptionType.String,
        name: 'topic',
        ...localized((words) => words.quotesTopic),
        autocomplete: true,
        max_length: QUESTION_LENGTH,
      },
      {
        type: ApplicationCommandOptionType.Integer,
        name: 'statements',
        ...localized((words) => words.quotesStatements(MOST_PASSAGES, DEFAULT_PASSAGES)),
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
  read: (options) => {
    const limit = options.get('statements');
    const asked = { kind: 'quotes', speaker: text(options, 'speaker'), topic: text(options, 'topic') } as const;
    const request = typeof limit === 'number' ? { ...asked, limit } : asked;
    return { request, private: options.get('private') === true };
  },
  complete: (options, typing) =>
    typing === 'topic'
      ? { kind: 'complete', typed: text(options, 'topic'), limit: CHOICES }
      : { kind: 'complete-speaker', typed: text(options, 'speaker'), limit: CHOICES },
};

function text(options: Options, name: string): string {
  return String(options.get(name) ?? '');
}
