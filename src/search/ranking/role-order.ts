import { stem } from '../../text/normalize';
import { isContent, tokenize } from '../../text/tokens';
import { LIGHT_WORDS } from '../../text/word-lists';
import type { ScorePart } from '../index/passage';
import type { Question } from '../query/question';

/** What a sentence gets in which two names have the parts that the question gives them, and loses where they have each other's. */
const ROLE_ORDER = 6;

/** Verbs that tell one thing from both sides. */
const CONVERSE = new Map(
  ['sell buy', 'lend borrow', 'win lose', 'teach learn'].flatMap((pair) => {
    const [one = '', other = ''] = pair.split(' ').map(stem);
    return [[one, other] as const, [other, one] as const];
  }),
);

/** Who does or is something, by which word, and to whom: "Japan's ambassador in Chile". */
interface RoleRelation {
  readonly from: string;
  readonly noun: string;
  readonly to: string;
}

const DIRECTIONS: ReadonlySet<string> = new Set(['to', 'from', 'in', 'at', 'into', 'against']);

/** Tells what a sentence gets for who does what to whom. */
type OrderReader = (text: string) => readonly ScorePart[];

/** @returns a reader where the question sets one name before a word, and another behind it and a preposition; nothing for others. */
export function roleOrder({ text, queryTerms }: Question): OrderReader | undefined {
  if (queryTerms.filter(({ isName }) => isName).length < 2) return undefined;
  const names = new Set(queryTerms.flatMap(({ word, isName }) => (isName ? word : [])));
  const asked = relationAsked(wordsIn(text), names);
  if (!asked) return undefined;
  return (sentence) => {
    const order = orderIn(wordsIn(sentence), asked);
    return order === 0 ? [] : [{ name: order > 0 ? 'same roles' : 'exchanged roles', value: order * ROLE_ORDER }];
  };
}

function wordsIn(text: string): readonly string[] {
  return tokenize(text).flatMap(({ word, compound }) => (compound ? [] : word));
}

function relationAsked(words: readonly string[], names: ReadonlySet<string>): RoleRelation | undefined {
  const isName = (word: string | undefined): word is string => word !== undefined && names.has(word);
  for (let at = 1; at < words.length - 1; at += 1) {
    const [before, noun = '', preposition = ''] = words.slice(at - 1);
    const behind = words.slice(at + 2).find((word) => word !== 'the');
    if (names.has(noun) || !isContent(noun) || LIGHT_WORDS.has(noun) || !isName(behind)) continue;
    if (isName(before) && DIRECTIONS.has(preposition)) return { from: before, noun: stem(noun), to: behind };
    const further = words.slice(words.indexOf(behind, at) + 1).find((word) => word !== 'the' && !DIRECTIONS.has(word));
    if (preposition === 'of' && isName(further)) return { from: behind, noun: stem(noun), to: further };
  }
  return undefined;
}

/** @returns 1 for the same roles, −1 for exchanged ones, 0 where the sentence does not tell. */
function orderIn(words: readonly string[], { from, noun, to }: RoleRelation): number {
  const own = words.findIndex((word) => stem(word) === noun);
  const at = own >= 0 ? own : words.findIndex((word) => stem(word) === CONVERSE.get(noun));
  const [one, other] = [words.findIndex((word) => isForm(word, from)), words.findIndex((word) => isForm(word, to))];
  if (at < 0 || one < 0 || other < 0) return 0;
  const isPassive = words[Math.max(one, other) - 1] === 'by';
  return signOf([one, at, other], words) * (own >= 0 ? 1 : -1) * (isPassive ? -1 : 1);
}

function signOf([one, at, other]: readonly [number, number, number], words: readonly string[]): number {
  if (one < at && at < other) return 1;
  if (other < at && at < one) return -1;
  // "the ambassador of Chile to Japan"
  if (one < at || other < at || words[at + 1] !== 'of') return 0;
  return one < other ? 1 : -1;
}

/** A country and what is of it have their beginning in common. */
function isForm(word: string, name: string): boolean {
  return word === name || (name.length > 3 && word.startsWith(name.slice(0, -1)));
}
