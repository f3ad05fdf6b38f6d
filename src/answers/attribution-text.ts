import type { Passage, PassageStatement } from '../search/index/passage';

export interface AttributionPhrases {
  /** For a speaker whom the text does not name. */
  readonly somebody: string;
  readonly denied: string;
  readonly kinds: Readonly<Record<PassageStatement['kind'], string>>;
  readonly join: (speaker: string, how: string) => string;
}

export const IN_ENGLISH: AttributionPhrases = {
  somebody: 'somebody the text does not name',
  denied: 'denied',
  kinds: { direct: 'word for word', mixed: 'reported, partly word for word', indirect: 'reported' },
  join: (speaker, how) => `${speaker}, ${how}`,
};

/** @returns `Anna Rossi, reported`; for an unresolved speaker, the words of the text: `“he”, word for word`. */
export function attributionText(
  { speaker, written, denied, kind }: PassageStatement,
  phrases: AttributionPhrases = IN_ENGLISH,
): string {
  const unknown = written === undefined ? phrases.somebody : `“${written.replace(/\s+/gu, ' ')}”`;
  return phrases.join(speaker?.name ?? unknown, denied ? phrases.denied : phrases.kinds[kind]);
}

/** @returns distinct attributions; none for the article's own text. */
export function attributionsIn(
  { statements }: Pick<Passage, 'statements'>,
  phrases?: AttributionPhrases,
): readonly string[] {
  return [...new Set(statements.map((statement) => attributionText(statement, phrases)))];
}
