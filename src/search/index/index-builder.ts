import { CUE, cuesOfWord } from '../../text/answer-types';
import type { Language } from '../../text/languages';
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

/** Forms of words of one language that were met. */
interface LanguageForms {
  readonly language: Language | undefined;
  readonly wordForms: WordForms;
  /** By the id of a form. */
  readonly numbers: WordNumbers[];
}

const IN_CAPITALS = /^\p{Lu}{2,}$/u;

/** Whether a word and one beside it are in capitals, as in a headline before a text: they tell no names. */
function isOfHeadline(tokens: readonly Token[], at: number): boolean {
  const isLoud = (one: Token | undefined): boolean => one?.capital === true && IN_CAPITALS.test(one.written);
  return isLoud(tokens[at]) && (isLoud(tokens[at - 1]) || isLoud(tokens[at + 1]));
}

export class IndexBuilder {
  private readonly vocabulary = new WordCollector();
  private readonly formsIn = new Map<Language | undefined, LanguageForms>();
  private readonly written = new Map<string, number>();
  private readonly wordOffsets = new GrowingArray();
  private readonly sentenceWords = new GrowingArray();
  private readonly marks = new GrowingArray();
  private readonly forms = new GrowingArray();

  constructor() {
    this.wordOffsets.push(0);
  }

  /** @param language absent for English */
  add(text: string, language?: Language): void {
    let last: Token | undefined;
    const forms = this.formsOf(language);
    const tokens = tokenize(text, forms.wordForms);
    for (let at = 0; at < tokens.length; at += 1) {
      const token = tokens[at];
      if (!token) continue;
      const { word, form } = this.numbersOf(token, forms);
      const isName = token.capital && (language?.capitalisesNouns !== true || isBesideCapital(tokens, at));
      if (this.isInside() && !isOfHeadline(tokens, at)) this.vocabulary.noteInside(word, isName);
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

  private formsOf(language: Language | undefined): LanguageForms {
    const known = this.formsIn.get(language);
    if (known) return known;
    const forms = { language, wordForms: new Map(), numbers: [] };
    this.formsIn.set(language, forms);
    return forms;
  }

  private numbersOf(token: Token, { language, numbers }: LanguageForms): WordNumbers {
    const { word, written, form } = token;
    const known = numbers[form];
    if (known !== undefined) return known;
    const number = language ? this.vocabulary.numberInLanguage(token, language) : this.vocabulary.numberOf(word);
    const found = { word: number, form: numberIn(this.written, written) };
    if (form >= 0) numbers[form] = found;
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

function isBesideCapital(tokens: readonly Token[], at: number): boolean {
  return tokens[at + 1]?.capital === true || (at > 1 && tokens[at - 1]?.capital === true);
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
  /** Word → cues in a language besides English. */
  private readonly languageCues = new Map<number, number>();
  /** Word → occurrences inside sentences with a capital letter less those without. */
  private readonly capitals: number[] = [];

  numberOf(word: string): number {
    return this.words.get(word) ?? this.addWord(word, isContent(word) ? stem(word) : undefined);
  }

  numberInLanguage(token: Token, language: Language): number {
    const key = language.keyOf(token);
    const number = this.words.get(key) ?? this.addWord(key, language.termOf(token));
    const cues = language.cuesOf(token.word);
    if (cues !== 0) this.languageCues.set(number, cues);
    return number;
  }

  private addWord(key: string, term: string | undefined): number {
    const number = this.words.size;
    this.words.set(key, number);
    this.capitals.push(0);
    this.termOfWord.push(term === undefined ? NO_TERM : numberIn(this.terms, term));
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
    const cues = cuesOfWord(word) | (this.languageCues.get(number) ?? 0);
    const isName = (this.capitals[number] ?? 0) > 0 && this.termOfWord[number] !== NO_TERM && (cues & CUE.time) === 0;
    return cues | (isName ? CUE.person : 0);
  }
}
