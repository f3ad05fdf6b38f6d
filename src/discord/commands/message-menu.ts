import { ApplicationCommandType, type APIEmbed, type APIMessage, type APIMessageSnapshotFields } from 'discord.js';
import type { Span } from '../../articles/article';
import { splitSentences } from '../../articles/sentences/split-sentences';
import { questionShown } from '../components/sent-message';
import { plainText, withoutAddresses, wordsIn } from '../components/text';
import { localizedName } from '../locales/choose';
import type { Locale } from '../locales/en';
import { toRequest } from './ask';
import { EVERYWHERE, type Options, type QuestionCommand, type RemovalCommand } from './command';

/** Name of the option that holds the text of the chosen message. */
export const CHOSEN_MESSAGE = 'message';

/** Asks what the articles say about a message. */
export const findCommand = menuCommand(
  (locale) => locale.findMenu,
  (options) => {
    const words = wordsIn(contentOf(options));
    return words === '' ? { kind: 'check', words } : toRequest(words);
  },
);

/** Checks whether the words of a message stand in the articles, and who says them there. */
export const checkCommand = menuCommand(
  (locale) => locale.checkMenu,
  (options) => ({ kind: 'check', words: claimIn(options) }),
);

export const removeCommand: RemovalCommand = { definition: inMenu((locale) => locale.removeMenu), removes: true };

function menuCommand(pick: (locale: Locale) => string, read: QuestionCommand['read']): QuestionCommand {
  return { definition: inMenu(pick), read };
}

/** In the context menu of a message. */
function inMenu(pick: (locale: Locale) => string) {
  return { ...EVERYWHERE, type: ApplicationCommandType.Message as const, ...localizedName(pick) };
}

/** A quotation long enough, about four words, to be what the message is about. */
const QUOTED = /["“„«][^"“”„«»]{15,2000}["”“»]/gu;
/** Each line is a paragraph, unless the next goes on in small letters. */
const LINE_END = /\n(?!\s*\p{Ll})/gu;
/** Lines of a block quote, as in the bot's own answers. */
const BLOCK_QUOTE = /^>(?:>>)? (.+)$/gmu;

/** Block quotes of the message; else sentences with a quotation, if there is less besides than in quotation marks; else all. */
function claimIn(options: Options): string {
  const words = contentOf(options).replace(LINE_END, '\n\n');
  const blocks = Array.from(words.matchAll(BLOCK_QUOTE), ([, line = '']) => plainText(line));
  if (blocks.length > 0) return blocks.join('\n\n');
  const quotations = Array.from(words.matchAll(QUOTED), ({ 0: { length }, index }) => ({
    start: index,
    end: index + length,
  }));
  const isQuoting = 2 * quotations.reduce((sum, { start, end }) => sum + end - start, 0) > words.length;
  const isChat = ({ start, end }: Span): boolean => !quotations.some((one) => one.start < end && one.end > start);
  const chat = isQuoting ? splitSentences(words).filter(isChat) : [];
  return chat.reduceRight((text, { start, end }) => text.slice(0, start) + text.slice(end), words).trim();
}

function contentOf(options: Options): string {
  const content = withoutAddresses(String(options.get(CHOSEN_MESSAGE) ?? ''));
  return content.replace(/[^\S\n]+/gu, ' ').trim();
}

/**
 * @returns text of a message, of the messages that it forwards, of its embeds and of its components; of a message without any, the
 * descriptions of what is attached
 */
export function textOfMessage(message: Partial<APIMessage>): string {
  const forwarded: readonly { message: APIMessageSnapshotFields }[] = message.message_snapshots ?? [];
  const texts = [
    message.content,
    ...forwarded.map((snapshot) => textOfMessage(snapshot.message)),
    ...(message.embeds ?? []).map(textOfEmbed),
    textOfAnswer(message.components ?? []),
  ].filter(Boolean);
  const described = (message.attachments ?? []).flatMap(({ description }) => description ?? []);
  return (texts.length > 0 ? texts : described).join('\n\n');
}

function textOfEmbed({ title, description, fields = [] }: APIEmbed): string {
  return [description ?? title, ...fields.map(({ value }) => value)].filter(Boolean).join('\n\n');
}

/** Of components as the bot's own answers have them: the quotations; without any, what was asked; else all. */
function textOfAnswer(components: NonNullable<APIMessage['components']>): string {
  const all = (components as readonly ReadComponent[]).map(textOfComponent).filter(Boolean).join('\n\n');
  return all.match(BLOCK_QUOTE)?.map(plainText).join('\n\n') ?? questionShown({ components }) ?? all;
}

interface ReadComponent {
  readonly content?: string;
  readonly components?: readonly ReadComponent[];
  readonly items?: readonly { readonly description?: string | null }[];
}

/** The first line of a picture's description counts as a quotation, as it is one on a card. */
function textOfComponent({ content = '', components = [], items = [] }: ReadComponent): string {
  const pictures = items.flatMap(({ description }) => (description ? `> ${description}` : []));
  return [content, ...pictures, ...components.map(textOfComponent)].filter(Boolean).join('\n\n');
}
