/** ISO dates; of the publisher the hash. */
export type CarriedFilter = Readonly<Partial<Record<'publisher' | 'since' | 'until', string>>>;

/** First day, last day, publisher. */
const FILTER = /^([0-9a-z]*)\.([0-9a-z]*)\.([\w-]{8})?$/u;

/** @returns `!`, first day, last day and publisher. */
export function encodeFilter({ since, until, publisher = '' }: CarriedFilter): string {
  return `!${encodeDay(since)}.${encodeDay(until)}.${publisher}`;
}

/** `20210616` in base 36. */
function encodeDay(day: string | undefined): string {
  return day === undefined ? '' : Number(day.replaceAll('-', '')).toString(36);
}

function decodeDay(digits: string): string {
  const day = parseInt(digits, 36).toString().padStart('yyyymmdd'.length, '0');
  return `${day.slice(0, -4)}-${day.slice(-4, -2)}-${day.slice(-2)}`;
}

/** @param within what follows the `!` */
export function decodeFilter(within: string): CarriedFilter {
  const [, since = '', until = '', publisher] = FILTER.exec(within) ?? [];
  return {
    ...(since !== '' && { since: decodeDay(since) }),
    ...(until !== '' && { until: decodeDay(until) }),
    ...(publisher !== undefined && { publisher }),
  };
}

/** Digits of a 64-bit user id in base 36. */
const USER_LENGTH = 13;

export function encodeUser(id: string): string {
  return BigInt(id).toString(36).padStart(USER_LENGTH, '0');
}

export function decodeUser(digits: string): string | undefined {
  if (!/^[0-9a-z]{13}$/u.test(digits)) return undefined;
  const id = digits.split(/(?:)/u).reduce((sum, digit) => sum * 36n + BigInt(parseInt(digit, 36)), 0n);
  return id < 2n ** 64n ? id.toString() : undefined;
}

export function keyOf<Key extends string>(letters: Readonly<Record<Key, string>>, letter: string): Key | undefined {
  return (Object.keys(letters) as Key[]).find((key) => letters[key] === letter);
}
