import type { Corpus } from '../index/corpus';
import type { ScorePart } from '../index/passage';
import { speakersAskedFor } from '../words/saying';
import { isBy, type Testimony } from './testimony';
import type { Voice } from './voices';

/** More than all other parts of a score together, so that what somebody says comes before what is said of him or her. */
const SAID = 20;

/** Tells of a sentence what it is worth to a question for somebody's words. */
export type SaidPart = (entry: number) => readonly ScorePart[];

/**
 * @returns for "what did Rossi say about fish?" the part of a score that statements of that person have; nothing for any other question, or
 * where the name means nobody who is heard, or two.
 */
export function saidBy(question: string, corpus: Corpus, { voices, statements }: Testimony): SaidPart {
  const names = speakersAskedFor(question);
  const voice = names.length === 0 ? undefined : voices.find(names.join(' '));
  if (!voice) return () => [];
  const part = { name: `said by ${voice.name}`, value: SAID };
  return (entry) => (isHeard(voice, entry) ? [part] : []);

  function isHeard(asked: Voice, entry: number): boolean {
    const said = statements.at(corpus.articleOfEntry[entry] ?? 0, corpus.entries.start[entry] ?? 0);
    return said.some((statement) => isBy(statement, asked));
  }
}
