import { ApplicationCommandType } from 'discord.js';
import { localizedName } from '../locales/choose';
import { EVERYWHERE, type QuestionCommand, type Options } from './command';
import { toRequest } from './to-request';

/** In the context menu of any message: what the articles say about it. */
export const findCommand: QuestionCommand = {
  definition: {
    ...EVERYWHERE,
    type: ApplicationCommandType.Message,
    ...localizedName((words) => words.findMenu),
  },
  read: (options) => ({ request: toRequest(claimIn(options)), private: true }),
};

/** Where the words of the chosen message stand among the options. */
export const CHOSEN_MESSAGE = 'message';
/** A long message is looked at up to here, so that it fits whole into the head of the answer. */
const LONGEST_CLAIM = 300;
const ADDRESS = /\bhttps?:\/\/\S+/gu;

function claimIn(options: Options): string {
  const words = String(options.get(CHOSEN_MESSAGE) ?? '')
    .replace(ADDRESS, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
  if (words.length <= LONGEST_CLAIM) return words;
  return words.slice(0, LONGEST_CLAIM).replace(/(?:\s\S*|[\uD800-\uDBFF])$/u, '');
}
