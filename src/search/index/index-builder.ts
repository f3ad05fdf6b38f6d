import { analyse, isHyphen, LONGEST_COMPOUND, NUMBER } from '../../text/analysis';
import { buildDictionary } from '../../text/dictionary';
import { GrowingArray } from '../../text/growing-array';
import type { InvertedIndex } from './inverted-index';
import { PlainRuns } from '../../text/plain-runs';
import { collectPostings, formsOf, toSentenceWordNumbers } from './postings';
import { CUT, FACT, FACTS, RunForms, RUN_TRAIT } from './run-forms';
import { MARK, marksBetween, type WordLayout } from './word-layout';
import { WordNumbers } from './word-numbers';

/** Gathers entries one after the other, then freezes. */
export class IndexBuilder {
  private readonly numbers = new WordNumbers();
  private readonly forms = new RunForms(this.numbers);
  private readonly runs = new PlainRuns();
  private readonly wordOffsets = new GrowingArray();
  /** Of each word that stands anywhere its number, its marks, and the form that it was written in. */
  private readonly entryWords = new GrowingArray();
  private readonly marks = new GrowingArray();
  private readonly writtenForms = new GrowingArray();
  /** How many words stand before the entry that is read. */
  private first = 0;
  /** Where the last word of the entry ends that is no compound, below 0 before the first; and whether it has a capital. */
  private lastEnd = -1;
  private lastCapital = false;
  /** How many of the last words are one chain of hyphenated ones. */
  private chain = 0;

  constructor() {
    this.wordOffsets.push(0);
  }

  /** Adds the text that stands from `start` to `end` as the next entry, numbered from 0. */
  add(text: string, start = 0, end = text.length): void {
    this.first = this.entryWords.length;
    this.lastEnd = -1;
    if (this.runs.read(text, start, end)) this.addRuns(text);
    else this.addAnalysed(text.slice(start, end));
    this.wordOffsets.push(this.entryWords.length);
  }

  /** The words of a plain text, as `analyse` finds them, without an object for each. */
  private addRuns(text: string): void {
    const { starts, ends, hashes, count } = this.runs;
    const { forms } = this;
    this.chain = 0;
    for (let run = 0; run < count; run += 1) {
      const start = starts[run] ?? 0;
      const end = ends[run] ?? 0;
      const form = forms.numberOfRun(text, start, end, hashes[run] ?? 0);
      const { facts } = forms;
      const traits = facts[form * FACTS + FACT.traits] ?? 0;
      if (this.chain > 0 && !this.isHyphenated(text, start)) this.closeChain();
      if ((traits & RUN_TRAIT.empty) !== 0) continue;
      const capital = (traits & RUN_TRAIT.capital) !== 0;
      if (this.entryWords.length > this.first)
        facts[form * FACTS + FACT.inside] = (facts[form * FACTS + FACT.inside] ?? 0) + 1;
      this.push(forms.wordNumber(form), this.marksAt(text, start, capital), forms.writtenNumber(form));
      this.lastEnd = end - (traits >> CUT);
      this.lastCapital = capital;
      this.chain += 1;
    }
    this.closeChain();
  }

  private isHyphenated(text: string, start: number): boolean {
    return start === this.lastEnd + 1 && isHyphen(text.charCodeAt(this.lastEnd));
  }

  /** Adds the closed form of the words of a chain, if there are several and they make one. */
  private closeChain(): void {
    const { chain } = this;
    this.chain = 0;
    if (chain < 2 || chain > LONGEST_COMPOUND) return;
    const first = this.entryWords.length - chain;
    let word = '';
    for (let at = first; at < first + chain; at += 1) word += this.numbers.at(this.entryWords.at(at));
    if (NUMBER.test(word)) return;
    this.put(this.numbers.numberOf(word), (this.marks.at(first) & MARK.capital) | MARK.compound, 0);
  }

  private addAnalysed(text: string): void {
    for (const { word, written, start, end, capital, compound } of analyse(text)) {
      const number = this.numbers.numberOf(word);
      if (compound) {
        this.put(number, (capital ? MARK.capital : 0) | MARK.compound, 0);
        continue;
      }
      this.put(number, this.marksAt(text, start, capital), this.forms.numberOfWritten(written));
      this.lastEnd = end;
      this.lastCapital = capital;
    }
  }

  private put(word: number, marks: number, form: number): void {
    if (this.entryWords.length > this.first) this.numbers.noteInside(word, (marks & MARK.capital) !== 0);
    this.push(word, marks, form);
  }

  private push(word: number, marks: number, form: number): void {
    this.entryWords.push(word);
    this.marks.push(marks);
    this.writtenForms.push(form);
  }

  private marksAt(text: string, start: number, capital: boolean): number {
    const own = capital ? MARK.capital : 0;
    if (this.lastEnd < 0 || start !== this.lastEnd + 1) return own;
    return own | marksBetween(text.charCodeAt(this.lastEnd), this.lastCapital === capital);
  }

  /** @returns how the words stand side by side, which the index does not keep; for what is built from the index at once. */
  wordLayout(): WordLayout {
    const { writtenForms } = this.forms;
    return { marks: this.marks.view(), forms: this.writtenForms.view(), writtenForms };
  }

  freeze(): InvertedIndex {
    this.forms.noteInside();
    const { words, terms, termOfWord, cuesOfWord } = this.numbers.freeze();
    const wordOffsets = this.wordOffsets.toArray();
    const sentenceWords = this.entryWords.view();
    const formOfWord = formsOf(termOfWord, terms.length);
    return Object.freeze({
      sentenceCount: wordOffsets.length - 1,
      terms: buildDictionary(terms),
      words: buildDictionary(words),
      termOfWord,
      formOfWord,
      cuesOfWord,
      ...collectPostings({ termOfWord, formOfWord, wordOffsets, sentenceWords }, terms.length),
      wordOffsets,
      sentenceWords: toSentenceWordNumbers(sentenceWords),
    });
  }
}
