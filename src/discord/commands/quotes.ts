import { CHOICE_LENGTH, CHOICES } from '../components/text';
import { topicOf } from './ask';
import { countOption, privateOption, requiredText, slashCommand, textOption } from './command';
import type { Options, QuestionCommand } from './command';

export const quotesCommand: QuestionCommand = {
  definition: slashCommand('quotes', (locale) => locale.quotesCommand, [
    requiredText('speaker', (locale) => locale.quotesSpeaker, CHOICE_LENGTH),
    textOption('topic', (locale) => locale.quotesTopic),
    countOption('statements'),
    privateOption(),
  ]),
  read: (options) => {
    const limit = options.get('statements');
    const about = { kind: 'quotes', speaker: speakerOf(options), topic: topicOf(options) } as const;
    return typeof limit === 'number' ? { ...about, limit } : about;
  },
  complete: (options, typing) =>
    typing === 'topic'
      ? { kind: 'complete', typed: topicOf(options), limit: CHOICES }
      : { kind: 'complete-speaker', typed: speakerOf(options), limit: CHOICES },
};

function speakerOf(options: Options): string {
  return String(options.get('speaker') ?? '');
}
