/** What becomes of a word between what was asked and what stands in the source. */
export interface WordStep {
  /** `same` in both; `asked` only in what was asked; `source` only in the source. */
  readonly kind: 'same' | 'asked' | 'source';
  readonly word: string;
}

export interface Alignment {
  /** Of the source's words: the first and the one after the last that answer to what was asked. */
  readonly start: number;
  readonly end: number;
  /** How many words are only in one of the two. */
  readonly edits: number;
  readonly steps: readonly WordStep[];
}

const MISSING = 5;
const BETWEEN = 2;

/**
 * Finds the stretch of a text that is nearest to a row of words: an approximate match within a text by Sellers' algorithm (1980), with words
 * for letters. A word that was asked for and is missing weighs more than one that stands in between, so that words which were left out of a
 * quotation do not cut it short.
 *
 * Time and memory are the product of the two lengths: both must be bounded.
 *
 * @param asked words that are compared, folded.
 * @param source words of the text, folded the same way.
 */
export function alignWords(asked: readonly string[], source: readonly string[]): Alignment {
  const width = source.length + 1;
  const costs = new Uint16Array((asked.length + 1) * width);
  for (let row = 1; row <= asked.length; row += 1) {
    costs[row * width] = row * MISSING;
    for (let column = 1; column < width; column += 1) costs[row * width + column] = cost(row, column);
  }
  let end = 0;
  for (let column = 1; column < width; column += 1) if (at(asked.length, column) < at(asked.length, end)) end = column;
  return traceBack();

  function at(row: number, column: number): number {
    return costs[row * width + column] ?? 0;
  }

  function cost(row: number, column: number): number {
    const gap = Math.min(at(row - 1, column) + MISSING, at(row, column - 1) + BETWEEN);
    return asked[row - 1] === source[column - 1] ? Math.min(gap, at(row - 1, column - 1)) : gap;
  }

  function traceBack(): Alignment {
    const steps: WordStep[] = [];
    let row = asked.length;
    let column = end;
    while (row > 0) {
      const here = at(row, column);
      if (column > 0 && asked[row - 1] === source[column - 1] && here === at(row - 1, column - 1)) {
        steps.push({ kind: 'same', word: source[column - 1] ?? '' });
        row -= 1;
        column -= 1;
      } else if (column > 0 && here === at(row, column - 1) + BETWEEN) {
        column -= 1;
        steps.push({ kind: 'source', word: source[column] ?? '' });
      } else {
        row -= 1;
        steps.push({ kind: 'asked', word: asked[row] ?? '' });
      }
    }
    const edits = steps.filter(({ kind }) => kind !== 'same').length;
    return { start: column, end, edits, steps: steps.reverse() };
  }
}
