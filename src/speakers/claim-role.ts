import { OFFICES } from '../attribution/lexicon/word-lists';
import { OTHER_OFFICE } from '../attribution/people/titles';
import { fold } from '../text/normalize';
import { CUE_VERBS } from '../text/saying-verbs';
import { tokenize } from '../text/tokens';

const SMALL = new Set('a an the of for to in at from with by on near close and s his her its their'.split(' '));

/** @returns folded words without articles and prepositions; unlike a name, a role keeps "president". */
function wordsOfRole(role: string): readonly string[] {
  return tokenize(role).flatMap(({ word, compound }) => (compound || SMALL.has(fold(word)) ? [] : fold(word)));
}

/** `the chairwoman of the guild`, `the guild's chairwoman`: the office, and whose it is. */
function partsOfRole(role: string) {
  const [, owner, owned] = /^(.+?)['’]s?\s+(.+)$/u.exec(role) ?? [];
  const [office = '', ...others] = (owned ?? role).split(/\s(?:of|for|to|in|at|from|with|by|on|near|close|who)\s/u);
  return { office: wordsOfRole(office), of: wordsOfRole([owner ?? '', ...others].join(' ')) };
}

/**
 * Whether a name or role of the source names whom the claim does: `Lund mayor Anna Rossi` for `Rossi`, but not `Rossi's lawyer`, `an aide to
 * Rossi`, and not `the deputy mayor` for `the mayor`.
 */
export function namesSame(own: string, claimed: string): boolean {
  const [words, asked] = [wordsOfRole(own), wordsOfRole(claimed)];
  return headOf(own) === headOf(claimed) && asked.every((word) => words.includes(word)) && !isOtherOffice(words, asked);
}

/** @returns the folded noun or surname: `lawyer` of `the lawyer for Rossi` and of `Rossi's lawyer`. */
export function headOf(name: string): string | undefined {
  return partsOfRole(name).office.at(-1);
}

/** Whether the source's name or role has all words of the claim's: `a Rossi spokesman` has `Rossi`. */
export function holdsWordsOf(own: string, claimed: string): boolean {
  const words = wordsOfRole(own);
  return wordsOfRole(claimed).every((word) => words.includes(word));
}

function isOtherOffice(words: readonly string[], asked: readonly string[]): boolean {
  return words.some((word) => OTHER_OFFICE.has(word) && !asked.includes(word));
}

const NAME = "(?:\\p{Lu}[\\p{L}.'’-]*\\s+){0,3}";
const BODY = "(?<body>\\s(?:of|at|for)\\s(?:[\\p{L}’'&-]+\\s){0,4}[\\p{L}’'&-]+)?";
const NO_ADJECTIVE = /\b(?:of|to|for|by|from|with|in|at|and|who|whose|than)\b/iu;
const BELONGING = /\b(?:of|to|for)\s(?:(?:the|an?|its|his|her)\s)?$/u;

/**
 * @param name as in `Anna Rossi`; only its last word needs to stand in the text
 * @returns whether the text calls the person so (`Lund mayor Anna Rossi`, `the mayor of Lund, Anna Rossi, said`, `Rossi, 61, the new mayor`), or only
 * so with a word that makes it another office ("deputy mayor Rossi"). "The mayor praised Rossi" and "the mayor's wife, Nina Rossi" do neither.
 */
export function roleIn(text: string, name: string, role: string): 'same' | 'other' | 'none' {
  const { office, of } = partsOfRole(role);
  const last = name.split(' ').at(-1) ?? '';
  if (office.length === 0 || !text.includes(last)) return 'none';
  const [core, surname] = [office.map(anyCase).join('\\W+'), `${escaped(last)}(?!\\p{L})`];
  const forms = [
    `(?<before>(?:[\\p{L}’'-]+\\s+){0,2})(?<!\\p{L})${core}(?:\\s+${NAME}${surname}|${BODY},\\s${NAME}${surname}(?=[,.;:)”"]))`,
    `(?<!\\p{L})${surname}(?:\\s\\([^)]*\\))?(?:,(?:\\s\\d+,)?(?:\\swho\\sis)?|\\s(?:is|remains))\\s(?<adjectives>(?:[\\p{L}’'\\d-]+\\s){0,5})${core}(?![\\p{L}’'-]|\\s\\p{Lu})`,
  ];
  const found = forms.flatMap((form) =>
    Array.from(text.matchAll(new RegExp(form, 'gu'))).flatMap(({ 0: all, index, groups = {} }) => {
      const { before = '', body = '', adjectives = '' } = groups;
      if (BELONGING.test(before) || NO_ADJECTIVE.test(adjectives) || wordsOfRole(body).some(isVerb)) return [];
      const near = wordsOfRole(text.slice(Math.max(0, index - NEAR), index + all.length + NEAR));
      const beside = [...wordsOfRole(before).slice(-1), ...wordsOfRole(adjectives)];
      return of.every((word) => near.includes(word)) ? isOtherOffice(beside, office) : [];
    }),
  );
  return found.length === 0 ? 'none' : found.every((isOther) => isOther) ? 'other' : 'same';
}

function isVerb(word: string): boolean {
  return CUE_VERBS.has(word);
}

/** In characters: a body stands in the sentence of its officer, `the guild will strike, said its chairwoman, Anna Rossi`. */
const NEAR = 120;

/** @returns the word for a pattern, where any sign stands for a sign. */
export function escaped(word: string): string {
  return word.replace(/[^\p{L}\p{N}]/gu, '.');
}

/** `governor` also as `Governor` and `Gov.` */
function anyCase(word: string): string {
  const short = [...OFFICES].flatMap(([form, offices]) => (offices.includes(word) ? [form] : []));
  const forms = [word, ...short].map(
    (form) => `[${form.charAt(0)}${form.charAt(0).toUpperCase()}]${escaped(form.slice(1))}`,
  );
  return `(?:${forms.join('|')})\\.?`;
}
