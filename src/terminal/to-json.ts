import type { Answer, ClaimCheckAnswer } from '../answers/answer';
import type { Filter } from '../library/scope';
import { countsOf, type CheckedClaim } from '../answers/claim-text';
import type { Article, SourceMap } from '../articles/article';
import { toFile } from '../articles/source-map';
import type { Passage, PassageStatement, Place, Quote } from '../search/index/passage';

/** Output of `--json`. Offsets are UTF-16 units: `start` and `end` in the file, `matches` in `text`. */
export function toJson(answer: Answer, explain: boolean, articles: readonly Article[]): object {
  const maps = new Map(articles.map(({ id, sourceMap }) => [id, sourceMap]));
  const json = withFileOffsets(answerJson(answer, explain), (id) => maps.get(id)) as object;
  return answer.kind === 'claim-check' ? withStatementsOfAll(json) : json;
}

function withStatementsOfAll(json: Partial<ClaimsJson>): object {
  return json.sentences ? { ...json, saidBy: json.sentences.flatMap(({ saidBy }) => saidBy) } : json;
}

/** Of several claims. Its own `saidBy` has statements of several articles. */
interface ClaimsJson {
  readonly sentences: readonly { readonly saidBy: readonly object[] }[];
}

type MapOfArticle = (id: string) => SourceMap | undefined;

/** Replaces spans of the rendered text by spans of the file, in objects with an `article` and below them. */
export function withFileOffsets(json: unknown, mapOf: MapOfArticle, outer?: SourceMap): unknown {
  if (typeof json !== 'object' || json === null) return json;
  if (Array.isArray(json)) return json.map((item) => withFileOffsets(item, mapOf, outer));
  const { article, passage, start, end } = json as Partial<Passage> & { readonly passage?: Place };
  const reference = article ?? passage?.article;
  const map = (reference && mapOf(reference.id)) ?? outer;
  const span = map && start !== undefined && end !== undefined ? toFile(map, { start, end }) : {};
  const entries = Object.entries({ ...json, ...span });
  return Object.fromEntries(entries.map(([key, value]) => [key, withFileOffsets(value, mapOf, map)]));
}

function answerJson(answer: Answer, explain: boolean): object {
  switch (answer.kind) {
    case 'passages':
    case 'near':
    case 'nothing':
      return questionJson(answer, explain);
    case 'quotes': {
      const { speaker, topic, quotes, total } = answer;
      const about = { speaker: speaker ?? null, topic, ...filterJson(answer), ...searchedForJson(answer) };
      return { ...about, answered: true, quotes: quotes.map(quoteJson), total };
    }
    case 'no-statement': {
      const { speaker, topic, topics } = answer;
      const about = { speaker: speaker ?? null, topic, ...filterJson(answer), ...searchedForJson(answer) };
      return { ...about, answered: false, quotes: [], suggestions: topics };
    }
    case 'unknown-speaker':
      return {
        speaker: null,
        asked: answer.asked,
        isShared: answer.isShared,
        answered: false,
        quotes: [],
        speakers: answer.speakers,
      };
    case 'unknown-filter': {
      const { filter, asked, known } = answer;
      return { answered: false, unknown: filter, asked, known };
    }
    case 'comparison': {
      const sides = answer.sides.map(({ quotes, ...side }) => ({ ...side, quotes: quotes.map(quoteJson) }));
      return { topic: answer.topic, ...searchedForJson(answer), answered: true, sides };
    }
    case 'speakers':
      return { speakers: answer.speakers, total: answer.total };
    case 'sources':
      return { sources: answer.sources, total: answer.total };
    case 'claim-check':
      return claimsJson(answer);
    case 'no-claim':
      return { words: answer.words, verdict: 'none', ...(answer.checks.length === 1 && nearestJson(answer.checks[0])) };
    default:
      return answer;
  }
}

/** Several sentences: the verdict on all, and the fields of each below `sentences`. */
function claimsJson({ words, checks }: ClaimCheckAnswer): object {
  const each = checks.map((checked) => {
    const { words: sentence, check } = checked;
    if (!check)
      return { words: sentence, verdict: 'none' as const, saidBy: [], difference: [], ...nearestJson(checked) };
    const { verdict, finding, likeness, found, saidBy, steps, differences } = check;
    const passage = passageJson(found, false);
    const how = { verdict, finding, likeness, passage, saidBy: saidBy.map(statementJson) };
    return { words: sentence, ...how, difference: steps, differences };
  });
  const [first] = each;
  if (each.length === 1 && first) return { ...first, words };
  const verdict = each.every((one) => one.verdict === 'exact') ? 'exact' : 'near';
  const [saidBy, difference] = [each.flatMap((one) => one.saidBy), each.flatMap((one) => one.difference)];
  return { words, verdict, counts: countsOf(checks), saidBy, difference, sentences: each };
}

function nearestJson(checked?: CheckedClaim): object {
  return checked?.nearest ? { nearest: passageJson(checked.nearest, false) } : {};
}

const OUTCOMES = { passages: 'answered', near: 'near', nothing: 'silent' } as const;

function questionJson(answer: Extract<Answer, { kind: keyof typeof OUTCOMES }>, explain: boolean): object {
  const { kind, question, confidence, judgement, suggestions } = answer;
  const passages = kind === 'nothing' ? [] : answer.passages.map((passage) => passageJson(passage, explain));
  return {
    question,
    ...filterJson(answer),
    answered: kind === 'passages',
    outcome: OUTCOMES[kind],
    confidence,
    ...(explain && judgement && { judgement }),
    passages,
    ...(kind === 'near' && { nearest: passages, articles: answer.articles }),
    suggestions,
    ...(kind === 'nothing' && answer.languages && { languages: answer.languages }),
    ...(kind !== 'nothing' && searchedForJson(answer)),
    ...(kind !== 'nothing' && answer.silentSpeakers && { unheard: answer.silentSpeakers.map(({ name }) => name) }),
  };
}

function filterJson({ filter, unfiltered }: { readonly filter?: Filter; readonly unfiltered?: number }): object {
  return { ...(filter && { filter }), ...(unfiltered !== undefined && { unfiltered }) };
}

function searchedForJson({ searchedFor }: { readonly searchedFor?: readonly string[] }): object {
  return searchedFor === undefined ? {} : { searchedFor };
}

function passageJson(passage: Passage, explain: boolean): object {
  const { rank, score, text, matches, places, explanation, statements } = passage;
  const { id, start, end, article, ...where } = placeJson(passage);
  return {
    id,
    rank,
    score,
    text,
    start,
    end,
    matches: matches.map((match) => [match.start, match.end]),
    article,
    ...where,
    places: places.map(placeJson),
    statements: statements.map(statementJson),
    ...(explain && { explanation }),
  };
}

function placeJson({ id, start, end, article, section, paragraph, sentence }: Place): Place {
  return { id, start, end, article, ...(section !== undefined && { section }), paragraph, sentence };
}

function quoteJson(quote: Quote): object {
  return { ...passageJson(quote, false), statement: statementJson(quote.statement) };
}

/** An unresolved speaker is null. */
export function statementJson(statement: PassageStatement): object {
  const { speaker, mention, cue, text, start, end, pieces, kind, denied, rule } = statement;
  const how = { start, end, text, pieces, kind, denied, rule };
  return { speaker: speaker?.name ?? null, mention: mention ?? null, cue: cue ?? null, ...how };
}
