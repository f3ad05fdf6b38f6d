import { isEnglishWord } from '../../text/thesaurus/related-words';
import { tokenize } from '../../text/tokens';
import { keptFor } from '../index/inverted-index';

/** Capitalised words, between which small words may stand. */
const RUN = /(?<!\p{L})[A-Z]\p{Ll}+(?:[\s-]+(?:(?:of|for|and|the|on|in) ){0,2}[A-Z]\p{Ll}+){2,}(?!\p{L})/gu;
const [SHORTEST, LONGEST] = [3, 6];

/** The first name with each initials. All articles are read once when a word is first asked for. */
const namesOf = keptFor((articles: ArticleTexts) => {
  const names = new Map<string, string>();
  for (const { text } of articles) {
    for (const [run] of text.matchAll(RUN)) {
      const words = [...run.matchAll(/[A-Z]\p{Ll}+/gu)].map(({ 0: word, index }) => ({
        start: index,
        end: index + word.length,
      }));
      words.forEach(({ start }, first) => {
        for (const { end } of words.slice(first + SHORTEST - 1, first + LONGEST)) {
          const name = run.slice(start, end);
          const initials = name.replace(/[^A-Z]/gu, '').toLowerCase();
          if (!names.has(initials)) names.set(initials, name);
        }
      });
    }
  }
  return names;
});

type ArticleTexts = readonly { readonly text: string }[];

/**
 * Finds the name that a word abbreviates: capitalised words with its letters as initials, "Port Labour Alliance" for "pla".
 *
 * @param word a folded word that no sentence holds.
 * @returns the words of the first such name; none where no article has one.
 */
export function namedByInitials(word: string, articles: ArticleTexts): readonly string[] {
  if (!/^[a-z]{3,6}$/u.test(word) || isEnglishWord(word)) return [];
  const name = namesOf(articles).get(word) ?? '';
  return tokenize(name).flatMap(({ word: part, compound }) => (compound ? [] : part));
}
