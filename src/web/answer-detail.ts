import type { Answer } from '../answers/answer';
import type { Passage, ScorePart } from '../search/index/passage';

/** What the page shows beside a message: where its quotations stand, and why they were chosen. */
export interface AnswerDetail {
  readonly kind: Answer['kind'];
  /** Probability, 0 to 1, that the sources answer the question. */
  readonly confidence?: number;
  /** Words of the sources that replaced unknown words of the question. */
  readonly searchedFor?: readonly string[];
  readonly passages: readonly PassageDetail[];
}

interface PassageDetail {
  readonly id: string;
  readonly article: string;
  readonly title: string;
  readonly text: string;
  readonly rank: number;
  readonly score: number;
  readonly parts: readonly ScorePart[];
}

export function detailOf(answer: Answer): AnswerDetail {
  return {
    kind: answer.kind,
    ...('confidence' in answer && { confidence: answer.confidence }),
    ...('searchedFor' in answer && { searchedFor: answer.searchedFor }),
    passages: quotedIn(answer),
  };
}

function quotedIn(answer: Answer): readonly PassageDetail[] {
  switch (answer.kind) {
    case 'passages':
    case 'near':
      return answer.passages.map(passageDetail);
    case 'quotes':
      return answer.quotes.map(passageDetail);
    case 'comparison':
      return answer.sides.flatMap(({ quotes }) => quotes.map(passageDetail));
    case 'claim-check':
      return answer.checks.flatMap(({ check }) => (check === undefined ? [] : passageDetail(check.found)));
    case 'context':
    case 'citation': {
      const { place, text } = answer;
      const { id, title } = place.article;
      return [{ id: place.id, article: id, title, text, rank: 1, score: 0, parts: [] }];
    }
    default:
      return [];
  }
}

function passageDetail({ id, article, text, rank, score, explanation }: Passage): PassageDetail {
  return { id, article: article.id, title: article.title, text, rank, score, parts: explanation };
}
