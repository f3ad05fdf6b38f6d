import { NumberPairs } from '../text/number-pairs';
import { TextNumbers } from '../text/same-text';

/** Where the sentences of a statement stand in an article. */
export interface Standing {
  readonly article: number;
  readonly from: number;
  readonly until: number;
}

/**
 * Tells which statements stand in sentences that the same speaker is heard with before, there or elsewhere: the same but for line breaks and
 * the shape of signs, as for passages.
 */
export class Repeats {
  private readonly firsts: Standing[] = [];
  private readonly texts = new TextNumbers((text) => this.textAt(text));
  /** Texts and who says them. */
  private readonly said = new NumberPairs();

  /** @param textOf the sentences of a statement. */
  constructor(private readonly textOf: (standing: Standing) => string) {}

  /** @param speaker a number for each name under which somebody is heard, and others for nobody and for those without a name of their own. @returns whether the next statement repeats one before it. */
  isRepeat({ article, from, until }: Standing, speaker: number): boolean {
    const text = this.textOf({ article, from, until });
    const number = this.texts.numberOf(text, 0, text.length);
    if (number === this.firsts.length) this.firsts.push({ article, from, until });
    const { size } = this.said;
    return this.said.add(number, speaker) < size;
  }

  private textAt(number: number): string {
    const standing = this.firsts[number];
    if (!standing) throw new Error(`expected the number of a text, found ${number}`);
    return this.textOf(standing);
  }
}
