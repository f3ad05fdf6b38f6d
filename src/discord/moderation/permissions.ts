import { PermissionFlagsBits } from 'discord.js';

export interface ChannelAccess {
  readonly kind: 'channel' | 'thread' | 'forum';
  readonly granted: bigint;
  readonly parent?: string;
}

const READ = ['ViewChannel', 'ReadMessageHistory'] as const;
const WRITE = ['SendMessages'] as const;
const WRITE_IN_THREADS = ['SendMessagesInThreads'] as const;
const START_THREADS = ['CreatePublicThreads'] as const;

type NeededPermission = (typeof READ | typeof WRITE | typeof WRITE_IN_THREADS | typeof START_THREADS)[number];

/** @param access undefined for a channel that the bot does not see. */
export function missingPermissions(
  access: ChannelAccess | undefined,
  startsThreads: boolean,
): readonly NeededPermission[] {
  if (access === undefined) return ['ViewChannel'];
  const { kind, granted } = access;
  if ((granted & PermissionFlagsBits.Administrator) !== 0n) return [];
  const write = kind === 'channel' ? WRITE : WRITE_IN_THREADS;
  const start = startsThreads && kind === 'channel' ? [...START_THREADS, ...WRITE_IN_THREADS] : [];
  const needed: readonly NeededPermission[] = [...READ, ...write, ...start];
  return needed.filter((name) => (granted & PermissionFlagsBits[name]) === 0n);
}
