/** In both texts, only in the words asked for, or only in the source. */
export interface WordStep {
  readonly kind: 'same' | 'asked' | 'source';
  readonly word: string;
}

export interface Alignment {
  /** Half-open range of source words. */
  readonly start: number;
  readonly end: number;
  /** Number of steps that are not `same`. */
  readonly edits: number;
  readonly steps: readonly WordStep[];
}

/** Cost of a word missing in the source, and of an additional one, which is lower: a quotation may leave words out. */
const MISSING = 5;
const BETWEEN = 2;

/**
 * Finds the range of a text nearest to a sequence of words: approximate string matching (Sellers 1980) on words. Time and memory are the
 * product of both lengths.
 * @param asked folded words
 * @param source folded words
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

  function isSame(row: number, column: number): boolean {
    return asked[row - 1] === source[column - 1];
  }

  function cost(row: number, column: number): number {
    const gap = Math.min(at(row - 1, column) + MISSING, at(row, column - 1) + BETWEEN);
    return isSame(row, column) ? Math.min(gap, at(row - 1, column - 1)) : gap;
  }

  function traceBack(): Alignment {
    const steps: WordStep[] = [];
    let row = asked.length;
    let column = end;
    while (row > 0) {
      const here = at(row, column);
      if (column > 0 && isSame(row, column) && here === at(row - 1, column - 1)) {
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
