import type { ChannelAccess } from './permissions';

export interface ServerRule {
  /** Channels in which plain questions are answered. */
  readonly plain: readonly string[];
  /** Channels in which messages are answered in a thread. */
  readonly threads: readonly string[];
  /** Hours of the server's time zone in which answers are private. */
  readonly quiet: Quiet;
  /** Hours from UTC to the server's time zone. */
  readonly offset: number;
  /** Roles that may ask; none means everyone. */
  readonly roles: readonly string[];
  readonly uses: readonly Use[];
}

export const QUIET = ['none', '21-7', '22-7', '22-8', '23-7', '23-8', '0-6', '0-8', '1-9'] as const;
export type Quiet = (typeof QUIET)[number];
export const USES = ['public', 'mention', 'share', 'menu'] as const;
export type Use = (typeof USES)[number];
/** The most populous time zones, as many as a select takes. */
const ZONES = '-10 -9 -8 -7 -6 -5 -4 -3 -1 0 1 2 3 3.5 4 5 5.5 6 7 8 9 9.5 10 12 13';
export const OFFSETS: readonly number[] = ZONES.split(' ').map(Number);
export const MOST_CHOSEN = 25;

export const USUAL_RULE: ServerRule = Object.freeze({
  plain: [],
  threads: [],
  quiet: 'none',
  offset: 0,
  roles: [],
  uses: USES,
});

export const FIELDS = ['plain', 'threads', 'quiet', 'offset', 'roles', 'uses'] as const;
export type Field = (typeof FIELDS)[number];

/** Written by hand: loading a schema library takes a fifth of the start. */
const CHECKS: { readonly [F in Field]: (value: unknown) => value is ServerRule[F] } = {
  plain: isIds,
  threads: isIds,
  quiet: (value): value is Quiet => QUIET.includes(value as Quiet),
  offset: (value): value is number =>
    typeof value === 'number' && Number.isInteger(value * 2) && value >= -12 && value <= 14,
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
    return (typeof rule === 'object' && rule !== null ? checkRule({ ...rule }) : undefined) ?? USUAL_RULE;
  } catch {
    return USUAL_RULE;
  }
}

export function changeRule(rule: ServerRule, field: Field, values: readonly string[]): ServerRule | undefined {
  const [first = ''] = values;
  const value = field === 'quiet' ? first : field === 'offset' ? Number(first) : values;
  return checkRule({ ...rule, [field]: value });
}

/** Whether the channel, or the one that its thread belongs to, is chosen. */
export function isAmong(chosen: readonly string[], channel: string, access: ChannelAccess | undefined): boolean {
  return chosen.includes(channel) || (access?.parent !== undefined && chosen.includes(access.parent));
}

const HOUR = 3_600_000;

/** @param time milliseconds since the epoch. */
export function isQuiet({ quiet, offset }: ServerRule, time: number): boolean {
  if (quiet === 'none') return false;
  const [from = 0, to = 0] = quiet.split('-').map(Number);
  const hour = Math.floor(time / HOUR + offset) % 24;
  const local = (hour + 24) % 24;
  return from < to ? local >= from && local < to : local >= from || local < to;
}
