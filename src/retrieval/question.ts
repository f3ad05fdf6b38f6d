import { analyse, isContent, type Token } from './analysis';
import { asksManner, CUE, cuesAskedFor, measuresAskedFor } from './cues';
import { alternativesTo, relatedTo, type Alternative, type Lexicon, type Lookup } from './expand';
import { documentFrequency, type InvertedIndex } from './inverted-index';
import { LIGHT_WORDS } from './light-words';
import { speakersAskedFor } from './saying';
import { isSlipOf } from './spelling';
import { STOP_WORDS } from './stop-words';
import { inverseDocumentFrequency } from './weights';

/** A question as the index sees it. */
export interface Question {
  /** Its words of content, in order, each once. */
  readonly slots: readonly Slot[];
  /** The slots' idf added up: what a sentence that holds every word once would have. */
  readonly totalIdf: number;
  /** The kinds of answer asked for, as bits of `CUE`. */
  readonly cues: number;
  /** What the number that it asks for is a number of, as bits of `CUE`. */
  readonly measures: number;
  /** Slots of those whose words it asks for: "what did Putin say about …". */
  readonly speakers: ReadonlySet<number>;
  /** Whether it asks what or who something is. */
  readonly asksDefinition: boolean;
  /** Whether it asks how something is done or comes about. */
  readonly asksManner: boolean;
  /** Numbers of the words is, are, was and were, and of what else introduces a definition. */
  readonly toBe: ReadonlySet<number>;
}

/** One word of a question and the terms that answer to it. */
export interface Slot {
  /** As asked, folded. */
  readonly word: string;
  /** Its number in the index, when it stands there as it was asked. */
  readonly wordNumber: number | undefined;
  readonly idf: number;
  /** Whether it is written like a name, or the sources write it so. */
  readonly isName: boolean;
  /** Strongest first; empty when the sources do not know the word. */
  readonly alternatives: readonly Alternative[];
  /** Terms of words that mean nearly the same, strongest first. */
  readonly related: readonly Alternative[];
}

