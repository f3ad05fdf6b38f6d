import { PermissionFlagsBits } from 'discord.js';

/** @returns what the bot may do in a channel of its server; nothing for a channel it does not know. */
export type PermissionsIn = (channel: string) => bigint | undefined;

const TO_REPLY = ['ViewChannel', 'SendMessages', 'ReadMessageHistory'] as const;
const IN_A_THREAD = ['CreatePublicThreads', 'SendMessagesInThreads'] as const;

export type Needed = (typeof TO_REPLY)[number] | (typeof IN_A_THREAD)[number];

/** @returns what the bot lacks to answer in a channel; a channel it does not know it cannot see. */
export function missingPermissions(granted: bigint | undefined, inThread: boolean): readonly Needed[] {
  if (granted === undefined) return ['ViewChannel'];
  if ((granted & PermissionFlagsBits.Administrator) !== 0n) return [];
  const needed: readonly Needed[] = inThread ? [...TO_REPLY, ...IN_A_THREAD] : TO_REPLY;
  return needed.filter((name) => (granted & PermissionFlagsBits[name]) === 0n);
}

/** @param permissions as a member comes with them: a bit set in digits. */
export function mayManage(permissions: string | undefined): boolean {
  if (permissions === undefined || !/^\d{1,30}$/u.test(permissions)) return false;
  return (BigInt(permissions) & (PermissionFlagsBits.ManageGuild | PermissionFlagsBits.Administrator)) !== 0n;
}
