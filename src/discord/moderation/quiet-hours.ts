import { cut, CHOICES } from '../components/text';
import type { Locale } from '../locales/en';
import { isZone, NO_QUIET } from './rule';

export const USUAL_HOURS =
  'none 21:00-07:00 22:00-07:00 22:00-08:00 23:00-07:00 23:00-08:00 00:00-06:00 00:00-08:00 01:00-09:00'.split(' ');

/** The most populous time zones, as many as a select takes beside the one that is in force. */
export const USUAL_ZONES = (
  'Pacific/Honolulu America/Anchorage America/Los_Angeles America/Denver America/Chicago America/New_York America/Halifax ' +
  'America/Sao_Paulo Atlantic/Azores UTC Europe/London Europe/Berlin Europe/Athens Europe/Moscow Asia/Tehran Asia/Dubai ' +
  'Asia/Karachi Asia/Kolkata Asia/Dhaka Asia/Bangkok Asia/Shanghai Asia/Tokyo Australia/Sydney Pacific/Auckland'
).split(' ');

const TYPED = /^\D*(\d{1,2})(?:[:.h](\d{2}))?\s*([ap]m)?\D+(\d{1,2})(?:[:.h](\d{2}))?\s*([ap]m)?\D*$/iu;
const OFF = /^\s*(?:none|no|off|0|-)\s*$/iu;

/** @param typed such as `22:30-7`, `from 10 pm to 7 am` or `off`. @returns hours as a rule has them; undefined if it cannot be read. */
export function readHours(typed: string): string | undefined {
  if (OFF.test(typed)) return NO_QUIET;
  const [, fromHour, fromMinute, fromHalf, toHour, toMinute, toHalf] = TYPED.exec(typed) ?? [];
  const [from, to] = [readTime(fromHour, fromMinute, fromHalf), readTime(toHour, toMinute, toHalf)];
  return from === undefined || to === undefined || from === to ? undefined : `${from}-${to}`;
}

function readTime(hour = '', minute = '00', half?: string): string | undefined {
  const isHalf = half !== undefined;
  const hours = isHalf ? (Number(hour) % 12) + (half.toLowerCase() === 'pm' ? 12 : 0) : Number(hour);
  if (hour === '' || hours > 23 || Number(minute) > 59 || (isHalf && Number(hour) > 12)) return undefined;
  return `${String(hours).padStart(2, '0')}:${minute}`;
}

export function hoursName(quiet: string, locale: Locale): string {
  const [from = '', to = ''] = quiet.split('-');
  return quiet === NO_QUIET ? locale.quietNone : locale.quietRange(from, to);
}

/** @returns the time zone that is typed, or the only one with these letters in its name; undefined for none. */
export function readZone(typed: string): string | undefined {
  const [first, second] = zonesLike(typed);
  if (first !== undefined && (second === undefined || isSame(first, typed))) return first;
  return isZone(typed.trim()) ? typed.trim() : undefined;
}

/** What is offered while a moderator types in an option of `/setup`. */
export function offerHours(option: string, typed: string, locale: Locale) {
  const read = readHours(typed);
  const begun = USUAL_HOURS.filter((each) => each.startsWith(typed.trim()));
  const hours = read !== undefined ? [read] : begun.length > 0 ? begun : USUAL_HOURS;
  const choices =
    option === 'zone'
      ? zonesLike(typed).map((zone) => [zone, zone])
      : hours.map((each) => [hoursName(each, locale), each]);
  return choices.slice(0, CHOICES).map(([name = '', value = '']) => ({ name: cut(name, 100), value }));
}

function zonesLike(typed: string): readonly string[] {
  const letters = fold(typed);
  if (letters === '') return USUAL_ZONES;
  const zones = [...new Set([...USUAL_ZONES, ...Intl.supportedValuesOf('timeZone')])];
  const like = zones.filter((zone) => fold(zone).includes(letters));
  return like.toSorted((a, b) => Number(isSame(b, typed)) - Number(isSame(a, typed)));
}

function isSame(zone: string, typed: string): boolean {
  return fold(zone) === fold(typed);
}

function fold(name: string): string {
  return name
    .trim()
    .toLowerCase()
    .replaceAll(/[\s_]+/gu, '_');
}
