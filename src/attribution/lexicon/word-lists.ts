import LISTS from './words.json';

/** English only; a text in another language has no cues and therefore no statements. */

export const DETERMINERS = words(LISTS.determiners);

export const PREPOSITIONS = words(LISTS.prepositions);

export const CONJUNCTIONS = words(LISTS.conjunctions);

/** Words that open a clause, so that a new subject follows. */
export const SUBORDINATORS = words(LISTS.subordinators);

export const AUXILIARIES = words(LISTS.auxiliaries);

export const BE = words(LISTS.be);

export const SUBJECT_PRONOUNS = words(`he she they it we i you who`);
export const OBJECT_PRONOUNS = words(
  `him her them me us himself herself themselves itself myself yourself ourselves whom`,
);

export const INDEFINITE = words(LISTS.indefinite);

/** Adverbs between a speaker and a verb, or before a speaker at the head of a clause. */
export const ADVERBS = words(LISTS.adverbs);

export const TIME_WORDS = words(LISTS.timeWords);

export const CONTRACTED = /^(?:he|she|it|they|we|i|you|who|that|there)['’](?:s|d|ve|re|ll|m)$/u;

/** Common verbs that are no cues, so that a run of nouns ends before them. */
export const PLAIN_VERBS = words(LISTS.plainVerbs);

export const CALENDAR = words(LISTS.calendar);

export const TIME_SPANS = words(LISTS.timeSpans);

/** Words that continue a noun phrase. */
export const LINKS = words('for in at from with on to close who');
export const QUANTITIES = words(LISTS.quantities);
/** Parts of a surname. */
export const PARTICLES = words(LISTS.particles);
export const PREDETERMINERS = words('all both half even');

/** Words that are no names even with a capital letter. */
export const NO_NAMES: ReadonlySet<string> = new Set(
  [
    DETERMINERS,
    PREPOSITIONS,
    CONJUNCTIONS,
    SUBJECT_PRONOUNS,
    OBJECT_PRONOUNS,
    INDEFINITE,
    ADVERBS,
    AUXILIARIES,
    CALENDAR,
  ].flatMap((list) => [...list]),
);

/** Words in the shape of a noun for a person. */
export const NO_PERSONS = words(LISTS.noPersons);

/** @param list words with white space between them, or lines of such */
export function words(list: string | readonly string[]): ReadonlySet<string> {
  const text = typeof list === 'string' ? list : list.join(' ');
  return Object.freeze(new Set(text.split(/\s+/u)));
}

/** Nouns that name a person by role. */
export const ROLES = words(LISTS.roles);

/** Texts and speeches: "the statement said". */
export const DOCUMENTS = words(LISTS.documents);

/** Organisations that speak. */
export const BODIES = words(LISTS.bodies);

/** Titles before a name, with the gender that they imply. */
export const HONORIFICS: ReadonlyMap<string, 'male' | 'female' | undefined> = new Map([
  ...['mr', 'sir', 'lord', 'monsieur', 'herr', 'señor', 'signor', 'fr'].map((title) => [title, 'male'] as const),
  ...['mrs', 'ms', 'miss', 'lady', 'dame', 'madame', 'mme', 'frau', 'señora', 'signora'].map(
    (title) => [title, 'female'] as const,
  ),
  ...[
    'dr',
    'prof',
    'sen',
    'rep',
    'gov',
    'gen',
    'col',
    'lt',
    'capt',
    'sgt',
    'maj',
    'adm',
    'rev',
    'hon',
    'amb',
    'supt',
  ].map((title) => [title, undefined] as const),
]);

export const MALE_ROLES = words(LISTS.maleRoles);
export const FEMALE_ROLES = words(LISTS.femaleRoles);

const MANY = words('people men women police spokesmen businessmen fishermen couple pair duo family');

/** Roles of one person. */
export const SINGLE_ROLES: readonly string[] = [...ROLES].filter(
  (role) => (!role.endsWith('s') || role === 'boss') && !MANY.has(role),
);
