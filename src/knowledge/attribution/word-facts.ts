import { CUE_VERBS, type VerbEntry } from './cue-verbs';

/** What a piece of text is by itself, wherever it stands. */
export interface WordFacts {
  readonly text: string;
  readonly kind: 'word' | 'number' | 'mark';
  /** In small letters, a curly apostrophe made straight. */
  readonly lower: string;
  readonly capital: boolean;
  readonly possessive: boolean;
  /** `US`, `U.N.`: capitals only, two at least. */
  readonly acronym: boolean;
  /** Of a verb of saying. */
  readonly verb: VerbEntry | undefined;
}

/** Texts repeat their words: each is looked at once, and all are forgotten when they are too many. */
const MOST_KNOWN = 1 << 17;
const SLOTS = MOST_KNOWN * 2;
let known: (WordFacts | undefined)[] = [];
let count = 0;

/** @returns what a stretch of a text is by itself: a hash table with open addressing, so that a word that is known costs no new string. */
export function factsOf(source: string, start: number, end: number): WordFacts {
  if (known.length === 0) known = new Array<WordFacts | undefined>(SLOTS);
  let slot = hashOf(source, start, end) & (SLOTS - 1);
  for (let facts = known[slot]; facts; facts = known[slot]) {
    if (facts.text.length === end - start && source.startsWith(facts.text, start)) return facts;
    slot = (slot + 1) & (SLOTS - 1);
  }
  // A slice of a long text would keep all of it in memory.
  const facts = lookAt(Buffer.from(source.slice(start, end)).toString());
  if (count >= MOST_KNOWN) forgetFacts();
  known[slot] = facts;
  count += 1;
  return facts;
}

/** Frees the memory of what is known, once there is nothing more to read. */
export function forgetFacts(): void {
  known = [];
  count = 0;
}

/** FNV-1a over UTF-16 units. */
function hashOf(source: string, start: number, end: number): number {
  let hash = 0x811c9dc5;
  for (let at = start; at < end; at += 1) hash = Math.imul(hash ^ source.charCodeAt(at), 0x01000193);
  return hash ^ (hash >>> 15);
}

function lookAt(text: string): WordFacts {
  const kind = /^[\p{L}\p{M}]/u.test(text) ? 'word' : /^[$£€]?\p{N}/u.test(text) ? 'number' : 'mark';
  const lower = text.toLowerCase().replaceAll('’', "'");
  const isWord = kind === 'word';
  const possessive = isWord && (lower.endsWith("'s") || lower.endsWith("s'"));
  return Object.freeze({
    text,
    kind,
    lower,
    capital: isWord && /^\p{Lu}/u.test(text),
    possessive,
    acronym: isWord && /^(?:\p{Lu}\.?){2,}$/u.test(text),
    verb: isWord ? CUE_VERBS.get(lower) : undefined,
  });
}
