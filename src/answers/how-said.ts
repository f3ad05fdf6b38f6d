import type { Passage, PassageStatement } from '../search/index/passage';

/** How it is told in a language who says something and how. */
export interface Telling {
  /** For whom the text gives no name, not even a pronoun. */
  readonly somebody: string;
  readonly denied: string;
  readonly ways: Readonly<Record<PassageStatement['kind'], string>>;
  readonly said: (who: string, how: string) => string;
}

export const IN_ENGLISH: Telling = {
  somebody: 'somebody the text does not name',
  denied: 'denied',
  ways: { direct: 'word for word', mixed: 'reported, partly word for word', indirect: 'reported' },
  said: (who, how) => `${who}, ${how}`,
};

/**
 * Who says it and how, briefly: `Anna Rossi, reported`. Where the text leaves the speaker open, it is named as the text does, in quotation
 * marks: `“he”, word for word`.
 */
export function howSaid({ speaker, written, denied, kind }: PassageStatement, telling: Telling = IN_ENGLISH): string {
  const open = written === undefined ? telling.somebody : `“${written.replace(/\s+/gu, ' ')}”`;
  return telling.said(speaker?.name ?? open, denied ? telling.denied : telling.ways[kind]);
}

/** @returns the voices in a passage, each way of each once; none where the article itself tells it. */
export function speakersIn({ statements }: Pick<Passage, 'statements'>, telling?: Telling): readonly string[] {
  return [...new Set(statements.map((said) => howSaid(said, telling)))];
}

/** @returns whoever was found to say nothing on what is asked, and is not told to say anything else in these passages: so much anyone can see. */
export function unheardAmong(
  passages: readonly Pick<Passage, 'statements'>[],
  unheard: readonly string[] = [],
): readonly string[] {
  const speakers = passages.flatMap(({ statements }) => statements.flatMap(({ speaker }) => speaker ?? []));
  const heard = new Set(speakers.flatMap(({ name, members }) => [name, ...members]));
  return unheard.filter((name) => !heard.has(name));
}
