import { bitsIn, lettersOf } from './letters';
import { similarity } from './similarity';

/** Words with one first letter, in columns: most are passed over by these numbers alone. */
interface Group {
  /** Which of all words they are. */
  readonly places: number[];
  readonly lengths: number[];
  /** As `lettersOf` tells them. */
  readonly letters: number[];
}

/** Words among which those that are written like another one are looked for. */
export class AlikeWords {
  private readonly groups = new Map<number, Group>();

  constructor(private readonly words: readonly string[]) {
    words.forEach((word, place) => {
      const group = this.groups.get(word.charCodeAt(0)) ?? { places: [], lengths: [], letters: [] };
      this.groups.set(word.charCodeAt(0), group);
      group.places.push(place);
      group.lengths.push(word.length);
      group.letters.push(lettersOf(word));
    });
  }

  /** @returns the places of the words whose `similarity` with a word is at least so much, in their order. */
  placesLike(word: string, least: number): readonly number[] {
    const group = this.groups.get(word.charCodeAt(0));
    if (!group) return [];
    const { places, lengths, letters } = group;
    const [length, own] = [word.length, lettersOf(word)];
    const found: number[] = [];
    for (let at = 0; at < places.length; at += 1) {
      const [other, otherLength] = [letters[at] ?? 0, lengths[at] ?? 0];
      const matching = Math.min(length - bitsIn(own & ~other), otherLength - bitsIn(other & ~own));
      if (mostAlike(matching, length, otherLength) < least - ROUNDING) continue;
      const place = places[at] ?? 0;
      if (similarity(this.words[place] ?? '', word) >= least) found.push(place);
    }
    return found;
  }
}

const ROUNDING = 1e-9;
/** Winkler's measure adds a tenth of what is missing for each letter of a common beginning, up to four. */
const MOST_ADDED = 0.4;

/**
 * A letter that only one of two words has matches nothing. Jaro's measure is highest when all others match, in order.
 *
 * @returns the most that the similarity of two words of such lengths can be when so many letters match.
 */
function mostAlike(matching: number, length: number, otherLength: number): number {
  const jaro = (matching / length + matching / otherLength + 1) / 3;
  return jaro + MOST_ADDED * (1 - jaro);
}
