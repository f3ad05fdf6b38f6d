import type { Answer } from '../answers/answer';
import type { Passage } from '../search/index/passage';
import type { Detail, QuotedPassage } from './browser/detail';

export function detailOf(answer: Answer): Detail {
  return {
    kind: answer.kind,
    ...('confidence' in answer && { confidence: answer.confidence }),
    ...('searchedFor' in answer && { searchedFor: answer.searchedFor }),
    passages: quotedIn(answer),
  };
}

function quotedIn(answer: Answer): readonly QuotedPassage[] {
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

function passageDetail({ id, article, text, rank, score, explanation }: Passage): QuotedPassage {
  return { id, article: article.id, title: article.title, text, rank, score, parts: explanation };
}
