import type { Metadata } from '../article';

/** What was expected of a value, and the index of a faulty list item. */
interface ValueFault {
  readonly expected: string;
  readonly at?: number;
}

export interface FieldFault extends ValueFault {
  readonly field: string;
}

type FieldValue<T> = { readonly value: T } | { readonly faults: readonly ValueFault[] };

/** Line breaks and runs of spaces become one space. */
function text(said: unknown): FieldValue<string> {
  const value = typeof said === 'string' ? said.trim().replace(/\s+/gu, ' ') : '';
  return value === '' ? expected('text') : { value };
}

function address(said: unknown): FieldValue<string> {
  const written = typeof said === 'string' ? said.trim() : '';
  const isAddress = /^https?:\/\//iu.test(written) && URL.canParse(written);
  if (!isAddress) return expected('an address that begins with http:// or https://');
  return { value: written.replace(/[\t\r\n]/gu, '') };
}

const DAY = /^(\d{4})-(\d\d)-(\d\d)/u;
const TIME = /^(?:T(?:[01]\d|2[0-3])(?::[0-5]\d){2}(?:\.\d+)?(?:Z|[+-](?:[01]\d|2[0-3]):[0-5]\d))?$/u;

function date(said: unknown): FieldValue<string> {
  const value = typeof said === 'string' ? said : '';
  const [day = '', ...numbers] = DAY.exec(value) ?? [];
  const isDate = day !== '' && isDay(numbers.map(Number)) && TIME.test(value.slice(day.length));
  return isDate ? { value } : expected('an ISO date such as 2021-06-16');
}

function isDay([year = 0, month = 0, day = 0]: readonly number[]): boolean {
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const days = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
  return day >= 1 && day <= (days[month - 1] ?? 0);
}

function languageTag(said: unknown): FieldValue<string> {
  const isTag = typeof said === 'string' && /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/u.test(said);
  return isTag ? { value: said } : expected('a language tag such as en or en-GB');
}

function texts(said: unknown): FieldValue<readonly string[]> {
  if (!Array.isArray(said)) return expected('a list such as [arms control, cyber-security]');
  const items = said.map(text);
  const faults = items.flatMap((item, at) => ('faults' in item ? item.faults.map((one) => ({ ...one, at })) : []));
  return faults.length > 0 ? { faults } : { value: items.flatMap((item) => ('value' in item ? item.value : [])) };
}

function expected(what: string): { readonly faults: readonly ValueFault[] } {
  return { faults: [{ expected: what }] };
}

const FIELDS = new Map<string, (said: unknown) => FieldValue<unknown>>([
  ['title', text],
  ['publisher', text],
  ['author', text],
  ['url', address],
  ['published', date],
  ['language', languageTag],
  ['tags', texts],
]);

/** Fields except aliases, which are read from the YAML nodes. */
export const FIELD_NAMES: readonly string[] = [...FIELDS.keys()];

/** An article's own front matter has a few hundred characters. */
export const FRONT_MATTER_LIMITS: YamlLimits = { longest: 20_000, mostBrackets: 100 };

/** Checks the parsed fields of front matter. @returns the valid fields in the order of `FIELDS`, and all faults. */
export function checkFields(said: ReadonlyMap<string, unknown>): {
  readonly metadata: Partial<Metadata>;
  readonly faults: readonly FieldFault[];
} {
  const faults: FieldFault[] = [];
  const found: [string, unknown][] = [];
  for (const [field, read] of FIELDS) {
    if (!said.has(field)) continue;
    const result = read(said.get(field));
    if ('value' in result) found.push([field, result.value]);
    else faults.push(...result.faults.map((fault) => ({ field, ...fault })));
  }
  return { metadata: Object.fromEntries(found), faults };
}

export interface YamlLimits {
  /** In UTF-16 units. The parser takes seconds for a megabyte. */
  readonly longest: number;
  readonly mostBrackets: number;
}

/**
 * Rejects deeply nested YAML: the parser is recursive, and if the stack overflows while Node 20 compiles a regular expression, Node may
 * abort uncatchably.
 */
export function findOversize(
  yaml: string,
  { longest, mostBrackets }: YamlLimits,
): { expected: string; found: string } | undefined {
  if (yaml.length > longest) return { expected: `of at most ${longest} characters`, found: `${yaml.length}` };
  const brackets = yaml.match(/[[{]/gu)?.length ?? 0;
  if (brackets > mostBrackets) return { expected: `with at most ${mostBrackets} brackets`, found: `${brackets}` };
  return /(?:[-?:][ \t]+){20}/u.test(yaml)
    ? { expected: 'without lists inside lists', found: '20 of them on one line' }
    : undefined;
}
