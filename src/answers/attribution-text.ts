import type { Passage, PassageStatement } from '../search/index/passage';

/** The phrases that one language needs to attribute a statement. */
export interface AttributionPhrases {
  /** In place of a speaker for whom the text has no name, not even a pronoun. */
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

/** @returns `Anna Rossi, reported`; without a known speaker, the words of the text in quotation marks: `“he”, word for word`. */
export function attributionText(
  { speaker, written, denied, kind }: PassageStatement,
  phrases: AttributionPhrases = IN_ENGLISH,
): string {
  const unknown = written === undefined ? phrases.somebody : `“${written.replace(/\s+/gu, ' ')}”`;
  return phrases.join(speaker?.name ?? unknown, denied ? phrases.denied : phrases.kinds[kind]);
}

/** @returns the attributions of a passage, each once; none where it is the article's own text. */
export function attributionsIn(
  { statements }: Pick<Passage, 'statements'>,
  phrases?: AttributionPhrases,
): readonly string[] {
  return [...new Set(statements.map((statement) => attributionText(statement, phrases)))];
}
