import { IRREGULAR_FORMS } from './irregular-forms';
import { porter2 } from './porter2';

/**
 * The Snowball English stemmer (Porter2, https://snowballstem.org/algorithms/english/stemmer.html) for words of the Latin alphabet.
 * natural's Porter stemmer turns `news` into `new` and `general` into `gener`. Irregular forms are brought to their base first.
 *
 * @param word a folded word; numbers, abbreviations and words of other scripts come back unchanged, and so do words longer than any
 * real one, since pasted text must not cost more than its length.
 */
export function stem(word: string): string {
  const known = stems.get(word);
  if (known !== undefined) return known;
  const found =
    word.length <= LONGEST_WORD && /^[a-z]{3,}$/u.test(word) ? porter2(IRREGULAR_FORMS.get(word) ?? word) : word;
  if (word.length <= LONGEST_WORD) remember(word, found);
  return found;
}

const LONGEST_WORD = 45;
/** Texts repeat their words: what it said is kept, up to a size that a busy bot does not notice. */
const MOST_KEPT = 50_000;
const stems = new Map<string, string>();

function remember(word: string, found: string): void {
  if (stems.size >= MOST_KEPT) stems.clear();
  stems.set(word, found);
}
