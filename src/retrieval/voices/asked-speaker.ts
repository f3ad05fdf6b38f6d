import type { Corpus } from '../index/corpus';
import type { ScorePart } from '../index/passage';
import type { Question } from '../question/question';
import type { Candidate } from '../ranking/candidate';
import { speakersAskedFor } from '../words/saying';
import type { Testimony } from './testimony';
import type { StatementSet } from './voice-statements';

/** More than all other parts of a score together, so that what somebody says comes before what is said of him or her. */
const SAID = 20;
const ASTRAY: ScorePart = { name: 'not on what is asked', value: -SAID };

/** Tells of a sentence what it is worth to a question for somebody's words. */
export type SaidPart = (candidate: Candidate) => readonly ScorePart[];

interface Asked {
  readonly text: string;
  readonly question: Question;
  /** Which sentences are about what the words are asked on; nothing where all are. */
  readonly isAbout: ((candidate: Candidate) => boolean) | undefined;
}

/**
 * @returns for "what did Rossi say about fish?" the part of a score that statements of that person on it have, and what is on something else,
 * whoever says it; nothing for any other question. Where the name means nobody who is heard, or two, no statement has more than another.
 */
export function saidBy(
  { text, question, isAbout = () => true }: Asked,
  corpus: Corpus,
  { voices, statements }: Testimony,
): SaidPart {
  const names = speakersAskedFor(text);
  if (names.length === 0) return () => [];
  const voice = voices.find(names.join(' ')) ?? voices.find(names.map((name) => spelt(name, question)).join(' '));
  const said = voice?.withGroups;
  return (candidate) => {
    if (!isAbout(candidate)) return [ASTRAY];
    return voice && said && isHeard(said, candidate.entry) ? [{ name: `said by ${voice.name}`, value: SAID }] : [];
  };

  function isHeard(wanted: StatementSet, entry: number): boolean {
    const spoken = statements.numbersAt(corpus.articleOfEntry[entry] ?? 0, corpus.entries.start[entry] ?? 0);
    return spoken.some((statement) => wanted.has(statement));
  }
}

/** @returns a word of a question as the sources spell it. */
function spelt(name: string, { slots }: Question): string {
  const slot = slots.find(({ word }) => word === name);
  return slot?.alternatives.find(({ kind }) => kind === 'spelling')?.form ?? name;
}
