import { PermissionFlagsBits, type APIInteraction, type APIMessage } from 'discord.js';
import type { Answer } from '../answers/answer';
import { definitionsOf } from './commands';
import type { Picture } from './gateway/sender';
import { answerMessage } from './interactions/answer-message';
import type { BotContext, IncomingMessage } from './interactions/context';
import { questionFor } from './interactions/message-questions';
import { handleInteraction } from './interactions/receive';
import { receiveDeletion, receiveEdit } from './interactions/take-back';
import { localeFor } from './locales/choose';
import { openContext, type DiscordDependencies } from './open-context';

interface LocalBotOptions {
  readonly commandName: string;
  /** User id of the bot. */
  readonly self: string;
  /** @returns the id of a message, newer than all before. */
  readonly newId: () => string;
}

interface LocalRequest {
  readonly id: string;
  readonly kind: 'response' | 'message' | 'edit' | 'reaction' | 'removal';
  readonly body: object;
}

/** Who writes or presses on the page. */
interface LocalVisitor {
  readonly locale: string;
  readonly respond: BotContext['respond'];
}

const ACCESS = { kind: 'channel', granted: PermissionFlagsBits.Administrator } as const;

const refuse = () => Promise.reject(new Error('expected what a page can show, found another request'));
const unsent: BotContext['sender'] = {
  acknowledge: refuse,
  followUp: refuse,
  post: refuse,
  react: refuse,
  startThread: refuse,
  read: refuse,
  edit: refuse,
  remove: refuse,
};

/** For a page, which gets its pictures with the message. */
function withAddress({ name, data }: Picture): object {
  return { name, address: `data:image/png;base64,${Buffer.from(data).toString('base64')}` };
}

/** The bot without a connection: takes raw payloads, and returns what it would send to Discord, with the answers that this shows. */
export function createLocalBot(
  { commandName, self, newId }: LocalBotOptions,
  dependencies: Omit<DiscordDependencies, 'respond'>,
) {
  const exchange = async (visitor: LocalVisitor, handle: (context: BotContext) => Promise<void>) => {
    const sent: LocalRequest[] = [];
    const answers: Answer[] = [];
    const send = (kind: LocalRequest['kind'], body: object): Promise<string> => {
      const id = newId();
      sent.push({ id, kind, body });
      return Promise.resolve(id);
    };
    const sendOnly = (kind: LocalRequest['kind'], body: object) => send(kind, body).then(() => undefined);
    const sender: BotContext['sender'] = {
      ...unsent,
      acknowledge: (_, body) => sendOnly('response', body),
      followUp: (_, { files = [], ...body }) => sendOnly('message', { ...body, files: files.map(withAddress) }),
      post: (_, body) => send('message', body),
      edit: (_, message, body) => sendOnly('edit', { message, data: body }),
      react: (_, __, emoji) => sendOnly('reaction', { emoji }),
      startThread: (channel) => Promise.resolve(channel),
      read: (_, id) => Promise.resolve({ id, author: { id: self } } as APIMessage),
      remove: (_, message) => sendOnly('removal', { message }),
    };
    const respond: BotContext['respond'] = (request) => {
      const answer = visitor.respond(request);
      answers.push(answer);
      return answer;
    };
    await handle({ ...context, sender, respond, localeOf: () => localeFor(visitor.locale) });
    return { sent, answers };
  };
  const access = {
    self: () => self,
    localeOf: () => localeFor(undefined),
    accessTo: () => ACCESS,
    manages: () => false,
  };
  const respond = (): never => {
    throw new Error('expected a visitor who asks, found none');
  };
  const context = openContext({ ...access, sender: unsent }, { commandName }, { ...dependencies, respond });
  return {
    commands: definitionsOf(context.commands),
    /** @param interaction raw, as Discord sends it */
    interact: (interaction: object, visitor: LocalVisitor) =>
      exchange(visitor, (own) => handleInteraction(interaction as APIInteraction, own)),
    /** @param message raw, as Discord sends it; nothing is sent if it asks the bot nothing */
    write: (message: object, visitor: LocalVisitor) =>
      exchange(visitor, async (own) => {
        const question = questionFor(message as IncomingMessage, self);
        if (question !== undefined) await answerMessage(message as IncomingMessage, question, own);
      }),
    /** @param message raw, as it stands after the edit */
    edit: (message: object, visitor: LocalVisitor) =>
      exchange(visitor, (own) => {
        const edited = { ...(message as IncomingMessage), edited_timestamp: new Date().toISOString() };
        return receiveEdit(edited, () => undefined, own);
      }),
    /** @param id of a message that its writer deleted */
    forget: (id: string, visitor: LocalVisitor) => exchange(visitor, (own) => receiveDeletion(id, own)),
  };
}
