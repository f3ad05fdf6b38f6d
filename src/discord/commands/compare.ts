import { completeTopic, filterIn, topicOf, toRequest } from './ask';
import { filterOptions, privateOption, requiredText, slashCommand, type QuestionCommand } from './command';

export const compareCommand: QuestionCommand = {
  definition: slashCommand('compare', (locale) => locale.compareCommand, [
    requiredText('topic', (locale) => locale.compareTopic),
    ...filterOptions(['publisher', 'since', 'until']),
    privateOption(),
  ]),
  read: (options) => {
    const filter = filterIn(options);
    return { kind: 'compare', topic: topicOf(options), ...(filter && { filter }) };
  },
  complete: completeTopic,
};

/** The best passage as a picture. */
export const cardCommand: QuestionCommand = {
  definition: slashCommand('card', (locale) => locale.cardCommand, [
    requiredText('topic', (locale) => locale.askTopic),
    privateOption(),
  ]),
  read: (options) => toRequest(topicOf(options), 1),
  complete: completeTopic,
  drawsCard: true,
};
