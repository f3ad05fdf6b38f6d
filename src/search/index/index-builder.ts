import { CUE, cuesOfWord } from '../../text/answer-types';
import { stem } from '../../text/normalize';
import { buildDictionary } from '../../text/string-table';
import { type Token, type WordForms, isContent, tokenize } from '../../text/tokens';
import { GrowingArray, narrow } from '../../text/typed-arrays';
import { type InvertedIndex, NO_TERM } from './inverted-index';
import { collectPostings, formsOf } from './postings';

/** Surface forms in the order of `sentenceWords`; needed only to find topics. */
export interface WordLayout {
  readonly marks: Uint32Array;
  /** Position → index in `writtenForms`. */
  readonly forms: Uint32Array;
  readonly writtenForms: readonly string[];
}

export const MARK = {
  capital: 1,
  compound: 2,
  /** Continues a phrase: one white space or a hyphen separates it from the word before, and both or neither have a capital. */
  continues: 4,
  hyphened: 8,
} as const;

type WordNumbers = Readonly<Record<'word' | 'form', number>>;

export class IndexBuilder {
  private readonly vocabulary = new WordCollector();
  private readonly wordForms: WordForms = new Map();
  private readonly numbersOfForm: WordNumbers[] = [];
  private readonly written = new Map<string, number>();
  private readonly wordOffsets = new GrowingArray();
  private readonly sentenceWords = new GrowingArray();
  private readonly marks = new GrowingArray();
  private readonly forms = new GrowingArray();

  constructor() {
    this.wordOffsets.push(0);
  }

  add(text: string): void {
    let last: Token | undefined;
    for (const token of tokenize(text, this.wordForms)) {
      const { word, form } = this.numbersOf(token);
      if (this.isInside()) this.vocabulary.noteInside(word, token.capital);
      this.sentenceWords.push(word);
      this.marks.push(marksOf(text, token, last));
      this.forms.push(form);
      if (!token.compound) last = token;
    }
    this.wordOffsets.push(this.sentenceWords.length);
  }

  /** The first word is no evidence for a name: it has a capital in any case. */
  private isInside(): boolean {
    return this.sentenceWords.length > this.wordOffsets.at(this.wordOffsets.length - 1);
  }

  private numbersOf({ word, written, form }: Token): WordNumbers {
    const known = this.numbersOfForm[form];
    if (known !== undefined) return known;
    const found = { word: this.vocabulary.numberOf(word), form: numberIn(this.written, written) };
    if (form >= 0) this.numbersOfForm[form] = found;
    return found;
  }

  wordLayout(): WordLayout {
    return { marks: this.marks.view(), forms: this.forms.view(), writtenForms: [...this.written.keys()] };
  }

  freeze(): InvertedIndex {
    const { words, terms, termOfWord, cuesOfWord: cues } = this.vocabulary.freeze();
    const wordOffsets = this.wordOffsets.toArray();
    const sentenceWords = narrow(this.sentenceWords.view());
    const formOfWord = formsOf(termOfWord, terms.length);
    return Object.freeze({
      sentenceCount: wordOffsets.length - 1,
      terms: buildDictionary(terms),
      words: buildDictionary(words),
      termOfWord,
      formOfWord,
      cuesOfWord: cues,
      ...collectPostings({ termOfWord, formOfWord, wordOffsets, sentenceWords }, terms.length),
      wordOffsets,
      sentenceWords,
    });
  }
}

/** @returns the number of a text, the next one if it has none yet. */
function numberIn(numbers: Map<string, number>, text: string): number {
  const number = numbers.get(text) ?? numbers.size;
  if (number === numbers.size) numbers.set(text, number);
  return number;
}

const HYPHEN = 0x2d;

/** @param last the previous word that is no compound */
function marksOf(text: string, { start, capital, compound }: Token, last: Token | undefined): number {
  const own = (capital ? MARK.capital : 0) | (compound ? MARK.compound : 0);
  if (compound || last === undefined || start !== last.end + 1) return own;
  const between = text.charCodeAt(last.end);
  if (between === HYPHEN) return own | MARK.continues | MARK.hyphened;
  return own | (last.capital === capital && isSpace(between) ? MARK.continues : 0);
}

function isSpace(unit: number): boolean {
  return unit === 0x20 || /^\s$/u.test(String.fromCharCode(unit));
}

/** Distinct words, numbered by first occurrence. */
class WordCollector {
  private readonly words = new Map<string, number>();
  private readonly terms = new Map<string, number>();
  private readonly termOfWord: number[] = [];
  /** Word → occurrences inside sentences with a capital letter less those without. */
  private readonly capitals: number[] = [];

  numberOf(word: string): number {
    const known = this.words.get(word);
    if (known !== undefined) return known;
    const number = this.words.size;
    this.words.set(word, number);
    this.capitals.push(0);
    this.termOfWord.push(isContent(word) ? numberIn(this.terms, stem(word)) : NO_TERM);
    return number;
  }

  noteInside(word: number, isCapital: boolean): void {
    this.capitals[word] = (this.capitals[word] ?? 0) + (isCapital ? 1 : -1);
  }

  freeze() {
    const words = [...this.words.keys()];
    return {
      words,
      terms: [...this.terms.keys()],
      termOfWord: Int32Array.from(this.termOfWord),
      cuesOfWord: Uint16Array.from(words, (word, number) => this.cuesOf(word, number)),
    };
  }

  /** A word that is mostly capitalised inside sentences is a name, unless it is a month or a weekday. */
  private cuesOf(word: string, number: number): number {
    const cues = cuesOfWord(word);
    const isName = (this.capitals[number] ?? 0) > 0 && this.termOfWord[number] !== NO_TERM && (cues & CUE.time) === 0;
    return cues | (isName ? CUE.person : 0);
  }
}
