import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Names of countries and of the cities that give time zones their names, as the runtime's own tables have them, so that no list of ours
 * grows old.
 */
export function isKnownPlace(name: string): boolean {
  places ??= new Set(readPlaces() ?? placesOfRuntime());
  return places.has(name.toLowerCase());
}

/** Only once, and only where it matters. */
let places: ReadonlySet<string> | undefined;

/** Where the build writes them down; it is three folders up from here in the sources and in what is built of them. */
const WRITTEN_DOWN = join(__dirname, '..', '..', '..', 'dist', 'known-places.txt');

/** Asking the runtime loads all its locales and takes some 40 ms. So the build asks it and writes down what it said. */
export function placesWritten(): { readonly file: string; readonly text: string } {
  return { file: WRITTEN_DOWN, text: [tablesOfRuntime(), ...placesOfRuntime()].join('\n') };
}

/** @returns what the build wrote down; nothing where it did not, or with another runtime. */
function readPlaces(): readonly string[] | undefined {
  try {
    const [tables, ...names] = readFileSync(WRITTEN_DOWN, 'utf8').split('\n');
    return tables === tablesOfRuntime() ? names : undefined;
  } catch {
    return undefined;
  }
}

/** Which of its tables the runtime has: some systems renew them without another version of Node.js. */
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
