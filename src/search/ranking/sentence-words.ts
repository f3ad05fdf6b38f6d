import { NO_QUERY_TERM, RELATED } from '../query/asked-terms';
import type { MatchContext } from './match-context';

const ROOM = 256;

/** The words of one sentence as a question sees them: they are looked up once, and several signs go through them. */
export class SentenceWords {
  count = 0;
  /** Place → the word, by its number in the index. */
  numbers = new Uint32Array(ROOM);
  /** Place → the slot that the word answers to, or `NO_SLOT`. */
  slots = new Int8Array(ROOM);
  /** Place → the kinds of answer that the word may be part of, as bits of `CUE`. */
  cues = new Uint16Array(ROOM);

  /** Turns to a sentence. @param sentence its number. */
  read(sentence: number, { corpus: { index }, asked: { roles } }: MatchContext): this {
    const { cuesOfWord, sentenceWords } = index;
    const from = index.wordOffsets[sentence] ?? 0;
    this.count = (index.wordOffsets[sentence + 1] ?? 0) - from;
    if (this.count > this.numbers.length) this.makeRoom();
    const { numbers, slots: queryTerms, cues } = this;
    for (let at = 0; at < this.count; at += 1) {
      const word = sentenceWords[from + at] ?? 0;
      const role = roles[word] ?? 0;
      numbers[at] = word;
      queryTerms[at] = role !== 0 && role <= RELATED ? role - 1 : NO_QUERY_TERM;
      cues[at] = cuesOfWord[word] ?? 0;
    }
    return this;
  }

  /** @returns the kinds of answer that the word at a place may be part of; none for a word of the question: that is known already. */
  cuesAt(at: number): number {
    return this.slots[at] === NO_QUERY_TERM ? (this.cues[at] ?? 0) : 0;
  }

  private makeRoom(): void {
    const size = 2 ** Math.ceil(Math.log2(this.count));
    this.numbers = new Uint32Array(size);
    this.slots = new Int8Array(size);
    this.cues = new Uint16Array(size);
  }
}
