import LISTS from './words.json';

/** @param list words with white space between them, or lines of such */
export function words(list: string | readonly string[]): ReadonlySet<string> {
  const text = typeof list === 'string' ? list : list.join(' ');
  return Object.freeze(new Set(text.split(/\s+/u)));
}

export const CONTRACTED = /^(?:he|she|it|they|we|i|you|who|that|there)['’](?:s|d|ve|re|ll|m)$/u;

/** Words that are no names even with a capital letter. */
export const NO_NAMES = words([
  ...LISTS.determiners,
  ...LISTS.prepositions,
  ...LISTS.conjunctions,
  ...LISTS.subjectPronouns,
  ...LISTS.objectPronouns,
  ...LISTS.indefinite,
  ...LISTS.adverbs,
  ...LISTS.auxiliaries,
  ...LISTS.calendar,
]);

/** Words in the shape of a noun for a person. */
export const NO_PERSONS = words(LISTS.noPersons);

/** Parts of a surname. */
export const PARTICLES = words(LISTS.particles);

/** `in his view` */
export const VIEWS = words(LISTS.views);

/** `his claim that` */
export const SAYING_NOUNS = words(LISTS.sayingNouns);

/** `his promise to leave` */
export const PROMISES = words(LISTS.promises);

/** `his claim drew laughter` */
export const REACTIONS = words(LISTS.reactions);

/** What one does before one speaks. */
export const GESTURES = words(LISTS.gestures);

export const ROLES = words(LISTS.roles);

export const DOCUMENTS = words(LISTS.documents);

export const BODIES = words(LISTS.bodies);

export const KIN = words('sister brother son daughter wife husband mother father twin widow widower');

/** Titles before a name, with the gender that they imply. */
export const HONORIFICS: ReadonlyMap<string, 'male' | 'female' | undefined> = new Map([
  ...[...words(LISTS.maleHonorifics)].map((title) => [title, 'male'] as const),
  ...[...words(LISTS.femaleHonorifics)].map((title) => [title, 'female'] as const),
  ...[...words(LISTS.otherHonorifics)].map((title) => [title, undefined] as const),
]);

/** States and provinces. Countries and the cities of time zones are in a table of the build. */
export const REGIONS: ReadonlySet<string> = new Set(LISTS.regions);

/** `Sen.` → `senator` */
export const OFFICES: ReadonlyMap<string, readonly string[]> = new Map(
  LISTS.offices.map((line) => {
    const [short = '', ...offices] = line.split(' ');
    return [short, offices];
  }),
);

export const MALE_ROLES = words(LISTS.maleRoles);
export const FEMALE_ROLES = words(LISTS.femaleRoles);

const MANY = words(LISTS.many);

export const SINGLE_ROLES: readonly string[] = [...ROLES].filter(
  (role) => (!role.endsWith('s') || role === 'boss') && !MANY.has(role),
);
