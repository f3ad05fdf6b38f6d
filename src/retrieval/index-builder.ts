import { analyse, isContent, type Token } from './analysis';
import { CUE, cuesOfWord } from './cues';
import { buildDictionary } from './dictionary';
import { GrowingArray } from './growing-array';
import { NO_TERM, OCCURRENCE, RARE, SUBJECT_WORDS, type EntryWords, type InvertedIndex } from './inverted-index';
import { stem } from './stem';
import { WordForms } from './word-forms';
import { WordLayoutBuilder, type WordLayout } from './word-layout';

/** Gathers entries one after the other, then freezes. */
export class IndexBuilder {
  private readonly terms = new Map<string, number>();
  private readonly words = new Map<string, number>();
  private readonly termOfWord: number[] = [];
  private readonly cuesOfWord: number[] = [];
  /** For each word, how often it stands inside a sentence with a capital letter less how often without one. */
  private readonly capitals: number[] = [];
  private readonly wordOffsets = new GrowingArray();
  private readonly entryWords = new GrowingArray();
  private readonly forms = new WordForms();
  /** Form → number of its word. */
  private readonly wordOfForm: number[] = [];
  private readonly layout = new WordLayoutBuilder();

  constructor() {
    this.wordOffsets.push(0);
  }

  /** Adds the next entry, numbered from 0. */
  add(text: string): void {
    const first = this.entryWords.length;
    this.layout.begin(text);
    for (const token of analyse(text, this.forms)) {
      const number = this.numberOfToken(token);
      if (this.entryWords.length > first) this.capitals[number] = (this.capitals[number] ?? 0) + sign(token);
      this.entryWords.push(number);
      this.layout.add(token);
    }
    this.wordOffsets.push(this.entryWords.length);
  }

  private numberOfToken({ word, form }: Token): number {
    if (form < 0) return this.numberOf(word);
    return (this.wordOfForm[form] ??= this.numberOf(word));
  }

  private numberOf(word: string): number {
    const known = this.words.get(word);
    if (known !== undefined) return known;
    const number = this.words.size;
    this.words.set(word, number);
    this.cuesOfWord.push(cuesOfWord(word));
    this.capitals.push(0);
    this.termOfWord.push(isContent(word) ? this.termNumberOf(stem(word)) : NO_TERM);
    return number;
  }

  private termNumberOf(term: string): number {
    const known = this.terms.get(term);
    if (known !== undefined) return known;
    const number = this.terms.size;
    this.terms.set(term, number);
    return number;
  }

  /** A word that is mostly written with a capital inside sentences is a name, unless it is a month or a weekday. */
  private cuesOfName(word: number): number {
    const isDate = ((this.cuesOfWord[word] ?? 0) & CUE.time) !== 0;
    const isName = (this.capitals[word] ?? 0) > 0 && this.termOfWord[word] !== NO_TERM && !isDate;
    return isName ? CUE.person : 0;
  }

  /** @returns how the words stand side by side, which the index does not keep; for what is built from the index at once. */
  wordLayout(): WordLayout {
    return this.layout.freeze();
  }

  freeze(): InvertedIndex {
    const termOfWord = Int32Array.from(this.termOfWord);
    const wordOffsets = this.wordOffsets.toArray();
    const entryWords = this.entryWords.view();
    const formOfWord = formsOf(this.termOfWord, this.terms.size);
    return Object.freeze({
      entryCount: wordOffsets.length - 1,
      terms: buildDictionary([...this.terms.keys()]),
      words: buildDictionary([...this.words.keys()]),
      termOfWord,
      formOfWord,
      cuesOfWord: Uint16Array.from(this.cuesOfWord, (cues, word) => cues | this.cuesOfName(word)),
      ...collectPostings({ termOfWord, formOfWord, wordOffsets, entryWords }, this.terms.size),
      wordOffsets,
      entryWords: toEntryWords(entryWords),
    });
  }
}

function sign({ capital }: Token): number {
  return capital ? 1 : -1;
}

function toEntryWords(words: Uint32Array): EntryWords {
  const [rareAt, rare] = [new GrowingArray(), new GrowingArray()];
  const common = Uint16Array.from(words, (word, at) => {
    if (word < RARE) return word;
    rareAt.push(at);
    rare.push(word);
    return RARE;
  });
  return { common, rareAt: rareAt.toArray(), rare: rare.toArray() };
}

const FORMS = [OCCURRENCE.firstForm, OCCURRENCE.secondForm, OCCURRENCE.otherForm] as const;

/** @returns word → the bit of its form. */
function formsOf(termOfWord: readonly number[], terms: number): Uint8Array {
  const forms = new Uint8Array(terms);
  return Uint8Array.from(termOfWord, (term) => {
    if (term === NO_TERM) return 0;
    const form = forms[term] ?? 0;
    forms[term] = Math.min(form + 1, FORMS.length - 1);
    return FORMS[form] ?? 0;
  });
}

interface Words extends Pick<InvertedIndex, 'termOfWord' | 'formOfWord' | 'wordOffsets'> {
  readonly entryWords: Uint32Array;
}

type Postings = Pick<InvertedIndex, 'offsets' | 'postingEntries' | 'occurrences'>;

/** Goes through the words twice, to count and to fill: entries come in order, so each term's postings are in order too. */
function collectPostings(words: Words, terms: number): Postings {
  const offsets = countPostings(words, terms);
  const postingEntries = new Uint32Array(offsets[terms] ?? 0);
  const occurrences = new Uint8Array(postingEntries.length);
  const next = offsets.slice();
  eachTerm(words, (term, entry, seen) => {
    const last = (next[term] ?? 0) - 1;
    if (last >= (offsets[term] ?? 0) && postingEntries[last] === entry) {
      const before = occurrences[last] ?? 0;
      const isFull = (before & OCCURRENCE.frequency) === OCCURRENCE.frequency;
      occurrences[last] = (before | seen) + (isFull ? 0 : 1);
      return;
    }
    next[term] = last + 2;
    postingEntries[last + 1] = entry;
    occurrences[last + 1] = seen + 1;
  });
  return { offsets, postingEntries, occurrences };
}

function countPostings(words: Words, terms: number): Uint32Array {
  const offsets = new Uint32Array(terms + 1);
  const lastEntry = new Int32Array(terms).fill(-1);
  eachTerm(words, (term, entry) => {
    if (lastEntry[term] === entry) return;
    lastEntry[term] = entry;
    offsets[term + 1] = (offsets[term + 1] ?? 0) + 1;
  });
  for (let term = 1; term < offsets.length; term += 1) offsets[term] = (offsets[term] ?? 0) + (offsets[term - 1] ?? 0);
  return offsets;
}

/** @param visit is given with each term how it stands there, as bits of `OCCURRENCE` without a frequency. */
function eachTerm(
  { termOfWord, formOfWord, wordOffsets, entryWords }: Words,
  visit: (term: number, entry: number, seen: number) => void,
): void {
  for (let entry = 0; entry < wordOffsets.length - 1; entry += 1) {
    const from = wordOffsets[entry] ?? 0;
    const end = wordOffsets[entry + 1] ?? 0;
    for (let at = from; at < end; at += 1) {
      const word = entryWords[at] ?? 0;
      const term = termOfWord[word] ?? NO_TERM;
      const early = at - from < SUBJECT_WORDS ? OCCURRENCE.early : 0;
      if (term !== NO_TERM) visit(term, entry, (formOfWord[word] ?? 0) | early);
    }
  }
}
