import { isQuiet, type Use } from '../moderation/rule';
import type { BotContext } from './context';
import type { Reader } from './reader';

/**
 * Whether a reader is answered now. What is let through counts towards their limits.
 *
 * @param use what of the server's rule it takes; nothing for what is always there.
 * @returns why not, in their language; nothing if they are.
 */
export function refusal(reader: Reader, use: Use | undefined, context: BotContext): string | undefined {
  const { locale } = reader;
  if (!isAllowed(reader, use, context)) return locale.notAllowed;
  const wait = waitOf(reader, context);
  return wait === 0 ? undefined : locale.tryAgain(locale.seconds(wait));
}

/** Whether the server's rule lets them. */
export function isAllowed({ guild, roles, isModerator }: Allowed, use: Use | undefined, context: BotContext): boolean {
  if (guild === undefined || isModerator) return true;
  const rule = context.ruleOf(guild);
  const isMember = rule.roles.length === 0 || rule.roles.some((role) => roles.includes(role));
  return isMember && (use === undefined || rule.uses.includes(use));
}

type Allowed = Pick<Reader, 'roles' | 'isModerator'> & { readonly guild?: string | undefined };

/** @returns the seconds until they may ask again; 0 if they may now, which then counts. */
export function waitOf({ id, channel, guild }: Pick<Reader, 'id' | 'channel' | 'guild'>, context: BotContext): number {
  const wait = context.limiter.take({ user: id, channel, ...(guild !== undefined && { server: guild }) });
  if (wait > 0) context.storage.count('limited');
  return wait;
}

/** Whether answers in public are out of place: in quiet hours, or because the server's rule has none. */
export function mustBePrivate(reader: Reader, context: BotContext): boolean {
  const rule = context.ruleOf(reader.guild);
  return isQuiet(rule, context.now()) || !isAllowed(reader, 'public', context);
}
