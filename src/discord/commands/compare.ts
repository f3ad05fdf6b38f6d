import { CHOICES } from '../components/text';
import { topicOf } from './ask';
import { privateOption, requiredText, slashCommand, type QuestionCommand } from './command';

export const compareCommand: QuestionCommand = {
  definition: slashCommand('compare', (locale) => locale.compareCommand, [
    requiredText('topic', (locale) => locale.compareTopic),
    privateOption(),
  ]),
  read: (options) => ({ kind: 'compare', topic: topicOf(options) }),
  complete: (options) => ({ kind: 'complete', typed: topicOf(options), limit: CHOICES }),
};
