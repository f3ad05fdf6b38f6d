import { ASKING_VERBS } from './saying-verbs';
import { tokenize } from './tokens';

/** `did Rossi say`: the words between an auxiliary and a verb that asks for somebody's words. */
const ASKED_FOR = new RegExp(
  `\\b(?:did|does|do|has|have|had)\\s+(.{1,60}?)\\s+(?:${[...ASKING_VERBS].join('|')})\\b`,
  'iu',
);

/** Stands between two whose words are asked for; it may also stand in the name of one. */
const BETWEEN_NAMES = /\s*,\s*(?:(?:and|or)\s+)?|\s+(?:and|or|&)\s+/iu;

/** @returns the words that name the speaker whose statements a question asks for, folded; none when it asks for nobody's. */
export function speakersAskedFor(question: string): readonly string[] {
  const name = nameAskedFor(question);
  return name === undefined ? [] : wordsOf(name);
}

/** @returns the same for each speaker by itself where there are several. */
export function eachAskedFor(question: string): readonly (readonly string[])[] {
  const names = nameAskedFor(question)?.split(BETWEEN_NAMES) ?? [];
  return names.map(wordsOf).filter((words) => words.length > 0);
}

function nameAskedFor(question: string): string | undefined {
  return ASKED_FOR.exec(question.slice(0, LONGEST_LOOKED_AT))?.[1];
}

function wordsOf(name: string): readonly string[] {
  return tokenize(name).map(({ word }) => word);
}

const LONGEST_LOOKED_AT = 300;
