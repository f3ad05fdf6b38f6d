import type { Article, Paragraph, Section, Sentence } from '../knowledge/article';
import { attribute, type Aliases } from '../knowledge/attribution/attribute';
import type { Attributed } from '../knowledge/attribution/speaker';
import { attributionOf } from './entries';
import type { Attribution, Place, Said } from './passage';

/** A statement with the sentences that it stands in. */
export interface Statement extends Said {
  /** Number of its article. */
  readonly article: number;
  /** Of the first of its sentences in that article; `from` to `until` are all of them in the file. */
  readonly place: Place;
  readonly from: number;
  readonly until: number;
}

export interface Statements {
  /** In reading order. */
  readonly all: readonly Statement[];
  /** @returns the statements whose content a sentence holds a part of, by the number of its article and where it begins. */
  at(article: number, start: number): readonly Statement[];
}

/** Finds every statement of a library. Linear in the articles. */
export function collectStatements(articles: readonly Article[], settled: Aliases): Statements {
  const bySentence = new Map<number, Statement[]>();
  const attributed = attribute(articles, settled);
  const all = articles.flatMap((article, number) =>
    statementsOf({ article, number, bySentence }, attributed[number] ?? []),
  );
  return { all, at: (article, start) => bySentence.get(keyOf(article, start)) ?? [] };
}

/** Files are smaller than 4 GB. */
function keyOf(article: number, start: number): number {
  return article * 2 ** 32 + start;
}

interface Ground {
  readonly article: Article;
  readonly number: number;
  readonly bySentence: Map<number, Statement[]>;
}

function statementsOf(
  { article, number, bySentence }: Ground,
  attributed: readonly Attributed[],
): readonly Statement[] {
  if (attributed.length === 0) return [];
  const sentences = sentencesOf(article);
  const attribution = attributionOf(article);
  let from = 0;
  return attributed.flatMap((one) => {
    while ((sentences[from]?.sentence.end ?? Infinity) <= one.start) from += 1;
    let end = from;
    while ((sentences[end]?.sentence.start ?? Infinity) < one.end) end += 1;
    const [first, last] = [sentences[from], sentences[end - 1]];
    if (!first || !last) return [];
    const span = { from: first.sentence.start, until: last.sentence.end };
    const statement: Statement = {
      ...toSaid(one, article.source),
      ...span,
      article: number,
      place: placeWithin(attribution, first),
    };
    for (let at = from; at < end; at += 1)
      note(keyOf(number, sentences[at]?.sentence.start ?? 0), statement, bySentence);
    return statement;
  });
}

function note(key: number, statement: Statement, bySentence: Map<number, Statement[]>): void {
  const known = bySentence.get(key);
  if (known) known.push(statement);
  else bySentence.set(key, [statement]);
}

function toSaid(
  { start, end, speaker, mention, cue, kind, denied, rule, speakerRule }: Attributed,
  source: string,
): Said {
  return {
    ...(speaker && { speaker }),
    ...(mention && { written: source.slice(mention.start, mention.end), mention }),
    ...(cue && { cue }),
    ...{ start, end, kind, denied, rule: `${rule}; ${speakerRule}` },
  };
}

/** A sentence with what stands around it. */
export interface Located {
  readonly section: Section;
  readonly paragraph: Paragraph;
  readonly sentence: Sentence;
}

export function sentencesOf({ sections }: Article): readonly Located[] {
  const located: Located[] = [];
  for (const section of sections) {
    for (const paragraph of section.paragraphs) {
      for (const sentence of paragraph.sentences) located.push({ section, paragraph, sentence });
    }
  }
  return located;
}

export function placeOf(article: Article, located: Located): Place {
  return placeWithin(attributionOf(article), located);
}

function placeWithin(article: Attribution, { section, paragraph, sentence }: Located): Place {
  const { id, start, end, number } = sentence;
  const { title } = section;
  const where = { paragraph: paragraph.number, sentence: number, start, end };
  return { id, article, ...(title !== undefined && { section: title }), ...where };
}
