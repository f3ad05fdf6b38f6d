import { CHOICE_LENGTH } from '../components/text';
import { completeTopic, filterIn, topicOf } from './ask';
import { countOption, filterOptions, privateOption, requiredText } from './command';
import { slashCommand, textOption, type QuestionCommand } from './command';

export const quotesCommand: QuestionCommand = {
  definition: slashCommand('quotes', (locale) => locale.quotesCommand, [
    requiredText('speaker', (locale) => locale.quotesSpeaker, CHOICE_LENGTH),
    textOption('topic', (locale) => locale.quotesTopic),
    countOption('statements'),
    ...filterOptions(['publisher', 'since', 'until']),
    privateOption(),
  ]),
  read: (options) => {
    const limit = options.get('statements');
    const { speaker = '', ...filter } = filterIn(options) ?? {};
    const about = { kind: 'quotes', speaker, topic: topicOf(options) } as const;
    const within = Object.keys(filter).length > 0 && { filter };
    return { ...about, ...within, ...(typeof limit === 'number' && { limit }) };
  },
  complete: completeTopic,
};
