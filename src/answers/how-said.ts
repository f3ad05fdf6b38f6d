import type { Passage, Said } from '../retrieval/passage';

/**
 * Who says it and how, briefly: `Anna Rossi, reported`. Where the text leaves the speaker open, it is named as the text does, in quotation
 * marks: `“he”, word for word`.
 */
export function howSaid(said: Said): string {
  const { speaker, written, denied } = said;
  const who =
    speaker?.name ?? (written === undefined ? 'somebody the text does not name' : `“${written.replace(/\s+/gu, ' ')}”`);
  return `${who}, ${denied ? 'denied' : HOW[said.kind]}`;
}

const HOW = { direct: 'word for word', mixed: 'reported, partly word for word', indirect: 'reported' } as const;

/** @returns the voices in a passage, each way of each once; none where the article itself tells it. */
export function voicesIn({ statements }: Pick<Passage, 'statements'>): readonly string[] {
  return [...new Set(statements.map(howSaid))];
}
