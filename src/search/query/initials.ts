import { isEnglishWord } from '../../text/thesaurus/related-words';
import { tokenize } from '../../text/tokens';
import { type InvertedIndex, keptFor } from '../index/inverted-index';

interface ArticleText {
  readonly text: string;
}

const MOST_KEPT = 1000;
const namesOf = keptFor(() => new Map<string, readonly string[]>());

/**
 * Finds the name that a word abbreviates: capitalised words with its letters as initials, "Port Labour Alliance" for "pla". Small words
 * may stand between them. The articles are searched once for each word.
 *
 * @param word a folded word that no sentence holds.
 * @returns the words of the first such name, folded; none where no article has one.
 */
export function namedByInitials(
  word: string,
  { index, articles }: { readonly index: InvertedIndex; readonly articles: readonly ArticleText[] },
): readonly string[] {
  if (!/^[a-z]{3,6}$/u.test(word) || isEnglishWord(word)) return [];
  const known = namesOf(index);
  const before = known.get(word);
  if (before) return before;
  if (known.size >= MOST_KEPT) known.clear();
  const found = findName(word, articles);
  known.set(word, found);
  return found;
}

function findName(word: string, articles: readonly ArticleText[]): readonly string[] {
  const parts = Array.from(word, (letter) => `${letter.toUpperCase()}\\p{Ll}+`);
  const pattern = new RegExp(`(?<!\\p{L})${parts.join('[\\s-]+(?:(?:of|for|and|the|on|in) ){0,2}')}(?!\\p{L})`, 'u');
  for (const { text } of articles) {
    const name = pattern.exec(text)?.[0];
    if (name !== undefined) return tokenize(name).flatMap(({ word: part, compound }) => (compound ? [] : part));
  }
  return [];
}