/** Each word costs its postings; no question has more to say. */
const MOST_SLOTS = 32;
/** A word that the sources do not know is compared with all of theirs; a longer question is not one of misspelt words. */
const MOST_CORRECTED = 8;
/** What is left of the weight of a word that frames the question. */
const LIGHT_WEIGHT = 0.4;
const DEFINITION = /^\W*(?:what|who)(?:['’]s| is| are| was| were)\b/iu;
const WHO_IS = /^\W*who(?:['’]s| is| are| was| were)\b/iu;
const DEFINING_VERBS = ['is', 'are', 'was', 'were', 'refers', 'known', 'means'];

/** @returns the question's words with the terms of the index that answer to them. */
export function readQuestion(text: string, lexicon: Lexicon): Question {
  const tokens = analyse(text).map(unlessCountry);
  const words = tokens.filter((token, at) => !token.compound && isContent(token.word) && !isSlip(token, at, lexicon));
  const joined = joinedWords(words, tokens);
  const once = [...new Set(words.map(({ word }) => word))].slice(0, MOST_SLOTS);
  const names = new Set(tokens.flatMap(({ word, capital }, at) => (capital && at > 0 ? word : [])));
  const slots = eachRelatedOnce(
    once.map((word, at) => toSlot(word, joined.get(word) ?? [], { ...lexicon, names, corrects: at < MOST_CORRECTED })),
  );
  return {
    slots,
    totalIdf: slots.reduce((total, { idf }) => total + idf, 0),
    cues: asksAboutName(text, slots, lexicon.index) ? 0 : cuesAskedFor(text),
    measures: measuresAskedFor(text),
    speakers: new Set(speakersAskedFor(text).flatMap((speaker) => indexesOf(once, speaker))),
    asksDefinition: DEFINITION.test(text),
    asksManner: asksManner(text),
    toBe: new Set(DEFINING_VERBS.flatMap((verb) => lexicon.index.words.get(verb) ?? [])),
  };
}

/** Who is, and then a name: the person is known already, and what is asked for is what is said of them. */
function asksAboutName(text: string, slots: readonly Slot[], index: InvertedIndex): boolean {
  return WHO_IS.test(text) && slots.length > 0 && slots.every(({ wordNumber }) => isNameIn(index, wordNumber));
}

/**
 * A slip in a small word must not pass for a word that the sources do not know; nor may a name that they do not know pass for a slip, or
 * the answer would be about somebody else. A capital tells a name, but for the first word.
 */
function isSlip({ word, capital }: Token, at: number, { index }: Lexicon): boolean {
  return !(capital && at > 0) && !index.words.has(word) && isSlipOf(word, SMALL_WORDS);
}

const SMALL_WORDS: readonly string[] = [...STOP_WORDS, ...LIGHT_WORDS];

function indexesOf(words: readonly string[], wanted: string): readonly number[] {
  const at = words.indexOf(wanted);
  return at < 0 ? [] : [at];
}

/** In haste people write `us sanctions` and `the us`: the pronoun follows a verb or a preposition, or ends the question. */
function unlessCountry(token: Token, at: number, tokens: readonly Token[]): Token {
  if (token.word !== 'us') return token;
  const before = tokens[at - 1]?.word;
  const isPronoun = before === undefined ? tokens.length === 1 : BEFORE_PRONOUN.has(before) || at === tokens.length - 1;
  return before === 'the' || !isPronoun ? { ...token, word: 'US' } : token;
}

const BEFORE_PRONOUN: ReadonlySet<string> = new Set(
  'tell tells told give gives gave let lets show shows remind teach help helps of for to with from about among between'.split(
    ' ',
  ),
);

/** `cyber attack` and `cyber-attack` may stand closed in the sources: word → the closed forms that it is a part of. */
function joinedWords(words: readonly Token[], tokens: readonly Token[]): ReadonlyMap<string, readonly string[]> {
  const joined = new Map<string, string[]>();
  const note = (part: string, whole: string): unknown => joined.set(part, [...(joined.get(part) ?? []), whole]);
  words.slice(0, MOST_SLOTS).forEach(({ word }, at) => {
    const next = words[at + 1]?.word;
    if (next !== undefined) [word, next].forEach((part) => note(part, word + next));
  });
  for (const compound of tokens.filter((token) => token.compound).slice(0, MOST_SLOTS)) {
    const parts = words.filter(({ start, end }) => start >= compound.start && end <= compound.end);
    parts.forEach(({ word }) => note(word, compound.word));
  }
  return joined;
}

interface SlotLookup extends Lookup {
  /** Words that the question writes like names. */
  readonly names: ReadonlySet<string>;
}

/** A word whose relatives the sources know is no misspelling. */
function toSlot(word: string, joined: readonly string[], lexicon: SlotLookup): Slot {
  const related = LIGHT_WORDS.has(word) ? [] : relatedTo(word, lexicon);
  const corrects = lexicon.corrects && related.length === 0;
  const alternatives = alternativesTo(word, joined, { ...lexicon, corrects });
  const wordNumber = lexicon.index.words.get(word);
  return {
    word,
    wordNumber,
    isName: lexicon.names.has(word) || isNameIn(lexicon.index, wordNumber),
    idf: (LIGHT_WORDS.has(word) ? LIGHT_WEIGHT : 1) * slotIdf(lexicon.index, alternatives),
    alternatives,
    related,
  };
}

function isNameIn({ cuesOfWord }: InvertedIndex, word: number | undefined): boolean {
  return ((cuesOfWord[word ?? -1] ?? 0) & CUE.person) !== 0;
}

/** A term that answers to a word of the question itself, or more nearly to another word, is no relative. */
function eachRelatedOnce(slots: readonly Slot[]): readonly Slot[] {
  const own = new Set(slots.flatMap(({ alternatives }) => alternatives.map(({ term }) => term)));
  const nearest = new Map<number, { readonly slot: number; readonly strength: number }>();
  slots.forEach(({ related }, slot) => {
    for (const { term, strength } of related)
      if (strength > (nearest.get(term)?.strength ?? 0)) nearest.set(term, { slot, strength });
  });
  return slots.map((slot, number) => ({
    ...slot,
    related: slot.related.filter(({ term }) => !own.has(term) && nearest.get(term)?.slot === number),
  }));
}

/** A word weighs what natural gives it; one that stands only in other forms weighs as if these were one word. */
function slotIdf(index: InvertedIndex, alternatives: readonly Alternative[]): number {
  const own = alternatives.filter(({ strength }) => strength === 1);
  const counted = own.length > 0 ? own : alternatives;
  const frequency = counted.reduce((total, { term }) => total + documentFrequency(index, term), 0);
  return inverseDocumentFrequency(Math.max(1, index.entryCount), Math.min(frequency, index.entryCount));
}
