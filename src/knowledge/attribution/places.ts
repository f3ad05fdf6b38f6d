/**
 * Names of countries and of the cities that give time zones their names, as the runtime's own tables have them, so that no list of ours
 * grows old.
 */
export function isKnownPlace(name: string): boolean {
  places ??= new Set([...countries(), ...cities()].map((place) => place.toLowerCase()));
  return places.has(name.toLowerCase());
}

/** Asking the runtime takes some 20 ms: only once, and only where it matters. */
let places: ReadonlySet<string> | undefined;

function countries(): readonly string[] {
  const names = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' });
  const letters = Array.from({ length: 26 }, (_, at) => String.fromCharCode(65 + at));
  return letters.flatMap((first) => letters.flatMap((second) => names.of(first + second) ?? []));
}

function cities(): readonly string[] {
  return Intl.supportedValuesOf('timeZone').map((zone) => zone.replace(/^.*\//u, '').replaceAll('_', ' '));
}
