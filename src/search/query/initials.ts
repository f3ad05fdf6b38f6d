import { stem } from '../../text/normalize';
import { isCommonWord, isEnglishWord } from '../../text/thesaurus/related-words';
import { isContent, tokenize } from '../../text/tokens';
import { LIGHT_WORDS } from '../../text/word-lists';
import { type InvertedIndex, keptFor } from '../index/inverted-index';

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
  if (!/^[a-z]{3,6}$/u.test(word) || (word !== 'who' && isEnglishWord(word))) return [];
  const name = namesOf(articles).get(word) ?? '';
  return tokenize(name).flatMap(({ word: part, compound }) => (compound ? [] : part));
}

/** As a question may write a name: content words, between which "of", "for" and "and" may stand. */
const WRITTEN_OUT = /(?<!\p{L})[a-z]{2,}(?:(?: (?:of|for|and))? [a-z]{2,}){2,5}(?!\p{L})/giu;

/**
 * Writes the initials of a name of three words or more, of which the sources know some only so: "IMF" for "the international monetary fund".
 *
 * @returns the text of the question, changed or as it was.
 */
export function withInitials(text: string, { words, terms }: Pick<InvertedIndex, 'words' | 'terms'>): string {
  // "Say" beside "said" is no word that only a name has.
  const isInSources = (word: string): boolean => words.has(word) || terms.has(stem(word)) || LIGHT_WORDS.has(word);
  return text.replace(WRITTEN_OUT, (run) => {
    const parts = [...run.matchAll(/\p{L}+/gu)].filter(({ 0: word }) => isContent(word.toLowerCase()));
    for (let length = Math.min(LONGEST, parts.length); length >= SHORTEST; length -= 1)
      for (let first = 0; first + length <= parts.length; first += 1) {
        const named = parts.slice(first, first + length);
        const initials = named.map(({ 0: word }) => word.charAt(0).toLowerCase()).join('');
        const isKnown = words.has(initials) && !isEnglishWord(initials);
        const missing = named.map(({ 0: word }) => word.toLowerCase()).filter((word) => !isInSources(word));
        // A slip is no word of a name.
        if (!isKnown || !missing.some(isCommonWord) || !missing.every(isEnglishWord)) continue;
        const [start = 0, last] = [named[0]?.index, named.at(-1)];
        return run.slice(0, start) + initials.toUpperCase() + run.slice((last?.index ?? 0) + (last?.[0].length ?? 0));
      }
    return run;
  });
}
