import { isContent } from '../../text/analysis';
import { CUE, cuesOfWord } from '../../text/cues';
import { NO_TERM } from './inverted-index';
import { stem } from '../../text/stem';

/** The words of a library by number, counted from 0 as they come, with what is to be known of each. */
export class WordNumbers {
  private readonly words = new Map<string, number>();
  private readonly terms = new Map<string, number>();
  private readonly texts: string[] = [];
  private readonly termOfWord: number[] = [];
  private readonly cuesOfWord: number[] = [];
  /** For each word, how often it stands inside a sentence with a capital letter less how often without one. */
  private readonly capitals: number[] = [];

  numberOf(word: string): number {
    const known = this.words.get(word);
    if (known !== undefined) return known;
    const number = this.words.size;
    this.words.set(word, number);
    this.texts.push(word);
    this.cuesOfWord.push(cuesOfWord(word));
    this.capitals.push(0);
    this.termOfWord.push(isContent(word) ? this.termNumberOf(stem(word)) : NO_TERM);
    return number;
  }

  /** @returns the word of a number that is in use. */
  at(number: number): string {
    return this.texts[number] ?? '';
  }

  /** Notes that a word stands inside a sentence, so many times. */
  noteInside(number: number, isCapital: boolean, times = 1): void {
    this.capitals[number] = (this.capitals[number] ?? 0) + (isCapital ? times : -times);
  }

  freeze() {
    return {
      words: this.texts,
      terms: [...this.terms.keys()],
      termOfWord: Int32Array.from(this.termOfWord),
      cuesOfWord: Uint16Array.from(this.cuesOfWord.map((cues, word) => cues | this.cuesOfName(word))),
    };
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
}
