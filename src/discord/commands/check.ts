import { ApplicationCommandType } from 'discord.js';
import { localizedName } from '../locales/choose';
import { EVERYWHERE, type QuestionCommand } from './command';
import { CHOSEN_MESSAGE } from './find';

/** In the context menu of any message: whether its words stand in the articles, and who says them there. */
export const checkCommand: QuestionCommand = {
  definition: {
    ...EVERYWHERE,
    type: ApplicationCommandType.Message,
    ...localizedName((words) => words.checkMenu),
  },
  read: (options) => ({
    request: { kind: 'check', words: claimIn(String(options.get(CHOSEN_MESSAGE) ?? '')) },
    private: true,
  }),
};

const ADDRESS = /\bhttps?:\/\/\S+|<(?:@[!&]?|#)\d+>/gu;
/** From four words on a quotation in a message is what the message is about. */
const QUOTED = /["“„«]([^"“”„«»]{15,2000})["”“»]/u;

/** What is claimed to be said: the quotation in a message, or all of it. */
function claimIn(content: string): string {
  const words = content.replace(ADDRESS, ' ').replace(/\s+/gu, ' ').trim();
  return QUOTED.exec(words)?.[1] ?? words;
}
