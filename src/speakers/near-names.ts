import { keysIn, numbersWithKey, type PrefixIndex } from '../text/prefix-index';
import { AlikeWords } from '../text/alike-words';
import { bitsIn, lettersOf } from '../text/letters';

/** The words of all names, each once, with what tells at a glance that one is far from another. */
interface NameWords {
  readonly words: readonly string[];
  readonly letters: Int32Array;
  readonly alike: AlikeWords;
}

/** Finds voices by names that are written otherwise. A name's words are looked at once, however many voices share them. */
export class NearNames {
  private known: NameWords | undefined;

  /** @param index voices by the words of their names. */
  constructor(private readonly index: PrefixIndex) {}

  /** @returns all words that come of another one by so many letters put in, left out, changed or swapped, and some that do not. */
  wordsNear(word: string, slips: number): readonly string[] {
    const { words, letters } = this.nameWords();
    const [length, own] = [word.length, lettersOf(word)];
    return words.filter((other, at) => {
      if (Math.abs(other.length - length) > slips) return false;
      const others = letters[at] ?? 0;
      return bitsIn(own & ~others) <= slips && bitsIn(others & ~own) <= slips;
    });
  }

  /** @returns the voices that have a word of each list, in rising order; none without a list. */
  voicesWith(lists: readonly (readonly string[])[]): readonly number[] {
    const [first, ...others] = lists.map((words) => this.voicesOf(words));
    if (!first) return [];
    return [...first].filter((speaker) => others.every((speakers) => speakers.has(speaker))).sort((a, b) => a - b);
  }

  /** @returns the voices that have a word whose `similarity` with one of some is at least so much, in rising order. */
  voicesLike(asked: readonly string[], least: number): readonly number[] {
    const { words, alike } = this.nameWords();
    const near = asked.flatMap((word) => alike.placesLike(word, least)).flatMap((place) => words[place] ?? []);
    return [...this.voicesOf(near)].sort((a, b) => a - b);
  }

  private voicesOf(words: readonly string[]): ReadonlySet<number> {
    const speakers = new Set<number>();
    for (const word of words) for (const speaker of numbersWithKey(word, this.index)) speakers.add(speaker);
    return speakers;
  }

  private nameWords(): NameWords {
    if (this.known) return this.known;
    const words = keysIn(this.index);
    return (this.known = { words, letters: Int32Array.from(words, lettersOf), alike: new AlikeWords(words) });
  }
}
