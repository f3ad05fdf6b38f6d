import { tokenize } from '../text/tokens';
import { fold } from '../text/normalize';
import { bitsIn, distanceToBeginning, lettersOf, editsAllowed } from '../text/fuzzy-match';
import { indexPrefixes, keysIn, numbersWithKey, numbersWithPrefix, type PrefixIndex } from '../text/prefix-index';

/** What is longer is no word. */
const LONGEST_WORD = 30;

/** Finds texts, by number, by the beginning of any of their words, also if it is misspelt. */
export class WordIndex {
  private readonly index: PrefixIndex;
  private readonly words: readonly string[];
  private readonly letters: Uint32Array;

  /** @param wordsOfTexts text → its words, see `completionWordsOf`. */
  constructor(wordsOfTexts: readonly (readonly string[])[]) {
    this.index = indexPrefixes(wordsOfTexts);
    this.words = keysIn(this.index);
    this.letters = Uint32Array.from(this.words, lettersOf);
  }

  /** @returns the texts with a word that starts with a prefix, ascending. */
  withPrefix(prefix: string): readonly number[] {
    return numbersWithPrefix(prefix, this.index, Infinity);
  }

  /** @returns the texts with a word that starts nearly so → the least edit distance of these words to the prefix. */
  nearPrefix(prefix: string): ReadonlyMap<number, number> {
    const found = new Map<number, number>();
    for (const { word, edits } of this.wordsNear(prefix))
      for (const text of numbersWithKey(word, this.index))
        found.set(text, Math.min(edits, found.get(text) ?? Infinity));
    return found;
  }

  /** Most words lack too many of the letters: their edit distance is not computed. */
  private wordsNear(prefix: string): readonly { readonly word: string; readonly edits: number }[] {
    const most = editsAllowed(prefix.length);
    if (most === 0 || prefix.length > LONGEST_WORD) return [];
    const wanted = lettersOf(prefix);
    return this.words.flatMap((word, at) => {
      if (bitsIn(wanted & ~(this.letters[at] ?? 0)) > most || word.length < prefix.length - most) return [];
      const edits = distanceToBeginning(prefix, word, most);
      return edits <= most ? { word, edits } : [];
    });
  }
}

/** @returns the words of a text as written, and as sentences are searched for them: closed compounds, `us` for `U.S.` */
export function completionWordsOf(text: string): readonly string[] {
  return [...(fold(text).match(RUN) ?? []), ...tokenize(text).map(({ word }) => word)];
}

/** @returns the longest run of letters and digits in a text, the first of equals: each text that holds it has a word that starts so. */
export function longestRun(folded: string): string {
  return (folded.match(RUN) ?? []).reduce((longest, run) => (run.length > longest.length ? run : longest), '');
}

const RUN = /[\p{L}\p{M}\p{N}]+/gu;
