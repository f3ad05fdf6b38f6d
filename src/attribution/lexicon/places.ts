import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { TABLES_FOLDER } from '../../text/tables-folder';

/**
 * Names of countries, and of the cities that time zones are named after, from Node's ICU and time zone data.
 */
export function isKnownPlace(name: string): boolean {
  places ??= new Set(readPlaces() ?? placesOfRuntime());
  return places.has(name.toLowerCase());
}

/** Loaded on first use. */
let places: ReadonlySet<string> | undefined;

export const PLACES = 'known-places.txt';

/** Written by the build: asking the runtime loads all its locales and takes some 40 ms. */
export function placesTable(): string {
  return [tablesOfRuntime(), ...placesOfRuntime()].join('\n');
}

/** @returns undefined without a table of this runtime. */
function readPlaces(): readonly string[] | undefined {
  try {
    const [tables, ...names] = readFileSync(join(TABLES_FOLDER, PLACES), 'utf8').split('\n');
    return tables === tablesOfRuntime() ? names : undefined;
  } catch {
    return undefined;
  }
}

/** Some systems update ICU and time zones independently of Node.js. */
export function tablesOfRuntime(): string {
  const { icu, cldr, tz } = process.versions;
  return `icu ${icu ?? 'none'}, cldr ${cldr ?? 'none'}, tz ${tz ?? 'none'}`;
}

function placesOfRuntime(): readonly string[] {
  return [...countries(), ...cities()].map((place) => place.toLowerCase());
}

function countries(): readonly string[] {
  const names = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' });
  const letters = Array.from({ length: 26 }, (_, at) => String.fromCharCode(65 + at));
  return letters.flatMap((first) => letters.flatMap((second) => names.of(first + second) ?? []));
}

function cities(): readonly string[] {
  return Intl.supportedValuesOf('timeZone').map((zone) => zone.replace(/^.*\//u, '').replaceAll('_', ' '));
}
