import { FuzzyWords, editsAllowed } from '../text/fuzzy-match';
import { keysIn, numbersWithKey, type PrefixIndex } from '../text/prefix-index';

/** Distinct words of all names, for fuzzy matches. */
export class NameWords {
  private words: readonly string[] | undefined;
  private fuzzy: FuzzyWords | undefined;

  constructor(private readonly index: PrefixIndex) {}

  near(word: string, distance: number): readonly string[] {
    const words = this.all();
    this.fuzzy ??= new FuzzyWords(words);
    return this.fuzzy.near(word, distance).flatMap((at) => words[at] ?? []);
  }

  /** Ascending; none without a list. */
  speakersWith(lists: readonly (readonly string[])[]): readonly number[] {
    const [first, ...others] = lists.map((words) => this.speakersOf(words));
    if (!first) return [];
    return [...first].filter((speaker) => others.every((speakers) => speakers.has(speaker))).sort((a, b) => a - b);
  }

  /** Allows one edit more than a correction. Ascending. */
  speakersLike(asked: readonly string[]): readonly number[] {
    const near = asked.flatMap((word) =>
      this.near(word, editsAllowed(word.length) + 1).filter((other) => other.startsWith(word.charAt(0))),
    );
    return [...this.speakersOf(near)].sort((a, b) => a - b);
  }

  private all(): readonly string[] {
    return (this.words ??= keysIn(this.index));
  }

  private speakersOf(words: readonly string[]): ReadonlySet<number> {
    const speakers = new Set<number>();
    for (const word of words) for (const speaker of numbersWithKey(word, this.index)) speakers.add(speaker);
    return speakers;
  }
}
