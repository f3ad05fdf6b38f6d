import { slashCommand, type QuestionCommand } from './command';

export const speakersCommand: QuestionCommand = {
  definition: slashCommand('speakers', (locale) => locale.speakersCommand),
  read: () => ({ kind: 'speakers' }),
};

export const sourcesCommand: QuestionCommand = {
  definition: slashCommand('sources', (locale) => locale.sourcesCommand),
  read: () => ({ kind: 'sources' }),
};

export const helpCommand: QuestionCommand = {
  definition: slashCommand('help', (locale) => locale.helpCommandIs),
  read: () => ({ kind: 'help' }),
};
