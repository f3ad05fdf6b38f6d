import { slashCommand, type QuestionCommand } from './command';

/** More lines than this never fit into a message; a library may have tens of thousands of articles. */
const MOST_SOURCES = 400;

export const speakersCommand: QuestionCommand = {
  definition: slashCommand('speakers', (locale) => locale.speakersCommand),
  read: () => ({ kind: 'speakers' }),
};

export const sourcesCommand: QuestionCommand = {
  definition: slashCommand('sources', (locale) => locale.sourcesCommand),
  read: () => ({ kind: 'sources', limit: MOST_SOURCES }),
};

export const helpCommand: QuestionCommand = {
  definition: slashCommand('help', (locale) => locale.helpCommandIs),
  read: () => ({ kind: 'help' }),
};
