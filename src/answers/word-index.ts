import { tokenize } from '../text/tokens';
import { fold } from '../text/normalize';
import { bitsIn, distanceToBeginning, lettersOf, editsAllowed } from '../text/fuzzy-match';
import { indexPrefixes, keysIn, numbersWithKey, numbersWithPrefix, type PrefixIndex } from '../text/prefix-index';

const LONGEST_WORD = 30;

/** Finds texts by the beginning of any word, also if misspelt. */
export class WordIndex {
  private readonly index: PrefixIndex;
  private readonly words: readonly string[];
  private readonly letters: Uint32Array;

  /** @param wordsOfTexts text → `completionWordsOf` it */
  constructor(wordsOfTexts: readonly (readonly string[])[]) {
    this.index = indexPrefixes(wordsOfTexts);
    this.words = keysIn(this.index);
    this.letters = Uint32Array.from(this.words, lettersOf);
  }

  withPrefix(prefix: string): readonly number[] {
    return numbersWithPrefix(prefix, this.index, Infinity);
  }

  /** @returns texts with a word that begins nearly like the prefix → least edit distance. */
  nearPrefix(prefix: string): ReadonlyMap<number, number> {
    const found = new Map<number, number>();
    for (const { word, edits } of this.wordsNear(prefix))
      for (const text of numbersWithKey(word, this.index))
        found.set(text, Math.min(edits, found.get(text) ?? Infinity));
    return found;
  }

  /** The letter masks rule out most words before the edit distance. */
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

/** @returns words as written, and as tokens: closed compounds, `us` for `U.S.` */
export function completionWordsOf(text: string): readonly string[] {
  return [...(fold(text).match(RUN) ?? []), ...tokenize(text).map(({ word }) => word)];
}

/** The first of the longest runs of letters and digits: every text that contains `folded` has a word that begins with it. */
export function longestRun(folded: string): string {
  return (folded.match(RUN) ?? []).reduce((longest, run) => (run.length > longest.length ? run : longest), '');
}

const RUN = /[\p{L}\p{M}\p{N}]+/gu;
