const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH = `(${MONTHS.join('|')})\\p{L}*\\.?`;
const CLOCK = String.raw`(?:[T ]+(?<time>\d{1,2}:\d\d(?::\d\d)?)(?! ?[ap]\.?m)(?:\.\d+)?[ ]*(?<zone>Z|UTC|GMT|[+-]\d\d(?::?\d\d)?)?)?`;

/** Year first, or the month in words, or days before months with points; an optional time and zone. `05/02/2024` is two days. */
const FORMS = [
  String.raw`(?<year>\d{4})([-/.])(?<month>\d{1,2})\2(?<day>\d{1,2})${CLOCK}(?: \w{3,4})?`,
  String.raw`(?:\p{L}+\.?,? )?(?<day>\d{1,2})(?:st|nd|rd|th|\.)?[ -](?:of )?(?<month>${MONTH})[, -]+(?<year>\d{4}),?${CLOCK}.*`,
  String.raw`(?:\p{L}+\.?,? )?(?<month>${MONTH}) (?<day>\d{1,2})(?:st|nd|rd|th)?,? (?<year>\d{4}),?${CLOCK}.*`,
  String.raw`(?<day>\d{1,2})\.[ ]?(?<month>\d{1,2})\.[ ]?(?<year>\d{4})${CLOCK}`,
].map((form) => new RegExp(`^${form}$`, 'iu'));

/** @returns the ISO date, with time and zone if given; undefined if it is no date or means two. */
export function toIsoDate(written: string): string | undefined {
  const groups = FORMS.map((form) => form.exec(written.replace(/\s+/gu, ' '))?.groups).find((found) => found);
  if (!groups) return undefined;
  const { year = '', month: named = '', day = '', time, zone } = groups;
  const month = Number(named) || MONTHS.indexOf(named.slice(0, 3).toLowerCase()) + 1;
  if (!isDay(Number(year), month, Number(day))) return undefined;
  const date = `${year}-${twoDigits(month)}-${twoDigits(Number(day))}`;
  if (time === undefined) return date;
  const clock = timeOf(time);
  return clock && `${date}T${clock}${zoneOf(zone)}`;
}

function isDay(year = 0, month = 0, day = 0): boolean {
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const days = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
  return day >= 1 && day <= (days[month - 1] ?? 0);
}

function timeOf(written: string): string | undefined {
  const [hour = 0, minute = 0, second = 0] = written.split(':').map(Number);
  if (hour > 23 || minute > 59 || second > 59) return undefined;
  return [hour, minute, second].map(twoDigits).join(':');
}

function zoneOf(written = ''): string {
  if (/^(?:Z|UTC|GMT)$/iu.test(written)) return 'Z';
  return written.replace(/^(...):?(\d\d)?$/u, (_, hours: string, minutes = '00') => `${hours}:${String(minutes)}`);
}

function twoDigits(number = 0): string {
  return String(number).padStart(2, '0');
}
