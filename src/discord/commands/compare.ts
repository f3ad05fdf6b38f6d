import { CHOICES } from '../components/text';
import { topicOf, toRequest } from './ask';
import { privateOption, requiredText, slashCommand, type QuestionCommand } from './command';

export const compareCommand: QuestionCommand = {
  definition: slashCommand('compare', (locale) => locale.compareCommand, [
    requiredText('topic', (locale) => locale.compareTopic),
    privateOption(),
  ]),
  read: (options) => ({ kind: 'compare', topic: topicOf(options) }),
  complete: (options) => ({ kind: 'complete', typed: topicOf(options), limit: CHOICES }),
};

/** The best passage as a picture. */
export const cardCommand: QuestionCommand = {
  definition: slashCommand('card', (locale) => locale.cardCommand, [
    requiredText('topic', (locale) => locale.askTopic),
    privateOption(),
  ]),
  read: (options) => toRequest(topicOf(options), 1),
  complete: (options) => ({ kind: 'complete', typed: topicOf(options), limit: CHOICES }),
  drawsCard: true,
};
