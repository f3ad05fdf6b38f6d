import type { Place } from './permissions';

/** How a server wants the bot to behave. */
export interface ServerRule {
  /** Channels where plain questions are answered. */
  readonly plain: readonly string[];
  /** Channels where answers to messages go into a thread. */
  readonly threads: readonly string[];
  /** When only private answers are given, in hours of the server's own day. */
  readonly quiet: Quiet;
  /** What hour it is there when it is midnight in UTC. */
  readonly offset: number;
  /** Roles that may ask; none means everyone. */
  readonly roles: readonly string[];
  /** What members may use besides private answers. */
  readonly uses: readonly Use[];
}

export const QUIET = ['none', '21-7', '22-7', '22-8', '23-7', '23-8', '0-6', '0-8', '1-9'] as const;
export type Quiet = (typeof QUIET)[number];
export const USES = ['public', 'mention', 'share', 'menu'] as const;
export type Use = (typeof USES)[number];
/** The 25 most lived in, which is as many as a select takes; half hours are told as such. */
export const OFFSETS = [
  ...[-10, -9, -8, -7, -6, -5, -4, -3, -1, 0, 1, 2, 3, 3.5, 4, 5, 5.5, 6, 7, 8, 9, 9.5, 10, 12, 13],
] as const;
/** A select takes no more. */
const MOST_CHOSEN = 25;

export const USUAL_RULE: ServerRule = Object.freeze({
  plain: [],
  threads: [],
  quiet: 'none',
  offset: 0,
  roles: [],
  uses: USES,
});

/** What can be set on the screen of `/setup`. */
export const FIELDS = ['plain', 'threads', 'quiet', 'offset', 'roles', 'uses'] as const;
export type Field = (typeof FIELDS)[number];

type Checks = { readonly [F in Field]: (value: unknown) => value is ServerRule[F] };

/** What may stand in each field. So few are told apart in plain words: a library of schemas takes a fifth of the start to load. */
const CHECKS: Checks = {
  plain: isIds,
  threads: isIds,
  quiet: (value): value is Quiet => isOneOf(QUIET, value),
  offset: (value): value is number =>
    typeof value === 'number' && Number.isInteger(value * 2) && value >= -12 && value <= 14,
  roles: isIds,
  uses: (value): value is readonly Use[] => Array.isArray(value) && value.every((use) => isOneOf(USES, use)),
};

function isIds(value: unknown): value is readonly string[] {
  const isId = (id: unknown): boolean => typeof id === 'string' && /^\d{1,20}$/u.test(id);
  return Array.isArray(value) && value.length <= MOST_CHOSEN && value.every(isId);
}

function isOneOf(known: readonly unknown[], value: unknown): boolean {
  return known.includes(value);
}

/** @returns a rule of these fields and no others; nothing if one is missing or wrong. */
function checked(rule: Readonly<Record<string, unknown>>): ServerRule | undefined {
  const isSound = FIELDS.every((field) => Object.hasOwn(rule, field) && CHECKS[field](rule[field]));
  return isSound
    ? (Object.fromEntries(FIELDS.map((field) => [field, rule[field]])) as unknown as ServerRule)
    : undefined;
}

/** @param saved JSON, from storage. @returns the usual rule for what cannot be read. */
export function readRule(saved: string | undefined): ServerRule {
  if (saved === undefined) return USUAL_RULE;
  return parsed(saved) ?? USUAL_RULE;
}

function parsed(text: string): ServerRule | undefined {
  try {
    const saved: unknown = JSON.parse(text);
    return typeof saved === 'object' && saved !== null ? checked({ ...saved }) : undefined;
  } catch {
    return undefined;
  }
}

/** @returns the rule with a field as it was chosen; nothing if that was no choice of the screen's. */
export function changed(rule: ServerRule, field: Field, values: readonly string[]): ServerRule | undefined {
  const [first = ''] = values;
  const value = field === 'quiet' ? first : field === 'offset' ? Number(first) : values;
  return checked({ ...rule, [field]: value });
}

/**
 * Whether a channel is one of those chosen, or a thread in one of them.
 *
 * @param place what is known of it.
 */
export function isAmong(chosen: readonly string[], channel: string, place: Place | undefined): boolean {
  return chosen.includes(channel) || (place?.parent !== undefined && chosen.includes(place.parent));
}

const HOUR = 3_600_000;

/** @param time milliseconds since the epoch. */
export function isQuiet({ quiet, offset }: ServerRule, time: number): boolean {
  if (quiet === 'none') return false;
  const [from = 0, to = 0] = quiet.split('-').map(Number);
  const hour = Math.floor(time / HOUR + offset) % 24;
  const there = (hour + 24) % 24;
  return from < to ? there >= from && there < to : there >= from || there < to;
}
