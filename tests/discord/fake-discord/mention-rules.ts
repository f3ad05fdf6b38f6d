import { isEmpty, type MessageBody } from './message-body';

/**
 * Our own rule, not Discord's: whatever carries text says that it pings nobody, for an article may hold @everyone.
 * @returns nothing for a body without text
 */
export function mentionRules(body: MessageBody): readonly string[] {
  const parts = [body.content, body.embeds, body.components];
  if (parts.every(isEmpty)) return [];
  const mentions = body.allowed_mentions;
  if (mentions === undefined || mentions === null) return ['allowed_mentions: expected to be given, found nothing'];
  const parse: readonly string[] | undefined = mentions.parse;
  const able: readonly string[] = [
    ...(parse ?? ['all kinds, for want of parse']),
    ...(mentions.users ?? []),
    ...(mentions.roles ?? []),
    ...(mentions.replied_user === true ? ['replied_user'] : []),
  ];
  return able.map((who) => `allowed_mentions: expected to ping nobody, found ${who}`);
}
