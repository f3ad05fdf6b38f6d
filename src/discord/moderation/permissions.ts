import { PermissionFlagsBits } from 'discord.js';

/** What the bot knows of a channel of a server it is in. */
export interface Place {
  readonly kind: 'channel' | 'thread' | 'forum';
  /** What the bot may do there: bits. */
  readonly granted: bigint;
  /** The channel or forum that a thread hangs on. */
  readonly parent?: string;
}

/** @returns nothing for a channel that the bot does not know. */
export type PlaceOf = (channel: string) => Place | undefined;

const TO_READ = ['ViewChannel', 'ReadMessageHistory'] as const;
const TO_WRITE = ['SendMessages'] as const;
const IN_THREADS = ['SendMessagesInThreads'] as const;
const TO_BEGIN = ['CreatePublicThreads'] as const;

export type Needed = (typeof TO_READ | typeof TO_WRITE | typeof IN_THREADS | typeof TO_BEGIN)[number];

/**
 * @param beginsThreads whether answers go into threads of their own there.
 * @returns what the bot lacks to answer messages in a channel; a channel it does not know it cannot see.
 */
export function missingPermissions(place: Place | undefined, beginsThreads: boolean): readonly Needed[] {
  if (place === undefined) return ['ViewChannel'];
  const { kind, granted } = place;
  if ((granted & PermissionFlagsBits.Administrator) !== 0n) return [];
  const toWrite = kind === 'channel' ? TO_WRITE : IN_THREADS;
  const toBegin = beginsThreads && kind === 'channel' ? [...TO_BEGIN, ...IN_THREADS] : [];
  const needed: readonly Needed[] = [...TO_READ, ...toWrite, ...toBegin];
  return needed.filter((name) => (granted & PermissionFlagsBits[name]) === 0n);
}

/** @param permissions as a member comes with them: a bit set in digits. */
export function mayManage(permissions: string | undefined): boolean {
  if (permissions === undefined || !/^\d{1,30}$/u.test(permissions)) return false;
  return (BigInt(permissions) & (PermissionFlagsBits.ManageGuild | PermissionFlagsBits.Administrator)) !== 0n;
}
