import { MessageFlags, type APIMessage } from 'discord-api-types/v10';
import type { MessageBody, MessageKind } from './message-body';

const SENT = MessageFlags.SuppressEmbeds | MessageFlags.SuppressNotifications | MessageFlags.IsComponentsV2;
const EDITED = MessageFlags.SuppressEmbeds | MessageFlags.IsComponentsV2;

/** The flags each request may set. */
const SETTABLE: Readonly<Record<MessageKind, number>> = {
  create: SENT,
  callback: SENT | MessageFlags.Ephemeral,
  'follow-up': SENT | MessageFlags.Ephemeral,
  deferral: MessageFlags.Ephemeral,
  update: EDITED,
  edit: EDITED,
};

/** Flags only where they are allowed; an edit may repeat what the message has, and may not take V2 away. */
export function flagRules(body: MessageBody, kind: MessageKind, before?: APIMessage): readonly string[] {
  if (body.flags === undefined || body.flags === null) return [];
  const had = before?.flags ?? 0;
  return [...foreign(body.flags, SETTABLE[kind] | had, kind), ...lostV2(body.flags, had)];
}

function foreign(flags: number, allowed: number, kind: MessageKind): readonly string[] {
  const over = flags & ~allowed;
  return over === 0 ? [] : [`flags: expected only what a ${kind} may set, found ${names(over)}`];
}

function lostV2(flags: number, had: number): readonly string[] {
  if ((had & ~flags & MessageFlags.IsComponentsV2) === 0) return [];
  return ['flags: expected the Components V2 flag to stay on a message that has it, found it taken off'];
}

function names(flags: number): string {
  const known = Object.entries(MessageFlags).filter(([, bit]) => typeof bit === 'number' && (flags & bit) !== 0);
  return known.length === 0 ? String(flags) : known.map(([name]) => name).join(', ');
}
