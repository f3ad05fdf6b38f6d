import { isQuestionLike } from '../../answers/question-like';
import { foldSpace } from '../components/text';
import { describeError } from '../gateway/errors';
import type { BotContext, IncomingMessage } from './context';

/** In UTF-16 units; a longer message is no part of a question. */
const LONGEST_JOINED = 300;
/** A message that only greets or points at the title. */
const MOST_WORDS = 5;
const GREETS =
  /^\W*(?:help|h(?:i|ello|ey|allo)|moin|bonjour|salut|hola|olá|ciao|привет|здравствуйте|привіт|вітаю|你好|こんにちは)(?![\p{L}\p{M}])/iu;
const POINTS_AT_TITLE =
  /(?<![\p{L}\p{M}])(?:title|subject|headline|titel|betreff|titre|sujet|título|asunto|assunto|titolo|oggetto|заголов\p{L}*|назв\p{L}*)(?![\p{L}\p{M}])|标题|標題|タイトル|^\W*$/iu;

/**
 * Of the first message of a post, which has the id of its thread, the title is part of the question.
 * @returns what may be asked, most likely first: title and message together, then each alone; of another message its text
 */
export function questionsIn(
  { id, channel_id: channel }: Pick<IncomingMessage, 'id' | 'channel_id'>,
  text: string,
  { accessTo }: Pick<BotContext, 'accessTo'>,
): readonly [string, ...string[]] {
  const title = id === channel ? foldSpace(accessTo(channel)?.title ?? '') : '';
  if (title === '') return [text];
  const isShort = text.trim().split(/\s+/u).length <= MOST_WORDS && !isQuestionLike(text);
  if (isShort && (GREETS.test(text) || POINTS_AT_TITLE.test(text))) return [title];
  const joined = `${title} ${text}`;
  return joined.length <= LONGEST_JOINED && !text.includes('\n') ? [joined, text, title] : [text, title];
}

/** Threads of a server that are remembered, the latest last. */
const MOST_KEPT = 500;

/** Key under which they are kept beside the rule of a server. */
function keyOf(guild: string): string {
  return `${guild} threads`;
}

function threadsWithHelper(guild: string, { storage }: BotContext): readonly string[] {
  return storage.rule(keyOf(guild))?.split(' ') ?? [];
}

/** Whether a member with a role that the server's rule names has written in this thread or post. */
export function hasHelper(guild: string | undefined, channel: string, context: BotContext): boolean {
  if (guild === undefined || context.ruleOf(guild).helpers.length === 0) return false;
  return threadsWithHelper(guild, context).includes(channel);
}

/** Keeps that a helper has written in a thread, also over a restart. Never rejects. */
export async function noteHelper(incoming: IncomingMessage, context: BotContext): Promise<void> {
  const { guild_id: guild, channel_id: channel, member } = incoming;
  if (guild === undefined || context.accessTo(channel)?.kind !== 'thread') return;
  const isHelper = context.ruleOf(guild).helpers.some((role) => member?.roles.includes(role));
  if (!isHelper || hasHelper(guild, channel, context)) return;
  const threads = [...threadsWithHelper(guild, context), channel].slice(-MOST_KEPT);
  await context.storage.saveRule(keyOf(guild), threads.join(' ')).catch((error: unknown) => {
    context.log.error(describeError(error), 'could not keep that a helper has written in a thread');
  });
}
