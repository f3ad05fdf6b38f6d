import { fold } from '../../text/normalize';
import { isKnownPlace } from '../lexicon/places';
import { BODIES, DOCUMENTS } from '../lexicon/word-lists';

/** A name, independent of its place. */
export interface Name {
  readonly words: readonly string[];
  readonly written: string;
  readonly folded: string;
  readonly foldedWords: readonly string[];
  readonly surname: string;
  readonly given: string;
  /** May be the name of a person. */
  readonly isPersonal: boolean;
}

/** Cache size. */
const MOST_KEPT = 50_000;
const known = new Map<string, Name>();

export function nameOf(words: readonly string[]): Name {
  const written = words.length === 1 ? (words[0] ?? '') : words.join(' ');
  const before = known.get(written);
  if (before) return before;
  const name = new CachedName(words, written);
  if (known.size >= MOST_KEPT) known.clear();
  known.set(written, name);
  return name;
}

class CachedName implements Name {
  readonly folded: string;
  readonly surname: string;
  readonly given: string;
  private personal: boolean | undefined;
  private each: readonly string[] | undefined;

  constructor(
    readonly words: readonly string[],
    readonly written: string,
  ) {
    this.folded = fold(written);
    this.surname = words.length === 1 ? this.folded : fold(words.at(-1) ?? '');
    this.given = words.length === 1 ? '' : fold(words.slice(0, -1).join(' '));
  }

  get foldedWords(): readonly string[] {
    return (this.each ??= this.words.map(fold));
  }

  get isPersonal(): boolean {
    return (this.personal ??= mayBePersonal(this.words, this.written));
  }
}

const NO_GIVEN_NAME =
  /^(?:lake|mount|mt|villa|hotel|new|north|south|east|west|saint|san|santa|los|las|el|la|le|the|fort|port|cape|gulf|radio)$/u;
const MOST_WORDS = 4;

function mayBePersonal(words: readonly string[], written: string): boolean {
  if (words.length > MOST_WORDS || NO_GIVEN_NAME.test(fold(words[0] ?? '')) || !words.every(isPersonalWord))
    return false;
  return !isKnownPlace(written);
}

function isPersonalWord(word: string): boolean {
  const folded = fold(word);
  return !BODIES.has(folded) && !DOCUMENTS.has(folded) && !isAcronym(word);
}

export function isAcronym(word: string): boolean {
  return /^(?:\p{Lu}\.?){2,}$/u.test(word) && !/^(?:\p{Lu}\.){2}$/u.test(word);
}
