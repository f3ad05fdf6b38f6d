import type { Answer } from '../answers/answer';
import type { Passage, Quote, PassageStatement } from '../search/index/passage';

/** The answers about who says what, as `quotes`, `compare` and `check` print them with `--json`. */
export type StatementAnswer = Extract<
  Answer,
  { kind: 'quotes' | 'no-statement' | 'unknown-speaker' | 'comparison' | 'speakers' | 'claim-check' | 'no-claim' }
>;

export function isAboutStatements(answer: Answer): answer is StatementAnswer {
  return !['passages', 'nothing', 'completions', 'sources', 'help'].includes(answer.kind);
}

/** Spans count UTF-16 units in the file; a speaker that the text leaves open is null. */
export function saidJson({ speaker, mention, cue, start, end, kind, denied, rule }: PassageStatement): object {
  return { speaker: speaker?.name ?? null, mention: mention ?? null, cue: cue ?? null, start, end, kind, denied, rule };
}

/** @param passageJson prints a passage as `ask --json` does. */
export function statementsJson(
  answer: StatementAnswer,
  passageJson: (passage: Passage, explain: boolean) => object,
): object {
  const quoteJson = (quote: Quote): object => ({ ...passageJson(quote, false), statement: saidJson(quote.statement) });
  switch (answer.kind) {
    case 'quotes': {
      const { speaker, topic, quotes, total } = answer;
      const about = { speaker: speaker ?? null, topic, ...corrected(answer) };
      return { ...about, answered: true, quotes: quotes.map(quoteJson), total };
    }
    case 'no-statement':
      return {
        speaker: answer.speaker ?? null,
        topic: answer.topic,
        ...corrected(answer),
        answered: false,
        quotes: [],
        suggestions: answer.topics,
      };
    case 'unknown-speaker':
      return { speaker: null, asked: answer.asked, answered: false, quotes: [], speakers: answer.speakers };
    case 'comparison': {
      const sides = answer.sides.map(({ quotes, ...side }) => ({ ...side, quotes: quotes.map(quoteJson) }));
      return { topic: answer.topic, ...corrected(answer), answered: true, sides };
    }
    case 'speakers':
      return { speakers: answer.speakers, total: answer.total };
    case 'claim-check': {
      const { words, verdict, likeness, found, saidBy, steps } = answer;
      return {
        words,
        verdict,
        likeness,
        passage: passageJson(found, false),
        saidBy: saidBy.map(saidJson),
        difference: steps,
      };
    }
    case 'no-claim':
      return { words: answer.words, verdict: 'none' };
  }
}

function corrected({ searchedFor }: { readonly searchedFor?: readonly string[] }): object {
  return searchedFor === undefined ? {} : { searchedFor };
}
