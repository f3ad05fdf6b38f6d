import { ApplicationCommandType } from 'discord.js';
import { localizedName } from '../locales/choose';
import { toRequest } from './ask';
import { EVERYWHERE, type Options, type QuestionCommand } from './command';

/** Name of the option that holds the content of the chosen message. */
export const CHOSEN_MESSAGE = 'message';

/** In the context menu of a message: asks what the articles say about it. */
export const findCommand: QuestionCommand = {
  definition: {
    ...EVERYWHERE,
    type: ApplicationCommandType.Message,
    ...localizedName((locale) => locale.findMenu),
  },
  read: (options) => toRequest(questionIn(options)),
};

/** In the context menu of a message: checks whether its words stand in the articles, and who says them there. */
export const checkCommand: QuestionCommand = {
  definition: {
    ...EVERYWHERE,
    type: ApplicationCommandType.Message,
    ...localizedName((locale) => locale.checkMenu),
  },
  read: (options) => ({ kind: 'check', words: claimIn(options) }),
};

/** Characters of the longest question: it has to fit whole into the head of the answer. */
const MOST_ASKED = 300;
const ADDRESS = /\bhttps?:\/\/\S+/gu;
const ADDRESS_OR_MENTION = /\bhttps?:\/\/\S+|<(?:@[!&]?|#)\d+>/gu;
/** A quotation long enough, about four words, to be what the message is about. */
const QUOTED = /["“„«]([^"“”„«»]{15,2000})["”“»]/u;

function questionIn(options: Options): string {
  const words = contentOf(options, ADDRESS);
  if (words.length <= MOST_ASKED) return words;
  return words.slice(0, MOST_ASKED).replace(/(?:\s\S*|[\uD800-\uDBFF])$/u, '');
}

/** The first quotation in the message, else all of its content. */
function claimIn(options: Options): string {
  const words = contentOf(options, ADDRESS_OR_MENTION);
  return QUOTED.exec(words)?.[1] ?? words;
}

function contentOf(options: Options, dropped: RegExp): string {
  const content = String(options.get(CHOSEN_MESSAGE) ?? '');
  return content.replace(dropped, ' ').replace(/\s+/gu, ' ').trim();
}
