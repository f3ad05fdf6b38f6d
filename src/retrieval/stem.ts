import porter2 from 'wink-porter2-stemmer';

/**
 * The Snowball English stemmer (Porter2, https://snowballstem.org/algorithms/english/stemmer.html) for words of the Latin alphabet.
 * natural's Porter stemmer turns `news` into `new` and `general` into `gener`.
 *
 * @param word a folded word; numbers, abbreviations and words of other scripts come back unchanged, and so do words longer than any
 * real one, since pasted text must not cost more than its length.
 */
export function stem(word: string): string {
  return word.length <= LONGEST_WORD && /^[a-z]{3,}$/u.test(word) ? porter2(word) : word;
}

const LONGEST_WORD = 45;
