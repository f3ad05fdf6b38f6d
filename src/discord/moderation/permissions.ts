import { PermissionFlagsBits } from 'discord.js';

export interface ChannelAccess {
  readonly kind: 'channel' | 'thread' | 'forum';
  readonly granted: bigint;
  readonly parent?: string;
  /** Of a thread or post. */
  readonly title?: string;
}

type NeededPermission = (typeof NEEDED)[keyof typeof NEEDED][number];

/** For a message in each kind of channel, and for one that starts a thread. */
const NEEDED = {
  channel: ['ViewChannel', 'ReadMessageHistory', 'SendMessages'],
  thread: ['ViewChannel', 'ReadMessageHistory', 'SendMessagesInThreads'],
  forum: ['ViewChannel', 'ReadMessageHistory', 'SendMessagesInThreads'],
  start: ['ViewChannel', 'ReadMessageHistory', 'SendMessages', 'CreatePublicThreads', 'SendMessagesInThreads'],
} as const;

/** @param access undefined for a channel that the bot does not see. */
export function missingPermissions(access: ChannelAccess | undefined, startsThreads: boolean) {
  if (access === undefined) return ['ViewChannel'] as const;
  const { kind, granted } = access;
  if ((granted & PermissionFlagsBits.Administrator) !== 0n) return [];
  const needed: readonly NeededPermission[] = NEEDED[startsThreads && kind === 'channel' ? 'start' : kind];
  return needed.filter((name) => (granted & PermissionFlagsBits[name]) === 0n);
}
