/** Names of countries, and of the cities that time zones are named after, from Node's ICU and time zone data; in lower case. */
export function placesTable(): string {
  return [...countries(), ...cities()].map((place) => place.toLowerCase()).join('\n');
}

function countries(): readonly string[] {
  const names = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' });
  const letters = Array.from({ length: 26 }, (_, at) => String.fromCharCode(65 + at));
  return letters.flatMap((first) => letters.flatMap((second) => names.of(first + second) ?? []));
}

function cities(): readonly string[] {
  return Intl.supportedValuesOf('timeZone').map((zone) => zone.replace(/^.*\//u, '').replaceAll('_', ' '));
}
