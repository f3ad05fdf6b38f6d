import type { ChannelAccess } from './permissions';

export interface ServerRule {
  /** Channels in which plain questions are answered. */
  readonly plain: readonly string[];
  /** Channels in which messages are answered in a thread. */
  readonly threads: readonly string[];
  /** Forums in which the first message of a post is answered like a plain question. */
  readonly posts: readonly string[];
  /** After a message of a member with one of these roles the bot is silent in a thread or post, unless it is mentioned. */
  readonly helpers: readonly string[];
  /** Channels in which commands are answered in private. */
  readonly hushed: readonly string[];
  /** Channels in which members cannot use commands. */
  readonly barred: readonly string[];
  /** Hours of the server's time zone in which answers are private, such as `22:30-07:00`; `none` for no such hours. */
  readonly quiet: string;
  /** IANA name of the server's time zone. */
  readonly zone: string;
  /** Roles that may ask; none means everyone. */
  readonly roles: readonly string[];
  readonly uses: readonly Use[];
}

export const NO_QUIET = 'none';
export const USES = ['public', 'mention', 'share', 'menu'] as const;
export type Use = (typeof USES)[number];
export const MOST_CHOSEN = 25;

export const USUAL_RULE: ServerRule = Object.freeze({
  plain: [],
  threads: [],
  posts: [],
  helpers: [],
  hushed: [],
  barred: [],
  quiet: NO_QUIET,
  zone: 'UTC',
  roles: [],
  uses: USES,
});

export const FIELDS = [
  'plain',
  'threads',
  'posts',
  'helpers',
  'hushed',
  'barred',
  'quiet',
  'zone',
  'roles',
  'uses',
] as const;
export type Field = (typeof FIELDS)[number];

const HOURS = /^(?:[01]\d|2[0-3]):[0-5]\d-(?:[01]\d|2[0-3]):[0-5]\d$/u;

/** Written by hand: loading a schema library takes a fifth of the start. */
const CHECKS: { readonly [F in Field]: (value: unknown) => value is ServerRule[F] } = {
  plain: isIds,
  threads: isIds,
  posts: isIds,
  helpers: isIds,
  hushed: isIds,
  barred: isIds,
  quiet: (value): value is string => typeof value === 'string' && (value === NO_QUIET || HOURS.test(value)),
  zone: (value): value is string => typeof value === 'string' && /^[A-Za-z][\w+-]*(?:\/[\w+-]+){0,2}$/u.test(value),
  roles: isIds,
  uses: (value): value is readonly Use[] => Array.isArray(value) && value.every((use) => USES.includes(use as Use)),
};

function isIds(value: unknown): value is readonly string[] {
  const isId = (id: unknown): boolean => typeof id === 'string' && /^\d{1,20}$/u.test(id);
  return Array.isArray(value) && value.length <= MOST_CHOSEN && value.every(isId);
}

function checkRule(rule: Readonly<Record<string, unknown>>): ServerRule | undefined {
  if (!FIELDS.every((field) => Object.hasOwn(rule, field) && CHECKS[field](rule[field]))) return undefined;
  return Object.fromEntries(FIELDS.map((field) => [field, rule[field]])) as unknown as ServerRule;
}

export function readRule(saved: string | undefined): ServerRule {
  if (saved === undefined) return USUAL_RULE;
  try {
    const rule: unknown = JSON.parse(saved);
    return (
      (typeof rule === 'object' && rule !== null ? checkRule(modernized({ ...UNCHOSEN, ...rule })) : undefined) ??
      USUAL_RULE
    );
  } catch {
    return USUAL_RULE;
  }
}

/** Rules that were saved before these were there. */
const UNCHOSEN = { posts: [], helpers: [], hushed: [], barred: [] };

/** Version 0.1 kept whole hours (`22-7`) and an offset from UTC in hours. */
function modernized(rule: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const { quiet, offset, ...rest } = rule;
  if (typeof quiet !== 'string' || typeof offset !== 'number') return rule;
  const hours = quiet.replaceAll(/\d+/gu, (hour) => `${hour.padStart(2, '0')}:00`);
  return { ...rest, quiet: hours, zone: HALF_HOURS.get(offset) ?? zoneAt(Math.trunc(offset)) };
}

const HALF_HOURS: ReadonlyMap<number, string> = new Map([
  [3.5, 'Asia/Tehran'],
  [5.5, 'Asia/Kolkata'],
  [9.5, 'Australia/Darwin'],
]);

/** In these names of the time zone database the sign is the other way round. */
function zoneAt(offset: number): string {
  return offset === 0 ? 'UTC' : `Etc/GMT${offset < 0 ? '+' : '-'}${Math.abs(offset)}`;
}

export function changeRule(rule: ServerRule, field: Field, values: readonly string[]): ServerRule | undefined {
  const [first = ''] = values;
  if (field === 'zone' && !isZone(first)) return undefined;
  return checkRule({ ...rule, [field]: field === 'quiet' || field === 'zone' ? first : values });
}

/** Whether the channel, or the one that its thread belongs to, is chosen. */
export function isAmong(chosen: readonly string[], channel: string, access: ChannelAccess | undefined): boolean {
  return chosen.includes(channel) || (access?.parent !== undefined && chosen.includes(access.parent));
}

/** @param time milliseconds since the epoch. */
export function isQuiet({ quiet, zone }: ServerRule, time: number): boolean {
  if (quiet === NO_QUIET) return false;
  const [from = '', to = ''] = quiet.split('-');
  const now = timeIn(zone, time);
  return from < to ? now >= from && now < to : now >= from || now < to;
}

export function isZone(name: string): boolean {
  return clockOf(name) !== undefined;
}

/** @returns the time of day, such as `07:05`. */
export function timeIn(zone: string, time: number): string {
  return (clockOf(zone) ?? clockOf('UTC'))?.format(time) ?? '';
}

/** Making a formatter takes milliseconds. There are some 600 names of time zones. */
const clocks = new Map<string, Intl.DateTimeFormat>();

/** @returns undefined for an unknown time zone. */
function clockOf(zone: string): Intl.DateTimeFormat | undefined {
  const known = clocks.get(zone);
  if (known !== undefined) return known;
  try {
    const clock = new Intl.DateTimeFormat('en', {
      timeZone: zone,
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
    });
    clocks.set(zone, clock);
    return clock;
  } catch {
    return undefined;
  }
}
