import type { Aliases } from '../../articles/article';
import { words } from '../lexicon/word-lists';
import type { Person } from './name-register';

/** @returns person → roles of several words that nobody else has: `us president` */
export function soleRolesOf(everyone: readonly Person[]): Aliases {
  const holders = new Map<string, Set<Person>>();
  for (const person of everyone) for (const title of person.titles.keys()) add(holders, title, person);
  const roles = new Map<string, string[]>();
  for (const [title, persons] of holders) {
    const [only] = persons;
    if (only && persons.size === 1 && isOffice(title)) roles.set(only.name, [...(roles.get(only.name) ?? []), title]);
  }
  return roles;
}

function isOffice(title: string): boolean {
  return title.includes(' ') && !NO_OFFICE.test(title);
}

const NO_OFFICE = /^(?:former|ex|then|late)\b|(?:-old|star)$/u;

/** @returns a function that finds who has a title in an article. */
export function titleFinder(everyone: readonly Person[]): (title: string, article: number) => readonly Person[] {
  const byTitle = new Map<string, Set<Person>>();
  const byCore = new Map<string, Set<Person>>();
  const byHead = new Map<string, Set<Person>>();
  for (const person of everyone) {
    for (const title of person.titles.keys()) {
      add(byTitle, title, person);
      add(byCore, coreOf(title), person);
      add(byHead, title.slice(title.lastIndexOf(' ') + 1), person);
    }
  }
  return (title, article) => {
    const isCore = coreOf(title) === title;
    const ofHead = [...(isCore ? (byHead.get(title) ?? []) : [])].filter(({ titles }) =>
      [...titles].some(([own, articles]) => articles.has(article) && isOfHead(own, title)),
    );
    const holders = [...new Set([...((isCore ? byCore : byTitle).get(title) ?? []), ...ofHead])];
    const here = holders.filter(({ mentioned, titles }) =>
      PARTY.test(title) ? titles.get(title)?.has(article) : mentioned.has(article),
    );
    // "The president" is President Rossi beside the Norlandian President Weber, and beside whom only other articles call president.
    const exact = here.length > 1 ? here.filter(({ titles }) => titles.get(title)?.has(article)) : [];
    if (exact.length === 1) return exact;
    return here.length > 0 || isCore ? here : holders;
  };
}

/** `The Republican` is whom the same article calls so. */
const PARTY = /^(?:republican|democrat|conservative|liberal|socialist|independent)$/u;

/** `finance minister` of `minister`; a deputy mayor is no mayor. */
function isOfHead(title: string, head: string): boolean {
  return title.endsWith(` ${head}`) && !title.split(' ').some((word) => OTHER_OFFICE.has(word));
}

/** A deputy mayor is no mayor. */
export const OTHER_OFFICE = words(
  'vice deputy former assistant acting junior shadow ex first prime opposition co late then',
);

function add(map: Map<string, Set<Person>>, key: string, person: Person): void {
  const known = map.get(key);
  if (known) known.add(person);
  else map.set(key, new Set([person]));
}

/** `foreign minister` of `russian foreign minister`. */
function coreOf(title: string): string {
  const words = title.split(' ');
  let at = words.length - 1;
  while (at > 0 && CORE.has(words[at - 1] ?? '')) at -= 1;
  return words.slice(at).join(' ');
}

const CORE = words(
  `former vice prime foreign deputy acting chief first attorney interim opposition defence defense interior finance`,
);
