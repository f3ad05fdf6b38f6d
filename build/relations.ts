import type { RelatedWord, Relation } from '../src/text/thesaurus/related-words';
import { PARTS, type Pointer, type Synset, type Wordnet } from './wordnet';

const STRENGTH: Readonly<Record<Exclude<Relation, 'news'>, number>> = {
  synonym: 0.5,
  derived: 0.6,
  akin: 0.35,
  narrower: 0.4,
  broader: 0.3,
};
/** A rarer sense is less likely the one that is meant: what is left of the strength from sense to sense, and where it ends. */
const PER_SENSE = 0.75;
const MOST_SENSES = 4;

/** @returns the words that WordNet relates to a lemma, each once, the nearest first. */
export function relationsOf(lemma: string, wordnet: Wordnet): readonly RelatedWord[] {
  const nearest = new Map<string, RelatedWord>();
  for (const part of PARTS) {
    const senses = (wordnet.senses[part].get(lemma) ?? []).slice(0, MOST_SENSES);
    senses.forEach((key, sense) => {
      for (const [relation, word] of relationsOfSense(lemma, key, wordnet)) {
        const strength = STRENGTH[relation] * PER_SENSE ** sense;
        if (word !== lemma && strength > (nearest.get(word)?.strength ?? 0))
          nearest.set(word, { word, relation, strength });
      }
    });
  }
  return [...nearest.values()].sort((a, b) => b.strength - a.strength);
}

type Found = readonly [relation: keyof typeof STRENGTH, word: string];

function* relationsOfSense(lemma: string, key: string, wordnet: Wordnet): Generator<Found> {
  const synset = wordnet.synsets.get(key);
  if (!synset) return;
  for (const word of synset.words) {
    yield ['synonym', word];
    for (const derived of derivedFrom(word, synset, wordnet)) {
      yield [word === lemma ? 'derived' : 'akin', derived.word];
      if (word === lemma) for (const other of derived.synset.words) yield ['akin', other];
    }
  }
  for (const pointer of synset.pointers) yield* wordsAcross(pointer, wordnet);
}

/** `+` a word of the same root, `\` what an adjective pertains to. */
const DERIVED = ['+', '\\'];

function* derivedFrom(
  word: string,
  { words, pointers }: Synset,
  { synsets }: Wordnet,
): Generator<{ word: string; synset: Synset }> {
  const own = words.indexOf(word) + 1;
  for (const { symbol, synset: key, source, target } of pointers) {
    const synset = synsets.get(key);
    if (synset && source === own && DERIVED.includes(symbol)) yield { word: synset.words[target - 1] ?? '', synset };
  }
}

/** `&` similar adjectives, `$` verbs of one group, `*` what an act entails, `>` what it causes. */
const ACROSS: ReadonlyMap<string, keyof typeof STRENGTH> = new Map([
  ['@', 'broader'],
  ['~', 'narrower'],
  ['&', 'akin'],
  ['$', 'akin'],
  ['*', 'akin'],
  ['>', 'akin'],
]);

function* wordsAcross({ symbol, synset }: Pointer, { synsets }: Wordnet): Generator<Found> {
  const relation = ACROSS.get(symbol);
  if (relation) for (const word of synsets.get(synset)?.words ?? []) yield [relation, word];
}
