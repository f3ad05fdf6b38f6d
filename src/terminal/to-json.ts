import type { Answer } from '../answers/answer';
import type { Passage, Place } from '../search/index/passage';
import { saidJson } from './statements-json';

/**
 * The answer to a question as `ask --json` prints it; offsets count UTF-16 units, `start` and `end` in the file, `matches` in `text`.
 *
 * @param explain whether each passage tells what its score is made of.
 */
export function toJson(answer: Extract<Answer, { kind: 'passages' | 'near' | 'nothing' }>, explain: boolean): object {
  const { question, confidence, suggestions } = answer;
  const passagesJson = (): readonly object[] =>
    answer.kind === 'nothing' ? [] : answer.passages.map((passage) => passageJson(passage, explain));
  return {
    question,
    answered: answer.kind === 'passages',
    outcome: OUTCOMES[answer.kind],
    confidence,
    passages: answer.kind === 'passages' ? passagesJson() : [],
    ...(answer.kind === 'near' && { nearest: passagesJson(), articles: answer.articles }),
    suggestions,
    ...(answer.kind !== 'nothing' && answer.searchedFor && { searchedFor: answer.searchedFor }),
    ...(answer.kind === 'passages' && answer.silentSpeakers && { unheard: answer.silentSpeakers }),
  };
}

const OUTCOMES = { passages: 'answered', near: 'near', nothing: 'silent' } as const;

/** A passage as every answer prints it. */
export function passageJson(passage: Passage, explain: boolean): object {
  const { rank, score, text, matches, places, explanation, statements } = passage;
  const { id, start, end, article, ...where } = placeJson(passage);
  return {
    ...{ id, rank, score, text, start, end },
    matches: matches.map((match) => [match.start, match.end]),
    article,
    ...where,
    places: places.map(placeJson),
    statements: statements.map(saidJson),
    ...(explain && { explanation }),
  };
}

function placeJson({ id, start, end, article, section, paragraph, sentence }: Place): Place {
  return { id, start, end, article, ...(section !== undefined && { section }), paragraph, sentence };
}
