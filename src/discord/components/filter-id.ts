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
